import { readFileSync } from 'node:fs'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, expect, it } from 'vitest'
import { readTable } from '../../electron/import/table.ts'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await page.getByRole('button', { name: 'Analyse', exact: true }).click()
})

const views = [
  'Frequencies',
  'Capital table',
  'Profiles',
  'Pairs',
  'Co-occurrence',
  'Sequences',
  'Saturation',
] as const

/** How the sheet about an export says what was counted. */
const unitOf: Readonly<Record<(typeof views)[number], RegExp>> = {
  Frequencies: /^Note Counted: quotes\./,
  'Capital table': /^Note Counted: quotes\./,
  Profiles: /^Note .*\bquotes\b/,
  Pairs: /^Note .*\bquotes\b/,
  'Co-occurrence': /^Note .*\bpassages\b/,
  Sequences: /^Note .*\bpassages\b/,
  Saturation: /^Note .*\bcodes\b/,
}

it('figures of the capital table lead to their quotes, walked by keyboard', async () => {
  await show('Capital table')
  const { groups } = await host.call('analysis.capitals', { filter: {} })
  const [first] = groups
  await cell(0, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('1')
  await page.keyboard.press('Enter')
  await shownQuotes(first?.rows[0]?.cells[0])
  await back()
})

it('the capital table is a slide too, whose figures lead to their quotes and which is saved in its own format', async () => {
  await page.getByRole('tab', { name: 'Capital table' }).click()
  await page.getByRole('radio', { name: 'Slide' }).click()
  const { groups } = await host.call('analysis.capitals', { filter: {} })
  const group = groups.find(({ total }) => total > 0)
  const best = group?.rows.toSorted((a, b) => b.total - a.total)[0]
  for (const [name, total] of [
    [group?.name, group?.total],
    [best?.code.name, best?.total],
  ] as const) {
    const figure = page.getByRole('button', { name: `${name}: ${total}`, exact: true }).first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await shownQuotes(total)
    await back()
  }
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save SVG' }).click()
  const markup = readFileSync(await (await download).path(), 'utf8')
  expect(markup).toContain('width="1280" height="720"')
  expect(await page.locator('.capital-slide svg title').count()).toBeGreaterThan(0)
  expect(markup).not.toContain('<title')
  expect(markup).toMatch(
    /Quotes; moderators and interviewers left out · Filters: none · Excerpta, \d{4}/,
  )
  expect(await faultsInBothThemes(page, '.frame-screen')).toEqual([])
  await page.getByRole('radio', { name: 'Table' }).click()
})

it('a quote of the capital table opens in its place in the transcript', async () => {
  await show('Capital table')
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click()
  await expect.poll(() => new URL(page.url()).hash).toBe('#read')
  await back()
})

it('pairs show who names a code, and lead to what both sides say', async () => {
  await show('Pairs')
  const { cells } = await host.call('analysis.pairs', { filter: {} })
  const both = cells[0]?.[0]
  await expect
    .poll(() => cell(0, 4).getAttribute('aria-label'))
    .toBe(`H1: both (mentor ${both?.mentor}, mentee ${both?.mentee})`)
  await cell(0, 4).click()
  await page
    .locator('.found-selection')
    .getByText(/quotes?$/)
    .waitFor()
  await back()
})

it('one pair stands side by side with its quotes, and is remembered', async () => {
  await show('Pairs')
  await page.getByRole('button', { name: /Which pair$/ }).click()
  await page.getByRole('option', { name: /^H1/ }).click()
  const [pair] = (await host.call('people.read', {})).pairs
  if (!pair) throw new Error('no pair')
  const { codes } = await host.call('analysis.pair', { pairId: pair.id, filter: {} })
  const count = codes[0]?.quotes.mentee.count
  await page
    .getByRole('button', { name: `${count} quotes of the mentee` })
    .first()
    .click()
  await shownQuotes(count)
  await back()
  await page.getByRole('heading', { name: 'Pair H1', level: 1 }).waitFor()
  await page.getByRole('button', { name: /Which pair$/ }).click()
  await page.getByRole('option', { name: 'All pairs' }).click()
})

it('profiles show the most different pair first, open it with its quotes, and lead to them', async () => {
  await show('Profiles')
  const question = { groups: 'pair', rows: 'capitals' } as const
  const { profiles } = await host.call('analysis.profiles', { question, filter: {} })
  const beyond = profiles.map(({ distance, byChance }) => (distance ?? 0) - (byChance ?? 0))
  const furthest = profiles[beyond.indexOf(Math.max(...beyond))]
  if (!furthest) throw new Error('no pairs')
  const cards = page.getByRole('article')
  expect(await cards.count()).toBe(profiles.length)
  expect(await cards.first().getAttribute('aria-label')).toBe(furthest.name)
  const row = furthest.figures.findIndex(({ quotes }) => quotes > 0)
  await cards.first().locator('.profile-row').first().click()
  await shownQuotes(furthest.figures[row]?.quotes)
  await back()
  await cards
    .first()
    .getByRole('button', { name: /^Open / })
    .click()
  await page.getByRole('heading', { name: furthest.name, level: 1 }).waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: String(furthest.figures[row]?.quotes), exact: true })
    .first()
    .click()
  await shownQuotes(furthest.figures[row]?.quotes)
  await back()
  await page.getByRole('button', { name: /Which one$/ }).click()
  await page.getByRole('option', { name: 'All pairs' }).click()
})

