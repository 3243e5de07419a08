import { expect, test } from 'vitest'
import { wholeTicks } from '../../../../renderer/screens/analyse/whole-ticks.ts'

test('an axis of a few whole figures has a tick for each, others choose their own', () => {
  expect(wholeTicks([0, 1, 0])).toEqual({ ticks: 1 })
  expect(wholeTicks([2, 5])).toEqual({ ticks: 5 })
  expect(wholeTicks([0])).toEqual({ ticks: 1 })
  expect(wholeTicks([0.4, 2])).toEqual({})
  expect(wholeTicks([1, 90])).toEqual({})
})
