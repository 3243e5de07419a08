import { expect, it } from 'vitest'
import { openSample } from './open.ts'

const title = 'Interview 2'

const { page, host } = await openSample()

it('codes an interview from opening to counting without a pointer', {
  timeout: 120_000,
}, async () => {
  const before = await codings()
  await run('Interview 2')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await goToPane('Transcript')

  // A code by the palette, a new one, one in vivo.
  await press('j', 'j', 'j', 'Control+k')
  await page.keyboard.type('orient')
  await press('Enter')
  await expect.poll(codings).toBe(before + 1)
  await press('j', 'n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('By keyboard')
  await press('Control+Enter')
  await expect.poll(codings).toBe(before + 2)
  await press('j', 's', 'v')
  await expect.poll(codings).toBe(before + 3)

  // A pinned code, by the menu of the tree.
  await goToPane('Transcripts and codes')
  await tabTo(/^By keyboard/)
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Put on a number key' }).waitFor()
  await page.keyboard.type('Put')
  await press('Enter')
  await goToPane('Transcript')
  await press('j', 't', '1')
  await expect.poll(codings).toBe(before + 4)

  // Edges, star, memo.
  const made = await newest()
  await expect.poll(() => page.locator('.details-head h2').textContent()).toBe(made?.ref)
  await press(']', 'ArrowLeft', 'Escape')
  await expect.poll(async () => (await newest())?.end).toBeLessThan(made?.end ?? 0)
  await press('i')
  await expect.poll(async () => (await newest())?.starred).toBe(true)
  await press('m')
  await page.locator('.details :focus').waitFor()
  await page.keyboard.type('Compare with the others.')
  await expect.poll(async () => (await newest())?.memo).toContain('Compare')
  await goToPane('Transcript')

  // Removed, taken back, and done again.
  await press('u')
  await expect.poll(codings).toBe(before + 3)
  await press('Control+z')
  await expect.poll(codings).toBe(before + 4)
  await press('Control+Shift+z')
  await expect.poll(codings).toBe(before + 3)

  // Found, listed, counted.
  await press('Control+f')
  await page.keyboard.type('mentor')
  await press('Enter', 'Escape')
  const selected = () => page.evaluate(() => String(document.getSelection()).toLowerCase())
  await expect.poll(selected).toBe('mentor')
  await press('Control+2')
  await page.getByRole('feed', { name: 'Quotes' }).waitFor()
  await press('Control+3')
  await page.getByText('Words spoken').first().waitFor()
})

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Runs a command, or opens a transcript, by its name. */
async function run(name: string): Promise<void> {
  await press('Control+Shift+P')
  await page.getByRole('dialog', { name: 'Run a command' }).waitFor()
  await page.keyboard.type(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
  await press('Enter')
}

async function goToPane(name: string): Promise<void> {
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label'))
  for (let tries = 0; tries < 8 && (await pane()) !== name; tries += 1) await press('F6')
  expect(await pane()).toBe(name)
}

/** Walks with Tab into the tree of codes, and with its arrows to a row. */
async function tabTo(name: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(() => ({
      role: document.activeElement?.getAttribute('role') ?? '',
      words: document.activeElement?.textContent ?? '',
    }))
  for (let tries = 0; tries < 12 && (await focused()).role !== 'row'; tries += 1) await press('Tab')
  for (
    let tries = 0;
    tries < 30 && !name.test((await focused()).words.replace('≡', ''));
    tries += 1
  )
    await press('ArrowDown')
  expect((await focused()).words.replace('≡', '')).toMatch(name)
}

async function marked() {
  const id = (await host.call('transcripts.list', {})).find((one) => one.title === title)?.id
  if (!id) throw new Error(`no transcript ${title}`)
  return host.call('quotes.ofTranscript', { transcriptId: id })
}

async function codings(): Promise<number> {
  return (await marked()).codings.length
}

async function newest() {
  const { quotes } = await marked()
  return quotes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
}
