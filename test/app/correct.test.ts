import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CodeId, TranscriptId } from '../../shared/model/id.ts'
import { type Desk, openApp } from './open.ts'
import { comeToRest } from './page.ts'

const lines = [
  'Anna: What did it change for you?',
  'Ben: I opend a shop here. I was lost before that. My mentor helped me.',
  'Anna: And for you?',
  'Cem: It gave me courage.',
]
const coded = ['I opend a shop', 'I was lost before that.', 'It gave me courage']

let transcriptId: TranscriptId

const { page, host } = await openApp(prepare)

it('corrects a coded transcript without losing a coding, and takes all of it back', {
  timeout: 180_000,
}, async () => {
  await page
    .getByRole('feed')
    .getByText('I opend')
    .click({ position: { x: 4, y: 8 } })
  await page.keyboard.press('Control+e')
  await correctTypo()
  await splitTurn()
  await changeSpeaker()
  await deleteCodedSentence()
  await putElsewhere()
  await leaveAtOnce()
  await undoAll()
})

/** A letter is missing inside a coded passage. */
async function correctTypo(): Promise<void> {
  await caretAfter('I ope')
  await page.keyboard.type('ne')
  expect(await editor().textContent()).toContain('I openend a shop')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('n')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Delete')
  await page.keyboard.type('ne')
  await walkAway()
  await expect.poll(words).toEqual(['I opened a shop', ...coded.slice(1)])
}

/** The third sentence was somebody else's. */
async function splitTurn(): Promise<void> {
  await page
    .getByRole('feed')
    .getByText('I opened')
    .click({ position: { x: 4, y: 8 } })
  await caretAfter('before that. ')
  await page.keyboard.press('Enter')
  await page.getByText('Correcting turn 3').waitFor()
  await expect.poll(() => editor().textContent()).toBe('My mentor helped me.')
  await expect.poll(speakers).toEqual(['Anna', 'Ben', 'Ben', 'Anna', 'Cem'])
}

async function changeSpeaker(): Promise<void> {
  await page.getByRole('button', { name: 'Ben', exact: true }).click()
  await page.getByRole('group', { name: 'This turn is by' }).getByText('Cem').click()
  await expect.poll(speakers).toEqual(['Anna', 'Ben', 'Cem', 'Anna', 'Cem'])
  await page.getByRole('button', { name: 'Cem', exact: true }).waitFor()
}

/** A sentence with a coding goes; the quote waits. */
async function deleteCodedSentence(): Promise<void> {
  await page
    .getByRole('feed')
    .getByText('I opened')
    .click({ position: { x: 4, y: 8 } })
  await caretAfter('shop here.')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+Shift+End')
  await comeToRest(page)
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await page.getByText('1 quote needs a decision.').waitFor()
  expect(await page.getByText('The text has changed meanwhile').count()).toBe(0)
  expect(await words()).toEqual(['I opened a shop', 'It gave me courage'])
  expect(await host.call('project.counts', {})).toMatchObject({ quotes: 2, codings: 2 })
  await expectSound()
}

async function putElsewhere(): Promise<void> {
  await page
    .getByRole('feed')
    .getByText('My mentor')
    .click({ position: { x: 4, y: 8 } })
  await page.keyboard.press('t')
  await page.keyboard.press('p')
  await page.getByText('1 quote needs a decision.').waitFor({ state: 'hidden' })
  expect(await words()).toEqual(['I opened a shop', 'My mentor helped me.', 'It gave me courage'])
  const { quotes } = await host.call('quotes.ofTranscript', { transcriptId })
  expect(quotes.map(({ ref }) => ref)).toEqual(['T1-T002-a', 'T1-T002-b', 'T1-T004-a'])
  expect(await host.call('project.counts', {})).toMatchObject({ quotes: 3, codings: 3 })
}

/** What was typed a moment before another screen is shown is not lost. */
async function leaveAtOnce(): Promise<void> {
  await page.keyboard.press('Control+e')
  await editor().waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Really')
  await page.keyboard.press('Control+2')
  await expect
    .poll(async () => (await host.call('transcripts.read', { id: transcriptId })).text)
    .toContain(' Really')
  await page.keyboard.press('Control+1')
  await page.getByRole('feed').getByText('Really').waitFor()
}

async function undoAll(): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Control+z')
    await page
      .getByText(/^Undone: /)
      .nth(Math.min(step, 2))
      .waitFor()
  }
  await expect.poll(words).toEqual(coded)
  const { text } = await host.call('transcripts.read', { id: transcriptId })
  expect(text).toBe(lines.join('\n'))
  await page.getByRole('feed').getByText('I opend a shop here. I was lost').waitFor()
  await expectSound()
}

async function prepare(desk: Desk): Promise<void> {
  const { host, folder } = desk
  const path = join(folder, 'talk.txt')
  writeFileSync(path, lines.join('\n'))
  await host.call('project.create', { path: join(folder, 'study.excerpta') })
  const { previews } = await host.call('import.preview', { files: [{ path }] })
  const decisions = previews.map(({ previewId, title }) => {
    return { previewId, title, kind: 'other' as const }
  })
  const { transcripts } = await host.call('import.commit', { decisions })
  transcriptId = transcripts[0]?.id ?? fail()
  const { id } = await host.call('codes.add', { name: 'Change' })
  for (const passage of coded) await code(desk, passage, id)
}

async function code({ host }: Desk, passage: string, id: CodeId): Promise<void> {
  const start = lines.join('\n').indexOf(passage)
  const place = { transcriptId, start, end: start + passage.length }
  await host.call('quotes.code', { ...place, codeIds: [id] })
}

function editor() {
  return page.locator('.turn-editor')
}

/** Puts the caret behind some words of the turn that is open, as a click there would. */
async function caretAfter(before: string): Promise<void> {
  await editor().evaluate((element, wanted) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const at = (text?.textContent ?? '').indexOf(wanted)
    if (!text || at < 0) throw new Error(`${wanted} is not in the turn`)
    document.getSelection()?.collapse(text, at + wanted.length)
  }, before)
  // The editor hears of it with the next frames.
  await comeToRest(page)
}

/** Opens another turn, so that this one is written. */
async function walkAway(): Promise<void> {
  await page
    .getByRole('feed')
    .getByText('And for you?')
    .click({ position: { x: 4, y: 8 } })
  await page.getByText('Correcting turn 3').waitFor()
}

/** The words of all quotes in reading order; each remembers exactly these, or the check of the project would tell. */
async function words(): Promise<string[]> {
  const { quotes } = await host.call('quotes.ofTranscript', { transcriptId })
  const { text } = await host.call('transcripts.read', { id: transcriptId })
  const { problems } = await host.call('project.check', {})
  expect(problems).toEqual([])
  return quotes.map(({ start, end }) => text.slice(start, end))
}

async function speakers(): Promise<string[]> {
  const content = await host.call('transcripts.read', { id: transcriptId })
  const labels = new Map(content.speakers.map(({ id, label }) => [id, label]))
  return content.turns.map(({ speakerId }) => (speakerId && labels.get(speakerId)) ?? 'nobody')
}

async function expectSound(): Promise<void> {
  expect(await host.call('project.check', {})).toEqual({ ok: true, problems: [] })
}

function fail(): never {
  throw new Error('missing')
}