it('the cards of the profiles are walked by arrows, and stand in the order of a capital type', async () => {
  await show('Profiles')
  const question = { groups: 'pair', rows: 'capitals' } as const
  const { rows, profiles } = await host.call('analysis.profiles', { question, filter: {} })
  const social = rows.findIndex(({ name }) => name === 'social')
  await page.getByRole('button', { name: /Order$/ }).click()
  await page.getByRole('option', { name: 'Most “social” first' }).click()
  const shares = profiles.map(({ figures }) => figures[social]?.share ?? 0)
  const most = profiles[shares.indexOf(Math.max(...shares))]
  const first = page.getByRole('article').first()
  await expect.poll(() => first.getAttribute('aria-label')).toBe(most?.name)
  await first.getByRole('button', { name: /^Open / }).focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft'])
    await page.keyboard.press(key)
  const focused = first.getByRole('button', { name: /^social: / }).and(page.locator(':focus'))
  await focused.waitFor()
  await page.keyboard.press('Enter')
  await shownQuotes(most?.figures[social]?.quotes)
  await back()
  await page.getByRole('button', { name: /Order$/ }).click()
  await page.getByRole('option', { name: 'Most different first' }).click()
})

it('a saved picture says under it what it shows, with the filters and the day', async () => {
  await show('Profiles')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save SVG' }).click()
  const markup = readFileSync(await (await download).path(), 'utf8')
  expect(markup).toContain(
    'Capital types by pair, share of quotes; moderators and interviewers left out',
  )
  expect(markup).toContain('Filters: none')
  expect(markup).toMatch(/Excerpta, \d{4}-\d\d-\d\d/)
  expect(markup).not.toContain('var(--')
})

it('codes that stand together are counted as asked, and lead to their quotes', async () => {
  await show('Co-occurrence')
  await page.getByRole('radio', { name: 'Near' }).click()
  const relation = { near: 2 }
  const { codes, cells } = await host.call('analysis.cooccurrence', { relation, filter: {} })
  await expect.poll(() => cell(0, 1).textContent()).toBe(String(cells[0]?.[1]))
  await cell(0, 1).click()
  await page.getByText(`${codes[0]?.name} and ${codes[1]?.name}, at most 2 turns apart`).waitFor()
  await back()
  await page.getByRole('radio', { name: 'Jaccard' }).click()
  await expect.poll(() => cell(0, 0).textContent()).toBe('–')
})

it('codes that meet are a network, the same in words', async () => {
  await show('Co-occurrence')
  await page
    .getByRole('img', { name: /^Network of \d+ codes that meet/ })
    .locator('circle')
    .first()
    .waitFor()
})

