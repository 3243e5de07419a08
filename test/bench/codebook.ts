import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { CodeInFile } from '../../shared/model/codebook-file.ts'
import { codeId } from '../../shared/model/id.ts'
import { makeFolder, startHost, type TestHost } from '../app/host.ts'
import { quietBrowser, requireChromium } from '../chromium.ts'
import { type Cpu, cpuMeter, quantile, repeat, type Spent, whenPainted } from './meter.ts'

/**
 * Measures the codebook with 2,000 codes on three levels, each coded twice, in the real app: production build, browser host,
 * Chromium at 1280 × 900. Prints the medians of the main thread's work and of the time by the clock until painted.
 * `npm run bench:codebook`
 */
const tops = 35
const below = 7
const rows = `document.querySelectorAll('.codes-tree [role=row]')`

await build({ configFile: join(import.meta.dirname, '../../vite.config.ts'), logLevel: 'warn' })
const folder = makeFolder()
const host = await startHost(folder)
await fill(host, join(folder, 'bench.excerpta'))
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', ...quietBrowser],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
page.on('pageerror', (error) => console.error(error))
await page.goto(host.url)
await page.getByRole('option', { name: /^talk/ }).click()
const cpu = await cpuMeter(page)

print('open the screen', await repeat(7, () => openScreen(page, cpu)))
await openScreen(page, cpu)
print('filter, per key', (await repeat(3, () => filter(page, cpu))).flat())
print('fold one code', await repeat(9, () => prepared(foldOne)))
print('fold all', await repeat(5, () => foldAll(page, cpu, 'Collapse all')))
print('unfold all', await repeat(5, () => foldAll(page, cpu, 'Expand all')))
print('choose another code', await repeat(9, () => prepared(choose)))
print('move a code', await repeat(9, () => prepared(move)))
print('open the grid of capital types', await repeat(5, () => openGrid(page, cpu)))
print('set a mark in it', await repeat(9, () => prepared(mark)))
await browser.close()
await host.kill()

async function fill(to: TestHost, path: string): Promise<void> {
  await to.call('project.create', { path })
  const capitals = ['economic', 'human', 'social', 'cultural', 'information', 'language']
  const colours = ['#bfb547', '#2ca470', '#a35ca1', '#4e61de', '#87b4f0', '#f179b2']
  const book = {
    id: 'bench',
    title: 'Bench',
    description: 'Many codes',
    capitalTypes: capitals.map((name, place) => ({
      id: randomUUID(),
      name,
      colour: colours[place],
      definition: '',
      source: '',
    })),
    codes: Array.from({ length: tops }, (_, top) => codeNamed(`Code ${top}`, capitals, 2)),
  }
  const codes = { name: 'codes.json', base64: asBase64(JSON.stringify(book)) }
  const { problems } = await to.call('codebook.import', { file: codes })
  for (const problem of problems) console.log(problem)
  const names = allNames(book.codes)
  const text = names.map((name) => `Amina: I tell of ${name}.`).join('\n')
  const file = { name: 'talk.txt', base64: asBase64(text) }
  const { previews } = await to.call('import.preview', { files: [file] })
  const decisions = previews.map(({ previewId }) => {
    return { previewId, title: 'talk', kind: 'other' as const }
  })
  await to.call('import.commit', { decisions })
  const codings = names.flatMap((name, place) =>
    [0, 1].map((shift) => `talk,${name},${place * 20 + shift},${place * 20 + 8 + shift}`),
  )
  const lines = ['transcript,code,start,end', ...codings].join('\n')
  await to.call('codings.import', { file: { name: 'codings.csv', base64: asBase64(lines) } })
  const counts = await to.call('project.counts', {})
  console.log(`${names.length} codes, ${counts.codings} codings`)
}

function codeNamed(name: string, capitals: readonly string[], levels: number): CodeInFile {
  const children = Array.from({ length: levels > 0 ? below : 0 }, (_, place) =>
    codeNamed(`${name}.${place}`, capitals, levels - 1),
  )
  return {
    id: codeId.parse(randomUUID()),
    name,
    colour: '#4e61de',
    definition: `What people tell of ${name}, in words of their own and at some length.`,
    include: '',
    exclude: '',
    example: '',
    borderline: '',
    decidedOn: null,
    aliases: [`other name of ${name}`],
    capitalTypes: name.length % 2 === 0 ? capitals.slice(0, 1) : [],
    children,
  }
}

