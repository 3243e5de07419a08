import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await openScreen('People')
  await page.getByRole('tab', { name: 'Pseudonyms' }).click()
})

it('lists a speaker chosen among the words that may be names, and calls them by their pseudonym from then on', async () => {
  await page.getByRole('listbox', { name: 'Words that may be names' }).focus()
  await page.getByRole('option', { name: /^Wouter/ }).press('Enter')
  const pseudonym = page.getByRole('textbox', { name: 'Written instead' })
  await expect.poll(() => pseudonym.inputValue()).toBe('P1')
  await pseudonym.fill('Mentor 1')
  await pseudonym.press('Enter')
  await page.getByRole('cell', { name: 'Mentor 1, rename' }).waitFor()
  const { participants } = await host.call('people.read', {})
  expect(participants.map(({ name }) => name)).toContain('Mentor 1')
  expect(await page.getByRole('option', { name: /^Wouter/ }).count()).toBe(0)
})

it('lists a place that is typed, and takes it off again with undo', async () => {
  await page.getByRole('textbox', { name: 'Name in the texts' }).fill('Lagos')
  await page.getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: 'a place' }).click()
  await page.getByRole('textbox', { name: 'Written instead' }).fill('a city')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: 'Lagos, rename' }).waitFor()
  await page.getByRole('button', { name: 'More about Lagos' }).click()
  await page.getByRole('menuitem', { name: 'Take off the list' }).click()
  await page.getByText('Lagos is not on the list any more.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.getByRole('cell', { name: 'Lagos, rename' }).waitFor()
})

it('shows pseudonyms instead of names while one reads, and codes the words that stand there', async () => {
  await page.getByRole('checkbox', { name: /Show pseudonyms/ }).press('Space')
  await openScreen('Read & code')
  const turn = page.getByRole('article').filter({ hasText: 'My mentor is Mentor 1.' }).first()
  await turn.getByText('My mentor is Mentor 1.').click()
  await page.keyboard.press('t')
  await page.keyboard.press('v')
  await page.getByRole('heading', { name: /^FG1-T/ }).waitFor()
  const { rows } = await host.call('quotes.find', { filter: { text: 'Wouter' } })
  expect(rows.map(({ text }) => text).join()).toContain('My mentor is Wouter.')
  expect((await host.call('project.check', {})).ok).toBe(true)
  expect(await page.getByText('Wouter').count()).toBe(0)
  await page.keyboard.press('Control+z')
})

it('shows what an export would tell, writes nothing when it is given up, and replaces names where that is wanted', async () => {
  await openScreen('Quotes')
  await exportAsCsv()
  const dialog = page.getByRole('dialog', { name: 'This would leave the project' })
  await dialog
    .getByRole('row', { name: /Wouter.*Mentor 1/ })
    .first()
    .waitFor()
  await dialog.getByRole('button', { name: 'Do not export' }).click()
  await dialog.waitFor({ state: 'detached' })
  await exportAsCsv()
  await dialog.getByRole('checkbox', { name: 'Put pseudonyms in [brackets]' }).press('Space')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Replace and export' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('[Mentor 1]')
  expect(text).not.toContain('Wouter')
})

it('what is let out once is asked about again the next time', async () => {
  const dialog = page.getByRole('dialog', { name: 'This would leave the project' })
  await exportAsCsv()
  await dialog.getByRole('radio', { name: /Leave them as they are/ }).press('Space')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export as it is' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Wouter')
  await exportAsCsv()
  await dialog.getByRole('button', { name: 'Do not export' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
})

it('a strict project offers no way round', async () => {
  await openScreen('People')
  await page.getByRole('tab', { name: 'Pseudonyms' }).click()
  await page.getByRole('checkbox', { name: /Strict/ }).press('Space')
  await openScreen('Quotes')
  await exportAsCsv()
  const dialog = page.getByRole('dialog', { name: 'This would leave the project' })
  await dialog.getByRole('radio', { name: /Replace names/ }).waitFor()
  expect(await dialog.getByRole('radio').count()).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
})

it('names are replaced in the texts after a look at where they stand, and undo takes it back', async () => {
  await openScreen('People')
  await page.getByRole('tab', { name: 'Pseudonyms' }).click()
  await page.getByRole('button', { name: 'The list as a whole' }).click()
  await page.getByRole('menuitem', { name: /Replace the names/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Replace the names in the texts?' })
  await dialog
    .getByRole('row', { name: /Wouter.*Mentor 1/ })
    .first()
    .waitFor()
  await dialog.getByRole('button', { name: 'Replace in the texts' }).click()
  await page.getByText(/Replaced names in \d+ places/).waitFor()
  expect((await host.call('pseudonyms.inTexts', {})).total).toBe(0)
  expect((await host.call('project.check', {})).ok).toBe(true)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect
    .poll(async () => (await host.call('pseudonyms.inTexts', {})).total)
    .toBeGreaterThan(0)
})

it('waits with what cannot be undone until it is known where names stand, and says when that was not found out', async () => {
  const search = '**/call/pseudonyms.inTexts'
  const dialogs = [
    ['Replace the names', 'Replace the names in the texts?', 'Replace in the texts'],
    ['Remove the key', 'Remove the key from the project?', 'Remove the key'],
  ] as const
  for (const [item, title, does] of dialogs) {
    const dialog = page.getByRole('dialog', { name: title })
    const button = dialog.getByRole('button', { name: does })
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(search, async (route) => {
      await promise
      await route.fulfill({ json: { ok: false, error: { code: 'x', message: 'Not found out.' } } })
    })
    await openDialog(item)
    await dialog.getByRole('progressbar', { name: 'Looking for the names in the texts' }).waitFor()
    expect(await button.isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).press('Control+Enter')
    expect(await dialog.getByText(/^No text/).count()).toBe(0)
    resolve()
    await dialog.getByRole('alert').getByText('Not found out.').waitFor()
    expect(await button.isDisabled()).toBe(true)
    await page.unroute(search)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
  expect((await host.call('pseudonyms.read', {})).entries).not.toEqual([])
})

it('the key goes only when that is confirmed', async () => {
  await openScreen('People')
  await page.getByRole('tab', { name: 'Pseudonyms' }).click()
  await page.getByRole('button', { name: 'The list as a whole' }).click()
  await page.getByRole('menuitem', { name: /Remove the key/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove the key from the project?' })
  await dialog.getByText(/still stand in the project in \d+ places/).waitFor()
  await dialog.getByRole('button', { name: /Replace them in the texts first/ }).waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.route('**/call/pseudonyms.forget', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  const first = dialog.getByRole('button', { name: /Replace them in the texts first/ })
  await first.press('Control+Enter')
  await first.press('Control+Enter')
  await page.getByText('No names yet.').waitFor()
  expect(asked.filter((url) => url.endsWith('/pseudonyms.forget'))).toHaveLength(1)
  expect((await host.call('pseudonyms.read', {})).entries).toEqual([])
})

async function openDialog(item: string): Promise<void> {
  await openScreen('People')
  await page.getByRole('tab', { name: 'Pseudonyms' }).click()
  await page.getByRole('button', { name: 'The list as a whole' }).click()
  await page.getByRole('menuitem', { name: new RegExp(item) }).click()
}

async function openScreen(name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByText(name, { exact: true }).click()
}

async function exportAsCsv(): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  if ((await dialog.count()) === 0) await page.getByRole('button', { name: 'Export…' }).click()
  await dialog.getByRole('radio', { name: 'CSV' }).click()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
}
