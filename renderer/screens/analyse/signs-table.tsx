import { type ReactNode, useRef, useState } from 'react'
import type { Sorting } from '../../state/sorting.ts'
import type { Matrix } from './matrix.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { sortedRows } from './matrix-view.ts'
import { Notes, useWidth } from './view-frame.tsx'

type SignsTableProps = {
  readonly matrix: Matrix
  readonly label: string
  readonly rowHeading: string
  /** Of a column, in pixels. */
  readonly leastWidth: number
  /** What rows are sorted by, by the keys of a row and a column. */
  readonly figure: (row: string, column: string) => number
  /** A sign was pressed, by the keys of its row and its column. */
  readonly onPress: (row: string, column: string) => void
  readonly notes: readonly string[]
  /** What stands below the notes. */
  readonly children?: ReactNode
}

/** A table of signs that is sorted by its columns and scrolls together with its notes. */
export function SignsTable(props: SignsTableProps) {
  const { matrix, label, rowHeading, leastWidth, figure, onPress, notes, children } = props
  const [sorting, setSorting] = useState<Sorting<number>>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const { columns } = matrix
  const keyOf = (column: number) => columns[column]?.key ?? ''
  const rows = sortedRows(matrix.rows, sorting, (row, column) => figure(row.key, keyOf(column)))
  return (
    <div className="analyse-scroll" ref={scroller}>
      <MatrixGrid
        look="signs"
        {...{ label, rowHeading, leastWidth, columns, rows, sorting, scroller, width }}
        onSort={setSorting}
        onPress={({ row, column }) => onPress(rows[row]?.key ?? '', keyOf(column))}
      />
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <Notes notes={notes} />
        {children}
      </div>
    </div>
  )
}
