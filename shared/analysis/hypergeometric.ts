/** An urn: so many things in all, so many of them marked, so many drawn without putting back; whole numbers. */
export type Urn = { readonly all: number; readonly marked: number; readonly drawn: number }

/**
 * How far the number of marked things among the drawn ones lies from its mean, on average: E |X − μ|, μ = drawn · marked / all.
 * In closed form 2 m (all − marked − drawn + m) P(X = m) / all with m = ⌊μ⌋ + 1 (Diaconis and Zabell 1991, Closed form
 * summation for classical distributions: variations on a theme of De Moivre, Statistical Science 6(3): 284–302).
 */
export function meanDeviation({ all, marked, drawn }: Urn): number {
  const next = Math.floor((drawn * marked) / all) + 1
  if (next > Math.min(drawn, marked)) return 0
  const chance = Math.exp(
    logWays(marked, next) + logWays(all - marked, drawn - next) - logWays(all, drawn),
  )
  return (2 * next * (all - marked - drawn + next) * chance) / all
}

/** The logarithm of the number of ways to choose some of so many things. */
function logWays(things: number, chosen: number): number {
  return logFactorial(things) - logFactorial(chosen) - logFactorial(things - chosen)
}

/** ln n!, by multiplying small numbers and by Stirling's series for large ones; both are right to the last digits. */
function logFactorial(n: number): number {
  if (n < smallFactorials.length) return Math.log(smallFactorials[n] ?? 1)
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series
}

const smallFactorials = Array.from({ length: 19 }, (_, n) =>
  Array.from({ length: n }, (_, k) => k + 1).reduce((product, each) => product * each, 1),
)
