import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignLanes, deepestOverlap, placeLabels } from '../../../renderer/transcript/lanes.ts'

const anyStripes = fc
  .array(fc.record({ start: fc.nat(60), size: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((list) =>
    list.map(({ start, size }, index) => ({ id: `s${index}`, start, end: start + size })),
  )

test('stripes in one lane never overlap, and no lane is opened without need', () => {
  fc.assert(
    fc.property(anyStripes, (stripes) => {
      const lanes = assignLanes(stripes)
      for (const a of stripes) {
        for (const b of stripes) {
          if (a === b || lanes.get(a.id) !== lanes.get(b.id)) continue
          expect(a.end <= b.start || b.end <= a.start).toBe(true)
        }
      }
      const deepest = Math.max(
        0,
        ...stripes.map((a) => stripes.filter((b) => covers(b, a.start)).length),
      )
      expect(new Set(lanes.values()).size).toBe(deepest)
    }),
  )
})

test('how deep stripes lie is known without giving them lanes, also where several stand beside one range', () => {
  fc.assert(
    fc.property(
      anyStripes,
      fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
      (ranges, counts) => {
        const count = ({ id }: { readonly id: string }) => counts[Number(id.slice(1))] ?? 0
        const stripes = ranges.flatMap((range) =>
          Array.from({ length: count(range) }, (_, index) => ({
            ...range,
            id: `${range.id}-${index}`,
          })),
        )
        const lanes = new Set(assignLanes(stripes).values())
        expect(deepestOverlap(ranges, count)).toBe(lanes.size)
      },
    ),
  )
})

test('of stripes that begin together the longest is outermost', () => {
  const lanes = assignLanes([
    { id: 'short', start: 5, end: 8 },
    { id: 'long', start: 5, end: 50 },
    { id: 'later', start: 10, end: 20 },
  ])
  expect([lanes.get('long'), lanes.get('short'), lanes.get('later')]).toEqual([0, 1, 1])
})

test('names stand beside their stripes without covering each other', () => {
  const labels = placeLabels(
    [
      { id: 'a', top: 0, bottom: 60, lane: 0 },
      { id: 'b', top: 0, bottom: 60, lane: 1 },
      { id: 'c', top: 100, bottom: 116, lane: 0 },
    ],
    16,
  )
  expect(labels).toEqual([
    { id: 'a', top: 0, more: 0 },
    { id: 'b', top: 16, more: 0 },
    { id: 'c', top: 100, more: 0 },
  ])
})

test('names without room are counted on the one above', () => {
  const stripes = Array.from({ length: 30 }, (_, lane) => ({
    id: `c${lane}`,
    top: 0,
    bottom: 50,
    lane,
  }))
  const labels = placeLabels(stripes, 16)
  expect(labels.map((label) => label.id)).toEqual(['c0', 'c1', 'c2'])
  expect(labels.length + labels.reduce((sum, label) => sum + label.more, 0)).toBe(30)
})

function covers(range: { start: number; end: number }, at: number): boolean {
  return range.start <= at && at < range.end
}
