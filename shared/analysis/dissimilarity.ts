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
 * The dissimilarity to be expected where both are drawn at random from what they hold together: small samples are never quite
 * alike (Carrington and Troske 1997, On measuring segregation in samples with small units, Journal of Business & Economic
 * Statistics 15(4): 402–409). The mean absolute deviation of each difference under the normal approximation, √(2/π) σ with
 * σ² = p (1 − p) (1/a + 1/b); at most 1, null where one of them is empty.
 */
export function dissimilarityByChance(
  one: readonly number[],
  other: readonly number[],
): number | null {
  const [a, b] = [sum(one), sum(other)]
  if (a === 0 || b === 0) return null
  const deviations = one.map((count, place) => {
    const p = (count + (other[place] ?? 0)) / (a + b)
    return Math.sqrt((2 / Math.PI) * p * (1 - p) * (1 / a + 1 / b))
  })
  return Math.min(1, sum(deviations) / 2)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
