import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { People } from '../../../shared/model/replies.ts'
import { blockToText, fill, textToBlock } from './block.ts'
import { CellEditor, type NextCell } from './cell-editor.tsx'
import { SheetHead } from './sheet-head.tsx'
import { cellId, SheetRow } from './sheet-row.tsx'
import { type Column, type Row, type Sorting, suggestions } from './table.ts'
import { useGrid } from './use-grid.ts'
import { useWriting } from './use-writing.ts'

const rowHeight = 30
/** Pixels of the columns at both ends: the boxes to tick, the plus. */
const edges = 34 + 38

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
  const { people, rows, columns, ticked, onTick, sorting, onSort, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const count = rows.length + 1
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 4,
    scrollPaddingEnd: 8,
  })
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 2)
  const grid = useGrid({ rows: count, columns: columns.length, page })
  const writing = useWriting({ rows, columns })
  const { spot, block } = grid
  const column = columns[spot.column]
  useEffect(() => {
    virtual.scrollToIndex(spot.row)
    document
      .getElementById(cellId(spot.row, spot.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, spot.row, spot.column])
  const tick = useCallback(
    (index: number) => {
      const id = rows[index]?.id
      if (id) onTick(toggled(ticked, id))
    },
    [rows, ticked, onTick],
  )
  const items = virtual.getVirtualItems()
  function editor() {
    if (grid.draft === null || !column) return null
    return (
      <CellEditor
        key={cellId(spot.row, spot.column)}
        label={column.title}
        initial={grid.draft}
        begun={grid.begun}
        options={suggestions(column, people)}
        only={column.kind === 'role'}
        several={column.kind === 'pair'}
        onDone={finish}
        onCancel={() => {
          grid.stop()
          table.current?.focus()
        }}
      />
    )
  }
  function startEditing(draft: string | null) {
    const row = rows[spot.row]
    if (!column) return
    if (column.kind === 'computed') row && onOpen(row, column)
    else if (row || column.id === 'participant')
      grid.edit(draft ?? row?.cells[column.id] ?? '', draft !== null)
  }
  function finish(text: string, next: NextCell) {
    grid.stop()
    table.current?.focus()
    writing.writeCell(spot, text)
    if (next) grid.put(movedBy(spot, next))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== table.current) return
    const command = commands[event.key]
    if (grid.onKey(event)) event.preventDefault()
    else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (command === 'edit') startEditing(null)
    else if (command === 'clear') writing.write(fill(rows, columns, { block, text: '' }))
    else if (event.key === ' ') tick(spot.row)
    else if (event.key.length === 1) startEditing(event.key)
    else return
    event.preventDefault()
  }
  function onPointerDown(event: PointerEvent) {
    const place = spotAt(event)
    if (!place || event.target instanceof HTMLInputElement) return
    if (grid.draft !== null) table.current?.focus()
    grid.put(place, event.shiftKey)
  }
  function onPointerMove(event: PointerEvent) {
    const place = event.buttons === 1 && grid.draft === null ? spotAt(event) : null
    if (place && (place.row !== spot.row || place.column !== spot.column)) grid.put(place, true)
  }
  function onCopy(event: ClipboardEvent) {
    if (event.target !== table.current) return
    event.clipboardData.setData('text/plain', blockToText(rows, columns, block))
    event.preventDefault()
  }
  function onPaste(event: ClipboardEvent) {
    if (event.target !== table.current) return
    event.preventDefault()
    writing.paste(textToBlock(event.clipboardData.getData('text/plain')), block)
  }
  return (
    <div ref={scroller} className="sheet">
      <table
        ref={table}
        {...asGrid(cellId(spot.row, spot.column))}
        aria-label="People"
        aria-rowcount={count + 1}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, edges) }}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={(event) => spotAt(event) && startEditing(null)}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <colgroup>
          <col style={{ width: 34 }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: id === 'speaks' ? undefined : width }} />
          ))}
          <col style={{ width: 38 }} />
        </colgroup>
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
        <tbody>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index }) => {
            const row = rows[index] ?? null
            const marked = index >= block.top && index <= block.bottom
            return (
              <tr
                key={row?.id ?? 'new'}
                aria-rowindex={index + 2}
                aria-selected={row ? ticked.has(row.id) : undefined}
                data-row={index}
              >
                <SheetRow
                  row={row}
                  index={index}
                  columns={columns}
                  active={index === spot.row ? spot.column : -1}
                  from={marked ? block.left : -1}
                  to={marked ? block.right : -1}
                  ticked={row !== null && ticked.has(row.id)}
                  onTick={tick}
                  editor={index === spot.row ? editor() : null}
                />
              </tr>
            )
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
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

const commands: Readonly<Record<string, 'edit' | 'clear'>> = {
  Enter: 'edit',
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
}

function toggled(
  ticked: ReadonlySet<ParticipantId>,
  id: ParticipantId,
): ReadonlySet<ParticipantId> {
  const next = new Set(ticked)
  if (!next.delete(id)) next.add(id)
  return next
}

function movedBy({ row, column }: { row: number; column: number }, next: NextCell) {
  if (next === 'Down') return { row: row + 1, column }
  return { row, column: column + (next === 'Right' ? 1 : -1) }
}

/** The cell under the pointer, or null. */
function spotAt({ target }: { readonly target: EventTarget }) {
  if (!(target instanceof Element)) return null
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  return column && row ? { row: Number(row), column: Number(column) } : null
}
