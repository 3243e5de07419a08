import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { root } from '../source.ts'
import { openApp } from './open.ts'

const files = ['harbour-group.txt', 'lantern-interview.vtt'].map((name) =>
  join(root, 'test/files', name),
)

const { page, host, folder } = await openApp()

it('leads from transcripts to a table in a report', { timeout: 180_000 }, async () => {
  await beginProject()
  await chooseFiles()
  await confirmSpeakers()
  await codeByKeyboard()
  await codeByMouse()
  await expectFrequencies()
  await expectWorkbook()
})

async function beginProject(): Promise<void> {
  await page.getByRole('button', { name: 'New project' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Benefits of mentoring')
  await dialog.getByRole('radio', { name: 'Empty' }).check({ force: true })
  await dialog.getByLabel('Folder').fill(folder)
  await dialog.getByRole('button', { name: 'Create the project' }).click()
  await page.getByRole('button', { name: 'Benefits of mentoring' }).waitFor()
}

async function chooseFiles(): Promise<void> {
  await page.keyboard.press('Control+Shift+I')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles(files)
  await page.getByRole('option', { name: /harbour-group/ }).click()
  expect(await shownValue('Who is Nour?')).toBe('Nour')
  // Looking at files writes nothing.
  expect(await host.call('transcripts.list', {})).toEqual([])
}

async function confirmSpeakers(): Promise<void> {
  await choose('Role of Nour', 'mentee')
  await choose('Role of Olek', 'mentee')
  await choose('Role of Joris', 'mentor')
  await create('Programme', 'Harbour')
  await page.getByRole('option', { name: /lantern-interview/ }).click()
  await choose('Role of Selam', 'mentee')
  await create('Programme', 'Lantern')
  await create('Pair', 'L1')
  await page.getByRole('button', { name: /^Import 2 transcripts/ }).click()
  await page.getByRole('feed').waitFor()
  const { programmes, pairs, participants } = await host.call('people.read', {})
  expect(programmes.map(({ name }) => name)).toEqual(['Harbour', 'Lantern'])
  expect(pairs.map(({ name }) => name)).toEqual(['L1'])
  expect(Object.fromEntries(participants.map(({ name, role }) => [name, role]))).toEqual({
    Moderator: 'moderator',
    Nour: 'mentee',
    Olek: 'mentee',
    Joris: 'mentor',
    Interviewer: 'interviewer',
    Selam: 'mentee',
  })
}

/** Whole turns and sentences: with a new code, with the palette, with a number key, and in vivo. */
async function codeByKeyboard(): Promise<void> {
  await page.getByRole('option', { name: /^harbour-group/ }).click()
  await goToTurn('Mine told me')
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('Name').fill('Information')
  await page.keyboard.press('Enter')
  await codingsOf('Information', 1)

  await goToTurn('Nobody helped me')
  await page.keyboard.press('s')
  await page.keyboard.press('Space')
  await page.keyboard.type('Language')
  await page.keyboard.press('Enter')
  await codingsOf('Language', 1)

  await goToTurn('I learned from Olek')
  await page.keyboard.press('t')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('inf')
  await page.keyboard.press('Enter')
  await codingsOf('Information', 2)

  await goToTurn('He could not promise')
  await page.keyboard.press('t')
  await page.keyboard.press('0')
  await codingsOf('Information', 3)
}

/** Selects words by dragging over them, and clicks on a code; then the same with the code dragged onto words. */
async function codeByMouse(): Promise<void> {
  await page.getByRole('option', { name: /^lantern-interview/ }).click()
  await dragOver('After that I believed again')
  await page.getByRole('row', { name: /^Language/ }).click()
  await codingsOf('Language', 2)

  await dragOver('She asked me what I wanted to be called')
  await page.keyboard.press('v')
  await codingsOf('She asked me what I wanted to be called', 1)
}

/** What was coded, as anybody could count it by hand: moderators are left out, pairs come from the transcript. */
const byHand = {
  programmes: {
    Information: { Harbour: 3, Lantern: 0 },
    Language: { Harbour: 1, Lantern: 1 },
    'She asked me what I wanted to be called': { Harbour: 0, Lantern: 1 },
  },
  pairs: {
    Information: { L1: 0, 'no pair': 3 },
    Language: { L1: 1, 'no pair': 1 },
    'She asked me what I wanted to be called': { L1: 1, 'no pair': 0 },
  },
} as const

async function expectFrequencies(): Promise<void> {
  await page.getByRole('button', { name: 'Analyse' }).click()
  await expect.poll(readTable).toEqual(byHand.programmes)
  await choose('Columns', 'Pair')
  await expect.poll(readTable).toEqual(byHand.pairs)
}

/** The table on the screen: code → column → number. */
async function readTable(): Promise<Record<string, Record<string, number>>> {
  const table = page.getByRole('table').or(page.getByRole('grid')).first()
  const rows = await table.locator('tr').all()
  const texts = await Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.split('\n')[0] ?? ''),
    ),
  )
  const [head = [], ...body] = texts
  const columns = head.slice(1, -1)
  const codes = body.slice(
    0,
    body.findIndex(([name]) => name === 'Total'),
  )
  return Object.fromEntries(
    codes.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(columns.map((column, place) => [column, Number(cells[place])])),
    ]),
  )
}

