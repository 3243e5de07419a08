import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 820px)')

/** Whether the window is too narrow for three panes, e.g. at 200 % zoom; watched. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
