import type { PairCounts } from '../model/agreement.ts'
import { type AgreementSums, sumsOfUnit, total } from './agreement-figures.ts'
import { type Comparing, countBits, eachMarked, type Marked } from './agreement-marks.ts'

/** At most about so many lots are drawn from; where there are more turns, a lot holds several that follow each other. */
const mostLots = 1_000

/** Parts of a row's sums, for each lot in which anybody gave its code. */
export type LotSums = {
  readonly lots: number[]
  readonly present: number[]
  readonly apart: number[]
}

/** What is counted about one row. */
export type RowTally = LotSums & {
  /** Units that all gave the code, and that some did. */
  all: number
  some: number
  /** For every two coders: units that both gave the code, only the first, only the second. */
  readonly pairs: { both: number; onlyA: number; onlyB: number }[]
}

/** Everything counted for an agreement. */
export type AgreementTally = {
  readonly rows: readonly RowTally[]
  /** Every two coders by their places in the question. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Units that both of each two had before them. */
  readonly pairUnits: readonly number[]
  readonly units: number
  /** Values of each lot: units, each times those who had it before them. */
  readonly lotValues: readonly number[]
}

/** Counts who gave which units which codes, in all and by lots: turns that are drawn together for an interval. */
export function tallyAgreement(comparing: Comparing): AgreementTally {
  const { coders } = comparing.question
  const pairs = coders.flatMap((_, a) =>
    coders.slice(a + 1).map((__, more) => [a, a + 1 + more] as const),
  )
  const rows = Array.from({ length: comparing.size }, () => emptyRow(pairs.length))
  const pairUnits = pairs.map(() => 0)
  const lotValues: number[] = []
  const turnsOfLot = Math.max(1, Math.ceil(turnsIn(comparing) / mostLots))
  let units = 0
  eachMarked(comparing, (marked) => {
    const lots = lotsOf(marked, turnsOfLot, lotValues.length)
    const own = countUnits(marked, lots, lotValues)
    units += own
    pairs.forEach((pair, place) => {
      if (hadBoth(marked.took, pair)) pairUnits[place] = (pairUnits[place] ?? 0) + own
    })
    addMarks(rows, { marked, lots, pairs })
  })
  return { rows, pairs, pairUnits, units, lotValues }
}

/** The counts of a pair of coders about a row. */
export function pairCounts({ rows, pairUnits }: AgreementTally, row: number, pair: number) {
  const { both = 0, onlyA = 0, onlyB = 0 } = rows[row]?.pairs[pair] ?? {}
  const neither = (pairUnits[pair] ?? 0) - both - onlyA - onlyB
  return { both, onlyA, onlyB, neither } satisfies PairCounts
}

/** The sums of a row over everything. */
export function rowSums({ rows, lotValues }: AgreementTally, row: number): AgreementSums {
  return {
    values: total(lotValues),
    present: total(rows[row]?.present ?? []),
    apart: total(rows[row]?.apart ?? []),
  }
}

function emptyRow(pairs: number): RowTally {
  return {
    ...{ lots: [], present: [], apart: [], all: 0, some: 0 },
    pairs: Array.from({ length: pairs }, () => ({ both: 0, onlyA: 0, onlyB: 0 })),
  }
}

function turnsIn({ numbered, took }: Comparing): number {
  return total(
    numbered.blocks.map(({ transcript }, place) => (took[place] ? transcript.turns.length : 0)),
  )
}

/** The lot of each unit, numbered on from the first; turns that follow each other in one transcript share a lot. */
function lotsOf({ units }: Marked, turnsOfLot: number, first: number): Int32Array {
  return units.turn.map((turn) => first + Math.floor(turn / turnsOfLot))
}

/** Number of wanted units; their values are added to their lots. */
function countUnits(
  { units, wanted, took }: Marked,
  lots: Int32Array,
  lotValues: number[],
): number {
  const coders = countBits(took)
  let count = 0
  units.weight.forEach((weight, unit) => {
    const lot = lots[unit] ?? 0
    while (lotValues.length <= lot) lotValues.push(0)
    if (wanted[unit] !== 1) return
    count += weight
    lotValues[lot] = (lotValues[lot] ?? 0) + weight * coders
  })
  return count
}

type Adding = {
  readonly marked: Marked
  readonly lots: Int32Array
  readonly pairs: AgreementTally['pairs']
}

function addMarks(rows: readonly RowTally[], { marked, lots, pairs }: Adding): void {
  const { units, took, marks, touched } = marked
  const width = units.weight.length
  const coders = countBits(took)
  for (const at of touched) {
    const row = rows[Math.floor(at / width)]
    const found = (marks[at] ?? 0) & took
    if (!row || found === 0) continue
    const unit = at % width
    const weight = units.weight[unit] ?? 0
    if (found === took) row.all += weight
    else row.some += weight
    addToLot(row, lots[unit] ?? 0, { weight, ...sumsOfUnit(countBits(found), coders) })
    pairs.forEach((pair, place) => {
      const counts = row.pairs[place]
      if (counts && hadBoth(took, pair)) addToPair(counts, pair, { found, weight })
    })
  }
}

function hadBoth(took: number, [a, b]: readonly [number, number]): boolean {
  return ((took >>> a) & 1) === 1 && ((took >>> b) & 1) === 1
}

function addToPair(
  counts: RowTally['pairs'][number],
  [a, b]: readonly [number, number],
  { found, weight }: { readonly found: number; readonly weight: number },
): void {
  const [first, second] = [(found >>> a) & 1, (found >>> b) & 1]
  if (first && second) counts.both += weight
  else if (first) counts.onlyA += weight
  else if (second) counts.onlyB += weight
}

/** Lots come in ascending order, as transcripts and their units do. */
function addToLot(
  { lots, present, apart }: LotSums,
  lot: number,
  unit: AgreementSums & { readonly weight: number },
): void {
  if (lots.at(-1) !== lot) {
    lots.push(lot)
    present.push(0)
    apart.push(0)
  }
  const last = lots.length - 1
  present[last] = (present[last] ?? 0) + unit.weight * unit.present
  apart[last] = (apart[last] ?? 0) + unit.weight * unit.apart
}
