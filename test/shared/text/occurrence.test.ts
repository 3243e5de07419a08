import { expect, test } from 'vitest'
import { findOccurrence } from '../../../shared/text/occurrence.ts'

const text = 'Ana: He opened my eyes.\nAna: Yes,\nhe opened my eyes again.'
const marks = [
  { kind: 'label', start: 0, end: 5 },
  { kind: 'label', start: 24, end: 29 },
] as const

function found(words: string, occurrence = 1): string | null {
  const range = findOccurrence(text, marks, { words, occurrence })
  return range && text.slice(range.start, range.end)
}

test('finds words as they stand', () => {
  expect(found('opened my eyes')).toBe('opened my eyes')
})

test('counts occurrences from one', () => {
  const second = findOccurrence(text, marks, { words: 'opened my eyes', occurrence: 2 })
  expect(second?.start).toBe(text.lastIndexOf('opened'))
  expect(found('opened my eyes', 3)).toBeNull()
})

test('takes all blanks alike', () => {
  expect(found('Yes, he opened')).toBe('Yes,\nhe opened')
})

test('passes over labels inside the words', () => {
  expect(found('my eyes. Yes,')).toBe('my eyes.\nAna: Yes,')
})

test('finds nothing for words that are not there, and for none', () => {
  expect(found('closed my eyes')).toBeNull()
  expect(found('  ')).toBeNull()
})
