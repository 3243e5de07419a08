import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTable } from '../../electron/import/table.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

it('every cell of a row leads to as many quotes as it says, and back', async () => {
  await show('Analyse')
  for (const column of [0, 1, 4]) {
    const figure = (await cell(0, column).textContent()) ?? ''
    await cell(0, column).click()
    await shownQuotes(figure)
    await page.goBack()
    await cell(0, column).waitFor()
  }
})

it('the table is walked with the arrow keys, and Enter reads the quotes', async () => {
  await show('Analyse')
  await cell(0, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('1')
  const figure = (await cell(1, 1).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await shownQuotes(figure)
})

it('what is counted and by what is chosen, and remembered when one comes back', async () => {
  await show('Analyse')
  await page.getByRole('radio', { name: 'Capital types' }).click()
  await page.getByRole('button', { name: /Columns$/ }).click()
  await page.getByRole('option', { name: 'Pair', exact: true }).click()
  await page.getByRole('radio', { name: 'Words' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  expect(await heading.textContent()).toBe('Capital types by pair')
  const table = await host.call('analysis.frequencies', {
    question: { rows: 'capitals', columns: 'pair', count: 'words' },
    filter: {},
  })
  await expect
    .poll(() => cell(table.rows.length, table.columns.length).textContent())
    .toBe(table.total?.toLocaleString('en'))
  await show('Quotes')
  await show('Analyse')
  expect(await heading.textContent()).toBe('Capital types by pair')
})

it('pairs stand within their programmes, the table lies on its side, and each cell still leads to its quotes', async () => {
  await page.getByRole('button', { name: /Columns$/ }).click()
  await page.getByRole('option', { name: 'Programme › pair' }).click()
  await page.getByRole('radio', { name: 'Quotes' }).click()
  const { columns, cells } = await host.call('analysis.frequencies', {
    question: { rows: 'capitals', columns: 'programme-pair' },
    filter: {},
  })
  const place = columns.findIndex(({ name }) => name === 'H1')
  const figure = cells.map((row) => String(row[place]))
  await expect.poll(() => cell(2, place).textContent()).toBe(figure[2])
  await page.getByRole('checkbox', { name: 'Transpose' }).click({ force: true })
  await expect.poll(() => cell(place, 2).textContent()).toBe(figure[2])
  await cell(place, 2).click()
  await shownQuotes(figure[2] ?? '')
  await page.goBack()
  await page.getByRole('checkbox', { name: 'Transpose' }).click({ force: true })
  for (const kind of ['Heat map', 'Dots']) {
    await page.getByRole('radio', { name: kind }).click()
    await page
      .getByRole('img', { name: /^Chart of quotes/ })
      .locator('svg')
      .waitFor()
  }
})

it('quotes are filtered, walked, starred and coded anew by keyboard', async () => {
  await show('Quotes')
  await chooseFilter('Role', 'coordinator')
  const { rows } = await host.call('quotes.find', { filter: { roles: ['coordinator'] } })
  await shownQuotes(String(rows.length))
  const [, second] = rows
  await page.getByRole('article').first().focus()
  await page.keyboard.press('j')
  await page.keyboard.press('i')
  await expect.poll(async () => (await quote(second?.ref)).starred).toBe(!second?.starred)
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Code' }).fill('Developing')
  await page.getByRole('option', { name: /Developing a network/ }).click()
  await page.keyboard.press('Control+Enter')
  const before = second?.codings.length ?? 0
  await expect.poll(async () => (await quote(second?.ref)).codings.length).toBe(before + 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await quote(second?.ref)).codings.length).toBe(before)
})

it('several quotes are coded anew at once', async () => {
  const of = async (role: 'coordinator') =>
    (await host.call('quotes.find', { filter: { roles: [role] } })).rows
  await page.getByRole('checkbox', { name: /quotes/ }).click({ force: true })
  await page.getByRole('button', { name: 'Add code…' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Code' }).fill('Orientation')
  await page.getByRole('option', { name: /Orientation/ }).click()
  await page.keyboard.press('Control+Enter')
  const { codes } = await host.call('codes.read', {})
  const code = codes.find(({ name }) => name === 'Orientation')?.id
  await expect.poll(async () => (await of('coordinator')).every(has(code))).toBe(true)
})

it('the export holds exactly the quotes that are shown', async () => {
  await page.getByRole('button', { name: 'Export…' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const path = await (await download).path()
  const { header, rows } = await readTable({ name: 'quotes.xlsx', bytes: readFileSync(path) })
  const shown = await host.call('quotes.find', { filter: { roles: ['coordinator'] } })
  const expected = shown.rows.flatMap(({ ref, codings }) => codings.map(() => ref))
  expect(rows.map((row) => row[header.indexOf('quote id')])).toEqual(expected)
})

it('a quote opens in its place in the transcript', async () => {
  const ref = await page.getByRole('article').first().getAttribute('aria-label')
  await page.getByRole('article').first().focus()
  await page.keyboard.press('Enter')
  await page
    .getByText(ref ?? '', { exact: false })
    .first()
    .waitFor()
  expect(new URL(page.url()).hash).toBe('#read')
})

async function show(name: 'Analyse' | 'Quotes'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

function cell(row: number, column: number) {
  return page.locator(`[data-row="${row}"][data-column="${column}"]`)
}

/** Waits until the quotes screen says that it shows so many quotes. */
async function shownQuotes(number: string): Promise<void> {
  const words = number === '1' ? '1 quote' : `${number} quotes`
  await page.locator('.found-selection').getByText(words, { exact: true }).waitFor()
}

async function chooseFilter(field: string, value: string): Promise<void> {
  const clear = page.getByRole('button', { name: 'Clear all' })
  if (await clear.isVisible()) await clear.click()
  await page.getByRole('button', { name: 'Add filter' }).click()
  await page.getByRole('dialog').getByRole('button', { name: field, exact: true }).click()
  await page.getByRole('option', { name: value, exact: true }).click()
  await page.keyboard.press('Escape')
}

async function quote(ref: string | undefined) {
  const { rows } = await host.call('quotes.find', { filter: {} })
  const found = rows.find((row) => row.ref === ref)
  if (!found) throw new Error(`no quote ${ref}`)
  return found
}

function has(code: string | undefined) {
  return ({ codings }: { readonly codings: readonly { readonly codeId: string }[] }) =>
    codings.some(({ codeId }) => codeId === code)
}
