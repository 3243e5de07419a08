import type { FrequencyRow, FrequencyTable, Rate } from '../../../shared/model/analysis.ts'
import type { Sorting } from '../../state/sorting.ts'

/** One row as it is shown, with its place in the table. */
export type ShownRow = {
  readonly row: FrequencyRow
  readonly place: number
  readonly cells: readonly (number | null)[]
  readonly total: number | null
}

/** What is shown of a table; `closed` are the rows whose sub-codes are hidden, by id. */
export type TableLook = {
  readonly hideEmpty: boolean
  /** By the figures of a column, the totals being the one after the last. */
  readonly sorting: Sorting<number>
  readonly closed: readonly string[]
}

/** The rows to show: without empty ones where that is wanted and without those below closed ones, in the chosen order. */
export function shownRows(
  table: FrequencyTable,
  { hideEmpty, sorting, closed }: TableLook,
): readonly ShownRow[] {
  const rows = table.rows.map((row, place) => ({
    row,
    place,
    cells: table.cells[place] ?? [],
    total: table.rowTotals[place] ?? null,
  }))
  const open = withoutClosed(rows, closed)
  const kept = hideEmpty ? open.filter((row) => !isEmpty(row)) : open
  return sorting ? kept.toSorted(comparer(sorting)) : kept
}

/** The rows without those below closed ones. */
function withoutClosed(rows: readonly ShownRow[], closed: readonly string[]): readonly ShownRow[] {
  let hidesBelow = Number.POSITIVE_INFINITY
  return rows.filter(({ row: { id, depth } }) => {
    if (depth > hidesBelow) return false
    hidesBelow = id !== null && closed.includes(id) ? depth : Number.POSITIVE_INFINITY
    return true
  })
}

/** The ids of the rows that have rows below them. */
export function parentRows({ rows }: Pick<FrequencyTable, 'rows'>): readonly string[] {
  return rows.flatMap(({ id, depth }, place) =>
    id !== null && (rows[place + 1]?.depth ?? 0) > depth ? [id] : [],
  )
}

function isEmpty({ cells, total }: ShownRow): boolean {
  return !total && cells.every((value) => !value)
}

function comparer({ column, descending }: NonNullable<Sorting<number>>) {
  const sign = descending ? -1 : 1
  const figure = ({ cells, total }: ShownRow) =>
    (column === cells.length ? total : cells[column]) ?? Number.NEGATIVE_INFINITY
  return (a: ShownRow, b: ShownRow) => sign * (figure(a) - figure(b)) || a.place - b.place
}

/** The largest figure in the cells, which has the deepest shade. */
export function largest(table: FrequencyTable): number {
  return table.cells.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
}

/** A figure as it is shown: counts whole, rates with one or two decimals, a dash where there is nothing to relate to. */
export function figure(value: number | null, rate: Rate): string {
  if (value === null) return '–'
  if (rate === 'none' || rate === 'presence') return formats.whole.format(value)
  if (rate === 'per-1000-words') return formats.fine.format(value)
  return (value >= 99.95 ? formats.whole : formats.tenths).format(value)
}

// Made once: making one takes longer than formatting a whole table.
const formats = {
  whole: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  tenths: new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  fine: new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
}
