import { beforeAll, expect, it } from 'vitest'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await page.keyboard.press('Control+6')
  await page.getByRole('tab', { name: 'Agreement' }).click()
  await table().waitFor()
})

it('compares the two coders of the sample, and pools all codes', async () => {
  await page.getByText('313 turns compared').waitFor()
  expect(await pooled()).toEqual('56 30 39 2,692 97.6 0.62 0.61 0.61'.split(' '))
})

it('sorts by a figure, largest first, and as the codebook has it at the third press', async () => {
  const first = () => table().getByRole('rowheader').first().textContent()
  const before = await first()
  const title = table().getByRole('button', { name: 'alpha', exact: true })
  await title.click()
  await expect.poll(first).toContain('Job application advice')
  await title.click()
  await expect.poll(first).toContain('Learning and practising')
  await title.click()
  await expect.poll(first).toBe(before)
})

it('says that it looks for units as long as it does, and offers the mark of CSV files', async () => {
  const held = Promise.withResolvers<void>()
  await page.route('**/call/agreement.units', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.getByRole('radio', { name: 'Differences' }).click()
  await page.getByRole('progressbar', { name: 'Looking for the units' }).waitFor()
  held.resolve()
  await page.getByText('0 of 69').waitFor()
  await page.unroute('**/call/agreement.units')
  await page.getByRole('radio', { name: 'Figures' }).click()
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByText('CSV for Excel, with byte order mark').waitFor()
  await page.keyboard.press('Escape')
})

it('is one stop for the keyboard, where arrow keys lead from count to count', async () => {
  const stops = table().locator('button[data-row]:not([tabindex="-1"])')
  expect(await stops.count()).toBe(1)
  await stops.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const focus = page.locator('button:focus')
  await expect.poll(() => focus.getAttribute('data-row')).toBe('1')
  expect(await focus.getAttribute('data-column')).toBe('1')
  expect(await stops.count()).toBe(1)
  await page.getByText(/^Counts are turns to which both coders gave a code/).waitFor()
})

it('is without fault, light and dark, and so is the merging of copies', async () => {
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('tab', { name: 'Copies' }).click()
  await page.getByRole('button', { name: 'Choose a copy…' }).waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('tab', { name: 'Agreement' }).click()
  await page.getByRole('radio', { name: 'Differences' }).click()
  await page.getByText('0 of 69').waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('radio', { name: 'Figures' }).click()
})

it('leads from a count to its units, and to their words in the transcript and back', async () => {
  await table()
    .getByRole('button', { name: /^Orientation, only Hanna Vos: 4$/ })
    .click()
  await expect.poll(() => units().count()).toBe(4)
  await page.getByText('Hanna Vos gave it to').waitFor()
  await page.getByText('Marek Lind did not give it').waitFor()
  await page.getByRole('button', { name: 'All differences' }).click()
  await page.getByText('0 of 69').waitFor()
})

it('decides differences by keys, one undoable step each, and remembers where one was', async () => {
  await units().first().click()
  await page.keyboard.press('a')
  await page.getByText('1 of 69').waitFor()
  await page.keyboard.press('x')
  await page.getByText('2 of 69').waitFor()
  await page.keyboard.press('k')
  await page.getByText('3 of 69').waitFor()
  const now = await page.getByRole('option', { selected: true }).textContent()
  await page.keyboard.press('Control+z')
  await page.getByText('2 of 69').waitFor()
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('3 of 69').waitFor()
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+6')
  await page.getByRole('radio', { name: 'Differences' }).click()
  await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toBe(now)
})

it('decides once while a key is held down, and not by letters that are no commands', async () => {
  for (let times = 0; times < 4; times += 1) await page.keyboard.down('k')
  await page.keyboard.up('k')
  await page.getByText('4 of 69').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('3 of 69').waitFor()
  await host.call('app.setSettings', { singleKeys: false })
  await page.reload()
  await page.getByRole('radio', { name: 'Differences' }).click()
  const decide = page.getByRole('button', { name: 'Leave as it is', exact: true })
  await decide.waitFor()
  await page.keyboard.press('k')
  await host.call('app.setSettings', { singleKeys: true })
  await page.reload()
  await page.getByRole('radio', { name: 'Differences' }).click()
  await page.getByText('3 of 69').waitFor()
})

it('shows what was decided, and opens again what was left as it is', async () => {
  await page.getByRole('radio', { name: /^Decided 3/ }).click()
  await page.getByRole('option', { name: /left as it is/ }).click()
  await page.keyboard.press('u')
  await page.getByText('2 of 69').waitFor()
})

it('keeps the figures as each coded by themselves, unless decisions are to count', async () => {
  await page.getByRole('radio', { name: 'Figures' }).click()
  expect((await pooled()).slice(0, 3)).toEqual(['56', '30', '39'])
  await page.getByText('After decisions').click()
  await expect.poll(async () => (await pooled())[0]).toBe('57')
})

it('asks for two coders where fewer are chosen', async () => {
  await page.getByRole('button', { name: /^Marek Lind/ }).click()
  await page.getByText('Choose two coders at least').waitFor()
})

function table() {
  return page.getByRole('table', { name: 'Agreement', exact: true })
}

function units() {
  return page.getByRole('listbox', { name: 'Units' }).getByRole('option')
}

/** The first eight cells of the pooled figures. */
async function pooled(): Promise<readonly string[]> {
  const row = table().getByRole('row', { name: /^All codes, pooled/ })
  return (await row.getByRole('cell').allTextContents()).slice(0, 8)
}
