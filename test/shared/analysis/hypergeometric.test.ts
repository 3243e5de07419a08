import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanDeviation, type Urn } from '../../../shared/analysis/hypergeometric.ts'

/** A row of Pascal's triangle. */
function ways(things: number): readonly number[] {
  if (things === 0) return [1]
  const above = ways(things - 1)
  return [...above, 0].map((count, place) => count + (above[place - 1] ?? 0))
}

/** The mean deviation by its definition, one possible number of marked things after the other. */
function slowly({ all, marked, drawn }: Urn): number {
  const [own, others] = [ways(marked), ways(all - marked)]
  const total = ways(all)[drawn] ?? 0
  return own.reduce((sum, count, found) => {
    const chance = (count * (others[drawn - found] ?? 0)) / total
    return sum + Math.abs(found - (drawn * marked) / all) * chance
  }, 0)
}

const urns = fc
  .integer({ min: 1, max: 60 })
  .chain((all) => fc.record({ all: fc.constant(all), marked: fc.nat(all), drawn: fc.nat(all) }))

test('the closed form equals the sum over all possible draws', () => {
  fc.assert(
    fc.property(urns, (urn) => {
      expect(meanDeviation(urn)).toBeCloseTo(slowly(urn), 9)
    }),
  )
})

// Four of eight marked, four drawn: 0 or 4 marked in 1 of 70 draws each, 1 or 3 in 16 each, 2 in 36.
test('a small urn comes out as by hand', () => {
  expect(meanDeviation({ all: 8, marked: 4, drawn: 4 })).toBeCloseTo((2 * 2 + 32) / 70, 12)
})

test('half a million things are no harder than sixty', () => {
  const large = meanDeviation({ all: 500_000, marked: 250_000, drawn: 250_000 })
  const sigma = Math.sqrt((250_000 * 0.5 * 0.5 * 250_000) / 499_999)
  expect(large / (Math.sqrt(2 / Math.PI) * sigma)).toBeCloseTo(1, 5)
})
