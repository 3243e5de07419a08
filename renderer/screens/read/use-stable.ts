import { useLayoutEffect, useRef } from 'react'

/** A function that stays the same while what it does may change: for parts that are too large to be drawn anew each time. */
export function useStable<A extends readonly unknown[], R>(run: (...args: A) => R) {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  const stable = useRef((...args: A) => latest.current(...args))
  return stable.current
}
