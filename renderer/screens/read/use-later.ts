import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Store } from '../../state/store.ts'
import { whenIdle } from '../../state/when-idle.ts'

const late = new Set<() => void>()

/** The value of a store a moment later, when nothing else is to be done: for what stands around the text. */
export function useLater<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get)
  useEffect(() => {
    let cancel: (() => void) | undefined
    const show = () => {
      cancel?.()
      late.delete(show)
      setValue(store.get)
    }
    const follow = () => {
      cancel?.()
      late.add(show)
      cancel = whenIdle(() => startTransition(show))
    }
    follow()
    const stop = store.subscribe(follow)
    return () => {
      stop()
      cancel?.()
      late.delete(show)
    }
  }, [store])
  return value
}

/** Shows at once what was to be shown later: before the focus goes there. */
export function showNow(): void {
  flushSync(() => {
    for (const show of [...late]) show()
  })
}
