import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openPage } from '../renderer/browser/open-page.ts'
import { type Cpu, cpuMeter, quantile, repeat } from './meter.ts'

/** What is measured of a surface that stands alone in a page. */
const acts = ['open', 'add a coding', 'remove a coding', 'jump', 'scroll, per frame'] as const
type Act = (typeof acts)[number]
type Figures = Readonly<Record<Act, readonly number[]>>

const surfaces = [
  ['ours, with stripes', 'ours.tsx'],
  ['elements, one by one', 'turns.ts'],
  ['Lexical with marks', 'lexical.ts'],
] as const

type Size = { readonly words: number; readonly codings: number }

/**
 * Measures the surface alone, without lists and backend, and beside it other ways of showing the same transcript: main-thread
 * work until painted, as median ± half the distance of the quartiles, and as a multiple of ours.
 */
export async function compareSurfaces(size: Size): Promise<void> {
  console.log('\nthe surface alone, and other ways to show the same: main thread until painted')
  const figures = new Map<string, Figures>()
  for (const [name, file] of surfaces) figures.set(name, await measureSurface(file, size))
  const [ours] = figures.values()
  for (const act of acts) {
    const cells = [...figures].map(([name, own]) => cell(name, own[act], ours?.[act] ?? []))
    console.log(`${act.padEnd(20)} ${cells.join('   ')}`)
  }
}

function cell(name: string, times: readonly number[], ours: readonly number[]): string {
  const median = quantile(times, 0.5)
  const spread = (quantile(times, 0.75) - quantile(times, 0.25)) / 2
  const ratio = median / quantile(ours, 0.5)
  return `${name} ${median.toFixed(1).padStart(7)} ±${spread.toFixed(1)} ms (× ${ratio.toFixed(1)})`
}

async function measureSurface(file: string, size: Size): Promise<Figures> {
  const open = await repeat(3, () => withPage(file, size, ({ spend }) => spend('bench.show()')))
  const rest = await withPage(file, size, measureOpened)
  return { open, ...rest }
}

/** A page with a surface: `spend` says what an expression of the page costs until it is painted. */
type Opened = {
  readonly page: Page
  readonly cpu: Cpu
  readonly turns: number
  readonly spend: (expression: string) => Promise<number>
}

async function withPage<T>(
  file: string,
  size: Size,
  run: (opened: Opened) => Promise<T>,
): Promise<T> {
  const entry = join(import.meta.dirname, 'surfaces', file)
  const { page, close } = await openPage({ entry, size: { width: 1280, height: 900 } })
  const turns = await page.evaluate((made) => bench.make(made), size)
  await page.waitForTimeout(300)
  const cpu = await cpuMeter(page)
  const spend = async (expression: string) => {
    const before = await cpu()
    await page.evaluate(
      `${expression}, new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`,
    )
    return (await cpu()) - before
  }
  const result = await run({ page, cpu, turns, spend })
  await close()
  return result
}

async function measureOpened({ page, cpu, turns, spend }: Opened) {
  await spend('bench.show()')
  await page.waitForTimeout(1500)
  const at = (round: number) => (round * 7919 + 31) % turns
  const rest = () => page.waitForTimeout(300)
  const rounds = await repeat(15, async (round) => {
    const jump = await spend(`bench.goTo(${at(round)})`)
    await rest()
    const added = await spend(`bench.code(${at(round)})`)
    await rest()
    const removed = await spend('bench.uncode()')
    await rest()
    return { jump, added, removed }
  })
  const scroll = await repeat(3, async () => {
    await page.evaluate(() => bench.scroller()?.scrollTo(0, 0))
    await rest()
    return await measureScroll(page, cpu)
  })
  return {
    'add a coding': rounds.map(({ added }) => added),
    'remove a coding': rounds.map(({ removed }) => removed),
    jump: rounds.map(({ jump }) => jump),
    'scroll, per frame': scroll,
  }
}

async function measureScroll(page: Page, cpu: Cpu): Promise<number> {
  const frames = 120
  const before = await cpu()
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise(requestAnimationFrame)
      bench.scroller()?.scrollBy(0, 200)
    }
  }, frames)
  return ((await cpu()) - before) / frames
}
