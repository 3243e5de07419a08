import type { MatrixRow } from './matrix.ts'
import type { Sorting } from './table-view.ts'

/** The rows in the order of a column's figures; rows with equal figures stay as they were. */
export function sortedRows(
  rows: readonly MatrixRow[],
  sorting: Sorting,
  figure: (row: MatrixRow, column: number) => number,
): readonly MatrixRow[] {
  if (!sorting) return rows
  const { column, direction } = sorting
  const sign = direction === 'descending' ? -1 : 1
  return rows.toSorted((a, b) => sign * (figure(a, column) - figure(b, column)))
}
