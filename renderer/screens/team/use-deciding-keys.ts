import { useEffect, useRef } from 'react'
import { useSettings } from '../../state/settings.ts'
import { keysOf } from '../../state/shortcuts.ts'

/** Does what a key means; answers false where it means nothing. */
type Press = (key: string, target: EventTarget | null) => boolean

/**
 * Keys decide wherever the focus is, fields, open lists and dialogs aside; letters only where the person has them as commands.
 * A key that is held down decides once. Caught on their way down, before a list takes letters for a search.
 */
export function useDecidingKeys(press: Press): void {
  const letters = useSettings()?.singleKeys ?? true
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keysOf(event)
      if (isBusy(event.target) || (key.length === 1 && !letters)) return
      const means = event.repeat ? key.length === 1 : latest.current(key, event.target)
      if (!means) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [letters])
}

/** Whether a field, an open list or a dialog has the keys. */
function isBusy(target: EventTarget | null): boolean {
  const asks = document.querySelector('.ui-modal, .ui-popover') !== null
  return asks || (target instanceof Element && target.closest('input, textarea') !== null)
}
