import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howManyFit } from '../../../renderer/ui/how-many-fit.ts'

it('lets all stand where all fit, and keeps room for a menu only where some do not', () => {
  expect(howManyFit([50, 60, 70], { room: 180, more: 40 })).toBe(3)
  expect(howManyFit([50, 60, 70], { room: 179, more: 40 })).toBe(2)
  expect(howManyFit([50, 60, 70], { room: 149, more: 40 })).toBe(1)
  expect(howManyFit([50, 60, 70], { room: 60, more: 40 })).toBe(0)
  expect(howManyFit([], { room: 0, more: 40 })).toBe(0)
})

it('never takes more room than there is, and leaves out none that would fit', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 })
  const rooms = fc.record({
    room: fc.integer({ min: 0, max: 1500 }),
    more: fc.integer({ min: 0, max: 120 }),
  })
  fc.assert(
    fc.property(widths, rooms, (all, { room, more }) => {
      const fitting = howManyFit(all, { room, more })
      const taken = (count: number) => all.slice(0, count).reduce((sum, one) => sum + one, 0)
      if (fitting === all.length) expect(taken(fitting)).toBeLessThanOrEqual(room)
      else {
        if (fitting > 0) expect(taken(fitting) + more).toBeLessThanOrEqual(room)
        expect(taken(fitting + 1) + more).toBeGreaterThan(room)
        expect(taken(all.length)).toBeGreaterThan(room)
      }
    }),
  )
})
