import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepest, limitTints } from '../../../renderer/transcript/tints.ts'

const anyTints = fc.array(
  fc
    .record({
      start: fc.nat(30),
      size: fc.integer({ min: 1, max: 20 }),
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    })
    .map(({ start, size, key }) => ({ start, end: start + size, key })),
  { maxLength: 12 },
)

test('no more than three tints lie on each other, and every coded word is tinted', () => {
  fc.assert(
    fc.property(anyTints, (tints) => {
      const painted = limitTints(tints)
      for (let at = 0; at < 60; at += 1) {
        const wanted = new Set(keys(tints, at))
        const shown = keys(painted, at)
        expect(shown.length).toBe(Math.min(deepest, wanted.size))
        expect(shown.every((key) => wanted.has(key))).toBe(true)
      }
    }),
  )
})

test('the shortest stay where there are too many', () => {
  const tints = ['a', 'b', 'c', 'd', 'e'].map((key, index) => ({ start: 0, end: 10 - index, key }))
  expect(new Set(keys(limitTints(tints), 2))).toEqual(new Set(['c', 'd', 'e']))
})

function keys(tints: readonly { start: number; end: number; key: string }[], at: number): string[] {
  return tints.filter((tint) => tint.start <= at && at < tint.end).map((tint) => tint.key)
}
