import { beforeAll, expect, it } from 'vitest'
import type { QuoteSort } from '../../shared/model/quote-table.ts'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'
import { tour } from './tour.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await tour['quotes']?.(page)
  await page.getByRole('radio', { name: 'Table' }).click()
  await table().waitFor()
})

const table = () => page.getByRole('grid', { name: 'Quotes' })
const refs = () => table().locator('tbody td[data-column="0"]').allTextContents()
const titles = () => table().getByRole('columnheader').allTextContents()

it('holds the quotes of the list in their order', async () => {
  const { rows } = await host.call('quotes.find', { filter: {} })
  await expect.poll(refs).toEqual(rows.slice(0, (await refs()).length).map(({ ref }) => ref))
  expect(await titles()).toEqual(expect.arrayContaining(['quote id', 'participant', 'starred']))
})

it('shows the columns that are chosen', async () => {
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const column = page.getByRole('grid', { name: 'Columns' }).getByRole('row', { name: 'Turn' })
  await column.getByRole('checkbox').click({ force: true })
  await expect.poll(async () => (await titles()).includes('turn')).toBe(true)
  const listed = await listedNames()
  const first = page.getByRole('grid', { name: 'Columns' }).getByRole('row').first()
  await first.getByRole('checkbox').click({ force: true })
  await expect.poll(async () => (await titles()).includes('quote id')).toBe(false)
  expect(await listedNames()).toEqual(listed)
  await first.getByRole('checkbox').click({ force: true })
  await expect.poll(async () => (await titles())[0]).toContain('quote id')
  await page.getByRole('grid', { name: 'Columns' }).press('Escape')
  await page.getByRole('grid', { name: 'Columns' }).waitFor({ state: 'detached' })
  expect(await titles()).toContain('turn')
})

it('is sorted by the title of a column, with the mouse and from the keyboard', async () => {
  await page.getByRole('button', { name: 'participant' }).click()
  await expect.poll(refs).toEqual(await sorted({ column: 'participant', descending: false }))
  await table().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Enter')
  await expect.poll(refs).toEqual(await sorted({ column: 'ref', descending: false }))
  await page.keyboard.press('Enter')
  await expect.poll(refs).toEqual(await sorted({ column: 'ref', descending: true }))
  await page.keyboard.press('Enter')
  const { rows } = await host.call('quotes.find', { filter: {} })
  await expect.poll(async () => (await refs())[0]).toBe(rows[0]?.ref)
})

it('is walked by cell, to the last row and back, and the keys of the list work on a quote', async () => {
  const { rows } = await host.call('quotes.find', { filter: {} })
  await table().focus()
  await page.keyboard.press('Control+End')
  await expect.poll(active).toMatch(new RegExp(`^quote-${rows.length}-[^0]`))
  await page.keyboard.press('Control+Home')
  await page.locator('[data-row="1"]').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowRight')
  await expect.poll(active).toBe('quote-1-1')
  await page.keyboard.press('x')
  await page.locator('.found-selection').getByText('1 of').waitFor()
  await page.keyboard.press('i')
  await expect
    .poll(async () => (await host.call('quotes.find', { filter: {} })).rows[0]?.starred)
    .toBe(!rows[0]?.starred)
})

it('is accessible, light and dark', async () => {
  expect(await faultsInBothThemes(page)).toEqual([])
})

it('is still a table after a restart of the page, and Enter opens the quote in its place', async () => {
  await page.reload()
  await table().focus()
  await page.keyboard.press('Enter')
  const [first] = (await host.call('quotes.find', { filter: {} })).rows
  await page.getByRole('heading', { name: first?.transcript ?? '' }).waitFor()
})

/** The columns that can be chosen, from top to bottom. */
async function listedNames() {
  const rows = await page.getByRole('grid', { name: 'Columns' }).getByRole('row').allTextContents()
  return rows.map((row) => row.replace('✓', ''))
}

async function active(): Promise<string | null> {
  const id = await table().getAttribute('aria-activedescendant')
  return (await page.locator(`[id="${id}"][data-active]`).count()) === 1 ? id : null
}

async function sorted(sort: QuoteSort) {
  const limit = (await refs()).length
  const { rows } = await host.call('quotes.page', {
    filter: {},
    columns: ['ref'],
    sort,
    offset: 0,
    limit,
  })
  return rows.map(({ quote }) => quote.ref)
}
