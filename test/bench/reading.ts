import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Code } from '../../shared/model/code.ts'
import { makeFolder, startHost, type TestHost } from '../app/host.ts'
import { quietBrowser, requireChromium } from '../chromium.ts'
import { makeCodes, makeInterview } from '../renderer/browser/make-interview.ts'
import { type Cpu, cpuMeter, quantile, repeat, type Spent, whenPainted } from './meter.ts'
import { compareSurfaces } from './surfaces.ts'

/**
 * Measures the reading surface in the real app: production build, browser host, Chromium at 1280 × 900. Prints median, 95th
 * percentile and half the distance of the quartiles of each figure beside its budget: work of the page's main thread, which
 * other programs disturb little, and for what a person waits for also the time by the clock; then the same for other ways to
 * show a transcript. What is done only to measure (finding out how long the text is, watching for what is painted) is done
 * before, and not counted. `npm run bench:reading [words:codings:codes …]`
 */
const sizes = process.argv.slice(2).map((size) => size.split(':').map(Number))
const usual = [
  [100_000, 5_000, 60],
  [100_000, 5_000, 2_000],
  [300_000, 20_000, 60],
]
const budgets = {
  'open, click to painted': 120,
  'add a coding, main thread until painted': 10,
  'remove a coding, main thread until painted': 10,
  'jump, until painted': 16,
  'scroll, main thread per frame': 5,
  'palette, key to result': 16,
  'find, key to count': 30,
}
/** What is allowed for 300,000 words and 20,000 codings. */
const largeBudgets = {
  ...budgets,
  'open, click to painted': 250,
  'add a coding, main thread until painted': 12,
  'remove a coding, main thread until painted': 12,
  'scroll, main thread per frame': 6,
  'find, key to count': 60,
}

type Figure = keyof typeof budgets

const focusedStripes = `document.getElementsByClassName('stripe focused').length`

/** What was measured: the size, the figure, its median and what is allowed. */
const verdicts: { readonly what: string; readonly kept: boolean }[] = []

await build({ configFile: join(import.meta.dirname, '../../vite.config.ts'), logLevel: 'warn' })
for (const [words = 0, codings = 0, codes = 60] of sizes.length > 0 ? sizes : usual) {
  const folder = makeFolder()
  const host = await startHost(folder)
  await fill(host, join(folder, 'bench.excerpta'), { words, codings, codes })
  await measure(host, { words, codings, codes })
  await host.kill()
  if (codes <= 60) await compareSurfaces({ words, codings })
}
const beyond = verdicts.filter(({ kept }) => !kept)
console.log(
  `\n${verdicts.length - beyond.length} of ${verdicts.length} medians are within their budgets.`,
)
for (const { what } of beyond) console.log(`beyond: ${what}`)

type Size = { readonly words: number; readonly codings: number; readonly codes: number }

/** A project with one large transcript coded with 60 codes, a small one, and as many codes as wanted. */
async function fill(host: TestHost, path: string, size: Size): Promise<void> {
  await host.call('project.create', { path })
  const { content, quotes } = makeInterview(size)
  const codes = makeCodes(size.codes)
  await importCodes(host, [...codes.values()])
  await importText(host, 'large', content.text)
  await importText(host, 'small', 'Amina: One turn.\nJosef: Another turn.\n')
  const rows = [...quotes.values()].flatMap(({ quote, codings }) =>
    codings.map(({ codeId }) => `large,${codes.get(codeId)?.name},${quote.start},${quote.end}`),
  )
  const base64 = Buffer.from(['transcript,code,start,end', ...rows].join('\n')).toString('base64')
  await host.call('codings.import', { file: { name: 'codings.csv', base64 } })
}

