import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.ts'
import { openApp } from './open.ts'

const talk = `Focus group one

Moderator: Welcome, all of you. What did change?
Amina: I sent forty letters, and nobody answered any of them.
Josef: For me it was the language, and
that took a while.
Moderator: And then?
Amna: Then somebody read one of my letters aloud to me.
Amina: That was the day.
Josef: I remember it well.
Moderator: Thank you.
Note: the recorder was moved here.
Amina: Yes.
`
const contents = {
  'group.txt': talk,
  'windows.txt': Buffer.from(
    'Interviewer: Und?\nZoë: Schön.\nInterviewer: Ja?\nZoë: Ja.',
    'latin1',
  ),
  'plain.txt': 'Nobody speaks here.\nThese are notes.\nThey have no speakers at all.',
  'empty.txt': '',
  'damaged.docx': Buffer.from('504b0304ffffffff0000', 'hex'),
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0]),
}

const { page, host, folder } = await openApp(async ({ host, folder }) => {
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes)
  await host.call('project.create', { path: join(folder, 'study.excerpta'), codebook: 'empty' })
})

beforeAll(async () => {
  await page.keyboard.press('Control+Shift+I')
  await page.getByText('Bring in your transcripts').waitFor()
  const files = Object.keys(contents).map((name) => join(folder, name))
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('button', { name: /^Import 3 transcripts/ }).waitFor()
})

describe('files that are not transcripts', () => {
  it.each([
    ['empty.txt', 'holds no text'],
    ['damaged.docx', 'damaged'],
    ['picture.txt', 'it is a'],
  ])('are refused one by one: %s', async (name, reason) => {
    await page.getByRole('option', { name: `${name} refused` }).click()
    await text().getByText(name).waitFor()
    await text().getByText(reason).waitFor()
  })

  it('say so where there are no speakers, and still import', async () => {
    await show('plain.txt')
    await page.getByText('No speakers were recognised').waitFor()
  })

  it('are read in the encoding they were written in', async () => {
    await show('windows.txt')
    await text().getByText('Schön.').waitFor()
    await page.getByRole('button', { name: /Encoding$/ }).click()
    await page.getByRole('option', { name: 'windows-1251' }).click()
    await text().getByText('Schцn.').waitFor()
    await page.getByRole('button', { name: /Encoding$/ }).click()
    await page.getByRole('option', { name: 'windows-1252' }).click()
    await text().getByText('Schön.').waitFor()
  })
})

describe('what was understood', () => {
  it('shows each speaker with turns and first words', async () => {
    await show('group.txt')
    const rows = await page.locator('.import-speaker-row').allInnerTexts()
    expect(rows.join('\n')).toContain('3 turns')
    expect(rows.join('\n')).toContain('“I sent forty letters')
  })

  it('leads from a doubtful line to its place in the text', async () => {
    await page.getByRole('button', { name: /line 8/ }).click()
    expect(await page.locator('.import-turn.visited').textContent()).toContain('somebody read one')
  })

  it('joins a label that is misspelt, and parts it again', async () => {
    await addLabelWhereMissing('Amna')
    await menuOf('Amna', 'Amina')
    await page.getByText('Amna is Amina').waitFor()
    expect(await labels()).not.toContain('Amna')
    await page.getByRole('button', { name: 'Remove Amna is Amina' }).click()
    await page.getByRole('button', { name: 'More about Amna' }).waitFor()
    await menuOf('Amna', 'Amina')
  })

  it('leaves out a label that is nobody, and takes it back', async () => {
    await menuOf('Josef', 'Not a speaker')
    await page.getByText('Josef: not a speaker').waitFor()
    expect(await labels()).not.toContain('Josef')
    await page.getByRole('button', { name: 'Remove Josef: not a speaker' }).click()
    await page.getByRole('button', { name: 'More about Josef' }).waitFor()
  })

  it('renames a speaker by typing and Enter, and keeps it when another file was looked at', async () => {
    await name('Who is Josef?', 'Josef (B1)')
    await show('plain.txt')
    await show('group.txt')
    const field = page.getByRole('combobox', { name: 'Who is Josef?' })
    expect(await field.inputValue()).toBe('Josef (B1)')
  })

  it('makes a pair by its name and takes it away again', async () => {
    const pair = page.getByRole('combobox', { name: 'Pair' })
    await name('Pair', 'B1')
    await expect.poll(async () => (await host.call('people.read', {})).pairs.length).toBe(1)
    await pair.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await pair.inputValue()).toBe('')
  })

  it('has no accessibility problem that a tool can find', async () => {
    expect(await faults(page)).toEqual([])
  })
})

describe('importing', () => {
  it('writes all at once with Ctrl+Enter, shows the first, and can be undone as one', async () => {
    await name('Programme', 'Harbour')
    await page.getByRole('button', { name: 'The same programme for all files' }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Imported 3 transcripts. 3 could not be read').waitFor()
    const transcripts = await host.call('transcripts.list', {})
    expect(transcripts.filter(({ programmeId }) => programmeId === null)).toEqual([])
    const { participants } = await host.call('people.read', {})
    expect(participants.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Moderator', 'Amina', 'Josef (B1)', 'Zoë']),
    )
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Imported 3 transcripts').waitFor()
    expect(await host.call('transcripts.list', {})).toEqual([])
  })

  it('keeps what was refused to be looked at', async () => {
    await page.keyboard.press('Control+Shift+I')
    expect(await page.getByRole('option').count()).toBe(3)
  })
})

async function show(name: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { name }).waitFor()
}

function text() {
  return page.getByRole('region', { name: 'Text', exact: true })
}

/** Chooses or makes something by typing its name. */
async function name(field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function labels(): Promise<readonly string[]> {
  return await page.locator('.import-said b').allInnerTexts()
}

async function menuOf(label: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${label}` }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** A label that occurs once may be taken for words; then it is named as a speaker first. */
async function addLabelWhereMissing(label: string): Promise<void> {
  if ((await labels()).includes(label)) return
  await page.getByRole('textbox', { name: 'Another label that is a speaker' }).fill(label)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `More about ${label}` }).waitFor()
}
