import { beforeAll, expect, it } from 'vitest'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Codebook').click()
  await page.getByRole('treegrid', { name: 'Codes' }).waitFor()
})

it('moves a code below the one above it with Alt and an arrow, and back with undo', async () => {
  await row('Orientation').click()
  await page.keyboard.press('Alt+ArrowRight')
  await eventually(() => parentOf('Orientation')).toMatch(/^Culture-specific/)
  await undo()
  await eventually(() => parentOf('Orientation')).toBeUndefined()
})

it('moves a code where it is dropped', async () => {
  await row('Developing a network').dragTo(row('Mentor accelerates the process'))
  await eventually(() => parentOf('Developing a network')).toBe('Mentor accelerates the process')
  await undo()
})

it('says which figures a move changes, moves a code by keys, and back with undo', async () => {
  await row('Developing a network').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Move…', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move “Developing a network”' })
  await dialog.getByRole('combobox', { name: 'Below' }).fill('Orient')
  await page.getByRole('option', { name: 'Orientation' }).click()
  const said = await dialog.getByText(/^Orientation: \d+ → \d+$/).textContent()
  const figures = said?.match(/\d+/g)?.map(Number)
  expect(figures?.[0]).toBe(await quotesWith('Orientation'))
  await page.keyboard.press('Control+Enter')
  await eventually(() => parentOf('Developing a network')).toBe('Orientation')
  expect(await quotesWith('Orientation')).toBe(figures?.[1])
  await undo()
  await eventually(() => parentOf('Developing a network')).toBeUndefined()
})

it('saves a definition while it is written, and shows it as it was after undo', async () => {
  await row('Orientation').click()
  const field = page.getByRole('textbox', { name: 'Definition' })
  const before = await field.inputValue()
  await field.fill('Seeing the way.')
  await expect
    .poll(() => codeNamed('Orientation').then((code) => code?.definition))
    .toBe('Seeing the way.')
  await field.blur()
  await undo()
  await eventually(() => field.inputValue()).toBe(before)
})

it('saves what was written a moment before the page is closed', async () => {
  await row('Orientation').click()
  await page.getByRole('textbox', { name: 'Typical example' }).fill('A compass.')
  await page.reload()
  await row('Orientation').click()
  await eventually(() => codeNamed('Orientation').then((code) => code?.example)).toBe('A compass.')
  await undo()
})

it('saves what was written when another code is chosen at once', async () => {
  await row('Orientation').click()
  await page.getByRole('textbox', { name: 'Typical example' }).fill('A map.')
  await row('Job application advice').click()
  await eventually(() => codeNamed('Orientation').then((code) => code?.example)).toBe('A map.')
  await undo()
})

it('is renamed with F2', async () => {
  await row('Orientation').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Finding the way')
  await page.keyboard.press('Enter')
  await row('Finding the way').waitFor()
  await undo()
  await row('Orientation').waitFor()
})

it('offers what exists before a code is made twice', async () => {
  await row('Orientation').click()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'New code' })
  await dialog.getByLabel('Name').fill('aplication advice')
  await dialog.getByRole('button', { name: /^Job application advice/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(
    'Job application advice',
  )
})

it('makes a code below another, in its colour', async () => {
  await row('Orientation').click()
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('dialog').getByLabel('Name').fill('Which office')
  await page.keyboard.press('Enter')
  await row('Which office').waitFor()
  expect(await parentOf('Which office')).toBe('Orientation')
  expect((await codeNamed('Which office'))?.colour).toBe((await codeNamed('Orientation'))?.colour)
})

