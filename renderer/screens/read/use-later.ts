import { startTransition, useEffect, useState } from 'react'
import type { Store } from '../../state/store.ts'
import { whenIdle } from '../../state/when-idle.ts'

/** The value of a store a moment later, when nothing else is to be done: for what stands around the text. */
export function useLater<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get)
  useEffect(() => {
    let cancel: (() => void) | undefined
    const follow = () => {
      cancel?.()
      cancel = whenIdle(() => startTransition(() => setValue(store.get)))
    }
    follow()
    const stop = store.subscribe(follow)
    return () => {
      stop()
      cancel?.()
    }
  }, [store])
  return value
}
