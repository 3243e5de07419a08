import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dissimilarity, dissimilarityByChance } from '../../../shared/analysis/dissimilarity.ts'

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

// Every way to deal the things of both out again, one by one.
test('what is expected by chance is the mean over all ways to deal', () => {
  const few = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(few, few, (one, other) => {
      const things = one.flatMap((count, row) => Array(count + (other[row] ?? 0)).fill(row))
      const size = one.reduce((all, count) => all + count, 0)
      if (size === 0 || size === things.length || things.length > 12) return
      const deals = choices(things, size).map((own) => {
        const dealt = [0, 1, 2].map((row) => own.filter((each) => each === row).length)
        const rest = dealt.map((count, row) => (one[row] ?? 0) + (other[row] ?? 0) - count)
        return dissimilarity(dealt, rest) ?? 0
      })
      const mean = deals.reduce((all, each) => all + each, 0) / deals.length
      expect(dissimilarityByChance(one, other)).toBeCloseTo(mean, 9)
    }),
  )
})

/** All ways to choose so many of some things, which are told apart. */
function choices(things: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  return things.flatMap((thing, place) =>
    choices(things.slice(place + 1), size - 1).map((rest) => [thing, ...rest]),
  )
}

// The normal approximation, √(2/π) σ with σ² = p (1 − p) (1/a + 1/b), is that of large samples.
test('with large samples it is what the normal distribution expects', () => {
  const counts = [4000, 3000, 2000, 1000]
  const sigmas = counts.map((count) => {
    const p = count / 10_000
    return Math.sqrt(p * (1 - p) * (1 / 10_000 + 1 / 10_000))
  })
  const expected = (Math.sqrt(2 / Math.PI) * sigmas.reduce((all, each) => all + each, 0)) / 2
  expect(dissimilarityByChance(counts, counts)).toBeCloseTo(expected, 5)
})

test('the fewer there are, the more is expected by chance', () => {
  const few = dissimilarityByChance([2, 1, 1], [200, 100, 100]) ?? 0
  const many = dissimilarityByChance([20, 10, 10], [200, 100, 100]) ?? 0
  expect(few).toBeGreaterThan(many)
  expect(dissimilarityByChance([0], [3])).toBeNull()
  expect(dissimilarityByChance([1, 0, 0, 0, 0], [0, 1, 1, 1, 1])).toBeLessThanOrEqual(1)
})
