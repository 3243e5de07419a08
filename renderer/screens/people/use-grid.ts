import { type KeyboardEvent, useState } from 'react'
import { keysOf } from '../../state/shortcuts.ts'
import { type GridSize, moveInGrid, type Spot } from '../../ui/grid-moves.ts'
import { type Block, blockBetween } from './block.ts'

/** Where the person is in the grid, which block is marked, and which cell is being written. */
export type Grid = {
  readonly spot: Spot
  readonly block: Block
  /** What the editor begins with while a cell is being written. */
  readonly draft: string | null
  /** Whether the editor begins with a first letter rather than with what stood in the cell. */
  readonly begun: boolean
  readonly put: (spot: Spot, extend?: boolean) => void
  readonly edit: (draft: string, begun: boolean) => void
  readonly stop: () => void
  /** Handles keys that move or mark; answers whether it did. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** The state of a grid of this size; what is out of reach after rows went away is drawn back in. */
export function useGrid(size: GridSize): Grid {
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Spot | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [begun, setBegun] = useState(false)
  const spot = inside(at, size)
  function put(next: Spot, extend = false) {
    setAnchor(extend ? (anchor ?? spot) : null)
    setAt(inside(next, size))
    setDraft(null)
  }
  function onKey(event: KeyboardEvent): boolean {
    const keys = keysOf(event)
    if (keys === 'Mod+A') {
      setAnchor({ row: 0, column: 0 })
      setAt({ row: size.rows - 1, column: size.columns - 1 })
      return true
    }
    const extend = event.shiftKey && event.key !== 'Tab'
    const next = moveInGrid(extend ? keys.replace('Shift+', '') : keys, spot, size)
    if (next) put(next, extend)
    return next !== null
  }
  return {
    spot,
    block: blockBetween(spot, inside(anchor ?? spot, size)),
    draft,
    begun,
    put,
    edit: (text, isBegun) => {
      setDraft(text)
      setBegun(isBegun)
    },
    stop: () => setDraft(null),
    onKey,
  }
}

function inside({ row, column }: Spot, { rows, columns }: GridSize): Spot {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  }
}
