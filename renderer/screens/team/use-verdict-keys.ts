import { useEffect, useRef } from 'react'
import { keysOf } from '../../state/shortcuts.ts'
import type { DeskState } from './use-desk.ts'
import { verdictFor } from './verdicts.ts'

/**
 * Keys decide wherever the focus is, fields, open lists and dialogs aside; Enter only where it presses nothing else. Caught on
 * their way down, before the list takes letters for a search.
 */
export function useVerdictKeys(desk: DeskState): void {
  const latest = useRef(desk)
  useEffect(() => {
    latest.current = desk
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { row, settle } = latest.current
      if (!row || isBusy(event.target)) return
      const key = keysOf(event)
      const verdict = key === 'Enter' && isPressed(event.target) ? undefined : verdictFor(key, row)
      if (verdict === undefined) return
      event.preventDefault()
      event.stopPropagation()
      settle(row, verdict)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

/** Whether a field, an open list or a dialog has the keys. */
export function isBusy(target: EventTarget | null): boolean {
  const asks = document.querySelector('.ui-modal, .ui-popover') !== null
  return asks || (target instanceof Element && target.closest('input, textarea') !== null)
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null
}
