import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeFinder } from '../../../shared/text/find.ts'
import { readTerms } from '../../../shared/text/search-terms.ts'

function found(text: string, wanted: string): readonly string[] {
  return makeFinder(readTerms(wanted))(text).map(({ start, end }) => text.slice(start, end))
}

test('finds regardless of case and diacritics', () => {
  expect(found('Naïve NAIVE na\u0308ive', 'naive')).toEqual(['Naïve', 'NAIVE', 'na\u0308ive'])
  expect(found('cafe\u0301 and café', 'CAFÉ')).toEqual(['cafe\u0301', 'café'])
})

test('finds the beginnings of words and nothing within them', () => {
  expect(found('mentor, mentors, tormentor', 'mentor')).toEqual(['mentor', 'mentor'])
  expect(found('mentor, mentors, tormentor', '"mentor"')).toEqual(['mentor'])
})

test('finds phrases whatever parts their words', () => {
  expect(found('one\u00a0two\none, two; onetwo', '"one two"')).toEqual(['one\u00a0two', 'one, two'])
  expect(found('well-being and wellbeing', 'well-being')).toEqual(['well-being'])
})

test('finds characters anywhere where no blanks are written', () => {
  expect(found('開放政府聯絡人', '政府')).toEqual(['政府'])
  expect(found('AI技術と技', '技')).toEqual(['技', '技'])
})

test('prefers the longer of two terms at one place', () => {
  expect(found('mentoring', 'me mentor')).toEqual(['mentor'])
})

test('gives places in the text as it is where folding changes lengths', () => {
  expect(found('İstanbul 🙂 straße', 'straße')).toEqual(['straße'])
  expect(found('🙂🙂 end', 'end')).toEqual(['end'])
})

test('finds nothing for nothing, and takes every sign that has a meaning in patterns as what it is', () => {
  for (const text of ['', '  ', '"', '*', '(a|b', '[^', '\\', '.*'])
    expect(() => found('a text.* (a|b', text)).not.toThrow()
  expect(found('anything', '.*')).toEqual([])
})

test('finds every beginning of a word that a naive search finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', ' ', 'é', '🙂', '\n', '-')),
      fc.constantFrom('ab', 'ba', 'ae'),
      (units, wanted) => {
        const text = units.join('')
        const starts = makeFinder(readTerms(wanted))(text).map((range) => range.start)
        expect(starts).toEqual(naive(text, wanted))
      },
    ),
  )
})

function naive(text: string, wanted: string): readonly number[] {
  const plain = text.replaceAll('é', 'e')
  const places: number[] = []
  for (let at = 0; at < text.length; at++)
    if (plain.startsWith(wanted, at) && !/[a-z]/.test(plain.charAt(at - 1))) places.push(at)
  return places
}