it('sequences lead to the quotes of both codes', async () => {
  await show('Sequences')
  await page.getByRole('button', { name: /How far$/ }).click()
  await page.getByRole('option', { name: 'within 2 turns' }).click()
  const { codes, cells } = await host.call('analysis.sequences', { turns: 2, filter: {} })
  const column = cells[0]?.findIndex((value, place) => place > 0 && value > 0) ?? 0
  await expect.poll(() => cell(0, column).textContent()).toBe(String(cells[0]?.[column]))
  await cell(0, column).click()
  await page
    .getByText(`${codes[0]?.name}, then ${codes[column]?.name}, at most 2 turns later`)
    .waitFor()
  await back()
})

it('saturation says when it is enough, in words, in a picture and in figures', async () => {
  await show('Saturation')
  await page.getByText('Saturation at 4+2').waitFor()
  await page.getByRole('img', { name: /^Curve of codes so far/ }).waitFor()
  await cell(0, 1).click()
  const first = (await host.call('analysis.saturation', { question: {}, filter: {} })).steps[0]
  const transcripts = first?.id ? [first.id] : []
  const { total } = await host.call('quotes.find', { filter: { transcripts, coded: true } })
  await shownQuotes(total)
  await back()
})

it('saturation is shown for each programme by itself, and leads to its quotes', async () => {
  await show('Saturation')
  await page.getByRole('radio', { name: 'By programme' }).click()
  await page.getByRole('img', { name: /^Curves of codes so far/ }).waitFor()
  const { programmes } = await host.call('analysis.programmeSaturations', {
    question: {},
    filter: {},
  })
  const [first] = programmes
  await expect
    .poll(() => cell(0, 1).textContent())
    .toBe(String(first?.saturation.steps.at(-1)?.codesSoFar))
  await cell(0, 1).click()
  const filter = { programmes: [first?.id ?? null], coded: true }
  await shownQuotes((await host.call('quotes.find', { filter, limit: 1 })).total)
  await back()
  expect(await faultsInBothThemes(page, '.frame-screen')).toEqual([])
  await page.getByRole('radio', { name: 'Together' }).click()
})

it('every view exports what it shows, with filters, unit and day', async () => {
  for (const name of views) {
    await show(name)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: /XLSX/ }).click()
    const bytes = readFileSync(await (await download).path())
    expect((await readTable({ name: 'table.xlsx', bytes })).rows.length, name).toBeGreaterThan(5)
    const about =
      (await readWorkbook(Buffer.from(bytes)))[1]?.data.map((row) => row.join(' ')) ?? []
    expect(about, name).toContainEqual(expect.stringMatching(/^Filters /))
    expect(about, name).toContainEqual(expect.stringMatching(unitOf[name]))
    expect(about, name).toContainEqual(expect.stringMatching(/^Written \d{4}-\d\d-\d\d/))
  }
})

it('the view is remembered when one comes back', async () => {
  await show('Co-occurrence')
  await page.getByRole('button', { name: 'Quotes', exact: true }).click()
  await page.getByRole('button', { name: 'Analyse', exact: true }).click()
  await page.getByRole('heading', { name: 'Codes that stand together', level: 1 }).waitFor()
})

it.each(views)('the view “%s” is without fault, light and dark', async (name) => {
  await show(name)
  expect(await faultsInBothThemes(page, '.frame-screen')).toEqual([])
})

async function show(name: (typeof views)[number]): Promise<void> {
  await page.getByRole('tab', { name }).click()
  await page.locator('.analyse-scroll').getByRole('list', { name: 'Notes' }).waitFor()
}

async function back(): Promise<void> {
  await page.goBack()
  await page.getByRole('tab', { name: 'Frequencies' }).waitFor()
}

function cell(row: number, column: number) {
  return page.locator(`[data-row="${row}"][data-column="${column}"]`)
}

/** Waits until the quotes screen says that it shows so many quotes. */
async function shownQuotes(number: number | undefined): Promise<void> {
  const words = number === 1 ? '1 quote' : `${number} quotes`
  await page.locator('.found-selection').getByText(words, { exact: true }).waitFor()
}
