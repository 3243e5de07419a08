import type { JSHandle, Page } from 'playwright-core'

/** Milliseconds of work of the page's main thread since it began: what else the machine does disturbs it little. */
export type Cpu = () => Promise<number>

/** Milliseconds by the clock, and of the page's main thread. */
export type Spent = { readonly time: number; readonly work: number }

/** The work meter of a page. */
export async function cpuMeter(page: Page): Promise<Cpu> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

/**
 * Begins to wait until something is painted: `there` is an expression of the page that is asked whenever its elements
 * change, because asking in every frame would be work of its own. The answer ends the waiting and says how long it took
 * since the last key or click.
 */
export async function whenPainted(page: Page, there: string): Promise<() => Promise<number>> {
  const waiting: JSHandle<{ readonly painted: Promise<number> }> = await page.evaluateHandle(`({
    painted: new Promise((resolve) => {
      let start = performance.now()
      const begin = () => { start = performance.now() }
      for (const event of ['keydown', 'pointerup'])
        addEventListener(event, begin, { once: true, capture: true })
      const observer = new MutationObserver(() => {
        if (!(${there})) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      })
      observer.observe(document, { subtree: true, childList: true, attributeFilter: ['class'] })
    }),
  })`)
  return () => waiting.evaluate(({ painted }) => painted)
}

/** Does something so many times, one after the other. */
export async function repeat<T>(
  times: number,
  measureOnce: (round: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < times; round += 1) results.push(await measureOnce(round))
  return results
}

/** The value below which a share of some times lies; NaN where there are none. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
