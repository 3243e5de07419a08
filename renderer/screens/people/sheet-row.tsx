import { memo, type ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { Column, Row } from './table.ts'

type SheetRowProps = {
  /** Null for the last row, in which a new person is written. */
  readonly row: Row | null
  readonly index: number
  readonly columns: readonly Column[]
  /** The column in which the person is, or -1. */
  readonly active: number
  /** The first and last column of the marked block, or -1. */
  readonly from: number
  readonly to: number
  readonly ticked: boolean
  readonly onTick: (index: number) => void
  /** In place of the active cell while it is being written. */
  readonly editor: ReactNode
}

/** One person of the sheet. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, index, columns, active, from, to, ticked, onTick, editor } = props
  return (
    <tr aria-rowindex={index + 2} aria-selected={row ? ticked : undefined} data-row={index}>
      <td className="sheet-tick">
        {row && (
          <Checkbox
            aria-label={`Select ${row.person.name}`}
            excludeFromTabOrder
            isSelected={ticked}
            onChange={() => onTick(index)}
          />
        )}
      </td>
      {columns.map((column, place) => (
        <td
          key={column.id}
          id={cellId(index, place)}
          className={`sheet-cell ${column.kind}`}
          data-column={place}
          data-active={place === active || undefined}
          data-marked={(place >= from && place <= to) || undefined}
          title={column.id === 'speaks' ? row?.cells[column.id] : undefined}
        >
          {place === active && editor ? editor : <CellWords row={row} column={column} />}
        </td>
      ))}
      <td />
    </tr>
  )
})

/** The id of a cell, so that the grid can say which one is active. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`
}

function CellWords({ row, column }: { readonly row: Row | null; readonly column: Column }) {
  if (row) return <span className="one-line">{row.cells[column.id]}</span>
  return column.id === 'participant' ? <span className="faint one-line">New person…</span> : null
}