/** Exports the quote table, opens it again and counts in it. */
async function expectWorkbook(): Promise<void> {
  await page.getByRole('button', { name: 'Quotes', exact: true }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  const path = join(folder, 'quotes.xlsx')
  await download.saveAs(path)
  const [header = [], ...rows] = await readSheet(path)
  const at = (row: (typeof rows)[number], column: string) => row[header.indexOf(column)]
  const count = (code: string, column: string, value: string | null) =>
    rows.filter((row) => at(row, 'code') === code && at(row, column) === value).length
  for (const [code, { Harbour, Lantern }] of Object.entries(byHand.programmes)) {
    expect(count(code, 'programme', 'Harbour'), code).toBe(Harbour)
    expect(count(code, 'programme', 'Lantern'), code).toBe(Lantern)
  }
  for (const [code, { L1 }] of Object.entries(byHand.pairs))
    expect(count(code, 'pair', 'L1'), code).toBe(L1)
  const language = rows
    .filter((row) => at(row, 'code') === 'Language')
    .map((row) => at(row, 'quote'))
  expect(language).toEqual(['Nobody helped me with the language.', 'After that I believed again'])
}

/** Chooses an option of a drop-down list, and waits until the focus is back on it. */
async function choose(label: string, option: string): Promise<void> {
  const button = page.getByRole('button', { name: label })
  await button.click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await expect.poll(() => button.evaluate((element) => element.matches(':focus'))).toBe(true)
}

/** Types a name that is not there yet into a field that finds or creates. */
async function create(label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.click()
  await field.pressSequentially(name)
  await page.getByRole('option', { name: new RegExp(`Create.*${name}`) }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /Create/ }).waitFor({ state: 'hidden' })
  await expect.poll(() => field.inputValue()).toBe(name)
}

function shownValue(label: string): Promise<string> {
  return page.getByRole('combobox', { name: label }).inputValue()
}

/** Clicks on the beginning of a turn, so that it is the current one and the keys are its. */
async function goToTurn(words: string): Promise<void> {
  await page
    .getByRole('feed')
    .getByText(words)
    .first()
    .click({ position: { x: 4, y: 8 } })
}

/** Waits until the code tree shows this many codings of a code. */
async function codingsOf(code: string, count: number): Promise<void> {
  await page
    .getByRole('treegrid', { name: 'Codes' })
    .getByRole('row', { name: new RegExp(`^${code}`) })
    .getByText(String(count), { exact: true })
    .waitFor()
}

/** Selects words of the transcript as a person does: press, move, release. */
async function dragOver(words: string): Promise<void> {
  await page.getByRole('feed').getByText(words).first().waitFor()
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('[role=feed]') ?? document,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, middle: top + height / 2 }
    }
    return null
  }, words)
  if (!box) throw new Error(`“${words}” is not on the page`)
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move((box.left + box.right) / 2, box.middle, { steps: 4 })
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 })
  await page.mouse.up()
}
