import type { FrequencyRow, FrequencyTable, Rate } from '../../../shared/model/analysis.ts'

/** How the rows are ordered: by a column's figures (`total` for the last column), or null for the order of the codebook. */
export type Sorting = {
  readonly column: number | 'total'
  readonly direction: 'descending' | 'ascending'
} | null

/** One row as it is shown, with its place in the table. */
export type ShownRow = {
  readonly row: FrequencyRow
  readonly place: number
  readonly cells: readonly (number | null)[]
  readonly total: number | null
}

/** The rows to show: without empty ones where that is wanted, in the chosen order. */
export function shownRows(
  table: FrequencyTable,
  { hideEmpty, sorting }: { readonly hideEmpty: boolean; readonly sorting: Sorting },
): readonly ShownRow[] {
  const rows = table.rows.map((row, place) => ({
    row,
    place,
    cells: table.cells[place] ?? [],
    total: table.rowTotals[place] ?? null,
  }))
  const kept = hideEmpty ? rows.filter((row) => !isEmpty(row)) : rows
  return sorting ? kept.toSorted(comparer(sorting)) : kept
}

function isEmpty({ cells, total }: ShownRow): boolean {
  return !total && cells.every((value) => !value)
}

function comparer({ column, direction }: NonNullable<Sorting>) {
  const sign = direction === 'descending' ? -1 : 1
  const figure = ({ cells, total }: ShownRow) =>
    (column === 'total' ? total : cells[column]) ?? Number.NEGATIVE_INFINITY
  return (a: ShownRow, b: ShownRow) => sign * (figure(a) - figure(b)) || a.place - b.place
}

/** What a press on a column's heading does next: largest first, smallest first, back to the codebook's order. */
export function nextSorting(sorting: Sorting, column: number | 'total'): Sorting {
  if (sorting?.column !== column) return { column, direction: 'descending' }
  return sorting.direction === 'descending' ? { column, direction: 'ascending' } : null
}

/** The largest figure in the cells, which has the deepest shade. */
export function largest(table: FrequencyTable): number {
  return table.cells.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
}

/** A figure as it is shown: counts whole, rates with one or two decimals, a dash where there is nothing to relate to. */
export function figure(value: number | null, rate: Rate): string {
  if (value === null) return '–'
  if (rate === 'none') return formats.whole.format(value)
  if (rate === 'per-1000-words') return formats.fine.format(value)
  return (value >= 99.95 ? formats.whole : formats.tenths).format(value)
}

// Made once: making one takes longer than formatting a whole table.
const formats = {
  whole: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  tenths: new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  fine: new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
}
