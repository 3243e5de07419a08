import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../source.ts'

/** How each screen of an open sample project is reached from any other, by its name. */
export const tour: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  read: async (page) => {
    await openTab(page, 'Read & code')
    await page.getByRole('option', { name: /^Focus group 1/ }).click()
    await page.getByRole('feed').getByText('Okay, I start').first().click()
    await page.keyboard.press('Shift+J')
  },
  quotes: async (page) => {
    await openTab(page, 'Quotes')
    await page.getByRole('feed', { name: 'Quotes' }).waitFor()
  },
  analyse: async (page) => {
    await openTab(page, 'Analyse')
    await page.getByText('Words spoken').first().waitFor()
  },
  codebook: async (page) => {
    await openTab(page, 'Codebook')
    await page.getByRole('treegrid', { name: 'Codes' }).waitFor()
  },
  people: async (page) => {
    await openTab(page, 'People')
    await page.getByRole('grid', { name: 'People' }).waitFor()
  },
  team: async (page) => {
    await openTab(page, 'Team')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^(Choose codebooks|Add)…/ }).click(),
    ])
    await chooser.setFiles(join(root, 'test/files/lantern-codebook.csv'))
    await page.getByRole('listbox', { name: 'Pairs of codes' }).waitFor()
  },
  memos: async (page) => {
    await openTab(page, 'Memos')
    await page.getByRole('textbox', { name: /^Memo: / }).waitFor()
  },
  report: async (page) => {
    await openTab(page, 'Report')
    const begin = page.getByRole('button', { name: /^Findings:/ })
    const list = page.getByRole('grid', { name: 'Sections' })
    await begin.or(list).first().waitFor()
    if (await begin.isVisible()) await begin.click()
    await page.getByText('Table 1. Benefits by capital type').waitFor()
  },
  search: async (page) => {
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('searchbox', { name: /^Words/ }).fill('mentor')
    await page.locator('.hit mark').first().waitFor()
  },
  import: async (page) => {
    await page.keyboard.press('Control+Shift+I')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^(Choose|Add) files…/ }).click(),
    ])
    await chooser.setFiles(
      ['harbour-group.txt', 'lantern-interview.vtt'].map((name) => join(root, 'test/files', name)),
    )
    await page.getByRole('option', { name: /lantern-interview/ }).waitFor()
  },
}

function openTab(page: Page, name: string): Promise<void> {
  return page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name, exact: true })
    .click()
}
