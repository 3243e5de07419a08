import type { AgreementFigures, PairCounts } from '../model/agreement.ts'

/** Sums over units from which the figures of any number of coders are computed. */
export type AgreementSums = {
  /** One for every unit and coder who had it before them. */
  readonly values: number
  /** Those of them that have the code. */
  readonly present: number
  /** Σ k (m − k) / (m − 1) over the units that k of m coders gave the code. */
  readonly apart: number
}

/** The sums of one unit that `k` of `m` coders gave the code, m at least 2. */
export function sumsOfUnit(k: number, m: number): AgreementSums {
  return { values: m, present: k, apart: (k * (m - k)) / (m - 1) }
}

/** The sums that the counts of two coders amount to. */
export function sumsOfPair({ both, onlyA, onlyB, neither }: PairCounts): AgreementSums {
  const apart = onlyA + onlyB
  return { values: 2 * (both + apart + neither), present: 2 * both + apart, apart }
}

/** Agreeing pairs of values in per cent of all; null without values (Krippendorff 2011, observed coincidences). */
export function percentAgreement({ values, apart }: AgreementSums): number | null {
  return values === 0 ? null : 100 * (1 - (2 * apart) / values)
}

/**
 * Positive agreement: of the values that have the code, the share that is paired with one that has it too. For two coders
 * 2·both / (2·both + onlyA + onlyB) (Dice 1945; Cicchetti and Feinstein 1990, Journal of Clinical Epidemiology 43(6):
 * 551–558). Null where nobody gave the code.
 */
export function positiveAgreement({ present, apart }: AgreementSums): number | null {
  return present === 0 ? null : (present - apart) / present
}

/**
 * Krippendorff's alpha for a code that is there or not, any number of coders, missing values left out: one less observed
 * over expected disagreement, 1 − (n − 1) o₀₁ / (n₀ n₁) (Krippendorff 2011, Computing Krippendorff's alpha-reliability, part
 * A, with o₀₁ as in part C). Null where all values are the same.
 */
export function alpha(sums: AgreementSums): number | null {
  const expected = expectedApart(sums)
  return expected === 0 ? null : 1 - sums.apart / expected
}

/** What `apart` would be by chance: n₀ n₁ / (n − 1). */
export function expectedApart({ values, present }: AgreementSums): number {
  return values < 2 ? 0 : (present * (values - present)) / (values - 1)
}

/** Alpha over several codes: observed and expected disagreement are summed before they are divided. */
export function pooledAlpha(all: readonly AgreementSums[]): number | null {
  const expected = total(all.map(expectedApart))
  return expected === 0 ? null : 1 - total(all.map(({ apart }) => apart)) / expected
}

/**
 * Cohen's kappa, (pₒ − pₑ) / (1 − pₑ) (Cohen 1960, A coefficient of agreement for nominal scales, Educational and
 * Psychological Measurement 20(1): 37–46). Null without units, and where both gave the code to all or both to none.
 */
export function kappa(counts: PairCounts): number | null {
  return pooledKappa([counts])
}

/**
 * Kappa over several codes: shares are averaged before they are divided (De Vries, Elliott, Kanouse and Teleki 2008, Using
 * pooled kappa to summarize interrater agreement across many items, Field Methods 20(3): 272–282).
 */
export function pooledKappa(all: readonly PairCounts[]): number | null {
  const each = all.map(shares)
  const observed = total(each.map((one) => one.observed))
  const expected = total(each.map((one) => one.expected))
  return expected === each.length ? null : (observed - expected) / (each.length - expected)
}

/** Observed and expected shares of units on which two coders agree; without units everything agrees. */
function shares({ both, onlyA, onlyB, neither }: PairCounts) {
  const units = both + onlyA + onlyB + neither
  if (units === 0) return { observed: 1, expected: 1 }
  const [a, b] = [(both + onlyA) / units, (both + onlyB) / units]
  return { observed: (both + neither) / units, expected: a * b + (1 - a) * (1 - b) }
}

/** All figures of two coders about one code. */
export function pairFigures(counts: PairCounts): AgreementFigures {
  return { ...sumFigures(sumsOfPair(counts)), kappa: kappa(counts) }
}

/** The figures that the sums tell, whatever the number of coders. */
export function sumFigures(sums: AgreementSums): Omit<AgreementFigures, 'kappa'> {
  return {
    percent: percentAgreement(sums),
    positive: positiveAgreement(sums),
    alpha: alpha(sums),
  }
}

/** The mean, as of the kappas of all pairs (Light 1971, Psychological Bulletin 76(5): 365–377); null where one is missing. */
export function meanOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 || known.length < values.length ? null : total(known) / known.length
}

/** Adds sums up. */
export function addSums(all: readonly AgreementSums[]): AgreementSums {
  return {
    values: total(all.map(({ values }) => values)),
    present: total(all.map(({ present }) => present)),
    apart: total(all.map(({ apart }) => apart)),
  }
}

/** The sum of numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
