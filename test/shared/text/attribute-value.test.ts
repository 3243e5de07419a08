import { describe, expect, it } from 'vitest'
import { guessKind, readValue } from '../../../shared/text/attribute-value.ts'

describe('a value of an attribute', () => {
  it.each([
    ['number', ' 34 ', '34'],
    ['number', '3,5', '3.5'],
    ['number', '1.50', '1.5'],
    ['number', '-0', '0'],
    ['number', '0123', null],
    ['number', 'about 40', null],
    ['number', '12345678901234567', null],
    ['date', '2017-3-1', '2017-03-01'],
    ['date', '31.12.2016', '2016-12-31'],
    ['date', '2017-02-30', null],
    ['date', '3/4/2017', null],
    ['yesno', 'Yes', 'yes'],
    ['yesno', 'n', 'no'],
    ['yesno', 'perhaps', null],
    ['text', ' from Kenya ', 'from Kenya'],
    ['number', '', ''],
  ] as const)('of kind %s written as “%s” is kept as %s', (kind, text, kept) => {
    expect(readValue(kind, text)).toBe(kept)
  })

  it('is read again as it is kept', () => {
    for (const [kind, text] of [
      ['number', '3,5'],
      ['date', '1.2.2017'],
      ['yesno', 'Y'],
    ] as const) {
      const kept = readValue(kind, text) ?? ''
      expect(readValue(kind, kept)).toBe(kept)
    }
  })
})

describe('the kind of a column', () => {
  it('is the narrowest that all of its values are of', () => {
    expect(guessKind(['34', '', '28'])).toBe('number')
    expect(guessKind(['2017-01-02', '3.4.2018'])).toBe('date')
    expect(guessKind(['yes', 'No'])).toBe('yesno')
    expect(guessKind(['34', 'unknown'])).toBe('text')
    expect(guessKind(['', ' '])).toBe('text')
  })
})
