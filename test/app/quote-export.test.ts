import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { readTable } from '../../electron/import/table.ts'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'
import { tour } from './tour.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await tour['quotes']?.(page)
  await page.getByRole('button', { name: 'Export…' }).click()
})

const shown = () => page.getByRole('group', { name: 'Preview' }).getByRole('columnheader')
const column = (name: string) =>
  page.getByRole('grid', { name: 'Columns' }).getByRole('row', { name, exact: true })

it('shows the first rows as they would be written, and follows what is chosen', async () => {
  await expect.poll(() => shown().first().textContent()).toBe('quote id')
  await page.getByRole('radio', { name: 'CSV' }).click()
  await column('Transcript').getByRole('checkbox').click({ force: true })
  await expect.poll(() => shown().nth(1).textContent()).toBe('programme')
  await page.getByRole('button', { name: /Together$/ }).click()
  await page.getByRole('option', { name: 'By code' }).click()
  await expect.poll(() => shown().first().textContent()).toBe('by code')
})

it('is accessible, light and dark', async () => {
  expect(await faultsInBothThemes(page)).toEqual([])
})

it('a quote is copied with its looks and its source, and as plain words', async () => {
  await page.keyboard.press('Escape')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.found-quote').first().focus()
  await page.keyboard.press('y')
  await page.getByText(/^Copied .* with its source/).waitFor()
  const [row] = (await host.call('quotes.find', { filter: {} })).rows
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await item?.getType(type))?.text()
    return { html: await text('text/html'), plain: await text('text/plain') }
  })
  expect(copied.plain).toContain(`“${row?.text}”\n`)
  expect(copied.plain).toContain(row?.ref)
  expect(copied.html).toContain('<blockquote')
  await page.getByRole('button', { name: 'Export…' }).click()
})

it('writes the table that was shown, and remembers the choices', async () => {
  const titles = await shown().allTextContents()
  await page.getByText('Byte order mark, for Excel').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  const bytes = new Uint8Array(readFileSync(await download.path()))
  expect(bytes[0]).not.toBe(0xef)
  const { header } = await readTable({ name: 'quotes.csv', bytes })
  expect(header).toEqual(titles)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => shown().allTextContents()).toEqual(titles)
  expect(await page.getByRole('checkbox', { name: /^Byte order mark/ }).isChecked()).toBe(false)
})
