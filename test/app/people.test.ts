import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { openSample } from './open.ts'

const { page, host, folder } = await openSample()

beforeAll(async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('People').click()
  await page.getByRole('grid', { name: 'People' }).waitFor()
})

it('is written like a spreadsheet: typing replaces, Enter and Tab go on, Escape leaves, undo takes back', async () => {
  await cell(0, 0).click()
  await press('ArrowRight')
  await page.keyboard.type('coord')
  await press('Enter')
  await expectText(0, 1, 'coordinator')
  expect(await activeCell()).toBe('cell-1-1')
  await press('F2')
  await page.keyboard.type('nonsense')
  await press('Escape')
  await expectText(1, 1, 'moderator')
  await press('Control+z')
  await expectText(0, 1, 'mentee')
})

it('takes a block from a spreadsheet as one change, and makes what is missing', async () => {
  await cell(1, 2).click()
  await paste('Lantern\tX1\t50\nNew programme\tX1; X2\t51')
  await expectText(2, 3, 'X1; X2')
  await expectText(1, 4, '50')
  const { programmes } = await host.call('people.read', {})
  expect(programmes.at(-1)?.name).toBe('New programme')
  await press('Control+z')
  await expectText(2, 3, '')
  expect((await host.call('people.read', {})).programmes).toHaveLength(programmes.length - 1)
})

it('says what cannot be written, and writes the rest', async () => {
  await cell(1, 4).click()
  await paste('old\n60')
  await page.getByText('“old” is not a number').waitFor()
  await expectText(2, 4, '60')
  await press('Control+z')
})

it('clears a marked block with Delete, names and roles excepted', async () => {
  await cell(3, 0).click()
  await press('Shift+End')
  await press('Delete')
  await expectText(3, 2, '')
  await expectText(3, 0, 'Chidi')
  await press('Control+z')
  await expectText(3, 2, 'Lantern')
})

it('makes new people in its last row', async () => {
  await press('Control+End')
  await press('Home')
  await page.keyboard.type('Aaron')
  await press('Enter')
  await page.getByText('22 people').first().waitFor()
  await press('Control+z')
  await page.getByText('21 people').first().waitFor()
})

it('joins people who are one, telling what differs', async () => {
  await page.getByRole('checkbox', { name: 'Select Amina' }).check({ force: true })
  await page.getByRole('checkbox', { name: 'Select Chidi' }).check({ force: true })
  await page.getByRole('button', { name: 'Join…' }).click()
  await page.getByText('age “36” of Chidi').waitFor()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText('20 people').first().waitFor()
  const { participants, speakers } = await host.call('people.read', {})
  const amina = participants.find(({ name }) => name === 'Amina')
  expect(speakers.filter(({ participantId }) => participantId === amina?.id)).toHaveLength(3)
  await press('Control+z')
  await page.getByText('21 people').first().waitFor()
})

it('goes out as a file that changes nothing when it comes in again, after showing what it would', async () => {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV .csv' }).click()
  const file = join(folder, 'people.csv')
  await (await download).saveAs(file)
  expect(readFileSync(file, 'utf8')).toContain('Amina,mentee,Harbour,H1,Focus group 1,Amina,34')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await chooser).setFiles(file)
  await page.getByText('Everything in this file is in the project already.').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
})

it('says who is whom, and makes somebody new with the label', async () => {
  await page.getByRole('tab', { name: 'Who is whom' }).click()
  const field = page.getByRole('combobox', { name: 'Who is Samir' }).first()
  await field.fill('Somebody else')
  await page.getByRole('option', { name: /Create/ }).click()
  await press('Escape')
  await expect
    .poll(async () => (await host.call('people.read', {})).participants.map(({ name }) => name))
    .toContain('Somebody else')
  const { participants, speakers } = await host.call('people.read', {})
  const made = participants.find(({ name }) => name === 'Somebody else')
  expect(speakers.filter(({ participantId }) => participantId === made?.id)).toHaveLength(1)
})

it('shows pairs with mentor and mentee, and moves a pair to another programme', async () => {
  await page.getByRole('tab', { name: 'Programmes & pairs' }).click()
  const harbour = page.getByRole('region', { name: 'Harbour' })
  expect(await harbour.getByRole('row', { name: /H1/ }).textContent()).toMatch(/Gerda.*Amina/)
  await page.getByRole('button', { name: 'Programme of H1' }).click()
  await page.getByRole('option', { name: 'Lantern' }).click()
  await page.getByRole('region', { name: 'Lantern' }).getByRole('row', { name: /H1/ }).waitFor()
})

function cell(row: number, column: number) {
  return page.locator(`#cell-${row}-${column}`)
}

async function expectText(row: number, column: number, text: string): Promise<void> {
  await expect.poll(() => cell(row, column).textContent()).toBe(text)
}

function activeCell(): Promise<string | null> {
  return page.getByRole('grid', { name: 'People' }).getAttribute('aria-activedescendant')
}

async function press(keys: string): Promise<void> {
  await page.keyboard.press(keys)
}

/** Pastes as a spreadsheet's clipboard does. */
async function paste(text: string): Promise<void> {
  await page.getByRole('grid', { name: 'People' }).evaluate((grid, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}
