import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll } from '../../../shared/text/find.ts'

function found(text: string, wanted: string): readonly string[] {
  return findAll(text, wanted).map(({ start, end }) => text.slice(start, end))
}

test('finds regardless of case, diacritics and kinds of blanks', () => {
  expect(found('Naïve NAIVE na\u0308ive', 'naive')).toEqual(['Naïve', 'NAIVE', 'na\u0308ive'])
  expect(found('cafe\u0301 and café', 'CAFÉ')).toEqual(['cafe\u0301', 'café'])
  expect(found('one\u00a0two\none two', 'one two')).toEqual(['one\u00a0two', 'one two'])
})

test('gives places in the text as it is where folding changes lengths', () => {
  expect(found('İstanbul 🙂 straße', 'straße')).toEqual(['straße'])
  expect(found('🙂🙂 end', 'end')).toEqual(['end'])
})

test('stops at the limit and finds nothing for nothing', () => {
  expect(findAll('aaaa', 'a', 2)).toHaveLength(2)
  expect(findAll('aaaa', '  ')).toEqual([])
})

test('finds every occurrence of a plain word that a naive search finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', ' ', 'é', '🙂', '\n')),
      fc.constantFrom('ab', 'a', 'ba'),
      (units, wanted) => {
        const text = units.join('')
        expect(findAll(text, wanted).map((range) => range.start)).toEqual(naive(text, wanted))
      },
    ),
  )
})

function naive(text: string, wanted: string): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at++)
    if (text.startsWith(wanted, at) && at >= (places.at(-1) ?? -9) + wanted.length) places.push(at)
  return places
}
