import { Star } from 'lucide-react'
import { memo } from 'react'
import type { QuotePage, QuotePageColumn } from '../../../shared/model/quote-table.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { QuoteActions } from './quote-card.tsx'

type TableRowProps = {
  /** Undefined until it has arrived. */
  readonly row: QuotePage['rows'][number] | undefined
  /** Its place in the table, from 1; the titles are row 0. */
  readonly place: number
  readonly columns: readonly QuotePageColumn[]
  /** The column in which the person is, or -1. */
  readonly active: number
  readonly selected: boolean
  readonly select: QuoteActions['select']
  /** A text as it is shown. */
  readonly shown: (text: string) => string
}

/** One quote of the table. */
export const TableRow = memo(Contents)

function Contents({ row, place, columns, active, selected, select, shown }: TableRowProps) {
  return (
    <tr aria-rowindex={place + 1} aria-selected={selected} data-row={place}>
      <td className="table-tick">
        {row && (
          <Checkbox
            aria-label={`Select ${row.quote.ref}`}
            isSelected={selected}
            onChange={() => select(row.quote)}
            excludeFromTabOrder
          />
        )}
      </td>
      {columns.map(({ kind, title }, column) => (
        <td
          key={title}
          id={spotId({ row: place, column })}
          className={`table-cell ${kind}`}
          data-column={column}
          data-active={column === active || undefined}
        >
          {row ? <Words kind={kind} text={shown(row.cells[column] ?? '')} /> : '…'}
        </td>
      ))}
    </tr>
  )
}

function Words({ kind, text }: Pick<QuotePageColumn, 'kind'> & { readonly text: string }) {
  if (kind === 'yesno')
    return text === 'yes' ? <Star size={14} className="starred" aria-label="yes" /> : null
  return (
    <span className="table-words" dir="auto" title={kind === 'long' ? text : undefined}>
      {text}
    </span>
  )
}

/** The id of a cell, so that the grid can say which one is active. */
export function spotId({ row, column }: { readonly row: number; readonly column: number }): string {
  return `quote-${row}-${column}`
}
