import { meanDeviation } from './hypergeometric.ts'

/**
 * How far two distributions are apart, from 0 to 1: the share of the one that would have to lie elsewhere for the two to be
 * alike, D = ½ Σ |aᵢ / a − bᵢ / b| (index of dissimilarity, Duncan and Duncan 1955, A methodological analysis of segregation
 * indexes, American Sociological Review 20(2): 210–217). Both are counts, place by place; null where one of them is empty.
 */
export function dissimilarity(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [sum(one), sum(other)]
  if (a === 0 || b === 0) return null
  return sum(one.map((count, place) => Math.abs(count / a - (other[place] ?? 0) / b))) / 2
}

/**
 * The dissimilarity to be expected where what both hold together is dealt to them at random, each keeping its size: small
 * samples are never quite alike (Carrington and Troske 1997, On measuring segregation in samples with small units, Journal of
 * Business & Economic Statistics 15(4): 402–409). The exact mean over all ways to deal, as each count is hypergeometric then
 * (the random allocation that Inman and Bradley 1991, Sociological Methods & Research 20(2), approximate); null where one of
 * them is empty.
 */
export function dissimilarityByChance(
  one: readonly number[],
  other: readonly number[],
): number | null {
  const [a, b] = [sum(one), sum(other)]
  if (a === 0 || b === 0) return null
  const all = a + b
  const deviations = one.map((count, place) =>
    meanDeviation({ all, marked: count + (other[place] ?? 0), drawn: a }),
  )
  // At most 1 but for what rounding adds.
  return Math.min(1, (sum(deviations) * all) / (a * b) / 2)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