it('says how many codings go with a code before it is removed, and brings them back', async () => {
  const before = await host.call('project.counts', {})
  const orientation = await codeNamed('Orientation')
  const counts = await host.call('codes.counts', {})
  const own = orientation && counts[orientation.id]
  await row('Orientation').click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`${own} codings go with them`).waitFor()
  const said = await dialog.getByText(/without another code, star or memo go, too/).textContent()
  const gone = Number(said?.match(/\. (\d+) quotes/)?.[1])
  await dialog.getByText('Mapped to ', { exact: false }).waitFor()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await row('Orientation').waitFor({ state: 'hidden' })
  await page.getByText(/^Removed 2 codes/).waitFor()
  expect((await host.call('project.counts', {})).quotes).toBe(before.quotes - gone)
  await undo()
  await row('Orientation').waitFor()
  expect(await host.call('project.counts', {})).toEqual(before)
})

it('moves the codings of a code that is removed to another', async () => {
  const before = await host.call('project.counts', {})
  await row('Developing a network').click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Move the codings to' }).fill('Job app')
  await page.getByRole('option', { name: 'Job application advice' }).click()
  await dialog.getByText(/will be coded “Job application advice” instead/).waitFor()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await page.getByText(/moved \d+ codings to “Job application advice”/).waitFor()
  expect((await host.call('project.counts', {})).quotes).toBe(before.quotes)
  await undo()
  await row('Developing a network').waitFor()
})

it('merges chosen codes as it showed beforehand, and parts them again with undo', async () => {
  const before = await bookOf()
  await row('Developing a network').click()
  await row('Mentor accelerates').click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Merge them…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge 2 codes into one' })
  await dialog.getByText('Developing a network', { exact: true }).first().click()
  await dialog.getByRole('row', { name: /^Afterwards: Developing a network/ }).waitFor()
  const after = await dialog
    .getByRole('row', { name: /^Afterwards/ })
    .getByRole('cell')
    .nth(1)
  const codings = Number(await after.textContent())
  await dialog.getByLabel('Definition').fill('One definition.')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await row('Mentor accelerates').waitFor({ state: 'hidden' })
  const merged = await codeNamed('Developing a network')
  expect(merged).toMatchObject({
    definition: 'One definition.',
    aliases: expect.arrayContaining(['Mentor accelerates the process']),
  })
  const counts = await host.call('codes.counts', {})
  expect(merged && counts[merged.id]).toBe(codings)
  await undo()
  await row('Mentor accelerates').waitFor()
  expect(await bookOf()).toEqual(before)
})

it('merges one code with another that is chosen by name', async () => {
  await row('Orientation').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Other code' }).fill('Job app')
  await page.getByRole('option', { name: 'Job application advice' }).click()
  await dialog.getByRole('row', { name: /^Afterwards/ }).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

it('splits a code by keys, one undoable change a decision, and goes on where one was', async () => {
  const own = async (name: string) => {
    const code = await codeNamed(name)
    return code && ((await host.call('codes.counts', {}))[code.id] ?? 0)
  }
  const before = (await own('Developing a network')) ?? 0
  await row('Developing a network').click()
  await page.getByRole('button', { name: 'Split…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Split “Developing a network”' })
  const into = dialog.getByRole('combobox')
  await into.fill('Strangers')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /^Strangers/ }).waitFor()
  await dialog.getByRole('group', { name: 'Quote' }).focus()
  for (const key of ['1', '1', '0', '1']) await page.keyboard.press(key)
  await eventually(() => own('Strangers')).toBe(3)
  await page.keyboard.press('Control+z')
  await eventually(() => own('Strangers')).toBe(2)
  await dialog.getByText(`3 of ${before}`).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await own('Developing a network')).toBe(before - 2)
  await page.getByRole('button', { name: 'Split…' }).click()
  await dialog.getByText(`3 of ${before}`).waitFor()
  await dialog.getByText(`quote 2 of ${before - 2}`).waitFor()
  await page.keyboard.press('Escape')
  for (let steps = 0; steps < 3; steps += 1) await undo()
  await eventually(() => own('Developing a network')).toBe(before)
  await row('Strangers').waitFor({ state: 'hidden' })
})

