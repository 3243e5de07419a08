import { type KeyboardEvent, useRef, useState } from 'react'

/** A cell of the grid: row -1 holds the headings, the last row and column the totals. */
export type GridPlace = { readonly row: number; readonly column: number }

type GridSize = {
  readonly rows: number
  readonly columns: number
  /** Whether the headings can be pressed. */
  readonly headings?: boolean
}

type GridCursor = {
  readonly place: GridPlace
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly moveTo: (place: GridPlace) => void
}

/** The one cell of a grid that has the focus, moved with the arrow keys, Home, End, Page Up and Page Down. */
export function useGridCursor(
  size: GridSize,
  options: {
    readonly show: (place: GridPlace) => void
    readonly onPress: (place: GridPlace) => void
  },
): GridCursor {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 })
  const place = within(wanted, size)
  const table = useRef<HTMLElement | null>(null)
  function moveTo(next: GridPlace) {
    setWanted(next)
    options.show(next)
    requestAnimationFrame(() => cellAt(table.current, next)?.focus())
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    table.current = event.currentTarget
    if (event.key === 'Enter' || event.key === ' ') options.onPress(place)
    else {
      const next = afterKey(event, place, size)
      if (!next) return
      moveTo(within(next, size))
    }
    event.preventDefault()
  }
  return { place, onKeyDown, moveTo: setWanted }
}

/** Rows that Page Up and Page Down pass. */
const page = 12

function afterKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
): GridPlace | null {
  if (altKey) return null
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    case 'PageDown':
      return { row: row + page, column }
    default:
      return null
  }
}

function within({ row, column }: GridPlace, size: GridSize): GridPlace {
  const { rows, columns, headings = true } = size
  return {
    row: Math.max(headings ? -1 : 0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  }
}

function cellAt(table: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null
}
