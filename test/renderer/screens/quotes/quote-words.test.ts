import { expect, test } from 'vitest'
import { clock, firstWords, lastWords } from '../../../../renderer/screens/quotes/quote-words.ts'

test('times are hours, minutes and seconds', () => {
  expect([0, 59_999, 753_000, 36_000_000].map(clock)).toEqual([
    '0:00:00',
    '0:00:59',
    '0:12:33',
    '10:00:00',
  ])
})

test('context is shortened between words', () => {
  expect(lastWords('one two three four', 10)).toBe('… four')
  expect(lastWords('short', 10)).toBe('short')
  expect(firstWords('one two three four', 10)).toBe('one two …')
  expect(firstWords('unbreakable', 5)).toBe('unbre …')
})