it('tells the history of a code and shows the quotes that were coded before its definition', async () => {
  const before = await codeNamed('Learning and practising the language')
  const counts = await host.call('codes.counts', {})
  await row('Learning and practising').click()
  const field = page.getByRole('textbox', { name: 'Definition' })
  const former = await field.inputValue()
  await field.fill('Only lessons with a teacher.')
  await field.blur()
  await page.getByText(/quotes were coded before this definition/).waitFor()
  await page.getByText('History', { exact: true }).click()
  await page.locator('.code-history del', { hasText: former.slice(0, 20) }).waitFor()
  await page.locator('.code-history ins', { hasText: 'Only lessons with a teacher.' }).waitFor()
  await page.getByRole('button', { name: 'Look at them' }).click()
  await page.getByText(/^Before: /).waitFor()
  const total = before && counts[before.id]
  await page.getByText(`${total} quotes`).first().waitFor()
  await page.goBack()
  await row('Learning and practising').waitFor()
  await undo()
  await eventually(async () => (await codeNamed(before?.name ?? ''))?.definition).toBe(former)
})

it('looks again at what was coded before a definition, by keys, and goes on where one was', async () => {
  const name = 'Mentor accelerates the process'
  const own = async () => {
    const code = await codeNamed(name)
    return (code && (await host.call('codes.counts', {}))[code.id]) ?? 0
  }
  const before = await own()
  await row(name).click()
  const field = page.getByRole('textbox', { name: 'Definition' })
  await field.fill('Only where it went faster.')
  await field.blur()
  await page.getByRole('button', { name: 'Review…' }).click()
  const dialog = page.getByRole('dialog', { name: `Review “${name}”` })
  await dialog.getByText(`0 of ${before}`).waitFor()
  await dialog.getByText('Only where it went faster.').waitFor()
  await dialog.getByRole('group', { name: 'Quote' }).focus()
  for (const key of ['k', 'x', 'x']) await page.keyboard.press(key)
  await eventually(own).toBe(before - 2)
  await page.keyboard.press('Control+z')
  await eventually(own).toBe(before - 1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/; 1 kept since/).waitFor()
  await page.getByRole('button', { name: 'Review…' }).click()
  await dialog.getByText(`quote 1 of ${before - 2}`).waitFor()
  await page.keyboard.press('Escape')
  for (let steps = 0; steps < 3; steps += 1) await undo()
  await eventually(own).toBe(before)
})

it('flags codes that lack what every code is to have', async () => {
  await page.getByRole('button', { name: 'Required fields…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What every code is to have' })
  await dialog.getByText('Borderline example').click()
  await page.keyboard.press('Escape')
  await row('Orientation').first().getByText('incomplete').waitFor({ state: 'attached' })
  await page.getByText('Every code is to have this.').waitFor()
})

it('has a quote as an example, as long as it is one', async () => {
  await row('Developing a network').click()
  await page.getByRole('button', { name: 'Choose a quote as a borderline example…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Choose', exact: true }).click()
  await page.locator('.code-examples blockquote').waitFor()
  await row('Developing a network').getByText('incomplete').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /is no example any more$/ }).click()
  await page.locator('.code-examples blockquote').waitFor({ state: 'detached' })
  for (let steps = 0; steps < 3; steps += 1) await undo()
  await row('Orientation').first().getByText('incomplete').waitFor({ state: 'detached' })
})

it('says what a capital type would do to the quotes per capital type before it is ticked', async () => {
  await row('Developing a network').click()
  await page.locator('.capital-boxes').getByText('psychological').hover()
  await page.getByText(/^Quotes per capital type: psychological \d+ → \d+\.$/).waitFor()
})

it('says which texts a codebook from a file would replace, before it is read', async () => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import…' }).click(),
  ])
  const buffer = Buffer.from('level 1,definition\nOrientation,Quite another\n')
  await chooser.setFiles({ name: 'hers.csv', mimeType: 'text/csv', buffer })
  const dialog = page.getByRole('dialog', { name: 'Read a codebook' })
  await dialog.getByText(/^In conflict/).waitFor()
  await dialog.locator('ins', { hasText: 'Quite another' }).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

