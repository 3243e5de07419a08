import { ArrowDown, ArrowUp } from 'lucide-react'
import type { QuotePageColumn, QuoteSort } from '../../../shared/model/quote-table.ts'
import { keyOf } from './export-choices.ts'
import { spotId } from './table-row.tsx'

type TableHeadProps = {
  readonly columns: readonly QuotePageColumn[]
  readonly sort: QuoteSort | null
  readonly onSort: (column: QuotePageColumn) => void
  /** The column in which the person is, or -1. */
  readonly active: number
}

/** The titles of the columns; pressing one sorts by it. */
export function TableHead({ columns, sort, onSort, active }: TableHeadProps) {
  return (
    <tr aria-rowindex={1} data-row={0}>
      <td className="table-tick" />
      {columns.map((column, place) => {
        const sorted = sort && keyOf(sort.column) === keyOf(column.column) ? sort : null
        return (
          <th
            key={column.title}
            id={spotId({ row: 0, column: place })}
            scope="col"
            className={column.kind}
            data-column={place}
            data-active={place === active || undefined}
            aria-sort={ariaSort(sorted)}
          >
            <button type="button" tabIndex={-1} onClick={() => onSort(column)}>
              <span className="one-line">{column.title}</span>
              {sorted && (sorted.descending ? <ArrowDown {...mark} /> : <ArrowUp {...mark} />)}
            </button>
          </th>
        )
      })}
    </tr>
  )
}

const mark = { size: 12, 'aria-hidden': true } as const

function ariaSort(sorted: QuoteSort | null): 'none' | 'ascending' | 'descending' {
  if (!sorted) return 'none'
  return sorted.descending ? 'descending' : 'ascending'
}
