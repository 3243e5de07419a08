import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

type ListKeys = {
  readonly total: number
  /** Which one was the current one when the list was left. */
  readonly initial: number
  readonly onOpen: (place: number) => void
  /** Brings one into view and gives it the focus. */
  readonly show: (place: number) => void
}

/** Walks through a list with J, K and the arrows; Enter opens. */
export function useListKeys({ total, initial, onOpen, show }: ListKeys) {
  const [wanted, setActive] = useState(initial)
  const active = Math.max(0, Math.min(wanted, total - 1))
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || total === 0) return
    const step = steps[event.key]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(active + step, total - 1))
      setActive(next)
      show(next)
    } else if (event.key === 'Enter') onOpen(active)
    else return
    event.preventDefault()
  }
  return { active, setActive, onKeyDown }
}

const steps: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Which hit was clicked; null where none was, or words were selected by it. */
export function clickedHit(target: EventTarget): number | null {
  const hit = target instanceof Element ? target.closest<HTMLElement>('[data-hit]') : null
  const selecting = document.getSelection()?.isCollapsed === false
  return hit && !selecting ? Number(hit.dataset['hit']) : null
}

/** Gives the focus to a hit; answers whether it is drawn. */
export function focusOn(scroller: HTMLElement | null, hit: number): boolean {
  const element = scroller?.querySelector<HTMLElement>(`[data-hit="${hit}"]`)
  element?.focus({ preventScroll: true })
  return element !== null && element !== undefined
}

/** Goes back to the hit from which the person left, once. */
export function useReturn(
  at: number | undefined,
  reveal: (hit: number) => void,
  scroller: { readonly current: HTMLElement | null },
): void {
  const latest = useRef({ at, reveal })
  useEffect(() => {
    const wanted = latest.current.at
    if (wanted === undefined) return
    latest.current.reveal(wanted)
    let tries = 20
    const focus = () => {
      tries -= 1
      if (!focusOn(scroller.current, wanted) && tries > 0) requestAnimationFrame(focus)
    }
    requestAnimationFrame(focus)
  }, [scroller])
}