it('shows the codes by name or by use', async () => {
  const first = () => page.getByRole('treegrid').getByRole('row').first().textContent()
  const inOwnOrder = await first()
  await page.getByRole('button', { name: 'Sort: Own order' }).click()
  await page.getByRole('menuitem', { name: 'By name' }).click()
  await eventually(first).toContain('(A step towards)')
  await page.getByRole('button', { name: 'Sort: By name' }).click()
  await page.getByRole('menuitem', { name: 'Own order' }).click()
  await eventually(first).toBe(inOwnOrder)
})

it('finds codes by their other names', async () => {
  await page.getByRole('searchbox', { name: 'Filter codes' }).fill('overview next')
  await eventually(() => page.getByRole('treegrid').getByRole('row').count()).toBe(1)
  await page.getByRole('searchbox', { name: 'Filter codes' }).fill('')
})

it('maps codes to capital types by keyboard; codes below inherit', async () => {
  await page.getByRole('radio', { name: 'Capital types' }).click()
  const grid = page.getByRole('grid', { name: 'Codes and capital types' })
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await eventually(() => codeNamed('Orientation').then((code) => code?.capitalIds.length)).toBe(3)
  await grid.getByText('Which office, economic: inherited').waitFor({ state: 'attached' })
})

it('says in the grid what a mark would do to the quotes per capital type, and keeps why it was set', async () => {
  const grid = page.getByRole('grid', { name: 'Codes and capital types' })
  const mark = grid.locator('td', { hasText: 'Developing a network, psychological:' })
  await mark.hover()
  const foot = page.locator('.capital-foot')
  await foot.getByText('Developing a network, with psychological').waitFor()
  const said = foot.getByText(/^Quotes per capital type: psychological \d+ → \d+\.$/)
  const after = Number((await said.textContent())?.match(/(\d+)\.$/)?.[1])
  await mark.click()
  await foot.getByText('Developing a network, without psychological').waitFor()
  await foot.getByText(new RegExp(`psychological ${after} → `)).waitFor()
  const why = foot.getByLabel('Why “Developing a network” is mapped so')
  await why.fill('Contacts give courage, they say.')
  await why.blur()
  const reasons = async () => {
    const code = await codeNamed('Developing a network')
    const versions = code ? await host.call('codes.history', { id: code.id }) : []
    return versions.map(({ reason }) => reason).filter(Boolean)
  }
  await eventually(reasons).toEqual(['Contacts give courage, they say.'])
  await grid.getByRole('button', { name: 'Developing a network' }).click()
  await page.locator('.code-history summary').click()
  await page.locator('.code-reason', { hasText: 'Contacts give courage, they say.' }).waitFor()
  await undo()
  await eventually(reasons).toEqual([])
})

/** Waits until something is so. */
function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read)
}

function row(name: string) {
  return page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name })
}

async function codeNamed(name: string) {
  return (await host.call('codes.read', {})).codes.find((code) => code.name === name)
}

/** The codebook; aliases have no order of their own. */
async function bookOf() {
  const { codes, capitals } = await host.call('codes.read', {})
  return { codes: codes.map((code) => ({ ...code, aliases: code.aliases.toSorted() })), capitals }
}

/** Quotes in the row of a code in the frequency table. */
async function quotesWith(name: string): Promise<number | null | undefined> {
  const question = { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' } as const
  const { rows, rowTotals } = await host.call('analysis.frequencies', { question, filter: {} })
  return rowTotals[rows.findIndex((each) => each.name === name)]
}

async function parentOf(name: string): Promise<string | undefined> {
  const { codes } = await host.call('codes.read', {})
  const parentId = codes.find((code) => code.name === name)?.parentId
  return codes.find(({ id }) => id === parentId)?.name
}

async function undo(): Promise<void> {
  await page.getByRole('button', { name: /^Undo:/ }).click()
}
