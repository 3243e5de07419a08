import { useSyncExternalStore } from 'react'

/** A value that parts of the interface share and watch. */
export type Store<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  /** Calls back after each change; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A store that holds `initial` until it is set. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, watched. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
