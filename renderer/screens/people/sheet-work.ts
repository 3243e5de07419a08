import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { Spot } from '../../ui/grid-moves.ts'
import { blockToText, fill, textToBlock } from './block.ts'
import type { NextCell } from './cell-editor.tsx'
import type { Column, Row } from './table.ts'
import type { Grid } from './use-grid.ts'
import type { useWriting } from './use-writing.ts'

/** What the sheet works on: its cells, where the person is in it, and what it can do. */
export type SheetWork = {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly grid: Grid
  readonly writing: ReturnType<typeof useWriting>
  /** Ticks the person of a row, or takes the tick away. */
  readonly tick: (row: number) => void
  /** Shows what is behind a computed cell. */
  readonly open: (row: Row, column: Column) => void
  /** Gives the focus back to the sheet, after an editor had it. */
  readonly focus: () => void
}

/** Begins to write the active cell, with a first letter or with what stands there. */
function startEditing({ rows, columns, grid, open }: SheetWork, letter?: string): void {
  const row = rows[grid.spot.row]
  const column = columns[grid.spot.column]
  if (!column) return
  if (column.kind === 'computed') row && open(row, column)
  else if (row || column.id === 'participant')
    grid.edit(letter ?? row?.cells[column.id] ?? '', letter !== undefined)
}

/** Writes what the editor holds and goes on. */
export function finishEditing({ grid, writing, focus }: SheetWork, text: string, next: NextCell) {
  grid.stop()
  focus()
  writing.writeCell(grid.spot, text)
  if (next) grid.put(movedBy(grid.spot, next))
}

/** What keys do in the sheet while no cell is being written. */
export function pressKey(work: SheetWork, event: KeyboardEvent): void {
  const { rows, columns, grid, writing, tick } = work
  if (event.target !== event.currentTarget) return
  const command = commands[event.key]
  if (grid.onKey(event)) event.preventDefault()
  else if (event.ctrlKey || event.metaKey || event.altKey) return
  else if (command === 'edit') startEditing(work)
  else if (command === 'clear') writing.write(fill(rows, columns, { block: grid.block, text: '' }))
  else if (event.key === ' ') tick(grid.spot.row)
  else if (event.key.length === 1) startEditing(work, event.key)
  else return
  event.preventDefault()
}

const commands: Readonly<Record<string, 'edit' | 'clear'>> = {
  Enter: 'edit',
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
}

/** What the pointer does in the sheet: a press puts the person there, dragging marks a block. */
export function pointerOf(work: SheetWork) {
  const { grid, focus } = work
  return {
    onPointerDown: (event: PointerEvent) => {
      const spot = spotAt(event)
      if (!spot || event.target instanceof HTMLInputElement) return
      if (grid.draft !== null) focus()
      grid.put(spot, event.shiftKey)
    },
    onPointerMove: (event: PointerEvent) => {
      const spot = event.buttons === 1 && grid.draft === null ? spotAt(event) : null
      if (spot && (spot.row !== grid.spot.row || spot.column !== grid.spot.column))
        grid.put(spot, true)
    },
    onDoubleClick: (event: MouseEvent) => {
      if (spotAt(event)) startEditing(work)
    },
  }
}

/** What copying and pasting do in the sheet. */
export function clipboardOf({ rows, columns, grid, writing }: SheetWork) {
  return {
    onCopy: (event: ClipboardEvent) => {
      if (event.target !== event.currentTarget) return
      event.clipboardData.setData('text/plain', blockToText(rows, columns, grid.block))
      event.preventDefault()
    },
    onPaste: (event: ClipboardEvent) => {
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      writing.paste(textToBlock(event.clipboardData.getData('text/plain')), grid.block)
    },
  }
}

function movedBy({ row, column }: Spot, next: NextCell): Spot {
  if (next === 'Down') return { row: row + 1, column }
  return { row, column: column + (next === 'Right' ? 1 : -1) }
}

/** The cell under the pointer, or null. */
function spotAt({ target }: { readonly target: EventTarget }): Spot | null {
  if (!(target instanceof Element)) return null
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  return column && row ? { row: Number(row), column: Number(column) } : null
}
