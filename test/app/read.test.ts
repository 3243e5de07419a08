import { beforeEach, expect, test } from 'vitest'
import { inVivoName } from '../../renderer/screens/read/use-coding.ts'
import { faults } from './faults.ts'
import { openSample } from './open.ts'
import { comeToRest } from './page.ts'

const { page, host } = await openSample()

beforeEach(async () => {
  await page.goto('about:blank')
  await page.goto(host.origin)
  await page.getByRole('option', { name: /^Interview 1/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Interview 1' }).waitFor()
})

test('a turn is coded, given a memo and starred with the keyboard alone, and all of it is undone', async () => {
  const before = await marked('Interview 1')
  await reachTurn(4)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('orient')
  await page.keyboard.press('Enter')
  await heard('Coded with Orientation')
  await page.keyboard.press('i')
  await heard('Starred')
  await page.keyboard.press('m')
  await page.keyboard.type('Compare with the others.')
  await expect.poll(async () => (await newQuote(before))?.memo).toBe('Compare with the others.')
  const made = await newQuote(before)
  expect(made).toMatchObject({ starred: true })
  const turn = await page.locator('.turn').nth(3).locator('.turn-text').textContent()
  expect(made?.words.replaceAll(/\s+/g, ' ')).toContain(turn?.slice(0, 20).replaceAll(/\s+/g, ' '))
  await page.locator('.turn[aria-current]').focus()
  for (let undo = 0; undo < 3; undo += 1) {
    await page.keyboard.press('Control+z')
    await page.getByText('Undone:').nth(undo).waitFor()
  }
  expect(await marked('Interview 1')).toEqual(before)
})

test('a sentence becomes a code in vivo, keeps its focus, and 0 puts that code on the next turn', async () => {
  const before = await marked('Interview 1')
  await reachTurn(6)
  await page.keyboard.press('s')
  await page.keyboard.press('v')
  await expect.poll(async () => (await newQuote(before))?.words).toBeTruthy()
  const quote = await newQuote(before)
  const { codes } = await host.call('codes.read', {})
  expect(
    codes.some(({ name }) => quote?.words.startsWith(name.replace('…', '').slice(0, 20))),
  ).toBe(true)
  await page.keyboard.press('j')
  await page.keyboard.press('0')
  await expect
    .poll(async () => (await marked('Interview 1')).codings.length)
    .toBe(before.codings.length + 2)
})

test('a click on a code without words says so, and a second code joins the quote that was just made', async () => {
  await reachTurn(8)
  await page.keyboard.press('Escape')
  const before = await marked('Interview 1')
  await page.getByRole('row', { name: /^Orientation/ }).click()
  await page.getByText('Nothing was coded, as no words are selected').waitFor()
  await reachTurn(8)
  await page.keyboard.press('s')
  await page.getByRole('row', { name: /^Orientation/ }).click()
  await heard('Coded with Orientation')
  await page.getByRole('row', { name: /^Developing a network/ }).click()
  await heard('Coded with Developing a network')
  const after = await marked('Interview 1')
  expect(after.quotes.length).toBe(before.quotes.length + 1)
  expect(after.codings.length).toBe(before.codings.length + 2)
  await page.keyboard.press('i')
  await heard('Starred')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await marked('Interview 1')).codings.length)
    .toBe(before.codings.length)
})

