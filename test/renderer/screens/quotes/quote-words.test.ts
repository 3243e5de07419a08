import { expect, test } from 'vitest'
import { firstWords, lastWords } from '../../../../renderer/screens/quotes/quote-words.ts'

test('context is shortened between words', () => {
  expect(lastWords('one two three four', 10)).toBe('… four')
  expect(lastWords('short', 10)).toBe('short')
  expect(firstWords('one two three four', 10)).toBe('one two …')
  expect(firstWords('unbreakable', 5)).toBe('unbre …')
})
