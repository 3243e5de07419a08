/** Runs something when the page has nothing else to do, at the latest after 400 ms; the answer calls it off. */
export function whenIdle(run: () => void): () => void {
  let handle = 0
  // What a key does comes first, and is painted first: idle time before that does not count.
  const timer = setTimeout(() => {
    handle = requestIdleCallback(run, { timeout: longest - pause })
  }, pause)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(handle)
  }
}

const longest = 400
const pause = 80
