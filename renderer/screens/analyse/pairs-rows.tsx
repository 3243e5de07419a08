import { agreementOf, tallyAgreement, unheardSide } from '../../../shared/analysis/pairs.ts'
import type {
  Agreement,
  BySide,
  ComparedPair,
  PairComparison,
} from '../../../shared/model/pairs.ts'
import type { MatrixCell, MatrixColumn, MatrixRow } from './matrix.ts'
import { PairMark } from './pair-mark.tsx'

/** The verdicts, in the order of their columns. */
export const verdicts = ['both', 'mentor', 'mentee', 'neither'] as const

/** What the verdicts are called. */
export const verdictWords: Readonly<Record<Agreement, string>> = {
  both: 'Both',
  mentor: 'Only mentor',
  mentee: 'Only mentee',
  neither: 'Neither',
}

/** The places of the pairs in the order in which they are shown: as listed, or those first whose sides differ most. */
export function pairOrder(comparison: PairComparison, byDifference: boolean): readonly number[] {
  const places = [...comparison.pairs.keys()]
  if (!byDifference) return places
  const differing = places.map(
    (pair) => comparison.cells.filter((line) => isOneSided(line[pair])).length,
  )
  return places.toSorted((a, b) => (differing[b] ?? 0) - (differing[a] ?? 0))
}

function isOneSided(cell: BySide<number> | undefined): boolean {
  const verdict = agreementOf(cell ?? nothing)
  return verdict === 'mentor' || verdict === 'mentee'
}

const nothing: BySide<number> = { mentor: 0, mentee: 0 }

/** All pairs as columns to be drawn: how many pairs have each verdict, then the pairs. */
export function pairColumns(
  { pairs }: PairComparison,
  order: readonly number[],
): readonly MatrixColumn[] {
  return [
    ...verdicts.map((verdict) => ({ key: verdict, name: verdictWords[verdict] })),
    ...order.flatMap((place) => {
      const pair = pairs[place]
      return pair ? [{ key: String(place), name: pair.name, note: unheardSide(pair) }] : []
    }),
  ]
}

/** The codes as rows to be drawn, keyed by their places in the comparison. */
export function pairRows(
  comparison: PairComparison,
  order: readonly number[],
  hideEmpty: boolean,
): readonly MatrixRow[] {
  const { codes, cells, pairs } = comparison
  return codes.flatMap(({ name, colour, depth }, row) => {
    const line = cells[row] ?? []
    const tally = tallyAgreement(line)
    if (hideEmpty && tally.neither === pairs.length) return []
    const numbers = verdicts.map((verdict): MatrixCell => {
      const count = tally[verdict]
      const share = verdict === 'neither' ? 0 : count / Math.max(1, pairs.length)
      return { text: String(count), share, empty: count === 0 }
    })
    const marks = order.map((pair) => markCell(pairs[pair], line[pair] ?? nothing))
    return [{ key: String(row), name, colour, depth, cells: [...numbers, ...marks] }]
  })
}

function markCell(pair: ComparedPair | undefined, quotes: BySide<number>): MatrixCell {
  const verdict = agreementOf(quotes)
  return {
    text: `${pair?.name}: ${verdictWords[verdict].toLowerCase()} (mentor ${quotes.mentor}, mentee ${quotes.mentee})`,
    picture: <PairMark {...quotes} />,
    empty: verdict === 'neither',
  }
}

/** The figure that a row has in a column: the number of pairs, or for a pair how much of it names the code. */
export function pairFigure(comparison: PairComparison, row: number, column: string): number {
  const line = comparison.cells[row] ?? []
  const verdict = verdicts.find((each) => each === column)
  if (verdict) return tallyAgreement(line)[verdict]
  const { mentor, mentee } = line[Number(column)] ?? nothing
  const sides = (mentor > 0 ? 1 : 0) + (mentee > 0 ? 1 : 0)
  return sides * 1_000_000 + mentor + mentee
}