test('what the mouse selects takes words whole, and characters with the Alt key', async () => {
  const text = page.locator('.turn-text').nth(4)
  await text.scrollIntoViewIfNeeded()
  const chosen = async (alt: boolean) => {
    const box = await text.boundingBox()
    if (!box) throw new Error('no text')
    await page.mouse.move(box.x + 30, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 75, box.y + 12, { steps: 4 })
    if (alt) await page.keyboard.down('Alt')
    await page.mouse.up()
    if (alt) await page.keyboard.up('Alt')
    return await page.evaluate(() => document.getSelection()?.toString() ?? '')
  }
  const said = (await text.textContent()) ?? ''
  const words = await chosen(false)
  expect(` ${said} `.replaceAll(/[^\p{L}\p{N}’']+/gu, ' ')).toContain(
    ` ${words.replaceAll(/[^\p{L}\p{N}’']+/gu, ' ').trim()} `,
  )
  await page.mouse.click(600, 700)
  const characters = await chosen(true)
  expect(words.length).toBeGreaterThan(characters.length)
})

test('selected words are coded by a click on a code, and by dropping a code on a turn', async () => {
  const before = await marked('Interview 1')
  const text = page.locator('.turn-text').nth(4)
  await text.dblclick({ position: { x: 30, y: 12 } })
  await page.getByRole('row', { name: /^Developing a network/ }).click()
  await heard('Coded with Developing a network')
  const word = await newQuote(before)
  expect(word?.words).toMatch(/^\S+$/)
  const afterWord = await marked('Interview 1')
  await page
    .getByRole('row', { name: /^Job application advice/ })
    .dragTo(page.locator('.turn-text').nth(1))
  await heard('Coded with Job application advice')
  const turn = await newQuote(afterWord)
  expect(turn?.words).toBe(await page.locator('.turn-text').nth(1).textContent())
})

test('the palette offers what is like the words, warns of a near match, and stays open with Shift', async () => {
  const before = await marked('Interview 1')
  await reachTurn(8)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Developing a netwrok')
  await page.getByText('much like Developing a network').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Orientation')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('Job')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await marked('Interview 1')).codings.length)
    .toBe(before.codings.length + 2)
  const quote = await newQuote(before)
  const { codings } = await marked('Interview 1')
  expect(codings.filter(({ quoteId }) => quoteId === quote?.id)).toHaveLength(2)
})

test('a new code offers what comes near, which is put on the words instead', async () => {
  const before = await marked('Interview 1')
  const codes = async () => (await host.call('codes.read', {})).codes.length
  const known = await codes()
  await reachTurn(9)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New code' })
  await page.keyboard.type('Developing a netwrok')
  await dialog.getByRole('button', { name: /^Developing a network/ }).click()
  await heard('Coded with Developing a network')
  await expect
    .poll(async () => (await marked('Interview 1')).codings.length)
    .toBe(before.codings.length + 1)
  expect(await codes()).toBe(known)
  await page.keyboard.press('Control+z')
})

test('a code in vivo that is much like another gives way to it, which is then the one that 0 puts', async () => {
  await reachTurn(12)
  const name = inVivoName((await page.locator('.turn-text').nth(11).textContent()) ?? '')
  await host.call('codes.add', { name: `${name}s` })
  await page.getByRole('row', { name: `${name}s` }).waitFor()
  const before = await marked('Interview 1')
  await page.keyboard.press('t')
  await page.keyboard.press('v')
  await page.getByRole('button', { name: `Use “${name}s”` }).click()
  await page.getByRole('row', { name, exact: true }).waitFor({ state: 'detached' })
  await reachTurn(13)
  await page.keyboard.press('0')
  await heard(`Coded with ${name}s`)
  expect((await marked('Interview 1')).codings.length).toBe(before.codings.length + 2)
})

test('words are copied with their looks and their source by key, and a quote with its id from the menu', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = page.locator('.turn-text').nth(4)
  await text.dblclick({ position: { x: 30, y: 12 } })
  await page.keyboard.press('Control+c')
  const word = await copied()
  expect(word.plain).toMatch(/^\S+$/)
  expect(word.html).toContain(`<blockquote><p>“${word.plain}”</p></blockquote>`)
  expect(word.html).toContain('Interview 1 · turn 5')
  await reachTurn(1)
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Copy with its source' }).click()
  await page.getByText('Copied with its source', { exact: true }).waitFor()
  const quote = await copied()
  const ref = (await page.locator('.details-head h2').textContent()) ?? 'none'
  expect(quote.plain).toMatch(/^“.+”\n.+, Interview 1 · turn \d+/s)
  expect(quote.plain).toContain(ref)
  expect(quote.html).toContain(ref)
})

test('a quote is split at a sentence and joined with the next by key, and both are undone', async () => {
  await reachTurn(11)
  await page.keyboard.press('Shift+X')
  await page.getByText('Nothing was split.').waitFor()
  const before = await marked('Interview 1')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('orient')
  await page.keyboard.press('Enter')
  await heard('Coded with Orientation')
  const whole = await newQuote(before)
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+X')
  await heard('Quote split in two')
  const parts = await newQuotes(before)
  expect(parts.map(({ words }) => words).join(' ')).toBe(whole?.words)
  expect(parts.map(({ codes }) => codes)).toEqual([1, 1])
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: Split a quote').waitFor()
  expect(await newQuotes(before)).toMatchObject([{ words: whole?.words, codes: 1 }])
  await page.keyboard.press('Control+Shift+Z')
  await page.getByText('Redone: Split a quote').waitFor()
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+N')
  await heard('Quotes joined')
  expect(await newQuotes(before)).toMatchObject([{ words: whole?.words, codes: 1 }])
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: Joined 2 quotes').waitFor()
  expect(await newQuotes(before)).toEqual(parts)
})

test('the menu of the text splits the quote before the word that is pointed at', async () => {
  const before = await marked('Interview 1')
  await reachTurn(10)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('orient')
  await page.keyboard.press('Enter')
  await heard('Coded with Orientation')
  const text = page.locator('.turn-text').nth(9)
  await text.click({ button: 'right', position: { x: 120, y: 12 } })
  const item = page.getByRole('menuitem', { name: /^Split the quote before/ })
  const word = /“(.+)”/.exec((await item.textContent()) ?? '')?.[1]
  await item.click()
  await heard('Quote split in two')
  const [first, second] = await newQuotes(before)
  expect(second?.words.startsWith(word ?? 'no word')).toBe(true)
  expect(`${first?.words} ${second?.words}`).toBe(await text.textContent())
})

test('find shows how many there are and walks through them', async () => {
  await reachTurn(1)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mentor')
  const count = page.locator('.find-count')
  await expect.poll(() => count.textContent()).toMatch(/^\d+ of \d+$/)
  const first = await count.textContent()
  await page.keyboard.press('Enter')
  await expect.poll(() => count.textContent()).not.toBe(first)
})

test('coming back to a transcript finds the same quote in the same place', async () => {
  await reachTurn(1)
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+J')
  const { quotes } = await marked('Interview 1')
  const ref = quotes[5]?.ref ?? 'none'
  await expect.poll(() => page.locator('.details-head h2').textContent()).toBe(ref)
  await comeToRest(page)
  const top = await page.locator('.transcript').evaluate((one) => one.scrollTop)
  await page.getByRole('button', { name: 'Quotes', exact: true }).click()
  await page.getByRole('button', { name: 'Read & code' }).click()
  await expect.poll(() => page.locator('.details-head h2').textContent()).toBe(ref)
  const now = await page.locator('.transcript').evaluate((one) => one.scrollTop)
  expect(Math.abs(now - top)).toBeLessThan(4)
})

test('codes are listed with names that can be read, also after another transcript was opened', async () => {
  const name = page.getByRole('row', { name: /^Orientation/ }).getByText('Orientation')
  const width = async () => (await name.boundingBox())?.width ?? 0
  await expect.poll(width).toBeGreaterThan(40)
  await page.getByRole('option', { name: /^Interview 2/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Interview 2' }).waitFor()
  expect(await width()).toBeGreaterThan(40)
})

test('colours stand for capital types, codings are left out and words fade, until everything is shown again', async () => {
  await page.locator('.stripe').first().waitFor()
  const before = await stripes()
  await page.getByRole('button', { name: 'Colours and codings shown' }).click()
  await page.getByRole('radio', { name: 'Capital type' }).click()
  await expect.poll(stripes).not.toEqual(before)
  expect((await stripes()).length).toBe(before.length)
  await page.getByText('Fade what is not coded').click()
  await page.locator('.transcript.dim').waitFor()
  await page.getByRole('checkbox', { name: 'Social' }).click({ force: true })
  await expect.poll(async () => (await stripes()).length).toBeLessThan(before.length)
  expect(await faults(page, '.legend')).toEqual([])
  await page.keyboard.press('Escape')
  await page.reload()
  await page.locator('.transcript.dim').waitFor()
  await page.getByRole('button', { name: 'Some codings hidden: show all' }).click()
  await expect.poll(async () => (await stripes()).length).toBe(before.length)
  await page.getByRole('button', { name: 'Colours and codings shown' }).click()
  await page.getByRole('button', { name: 'Show everything by code' }).click()
  await expect.poll(stripes).toEqual(before)
})

test('reading is without fault', async () => {
  await reachTurn(1)
  await page.keyboard.press('Shift+J')
  expect(await faults(page)).toEqual([])
})

async function reachTurn(number: number): Promise<void> {
  await page.locator('.turn').first().focus()
  await page.keyboard.press('Control+Home')
  for (let turn = 1; turn < number; turn += 1) await page.keyboard.press('j')
}

/** The colours of the stripes that are drawn. */
async function stripes(): Promise<readonly string[]> {
  const colours = await page
    .locator('.stripe')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  return colours.toSorted()
}

async function heard(words: string): Promise<void> {
  await page.getByRole('status').getByText(words).waitFor({ state: 'attached' })
}

type Marks = Awaited<ReturnType<typeof marked>>

async function marked(title: string) {
  const transcripts = await host.call('transcripts.list', {})
  const id = transcripts.find((transcript) => transcript.title === title)?.id
  if (!id) throw new Error(`no transcript ${title}`)
  const { quotes, codings } = await host.call('quotes.ofTranscript', { transcriptId: id })
  const { text } = await host.call('transcripts.read', { id })
  const words = quotes.map((quote) => ({ ...quote, words: text.slice(quote.start, quote.end) }))
  return { quotes: words, codings }
}

async function newQuote(before: Marks) {
  const known = new Set(before.quotes.map(({ id }) => id))
  return (await marked('Interview 1')).quotes.find(({ id }) => !known.has(id))
}

/** What lies on the clipboard, with its looks and without. */
function copied() {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
    return { html: await text('text/html'), plain: await text('text/plain') }
  })
}

/** The quotes that were made since, in reading order, with the number of their codings. */
async function newQuotes(before: Marks) {
  const known = new Set(before.quotes.map(({ id }) => id))
  const { quotes, codings } = await marked('Interview 1')
  return quotes
    .filter(({ id }) => !known.has(id))
    .map(({ id, words }) => {
      const codes = codings.filter(({ quoteId }) => quoteId === id).length
      return { id, words, codes }
    })
}
