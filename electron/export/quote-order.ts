import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { QuoteColumn } from '../../shared/model/quote-table.ts'
import { columnMaker, type Making } from './quote-columns.ts'
import { wholeQuote } from './quote-page.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'

/** What quotes are sorted by: for each part of a column the rank of every quote, smallest first, -1 where nothing stands. */
export type Ranking = readonly {
  readonly ranks: Float64Array
  /** How many different ones there are. */
  readonly size: number
}[]

/** Ranks quotes by what stands in a column, with all codes of each as the list shows them. */
export function rankQuotes(
  making: Making,
  quotes: readonly FoundQuote[],
  column: QuoteColumn,
): Ranking {
  const { cells, columns } = columnMaker(making, column)
  const rows = quotes.map((found) => cells(wholeQuote(found)))
  return columns.map(({ kind }, part) =>
    rank(
      rows.map((row) => row[part] ?? null),
      kind,
    ),
  )
}

/** Quotes in the order of their ranks; those with nothing there come last either way, and equal ones keep their order. */
export function inRankOrder(
  quotes: readonly FoundQuote[],
  ranking: Ranking,
  descending: boolean,
): readonly FoundQuote[] {
  const none = new Float64Array(quotes.length)
  const keys = ranking.reduce((before, part) => withPart(before, part, descending), none)
  // One number for the key and the place: numbers are sorted without a function, and equal keys by their places.
  const packed = keys.map((key, place) => key * quotes.length + place).sort()
  return [...packed].flatMap((number) => quotes[number % quotes.length] ?? [])
}

type Keys = Float64Array<ArrayBuffer>

/** Keys that also tell apart what a further part of the column tells apart. */
function withPart(keys: Keys, { ranks, size }: Ranking[number], descending: boolean): Keys {
  return dense(
    keys.map((key, place) => {
      const own = ranks[place] ?? -1
      const turned = descending ? size - 1 - own : own
      return key * (size + 1) + (own === -1 ? size : turned)
    }),
  )
}

/** The same order with numbers from 0 on, without gaps. */
function dense(keys: Keys): Keys {
  const different = Float64Array.from(new Set(keys)).sort()
  const places = new Map([...different].map((key, place) => [key, place]))
  return keys.map((key) => places.get(key) ?? 0)
}

function rank(cells: readonly SheetCell[], kind: SheetColumn['kind']): Ranking[number] {
  const compare = comparer(kind)
  // Each different cell is compared once: there are few participants and codes, however many quotes.
  const different = [...new Set(cells)].filter((cell) => !isEmpty(cell)).sort(compare)
  const places = new Map<SheetCell, number>()
  let place = -1
  different.forEach((cell, index) => {
    if (index === 0 || compare(different[index - 1] ?? null, cell) !== 0) place += 1
    places.set(cell, place)
  })
  return { ranks: Float64Array.from(cells, (cell) => places.get(cell) ?? -1), size: place + 1 }
}

function isEmpty(cell: SheetCell): boolean {
  return cell === null || cell === '' || cell === false
}

function comparer(kind: SheetColumn['kind']): (a: SheetCell, b: SheetCell) => number {
  // Moments are written so that the earlier is the smaller text.
  if (kind === 'moment' || kind === 'day') return (a, b) => (String(a) < String(b) ? -1 : 1)
  return (a, b) =>
    typeof a === 'string' || typeof b === 'string'
      ? collator.compare(String(a), String(b))
      : Number(a) - Number(b)
}

/** As people sort: 2 before 10. */
const collator = new Intl.Collator(undefined, { numeric: true })
