import { useEffect } from 'react'
import { on } from '../backend.ts'
import { createStore, useStore } from './store.ts'
import { whenIdle } from './when-idle.ts'

const status = createStore('')
const savedAt = createStore<Date | null>(null)
const reached = createStore(true)

/** Shows words at the right of the status bar while the caller is on the screen, e.g. `turn 45 of 310`. */
export function useStatus(words: string): void {
  useEffect(() => {
    status.set(words)
    return () => status.set('')
  }, [words])
}

/** The words of the current screen for the status bar, watched. */
export function useStatusWords(): string {
  return useStore(status)
}

/** When the last change was written to the project file; null where nothing has changed since the start. */
export function useSavedAt(): Date | null {
  return useStore(savedAt)
}

/** Starts noting when changes are written; once. Shown when nothing else is to be done: what was changed comes first. */
export function listenToSaves(): void {
  let callOff: (() => void) | undefined
  on('changed', ({ tables }) => {
    if (!tables.includes('change')) return
    const at = new Date()
    callOff?.()
    callOff = whenIdle(() => savedAt.set(at))
  })
}

/** Notes whether the backend can be heard. */
export function setReached(now: boolean): void {
  reached.set(now)
}

/** Whether the backend can be heard, watched. */
export function useReached(): boolean {
  return useStore(reached)
}
