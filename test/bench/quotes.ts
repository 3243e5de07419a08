import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { quoteColumnNames } from '../../shared/model/quote-table.ts'
import { makeFolder, startHost, type TestHost } from '../app/host.ts'
import { quietBrowser, requireChromium } from '../chromium.ts'
import { makeInterview } from '../renderer/browser/make-interview.ts'
import { type Cpu, cpuMeter, quantile, repeat, whenPainted } from './meter.ts'

/**
 * Measures the quotes screen in the real app with 50,000 quotes: production build, browser host, Chromium at 1280 × 900. Prints
 * median and 95th percentile: of scrolling as work of the page's main thread per frame of 200 pixels, of the rest by the clock.
 * `npm run bench:quotes`
 */
const transcripts = 10
const quotesEach = 5_000
const frames = 120

await build({ logLevel: 'warn' })
const folder = makeFolder()
const path = join(folder, 'bench.excerpta')
const host = await startHost(folder)
await fill(host)
await measure(host)
await host.kill()

async function fill({ call }: TestHost): Promise<void> {
  await call('project.create', { path })
  await call('codes.add', { name: 'Advice' })
  const { text } = makeInterview({ words: 40_000, codings: 1 }).content
  const titles = Array.from({ length: transcripts }, (_, n) => `Interview ${n + 1}`)
  const files = titles.map((title) => ({ name: `${title}.txt`, base64: base64Of(text) }))
  const { previews } = await call('import.preview', { files })
  const decisions = previews.map(({ previewId }, n) => ({
    previewId,
    title: titles[n] ?? '',
    kind: 'other' as const,
  }))
  await call('import.commit', { decisions })
  const step = Math.floor((text.length - 300) / quotesEach)
  const rows = titles.flatMap((title) =>
    Array.from({ length: quotesEach }, (_, n) => {
      const start = n * step
      return `${title},Advice,${start},${start + 60 + ((n * 37) % 240)}`
    }),
  )
  const base64 = base64Of(['transcript,code,start,end', ...rows].join('\n'))
  await call('codings.import', { file: { name: 'codings.csv', base64 } })
}

function base64Of(text: string): string {
  return Buffer.from(text).toString('base64')
}

async function measure({ url, call }: TestHost): Promise<void> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...quietBrowser],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(url)
  await page.getByRole('button', { name: 'Quotes', exact: true }).click()
  await page.locator('.found-quote blockquote').first().waitFor()
  console.log(`${(await call('quotes.find', { filter: {}, limit: 1 })).total} quotes`)
  const cpu = await cpuMeter(page)
  print('list, scroll, work per frame', await repeat(5, () => scroll(page, '.found-scroll', cpu)))
  print('list, End and Home until painted', await ends(page))
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.locator('.table-words').first().waitFor()
  print('table, scroll, work per frame', await repeat(5, () => scroll(page, '.table-scroll', cpu)))
  await browser.close()
  await sorts(call)
}

function print(figure: string, times: readonly number[]): void {
  const [median, late] = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1).padStart(7))
  console.log(`${figure.padEnd(36)} median ${median} ms  p95 ${late} ms`)
}

async function scroll(page: Page, scroller: string, cpu: Cpu): Promise<number> {
  await page.evaluate((at) => document.querySelector(at)?.scrollTo(0, 0), scroller)
  await page.waitForTimeout(500)
  const before = await cpu()
  await page.evaluate(
    async ({ at, count }) => {
      for (let frame = 0; frame < count; frame += 1) {
        await new Promise(requestAnimationFrame)
        document.querySelector(at)?.scrollBy(0, 200)
      }
    },
    { at: scroller, count: frames },
  )
  return ((await cpu()) - before) / frames
}

/** How long the backend needs for the first page in the order of each column, and then for the same the other way round. */
async function sorts(call: TestHost['call']): Promise<void> {
  const times = { first: [] as number[], turned: [] as number[] }
  for (const column of quoteColumnNames) {
    for (const turn of ['first', 'turned'] as const) {
      const sort = { column, descending: turn === 'turned' }
      const start = performance.now()
      await call('quotes.page', { filter: {}, columns: ['ref'], sort, offset: 0, limit: 50 })
      times[turn].push(performance.now() - start)
    }
  }
  print('table, sorted by a column', times.first)
  print('table, turned round', times.turned)
  console.log(quoteColumnNames.map((name, n) => `${name} ${times.first[n]?.toFixed(0)}`).join(', '))
}

/** Whether the words of a quote are there, as an expression of the page. */
function listAt(place: number): string {
  return `document.querySelector('[data-index="${place}"] blockquote') !== null`
}

/** Goes to the last and the first quote, each until its words are painted. */
async function ends(page: Page): Promise<readonly number[]> {
  const places = [
    ['End', transcripts * quotesEach - 1],
    ['Home', 0],
  ] as const
  const times = await repeat(4, async () => {
    const both: number[] = []
    for (const [key, place] of places) {
      await page.locator('.found-quote').first().focus()
      const shown = await whenPainted(page, listAt(place))
      await page.keyboard.press(key)
      both.push(await shown())
      await page.waitForTimeout(300)
    }
    return both
  })
  return times.flat()
}
