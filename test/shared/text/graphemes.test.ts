import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  sentenceAt,
  snapToGraphemes,
  snapToWords,
  trimToGraphemes,
  wordAt,
} from '../../../shared/text/graphemes.ts'

const tricky = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      'é',
      'é',
      '👨‍👩‍👧',
      '🇳🇱',
      '🇩🇪',
      '👍🏽',
      'ש\u05b8',
      'กำ',
      '한',
      '؀1',
      '\u200d',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

test('snapping gives the smallest whole graphemes around a range', () => {
  fc.assert(
    fc.property(tricky, fc.nat(80), fc.nat(80), (text, a, b) => {
      const range = {
        start: Math.min(a, b, text.length),
        end: Math.min(Math.max(a, b), text.length),
      }
      const bounds = boundaries(text)
      const start = Math.max(...bounds.filter((at) => at <= range.start))
      const end = Math.min(...bounds.filter((at) => at >= range.end))
      const expected = range.start === range.end ? { start, end: start } : { start, end }
      expect(snapToGraphemes(text, range)).toEqual(expected)
    }),
  )
})

test('snapping twice changes nothing', () => {
  fc.assert(
    fc.property(tricky, fc.nat(80), fc.nat(80), (text, a, b) => {
      const once = snapToGraphemes(text, { start: Math.min(a, b), end: Math.max(a, b) })
      expect(snapToGraphemes(text, once)).toEqual(once)
    }),
  )
})

test('the word under an offset is found at its inside and at its end', () => {
  const text = 'Well, naïve people!'
  expect(wordAt(text, 8)).toEqual({ start: 6, end: 11 })
  expect(wordAt(text, 11)).toEqual({ start: 6, end: 11 })
  expect(wordAt(text, text.length)).toBeNull()
  expect(wordAt('', 0)).toBeNull()
})

test('words of right-to-left scripts and in very long lines are found', () => {
  expect(wordAt('אני חושב שכן', 5)).toEqual({ start: 4, end: 8 })
  const long = `${'x '.repeat(50_000)}word ${'y '.repeat(50_000)}`
  expect(wordAt(long, 100_002)).toEqual({ start: 100_000, end: 100_004 })
})

test('a sentence stays inside its line and has no blanks at its ends', () => {
  const text = 'First one. Second one? \nThird'
  expect(sentenceAt(text, 13)).toEqual({ start: 11, end: 22 })
  expect(sentenceAt(text, text.length)).toEqual({ start: 24, end: 29 })
  expect(sentenceAt('a\n\nb', 2)).toBeNull()
})

function boundaries(text: string): number[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return [...Array.from(segments, (segment) => segment.index), text.length]
}

test('blanks are trimmed by whole graphemes, those that carry a joiner included', () => {
  const text = ' \u200d🇳🇱 '
  expect(trimToGraphemes(text, { start: 1, end: text.length })).toEqual({ start: 2, end: 6 })
  expect(trimToGraphemes('  a b  ', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 })
  expect(trimToGraphemes('   ', { start: 0, end: 3 })).toEqual({ start: 0, end: 0 })
})

test('a range takes the words that it cuts whole, and no others', () => {
  const text = 'the mentors’ networks, 我喜欢学习'
  const cut = (words: string) => {
    const start = text.indexOf(words)
    const range = snapToWords(text, { start, end: start + words.length })
    return text.slice(range.start, range.end)
  }
  expect(cut('ento')).toBe('mentors')
  expect(cut('ors’ net')).toBe('mentors’ networks')
  expect(cut('networks')).toBe('networks')
  expect(cut('欢学')).toBe('喜欢学习')
  expect(snapToWords(text, { start: 5, end: 5 })).toEqual({ start: 5, end: 5 })
})
