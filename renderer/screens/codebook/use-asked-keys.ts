import { useEffect, useRef } from 'react'
import { keysOf } from '../../state/shortcuts.ts'

/** Keys ask for something wherever the focus is, fields and open lists aside; `askedBy` says what, undefined for nothing. */
export function useAskedKeys<T>(
  askedBy: (keys: string) => T | undefined,
  onAsked: (asked: T) => void,
): void {
  const latest = useRef({ askedBy, onAsked })
  useEffect(() => {
    latest.current = { askedBy, onAsked }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = latest.current.askedBy(keysOf(event))
      if (asked === undefined || isBusy(event.target)) return
      event.preventDefault()
      latest.current.onAsked(asked)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role=listbox]') !== null
}
