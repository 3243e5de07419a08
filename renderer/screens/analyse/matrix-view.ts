import type { Sorting } from '../../state/sorting.ts'
import type { MatrixRow } from './matrix.ts'

/** The rows in the order of a column's figures; rows with equal figures stay as they were. */
export function sortedRows(
  rows: readonly MatrixRow[],
  sorting: Sorting<number>,
  figure: (row: MatrixRow, column: number) => number,
): readonly MatrixRow[] {
  if (!sorting) return rows
  const { column, descending } = sorting
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * (figure(a, column) - figure(b, column)))
}
