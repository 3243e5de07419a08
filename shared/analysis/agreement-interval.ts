import type { Agreement } from '../model/agreement.ts'
import { type AgreementSums, alpha, pooledAlpha } from './agreement-figures.ts'
import type { AgreementTally, LotSums } from './agreement-tally.ts'
import { seeded } from './random.ts'

/** So often everything is drawn anew. */
export const drawings = 1_000

type Interval = Agreement['pooled']['interval']

/** Intervals of single rows, and of some of them pooled. */
export type Intervals = { readonly rows: readonly Interval[]; readonly pooled: Interval }

/**
 * 95 % intervals of alpha by the percentile bootstrap (Efron and Tibshirani 1993, An introduction to the bootstrap, ch. 13):
 * as many lots as there are are drawn with replacement, and alpha is computed from them, again and again. Whole turns are
 * drawn, as sentences and characters of one turn are not coded independently. What has no alpha is left out of the drawing;
 * where that is the case more often than not, there is no interval.
 */
export function alphaIntervals(
  { rows, lotValues }: AgreementTally,
  { shown, pooled }: { readonly shown: readonly number[]; readonly pooled: readonly number[] },
  seed: number,
): Intervals {
  const random = seeded(seed)
  const single = shown.map((row) => packed(rows[row]))
  const together = pooled.map((row) => packed(rows[row]))
  const drawn = single.map((): number[] => [])
  const drawnPooled: number[] = []
  for (let drawing = 0; drawing < drawings; drawing += 1) {
    const times = draw(lotValues.length, random)
    const values = weighted(lotValues, times)
    single.forEach((row, place) => {
      keep(drawn[place], alpha(sumsOf(row, times, values)))
    })
    keep(drawnPooled, pooledAlpha(together.map((row) => sumsOf(row, times, values))))
  }
  return { rows: drawn.map(percentiles), pooled: percentiles(drawnPooled) }
}

/** Sums by lots in the form in which they are added up quickest. */
type Packed = {
  readonly lots: Int32Array
  readonly present: Float64Array
  readonly apart: Float64Array
}

function packed(row: LotSums | undefined): Packed {
  return {
    lots: Int32Array.from(row?.lots ?? []),
    present: Float64Array.from(row?.present ?? []),
    apart: Float64Array.from(row?.apart ?? []),
  }
}

/** How often each lot was drawn. */
function draw(lots: number, random: () => number): Int32Array {
  const times = new Int32Array(lots)
  for (let n = 0; n < lots; n += 1) {
    const lot = Math.floor(random() * lots)
    times[lot] = (times[lot] ?? 0) + 1
  }
  return times
}

function weighted(values: readonly number[], times: Int32Array): number {
  let sum = 0
  for (let lot = 0; lot < values.length; lot += 1) sum += (values[lot] ?? 0) * (times[lot] ?? 0)
  return sum
}

function sumsOf(
  { lots, present, apart }: Packed,
  times: Int32Array,
  values: number,
): AgreementSums {
  const sums = { values, present: 0, apart: 0 }
  for (let at = 0; at < lots.length; at += 1) {
    const often = times[lots[at] ?? 0] ?? 0
    sums.present += (present[at] ?? 0) * often
    sums.apart += (apart[at] ?? 0) * often
  }
  return sums
}

function keep(list: number[] | undefined, value: number | null): void {
  if (value !== null) list?.push(value)
}

/** The 2.5th and the 97.5th percentile. */
function percentiles(values: readonly number[]): Interval {
  if (values.length < drawings / 2) return null
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return [at(0.025), at(0.975)]
}