async function importCodes(host: TestHost, codes: readonly Code[]): Promise<void> {
  const described = codes.map(({ id, name, colour, definition, include, exclude, example }) => {
    return {
      id,
      name,
      colour,
      definition,
      include,
      exclude,
      example,
      aliases: [],
      capitalTypes: [],
      children: [],
    }
  })
  const book = {
    id: 'bench',
    title: 'Bench',
    description: 'Many codes',
    capitalTypes: [],
    codes: described,
  }
  const base64 = Buffer.from(JSON.stringify(book)).toString('base64')
  const { problems } = await host.call('codebook.import', { file: { name: 'codes.json', base64 } })
  for (const problem of problems) console.log(problem)
}

async function importText(host: TestHost, title: string, text: string): Promise<void> {
  const file = { name: `${title}.txt`, base64: Buffer.from(text).toString('base64') }
  const { previews } = await host.call('import.preview', { files: [file] })
  const decisions = previews.map(({ previewId }) => ({ previewId, title, kind: 'other' as const }))
  await host.call('import.commit', { decisions })
}

async function measure(host: TestHost, size: Size): Promise<void> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', ...quietBrowser],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(host.url)
  await page.getByRole('option', { name: /^small/ }).click()
  await page.waitForTimeout(500)
  const cpu = await cpuMeter(page)
  const title = `${size.words} words, ${size.codings} codings, ${size.codes} codes`
  console.log(`\n${title}, ${await turnCount(host)} turns`)
  const { print, printBoth } = printer(size, title)
  printBoth('open, click to painted', await repeat(7, () => open(page, cpu)))
  print('scroll, main thread per frame', await repeat(3, () => scroll(page, cpu)))
  printBoth('jump, until painted', await repeat(15, (round) => jump(page, { cpu, round })))
  const coded = await repeat(12, (round) => code(page, { cpu, round }))
  print(
    'add a coding, main thread until painted',
    coded.map(([added]) => added),
  )
  print(
    'remove a coding, main thread until painted',
    coded.map(([, removed]) => removed),
  )
  printBoth('palette, key to result', (await repeat(3, () => palette(page, cpu))).flat())
  printBoth('find, key to count', (await repeat(3, () => find(page, cpu))).flat())
  await browser.close()
}

async function turnCount(host: TestHost): Promise<number> {
  const transcripts = await host.call('transcripts.list', {})
  return Math.max(...transcripts.map(({ turns }) => turns))
}

/** From the click on the transcript in the list to its painted stripes, each time in a fresh page. */
async function open(page: Page, cpu: Cpu): Promise<Spent> {
  await page.reload()
  await page.getByRole('heading', { name: 'small' }).waitFor()
  await page.waitForTimeout(700)
  const painted = await whenPainted(
    page,
    `document.getElementsByClassName('stripe').length > 0 && document.querySelector('.reader h1').textContent === 'large'`,
  )
  const before = await cpu()
  await page.getByRole('option', { name: /^large/ }).click()
  const spent = { time: await painted(), work: (await cpu()) - before }
  await page.waitForTimeout(400)
  await page.getByRole('option', { name: /^small/ }).click()
  await page.waitForTimeout(300)
  return spent
}

async function openLarge(page: Page): Promise<void> {
  await page.getByRole('option', { name: /^large/ }).click()
  await page.locator('.stripe').first().waitFor()
  await page.waitForTimeout(300)
}

async function scroll(page: Page, cpu: Cpu): Promise<number> {
  const frames = 120
  await openLarge(page)
  await page.evaluate(() => document.querySelector('.transcript')?.scrollTo(0, 0))
  await page.waitForTimeout(400)
  const before = await cpu()
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise(requestAnimationFrame)
      document.querySelector('.transcript')?.scrollBy(0, 200)
    }
  }, frames)
  return ((await cpu()) - before) / frames
}

