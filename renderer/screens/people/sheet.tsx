import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { People } from '../../../shared/model/replies.ts'
import { CellEditor } from './cell-editor.tsx'
import { SheetHead } from './sheet-head.tsx'
import { cellId, SheetRow } from './sheet-row.tsx'
import { clipboardOf, finishEditing, pointerOf, pressKey, type SheetWork } from './sheet-work.ts'
import { type Column, type Row, type Sorting, suggestions } from './table.ts'
import { useGrid } from './use-grid.ts'
import { useWriting } from './use-writing.ts'

const rowHeight = 30
/** Pixels of the columns at both ends: the boxes to tick, the plus. */
const edges = [34, 38] as const

type SheetProps = {
  readonly people: People
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly ticked: ReadonlySet<ParticipantId>
  readonly onTick: (ids: ReadonlySet<ParticipantId>) => void
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
  /** Enter on a computed cell, or a double click on it. */
  readonly onOpen: (row: Row, column: Column) => void
}

/** People as a spreadsheet: arrows move, Enter or typing writes, blocks are copied and pasted, Delete clears, Space ticks. */
export function Sheet(props: SheetProps) {
  const { people, rows, columns, ticked, onTick, sorting, onSort } = props
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const work = useSheetWork(props, { scroller, table })
  const { spot } = work.grid
  return (
    <div ref={setScroller} className="sheet">
      <table
        ref={table}
        {...asGrid(cellId(spot.row, spot.column))}
        aria-label="People"
        aria-rowcount={rows.length + 2}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, edges[0] + edges[1]) }}
        onKeyDown={(event) => pressKey(work, event)}
        {...pointerOf(work)}
        {...clipboardOf(work)}
      >
        <Widths columns={columns} />
        <thead>
          <SheetHead
            columns={columns}
            attributes={people.attributes}
            allTicked={rows.length > 0 && rows.every(({ id }) => ticked.has(id))}
            onTickAll={(all) => onTick(new Set(all ? rows.map(({ id }) => id) : []))}
            sorting={sorting}
            onSort={onSort}
          />
        </thead>
        <SheetBody work={work} people={people} ticked={ticked} scroller={scroller} />
      </table>
    </div>
  )
}

type Refs = {
  readonly scroller: HTMLElement | null
  readonly table: RefObject<HTMLTableElement | null>
}

function useSheetWork(
  { rows, columns, ticked, onTick, onOpen }: SheetProps,
  refs: Refs,
): SheetWork {
  const page = Math.max(1, Math.floor((refs.scroller?.clientHeight ?? 600) / rowHeight) - 2)
  const grid = useGrid({ rows: rows.length + 1, columns: columns.length, page })
  const writing = useWriting({ rows, columns })
  const tick = useCallback(
    (index: number) => {
      const id = rows[index]?.id
      if (id) onTick(toggled(ticked, id))
    },
    [rows, ticked, onTick],
  )
  const focus = () => refs.table.current?.focus()
  return { rows, columns, grid, writing, tick, open: onOpen, focus }
}

type SheetBodyProps = Pick<SheetProps, 'people' | 'ticked'> &
  Pick<Refs, 'scroller'> & { readonly work: SheetWork }

/** The rows that are in sight, and what stands for the others. */
function SheetBody({ work, people, ticked, scroller }: SheetBodyProps) {
  const { rows, columns, grid, tick } = work
  const { spot, block } = grid
  const virtual = useVirtualizer({
    count: rows.length + 1,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 4,
    scrollPaddingEnd: 8,
  })
  useEffect(() => {
    virtual.scrollToIndex(spot.row)
    document
      .getElementById(cellId(spot.row, spot.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, spot.row, spot.column])
  const items = virtual.getVirtualItems()
  return (
    <tbody>
      <Space height={items[0]?.start ?? 0} />
      {items.map(({ index }) => {
        const row = rows[index] ?? null
        const marked = index >= block.top && index <= block.bottom
        return (
          <SheetRow
            key={row?.id ?? 'new'}
            row={row}
            index={index}
            columns={columns}
            active={index === spot.row ? spot.column : -1}
            from={marked ? block.left : -1}
            to={marked ? block.right : -1}
            ticked={row !== null && ticked.has(row.id)}
            onTick={tick}
            editor={index === spot.row ? editorOf(work, people) : null}
          />
        )
      })}
      <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  )
}

function editorOf(work: SheetWork, people: People) {
  const { grid, columns, focus } = work
  const column = columns[grid.spot.column]
  if (grid.draft === null || !column) return null
  return (
    <CellEditor
      key={cellId(grid.spot.row, grid.spot.column)}
      label={column.title}
      initial={grid.draft}
      begun={grid.begun}
      options={suggestions(column, people)}
      only={column.kind === 'role'}
      several={column.kind === 'pair'}
      onDone={(text, next) => finishEditing(work, text, next)}
      onCancel={() => {
        grid.stop()
        focus()
      }}
    />
  )
}

function Widths({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <colgroup>
      <col style={{ width: edges[0] }} />
      {columns.map(({ id, width }) => (
        <col key={id} style={{ width: id === 'speaks' ? undefined : width }} />
      ))}
      <col style={{ width: edges[1] }} />
    </colgroup>
  )
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden className="sheet-space" style={{ height }} /> : null
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

function toggled(ticked: ReadonlySet<ParticipantId>, id: ParticipantId) {
  const next = new Set(ticked)
  if (!next.delete(id)) next.add(id)
  return next
}
