import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffCharacters, diffTexts } from '../../../shared/text/diff.ts'
import { mapEdits } from '../../../shared/text/edits.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { tricky } from './tricky.ts'

test('a corrected letter is a corrected word, and nothing else', () => {
  expect(diffTexts('She opend my eyes.', 'She opened my eyes.')).toEqual([
    { start: 4, end: 9, text: 'opened' },
  ])
})

test('by character only what was typed is named', () => {
  expect(diffCharacters('opend', 'opened')).toEqual([{ start: 4, end: 4, text: 'e' }])
})

test('scripts without blanks are compared character by character', () => {
  expect(diffTexts('我喜欢学习', '我很喜欢学习')).toEqual([{ start: 1, end: 1, text: '很' }])
})

test('an emoji is never cut, though parts of two of them are alike', () => {
  expect(diffTexts('a 👨‍👩‍👧 b', 'a 👨‍👩‍👦 b')).toEqual([{ start: 2, end: 10, text: '👨‍👩‍👦' }])
  expect(diffTexts('e\u0301t', 'e\u0300t')).toEqual([{ start: 0, end: 3, text: 'e\u0300t' }])
})

test('edits lead from the one text to the other and cut no grapheme of either', () => {
  fc.assert(
    fc.property(tricky, tricky, (before, after) => {
      for (const diff of [diffTexts, diffCharacters]) {
        const map = mapEdits(before, diff(before, after))
        expect(map.after).toBe(after)
        map.edits.forEach(({ start, end, text }, index) => {
          const at = start + (map.shifts[index] ?? 0)
          for (const edge of [start, end]) expect(isBoundary(before, edge)).toBe(true)
          for (const edge of [at, at + text.length]) expect(isBoundary(after, edge)).toBe(true)
        })
      }
    }),
  )
})

test('a text of more different words than there are letters is compared nonetheless', () => {
  const words = Array.from({ length: 70_000 }, (_, index) => `w${index}`)
  const before = words.join(' ')
  const after = ['new', ...words.slice(0, 100), ...words.slice(101)].join(' ')
  expect(mapEdits(before, diffTexts(before, after)).after).toBe(after)
})

test('a hundred thousand words with edits all over are compared word by word', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `w${(index * 7919) % 5003}`)
  const edited = words.map((word, index) => (index % 500 === 3 ? `${word}x` : word))
  const before = words.join(' ')
  const edits = diffTexts(before, edited.join(' '))
  expect(edits).toHaveLength(200)
})

function isBoundary(text: string, at: number): boolean {
  return snapToGraphemes(text, { start: at, end: at }).start === at
}