/** Goes to a place as a search hit or a cell of a table does. */
async function jump(page: Page, { cpu, round }: Round): Promise<Spent> {
  await page.waitForTimeout(600)
  // Asked before: putting all words of the page together is work of the measuring, and grows with the transcript.
  const length = await page.locator('.page').evaluate((text) => text.textContent.length)
  const before = await cpu()
  const time = await page.evaluate(
    (place) =>
      new Promise<number>((resolve) => {
        const state = { screen: 'read', params: { start: place } }
        const start = performance.now()
        history.replaceState(state, '')
        dispatchEvent(new PopStateEvent('popstate', { state }))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }),
    Math.floor((length * ((round * 7919) % 1000)) / 1000),
  )
  return { time, work: (await cpu()) - before }
}

type Round = { readonly cpu: Cpu; readonly round: number }

/** Codes a sentence with the last code by key, and removes the coding again; all work of the page is counted. */
async function code(page: Page, { cpu, round }: Round): Promise<readonly [number, number]> {
  await jump(page, { cpu, round: round + 3 })
  await page.locator('.turn[aria-current]').focus()
  await page.keyboard.press('s')
  if (round === 0) {
    await page.keyboard.press('Space')
    await page.keyboard.type('Network')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(600)
    await page.keyboard.press('j')
    await page.keyboard.press('s')
  }
  await page.waitForTimeout(400)
  // The watching is set up before, as in `open`: that is work of the measuring.
  const shown = await whenPainted(page, `${focusedStripes} > 0`)
  const start = await cpu()
  await page.keyboard.press('0')
  await shown()
  const coded = await cpu()
  await page.waitForTimeout(600)
  const gone = await whenPainted(page, `${focusedStripes} === 0`)
  const before = await cpu()
  await page.keyboard.press('u')
  await gone()
  return [coded - start, (await cpu()) - before]
}

async function palette(page: Page, cpu: Cpu): Promise<readonly Spent[]> {
  await page.keyboard.press('Control+k')
  await page.waitForTimeout(400)
  const times = await typed(page, 'person', cpu)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
  return times
}

async function find(page: Page, cpu: Cpu): Promise<readonly Spent[]> {
  await page.keyboard.press('Control+f')
  await page.waitForTimeout(300)
  const times = await typed(page, 'colleague', cpu)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
  return times
}

/** From each key to the frame that shows what it did. */
async function typed(page: Page, words: string, cpu: Cpu): Promise<readonly Spent[]> {
  const times: Spent[] = []
  for (const letter of words) {
    const waiting = await page.evaluateHandle(() => {
      const painted = new Promise<number>((resolve) => {
        const onKey = () => {
          const start = performance.now()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        addEventListener('keydown', onKey, { once: true, capture: true })
      })
      return { painted }
    })
    const before = await cpu()
    await page.keyboard.press(letter)
    const time = await waiting.evaluate(({ painted }) => painted)
    times.push({ time, work: (await cpu()) - before })
    await page.waitForTimeout(250)
  }
  return times
}

type Print = (figure: Figure, times: readonly number[], how?: string) => void

/** Prints figures of one size beside its budgets, and notes whether they are kept. */
function printer(size: Size, title: string) {
  const allowed = size.words > 200_000 ? largeBudgets : budgets
  const print: Print = (figure, times, how = 'work') => {
    const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)]
    const spread = (quantile(times, 0.75) - quantile(times, 0.25)) / 2
    const [shown, lateShown] = [median, late].map((time) => time.toFixed(1).padStart(7))
    const budget = allowed[figure]
    console.log(
      `${figure.padEnd(42)} ${how.padEnd(12)} median ${shown} ms ±${spread.toFixed(1).padEnd(5)} p95 ${lateShown} ms  budget ${budget} ms`,
    )
    const what = `${figure} (${how}) ${median.toFixed(1)} ms of ${budget} ms with ${title}`
    verdicts.push({ what, kept: median <= budget })
  }
  function printBoth(figure: Figure, spent: readonly Spent[]): void {
    print(
      figure,
      spent.map(({ work }) => work),
    )
    print(
      figure,
      spent.map(({ time }) => time),
      'by the clock',
    )
  }
  return { print, printBoth }
}
