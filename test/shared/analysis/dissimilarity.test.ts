import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dissimilarity, dissimilarityByChance } from '../../../shared/analysis/dissimilarity.ts'
import { seeded } from '../../../shared/analysis/random.ts'

// Worked by hand: half of |5/10 − 2/10| + |5/10 − 4/10| + |0 − 4/10| = ½ (0.3 + 0.1 + 0.4).
test('the index of dissimilarity is half the sum of the differences of shares', () => {
  expect(dissimilarity([5, 5, 0], [20, 40, 40])).toBeCloseTo(0.4, 12)
  expect(dissimilarity([1, 0], [0, 7])).toBe(1)
  expect(dissimilarity([2, 4], [20, 40])).toBe(0)
  expect(dissimilarity([0, 0], [1, 1])).toBeNull()
})

const counts = fc.array(fc.nat(30), { minLength: 3, maxLength: 3 })

test('it lies between 0 and 1, and is the same both ways', () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const distance = dissimilarity(one, other)
      expect(dissimilarity(other, one)).toBe(distance)
      if (distance === null) return
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(distance).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

// Both drawn a thousand times from one urn: what the formula expects is what comes out on average.
test('what is expected by chance is the mean of many draws', () => {
  const urn = [0.4, 0.3, 0.2, 0.1]
  const random = seeded(7)
  const draw = (size: number) => {
    const drawn = [0, 0, 0, 0]
    for (let n = 0; n < size; n += 1) {
      let rest = random()
      const place = urn.findIndex((share) => {
        rest -= share
        return rest < 0
      })
      drawn[place] = (drawn[place] ?? 0) + 1
    }
    return drawn
  }
  for (const [few, many] of [
    [40, 200],
    [100, 1000],
  ] as const) {
    const draws = Array.from({ length: 1000 }, () => dissimilarity(draw(few), draw(many)) ?? 0)
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length
    const expected = dissimilarityByChance(
      urn.map((share) => share * few),
      urn.map((share) => share * many),
    )
    expect(Math.abs((expected ?? 0) - mean)).toBeLessThan(0.005)
  }
})

test('the fewer there are, the more is expected by chance', () => {
  const few = dissimilarityByChance([2, 1, 1], [200, 100, 100]) ?? 0
  const many = dissimilarityByChance([20, 10, 10], [200, 100, 100]) ?? 0
  expect(few).toBeGreaterThan(many)
  expect(dissimilarityByChance([0], [3])).toBeNull()
  expect(dissimilarityByChance([1, 0, 0, 0, 0], [0, 1, 1, 1, 1])).toBeLessThanOrEqual(1)
})
