import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from 'react'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { type GridSize, moveInGrid, type Spot } from '../../ui/grid-moves.ts'
import type { QuoteActions } from './quote-card.tsx'
import { useQuoteCommands } from './use-quote-commands.ts'

/** What keys and the pointer work on; row 0 holds the titles. */
type TableWork = {
  readonly rowAt: (row: number) => QuoteRow | undefined
  readonly actions: QuoteActions
  /** Enter or Space on the title of a column. */
  readonly press: (column: number) => void
}

/** Where the person is in the table, and what keys and the pointer do there. */
export function useTableKeys(size: GridSize, { rowAt, actions, press }: TableWork) {
  const [wanted, setSpot] = useState<Spot>({ row: 1, column: 0 })
  const row = Math.min(wanted.row, size.rows - 1)
  const column = Math.max(0, Math.min(wanted.column, size.columns - 1))
  const spot = useMemo(() => ({ row, column }), [row, column])
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const inTick = event.target instanceof HTMLInputElement
    const next = moveInGrid(keysOf(event), spot, size)
    if (event.key === 'Tab' || (inTick && event.key === ' ')) return
    if (next) setSpot(next)
    else if (event.ctrlKey || event.metaKey || event.altKey || !pressKey(event.key)) return
    event.preventDefault()
  }
  function pressKey(key: string): boolean {
    if (key !== 'Enter' && key !== ' ') return false
    const quote = rowAt(row)
    if (row === 0) press(column)
    else if (quote) (key === 'Enter' ? actions.open : actions.select)(quote)
    return true
  }
  function walk(step: number) {
    setSpot({ row: Math.max(1, Math.min(row + step, size.rows - 1)), column })
  }
  const quote = () => (row > 0 ? rowAt(row) : undefined)
  // Rows have no context to expand.
  useQuoteCommands({ quote, actions, walk, expands: false })
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const at = spotAt(event)
    if (at) setSpot(at)
  }
  function onDoubleClick(event: MouseEvent<HTMLElement>) {
    const quote = rowAt(spotAt(event)?.row ?? 0)
    if (quote) actions.open(quote)
  }
  return { spot, onKeyDown, onPointerDown, onDoubleClick }
}

function spotAt({ target }: { readonly target: EventTarget }): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row
    ? { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
    : null
}
