import { expect, it } from 'vitest'
import { openSample } from './open.ts'

const { page: first, host } = await openSample()
let page = first

it('opens one transcript without tabs, and more behind it by Ctrl, by the middle button and by key', async () => {
  await transcript('Interview 1').click()
  await title('Interview 1')
  expect(await tabs()).toEqual([])
  await transcript('Interview 2').click({ modifiers: ['Control'] })
  await transcript('Interview 3').click({ button: 'middle' })
  await transcript('Focus group 1').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Open in a tab behind' }).click()
  await expect.poll(tabs).toEqual(['Interview 1', 'Interview 2', 'Interview 3', 'Focus group 1'])
  await title('Interview 1')
})

it('walks through the tabs by key, and finds each where it was left, to the pixel', async () => {
  await page.locator('.transcript').evaluate((one) => one.scrollTo(0, 1234))
  await settle()
  const before = await upperTurn()
  expect(before.number).toBeGreaterThan(5)
  await page.keyboard.press('Control+PageDown')
  await title('Interview 2')
  await page.keyboard.press('Control+PageUp')
  await title('Interview 1')
  await settle()
  expect(await upperTurn()).toEqual(before)
  await page.keyboard.press('Control+PageUp')
  await title('Focus group 1')
  await page.keyboard.press('j')
  expect(await page.locator('.turn[aria-current]').getAttribute('aria-posinset')).toBe('2')
})

it('changes the order by key and by dragging, and closes with the keyboard and the middle button', async () => {
  await page.keyboard.press('Control+Shift+PageUp')
  await expect.poll(tabs).toEqual(['Interview 1', 'Interview 2', 'Focus group 1', 'Interview 3'])
  const first = page.getByRole('tab', { name: 'Interview 1' })
  await page.getByRole('tab', { name: 'Interview 3' }).dragTo(first, {
    targetPosition: { x: 4, y: 12 },
  })
  await expect.poll(tabs).toEqual(['Interview 3', 'Interview 1', 'Interview 2', 'Focus group 1'])
  await title('Interview 3')
  await page.keyboard.press('Control+w')
  await title('Interview 1')
  await page.getByRole('tab', { name: 'Focus group 1' }).click({ button: 'middle' })
  await expect.poll(tabs).toEqual(['Interview 1', 'Interview 2'])
  await page.getByRole('tab', { name: 'Interview 1' }).focus()
  await page.keyboard.press('ArrowRight')
  await title('Interview 2')
  await page.keyboard.press('Delete')
  await title('Interview 1')
  expect(await tabs()).toEqual([])
})

it('shows two side by side, each with its own place and find; codes go into the one that is worked on', async () => {
  await page.keyboard.press('Control+\\')
  await expect.poll(titles).toEqual(['Interview 1', 'Interview 1'])
  await transcript('Interview 4').click()
  await expect.poll(titles).toEqual(['Interview 1', 'Interview 4'])
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await focusIn('Transcript beside')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mentor')
  await expect.poll(() => page.locator('.find-count').count()).toBe(1)
  await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/^1 of/)
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /^Orientation/ }).click()
  await heard('Coded with Orientation')
  expect(await lastChange()).toBe('Interview 4')
  await focusIn('Transcript beside')
  await page.keyboard.press('Shift+F6')
  await focusIn('Transcript')
  await page.keyboard.press('t')
  await page.keyboard.press('0')
  await expect.poll(lastChange).toBe('Interview 1')
})

it('is the same after the next start: transcripts, sides, places and what has the focus', async () => {
  for (let step = 0; step < 2; step += 1) {
    const last = await detailsOf()
    await page.keyboard.press('Shift+J')
    await expect.poll(detailsOf).not.toBe(last)
  }
  const quote = await detailsOf()
  await expect.poll(notedQuote).toBe(quote)
  const before = await upperTurn()
  const next = await page.context().newPage()
  await page.close()
  page = next
  await page.goto(host.origin)
  await expect.poll(titles).toEqual(['Interview 1', 'Interview 4'])
  await expect.poll(detailsOf).toBe(quote)
  await settle()
  expect(await upperTurn()).toEqual(before)
  await page.getByRole('button', { name: 'Close this side' }).last().click()
  await expect.poll(titles).toEqual(['Interview 1'])
  expect(await tabs()).toEqual(['Interview 1', 'Interview 4'])
})

function transcript(name: string) {
  return page.getByRole('option', { name: new RegExp(`^${name}`) })
}

function tabs(): Promise<string[]> {
  return page.getByRole('tab').allTextContents()
}

function titles(): Promise<string[]> {
  return page.getByRole('heading', { level: 1 }).allTextContents()
}

async function title(name: string): Promise<void> {
  await expect.poll(titles).toEqual([name])
  await page.locator('.turn').first().waitFor()
}

/** The id of the quote that the details are about. */
function detailsOf(): Promise<string | null> {
  return page.locator('.details-head h2').textContent()
}

/** The id of the quote that is noted, for the next start, as the one that has the focus in the first interview. */
async function notedQuote(): Promise<string | undefined> {
  const list = await host.call('transcripts.list', {})
  const { rows } = await host.call('quotes.find', { filter: {} })
  const { view } = await host.call('app.settings', {})
  const places = Object(view['read.places'])
  const noted = places[list.find((each) => each.title === 'Interview 1')?.id ?? '']
  return rows.find(({ id }) => id === noted?.quoteId)?.ref
}

/** The first turn that is seen, and where its upper edge is, in pixels from that of the window. */
function upperTurn() {
  return page
    .locator('.transcript')
    .first()
    .evaluate((window) => {
      const { top } = window.getBoundingClientRect()
      const seen = [...window.querySelectorAll('.turn')].find(
        (turn) => turn.getBoundingClientRect().bottom > top + 4,
      )
      if (!seen) throw new Error('no turn is seen')
      const at = seen.getBoundingClientRect().top - top
      return { number: Number(seen.getAttribute('aria-posinset')), at }
    })
}

/** Waits until what was scrolled is laid out. */
async function settle(): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame)
  })
}

async function focusIn(pane: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label'))
  await expect.poll(focused).toBe(pane)
}

async function heard(words: string): Promise<void> {
  await page.getByRole('status').getByText(words).waitFor({ state: 'attached' })
}

/** In which transcript the newest quote is. */
async function lastChange(): Promise<string | undefined> {
  const list = await host.call('transcripts.list', {})
  const marked = await Promise.all(
    list.map(async ({ id, title }) => {
      const { quotes } = await host.call('quotes.ofTranscript', { transcriptId: id })
      return quotes.map(({ createdAt }) => ({ title, createdAt }))
    }),
  )
  return marked.flat().toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]?.title
}
