import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, spokenWords } from '../../../shared/text/words.ts'

test('words are stretches between blanks that hold a letter or a digit', () => {
  expect(countWords('')).toBe(0)
  expect(countWords(' \n\t\u00a0')).toBe(0)
  expect(countWords('We met at 10:30 — twice (so I think) …')).toBe(8)
  expect(countWords("l'été d'après")).toBe(2)
  expect(countWords('שלום עולם، مرحبا')).toBe(3)
})

test('emoji and lone punctuation are no words, letters outside the basic plane are', () => {
  expect(countWords('ok 👍🏽 👨‍👩‍👧 – !')).toBe(1)
  expect(countWords('𝒜𝒷 𠀀')).toBe(2)
})

test('scripts without blanks are cut into words', () => {
  expect(countWords('我們今天開會')).toBeGreaterThan(2)
  expect(countWords('สวัสดีครับ')).toBeGreaterThan(1)
  expect(countWords('ok，我們')).toBeGreaterThan(1)
})

test('a part of a text is counted without looking outside it', () => {
  expect(countWords('one two three', { start: 4, end: 7 })).toBe(1)
  expect(countWords('one two three', { start: 2, end: 2 })).toBe(0)
})

test('labels and timestamps are not spoken', () => {
  const text = 'Anna: [0:01] yes, of course'
  const marks = [
    { kind: 'label', start: 0, end: 5 },
    { kind: 'time', start: 6, end: 12 },
  ] as const
  expect(spokenWords(text, { start: 0, end: text.length }, marks)).toBe(3)
})

test('counting equals splitting at blanks for spaced scripts', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'ß', '7', ' ', ',', '\n', 'e\u0301', '😀'), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(letters, (text) => {
      const expected = text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
      expect(countWords(text)).toBe(expected)
    }),
  )
})