function allNames(codes: readonly CodeInFile[]): readonly string[] {
  return codes.flatMap(({ name, children }) => [name, ...allNames(children)])
}

function asBase64(text: string): string {
  return Buffer.from(text).toString('base64')
}

async function prepared(prepare: (at: Page) => Promise<Measured>): Promise<Spent> {
  return await measure(page, cpu, await prepare(page))
}

type Measured = { readonly act: () => Promise<unknown>; readonly there: string }

/** From the first key or click of an act until what it leads to is painted. */
async function measure(at: Page, meter: Cpu, { act, there }: Measured): Promise<Spent> {
  await at.waitForTimeout(500)
  const painted = await whenPainted(at, there)
  const before = await meter()
  await act()
  const time = await painted()
  return { time, work: (await meter()) - before }
}

async function openScreen(at: Page, meter: Cpu): Promise<Spent> {
  const screens = at.getByRole('navigation', { name: 'Screens' })
  await screens.getByText('Read & code').click()
  return await measure(at, meter, {
    act: () => screens.getByText('Codebook').click(),
    there: `${rows}.length > 5`,
  })
}

async function filter(at: Page, meter: Cpu): Promise<readonly Spent[]> {
  const field = at.getByRole('searchbox', { name: 'Filter codes' })
  await field.fill('')
  await at.waitForTimeout(500)
  await field.focus()
  const times: Spent[] = []
  for (const wanted of ['3', '31']) {
    const shown = `[...${rows}].map((row) => row.textContent).join()`
    const before = await at.evaluate<string>(shown)
    const there = `${shown} !== '${before}'`
    const act = () => at.keyboard.press(wanted.slice(-1))
    times.push(await measure(at, meter, { act, there }))
  }
  await field.fill('')
  await at.waitForTimeout(500)
  return times
}

async function foldAll(at: Page, meter: Cpu, label: string): Promise<Spent> {
  const other = label === 'Expand all' ? 'Collapse all' : 'Expand all'
  const button = (name: string) => at.getByRole('button', { name })
  if (await button(other).isVisible()) await button(other).click()
  const closed = `${rows}[1].getAttribute('aria-level') === '1'`
  return await measure(at, meter, {
    act: () => button(label).click(),
    there: label === 'Expand all' ? `!(${closed})` : closed,
  })
}

async function foldOne(at: Page): Promise<Measured> {
  const row = at.locator('.codes-tree [role=row]').first()
  await row.click()
  const open = (await row.getAttribute('aria-expanded')) === 'true'
  return {
    act: () => at.keyboard.press(open ? 'ArrowLeft' : 'ArrowRight'),
    there: `${rows}[0].getAttribute('aria-expanded') === '${!open}'`,
  }
}

async function choose(at: Page): Promise<Measured> {
  const row = at.locator('.codes-tree [role=row]').nth(3)
  await row.click()
  const before = await row.getAttribute('aria-label')
  const other = `document.querySelector(".code-name input").value !== '${before}'`
  return { act: () => at.keyboard.press('ArrowDown'), there: other }
}

async function move(at: Page): Promise<Measured> {
  await at.locator('.codes-tree [role=row]').nth(2).click()
  const name = `${rows}[2].textContent`
  const before = await at.evaluate<string>(name)
  return { act: () => at.keyboard.press('Alt+ArrowDown'), there: `${name} !== '${before}'` }
}

async function openGrid(at: Page, meter: Cpu): Promise<Spent> {
  await at.getByRole('radio', { name: 'Codes', exact: true }).click()
  return await measure(at, meter, {
    act: () => at.getByRole('radio', { name: 'Capital types' }).click(),
    there: `document.querySelectorAll('.capital-mark').length > 20`,
  })
}

async function mark(at: Page): Promise<Measured> {
  await at.getByRole('grid').focus()
  const marks = `document.querySelectorAll('.capital-mark[data-active].own').length`
  const before = await at.evaluate<number>(marks)
  return { act: () => at.keyboard.press('Space'), there: `${marks} !== ${before}` }
}

function print(what: string, spent: readonly Spent[]): void {
  const shown = (times: readonly number[]) => quantile(times, 0.5).toFixed(1).padStart(7)
  const work = shown(spent.map((each) => each.work))
  const time = shown(spent.map((each) => each.time))
  console.log(`${what.padEnd(32)} main thread ${work} ms   by the clock ${time} ms`)
}
