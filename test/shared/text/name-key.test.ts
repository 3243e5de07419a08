import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNames, nameKey, splitNames } from '../../../shared/text/name-key.ts'

describe('the key of a name', () => {
  it('is the same for spellings that people take for the same name', () => {
    expect(nameKey('  Programme  B ')).toBe(nameKey('programme b'))
    expect(nameKey('ZOË')).toBe(nameKey('Zoe\u0308'))
    expect(nameKey('Ａ１')).toBe(nameKey('a1'))
  })

  it('differs where letters differ', () => {
    expect(nameKey('Zoe')).not.toBe(nameKey('Zoë'))
    expect(nameKey('A 1')).not.toBe(nameKey('A1'))
  })
})

describe('several names in one cell', () => {
  it('are separated by semicolons, once each', () => {
    expect(splitNames(' A1;B2 ; ;a1;')).toEqual(['A1', 'B2'])
    expect(splitNames('')).toEqual([])
  })

  it('come back as they were put in', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => nameKey(text) !== '' && !text.includes(';'))
    const names = fc.uniqueArray(
      name.map((text) => text.trim()),
      { selector: nameKey },
    )
    fc.assert(
      fc.property(names, (list) => {
        expect(splitNames(joinNames(list))).toEqual(list)
      }),
    )
  })
})
