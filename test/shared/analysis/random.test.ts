import { expect, test } from 'vitest'
import { seeded, shuffled } from '../../../shared/analysis/random.ts'

test('numbers lie from 0 up to 1 and are the same for the same seed', () => {
  const draw = (seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: 1000 }, () => random())
  }
  expect(draw(3)).toEqual(draw(3))
  expect(draw(3)).not.toEqual(draw(4))
  expect(draw(3).every((each) => each >= 0 && each < 1)).toBe(true)
  expect(draw(3).reduce((sum, each) => sum + each, 0) / 1000).toBeCloseTo(0.5, 1)
})

test('shuffling keeps all things, and gives every order about as often', () => {
  const random = seeded(1)
  const orders = Array.from({ length: 6000 }, () => shuffled(['a', 'b', 'c'], random).join(''))
  const often = Map.groupBy(orders, (order) => order)
  expect([...often.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  for (const { length } of often.values()) expect(Math.abs(length - 1000)).toBeLessThan(150)
})
