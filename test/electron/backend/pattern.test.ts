import { expect, test } from 'vitest'
import { makePattern } from '../../../electron/backend/pattern.ts'

test('finds what a pattern says in many texts, case aside', () => {
  const find = makePattern('job|work(er)?')
  expect(find(['A Job', 'no', 'work worker'])).toEqual([
    [{ start: 2, end: 5 }],
    [],
    [
      { start: 0, end: 4 },
      { start: 5, end: 11 },
    ],
  ])
})

test('leaves empty finds out, and does not go on for ever with them', () => {
  expect(makePattern('x*')(['axa'])).toEqual([[{ start: 1, end: 2 }]])
})

test('says what is wrong with a pattern', () => {
  expect(() => makePattern('(a')).toThrow(expect.objectContaining({ code: 'bad-pattern' }))
})

test('gives up on a pattern that would take for ever', { timeout: 20_000 }, () => {
  const find = makePattern('(a+)+$')
  expect(() => find([`${'a'.repeat(60)}!`])).toThrow(
    expect.objectContaining({ code: 'slow-pattern' }),
  )
})

test('is no way to run anything', () => {
  const text = '");process.exit(1)//'
  expect(makePattern('process')([text])).toEqual([[{ start: 3, end: 10 }]])
})
