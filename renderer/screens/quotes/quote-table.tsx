import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import type { Filter } from '../../../shared/model/filter.ts'
import type { QuoteId } from '../../../shared/model/id.ts'
import type { QuotePageColumn } from '../../../shared/model/quote-table.ts'
import { useShownNames } from '../../state/shown-names.ts'
import type { QuoteActions } from './quote-card.tsx'
import { nextSort, shownColumns, type ViewChoices } from './table-choices.ts'
import { TableHead } from './table-head.tsx'
import { spotId, TableRow } from './table-row.tsx'
import { useUnchanging } from './use-quote-actions.ts'
import { pageSize } from './use-quote-pages.ts'
import { useTableKeys } from './use-table-keys.ts'
import { type TablePages, useTablePages } from './use-table-pages.ts'

type QuoteTableProps = {
  readonly filter: Filter
  readonly total: number
  readonly choices: ViewChoices
  readonly setChoices: (choices: ViewChoices) => void
  readonly actions: QuoteActions
  readonly selected: ReadonlySet<QuoteId>
}

const rowHeight = 44
const headHeight = 30
/** Pixels of the boxes to tick. */
const tickWidth = 38

/** Quotes as a table of chosen columns: arrows move through it, and the keys of the list do the same to the quote one is in. */
export function QuoteTable(props: QuoteTableProps) {
  const { filter, choices } = props
  const [pages, setPages] = useState<readonly number[]>([])
  const { sort } = choices
  const question = { filter, columns: [...shownColumns(choices)], ...(sort && { sort }) }
  const { columns, rowAt, error } = useTablePages(question, pages)
  if (error) throw error
  return columns ? <Grid {...props} {...{ columns, rowAt }} onPages={setPages} /> : <div />
}

type GridProps = QuoteTableProps & {
  readonly columns: readonly QuotePageColumn[]
  readonly rowAt: TablePages['rowAt']
  /** Which pages are in view. */
  readonly onPages: (pages: readonly number[]) => void
}

function Grid(props: GridProps) {
  const { total, columns, rowAt, choices, setChoices } = props
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const actions = useUnchanging(props.actions)
  function sortBy({ column }: QuotePageColumn) {
    setChoices({ ...choices, sort: nextSort(choices.sort, column) })
  }
  const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 600) / rowHeight) - 2)
  const { spot, ...handlers } = useTableKeys(
    { rows: total + 1, columns: columns.length, page },
    { rowAt: (row) => rowAt(row - 1)?.quote, actions, press: (at) => sortAt(columns[at]) },
  )
  function sortAt(column: QuotePageColumn | undefined) {
    if (column) sortBy(column)
  }
  return (
    <div ref={setScroller} className="table-scroll">
      <table
        {...asGrid(spotId(spot))}
        aria-label="Quotes"
        data-keys="quotes"
        aria-rowcount={total + 1}
        style={{ minWidth: columns.reduce((sum, column) => sum + widthOf(column), tickWidth) }}
        {...handlers}
      >
        <colgroup>
          <col style={{ width: tickWidth }} />
          {columns.map((column) => (
            <col key={column.title} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <TableHead
            {...{ columns }}
            sort={choices.sort}
            onSort={sortBy}
            active={spot.row === 0 ? spot.column : -1}
          />
        </thead>
        <Rows {...props} {...{ scroller, spot, actions }} />
      </table>
    </div>
  )
}

type RowsProps = GridProps & {
  readonly scroller: HTMLElement | null
  readonly spot: { readonly row: number; readonly column: number }
}

/** The rows that are in sight, and what stands for the others. */
function Rows({ total, columns, rowAt, selected, actions, onPages, scroller, spot }: RowsProps) {
  const { shown } = useShownNames()
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: headHeight,
  })
  const items = virtual.getVirtualItems()
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))].join(' ')
  useEffect(() => onPages(pages === '' ? [] : pages.split(' ').map(Number)), [pages, onPages])
  useEffect(() => {
    virtual.scrollToIndex(Math.max(0, spot.row - 1))
    document.getElementById(spotId(spot))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, spot])
  return (
    <tbody>
      <Space height={items[0]?.start ?? 0} />
      {items.map(({ index }) => {
        const row = rowAt(index)
        return (
          <TableRow
            key={index}
            {...{ row, columns, shown }}
            place={index + 1}
            active={index + 1 === spot.row ? spot.column : -1}
            selected={row !== undefined && selected.has(row.quote.id)}
            select={actions.select}
          />
        )
      })}
      <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  )
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden className="table-space" style={{ height }} /> : null
}

/** Pixels for so many characters. */
function widthOf({ width }: QuotePageColumn): number {
  return Math.round(18 + width * 6.2)
}

/** A table in which one moves cell by cell; HTML has no element of its own for that. */
function asGrid(active: string) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': true,
    'aria-activedescendant': active,
  } as const
}
