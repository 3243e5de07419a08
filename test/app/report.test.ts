import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { source } from '../electron/import/files.ts'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'
import { tour } from './tour.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await tour['report']?.(page)
})

const sections = () => page.getByRole('grid', { name: 'Sections' }).getByRole('row')
const headings = () => page.locator('.report-paper').getByRole('heading', { level: 2 })
const savedSections = async () =>
  (await host.call('reports.list', {}))[0]?.report.sections.map(({ kind }) => kind)

const focusedName = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

it('begins with a report that holds what the project says', async () => {
  expect(await sections().allTextContents()).toEqual([
    'Benefits and kinds of capital',
    'Frequencies',
    'Quotes',
    'Mentors and mentees',
  ])
  expect(await headings().allTextContents()).toEqual([
    'Contents',
    'Benefits and kinds of capital',
    'Frequencies',
    'Quotes',
    'Mentors and mentees',
  ])
  const { starred } = (await host.call('quotes.find', { filter: { starred: true } })).rows[0] ?? {}
  expect(starred).toBe(true)
})

it('a section is moved by keyboard, and undo takes it back', async () => {
  await sections().nth(2).click()
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Move up' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(savedSections).toEqual(['capitals', 'quotes', 'frequencies', 'pairs'])
  await expect.poll(() => headings().nth(2).textContent()).toBe('Quotes')
  await page.getByRole('heading', { name: 'Quotes', level: 2 }).first().click()
  await page.keyboard.press('Control+z')
  await expect.poll(savedSections).toEqual(['capitals', 'frequencies', 'quotes', 'pairs'])
})

it('a section is dragged to another place by its handle with the keyboard', async () => {
  await sections().nth(3).getByRole('button', { name: /^Drag/ }).focus()
  await page.keyboard.press('Enter')
  const places = page.getByRole('button', { name: /^Insert/ })
  await places.first().waitFor({ state: 'attached' })
  await expect.poll(focusedName).toMatch(/^Insert/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(savedSections).not.toEqual(['capitals', 'frequencies', 'quotes', 'pairs'])
  expect((await savedSections())?.toSorted()).toEqual([
    'capitals',
    'frequencies',
    'pairs',
    'quotes',
  ])
})

it('a heading of one’s own and a text stand in the preview when one leaves the field', async () => {
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: 'Text' }).click()
  await page.getByRole('textbox', { name: 'Heading' }).fill('What we asked')
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('We asked **why**.\n\n- first')
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await expect.poll(() => headings().last().textContent()).toBe('What we asked')
  await expect.poll(() => page.locator('.report-paper strong').last().textContent()).toBe('why')
})

it('gets another name', async () => {
  const names = async () => (await host.call('reports.list', {})).map(({ name }) => name)
  const [before = ''] = await names()
  await page.getByRole('button', { name: `Rename the report “${before}”` }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('What they gained')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rename the report “What they gained”' }).waitFor()
  expect(await names()).toEqual(['What they gained'])
  await page.getByRole('button', { name: /^What they gained/ }).waitFor()
})

it('is duplicated, and one of the two is removed and brought back', async () => {
  const names = async () => (await host.call('reports.list', {})).map(({ name }) => name)
  await page.getByRole('button', { name: 'Duplicate the report “What they gained”' }).click()
  await page.getByRole('button', { name: 'Remove the report “What they gained 2”' }).click()
  await expect.poll(names).toEqual(['What they gained'])
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(names).toEqual(['What they gained', 'What they gained 2'])
  const [one, other] = await host.call('reports.list', {})
  expect(other?.report).toEqual(one?.report)
  await page.getByRole('button', { name: 'Remove the report “What they gained 2”' }).waitFor()
})

it('a section is removed, and undo brings it back with its choices', async () => {
  const before = (await host.call('reports.list', {}))[0]?.report
  await sections().first().click()
  await page.getByRole('button', { name: 'Remove the section' }).click()
  await expect.poll(() => sections().count()).toBe((before?.sections.length ?? 0) - 1)
  await page.getByRole('heading', { name: 'Contents' }).click()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await host.call('reports.list', {}))[0]?.report).toEqual(before)
})

it('is written as Word, with a name and a notice', async () => {
  await page.getByRole('button', { name: 'Write' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Word/ }).click(),
  ])
  const bytes = readFileSync(await download.path())
  const { text } = source(download.suggestedFilename(), new Uint8Array(bytes))
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  for (const words of ['What we asked', 'Table 1. Benefits by capital type', 'Figure 1.'])
    expect(text).toContain(words)
})

it('is accessible, light and dark, and asked for nothing from elsewhere', async () => {
  expect(await faultsInBothThemes(page)).toEqual([])
})
