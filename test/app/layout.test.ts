import { beforeAll, expect, it } from 'vitest'
import { openSample } from './open.ts'
import { comeToRest } from './page.ts'

const { page: first, host } = await openSample()
let page = first

beforeAll(async () => {
  await page.getByRole('option', { name: /^Interview 1/ }).click()
  await page.locator('.stripe').first().waitFor()
})

it('folds the lists and the details away by key and by button, also at the next start', async () => {
  await page.locator('.turn').first().focus()
  await page.keyboard.press('Control+b')
  await expect.poll(() => width('Transcripts and codes')).toBe(0)
  await page.getByRole('button', { name: 'Show or hide the details' }).click()
  await expect.poll(() => width('Details')).toBe(0)
  await expect.poll(async () => folded(await remembered('read.panes'))).toBe(2)
  await page.reload()
  await page.locator('.turn').first().waitFor()
  expect(await width('Transcripts and codes')).toBe(0)
  expect(await width('Details')).toBe(0)
  await page.getByRole('button', { name: 'Show or hide the lists' }).click()
  await page.getByRole('button', { name: 'Show or hide the details' }).click()
  await expect.poll(() => width('Transcripts and codes')).toBeGreaterThan(150)
  await expect.poll(() => width('Details')).toBeGreaterThan(150)
})

it('keeps stripes beside their lines when lines get longer, further apart or larger', async () => {
  await page.keyboard.press('Control+b')
  for (const name of ['Narrow', 'Loose', 'Tight', 'Wide', 'Larger']) {
    await page.getByRole('button', { name: 'Appearance and keys' }).click()
    const before = await stripe()
    const choice = page.getByRole(name === 'Larger' ? 'button' : 'radio', { name })
    await choice.click({ force: true })
    await page.keyboard.press('Escape')
    await expect.poll(stripe).not.toEqual(before)
  }
  const redrawn = await stripe()
  await page.reload()
  await page.locator('.stripe').first().waitFor()
  await expect.poll(stripe).toEqual(redrawn)
  expect(await host.call('app.settings', {})).toMatchObject({
    lineLength: 'wide',
    lineSpacing: 'tight',
    textSize: 110,
  })
  await page.keyboard.press('Control+b')
})

it('opens the project on the screen, and with the filter, that it was left with', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('searchbox', { name: 'Words or quote id' }).fill('language')
  await expect
    .poll(() => remembered('quotes.filter'))
    .toMatchObject({ filter: { text: 'language' } })
  const next = await page.context().newPage()
  await page.close()
  page = next
  await page.goto(host.origin)
  await page.locator('[aria-current=page]', { hasText: 'Quotes' }).waitFor()
  const words = page.getByRole('searchbox', { name: 'Words or quote id' })
  await expect.poll(() => words.inputValue()).toBe('language')
})

it('stays within the window at 200 % zoom, on every screen', async () => {
  await page.setViewportSize({ width: 640, height: 400 })
  for (const key of ['1', '2', '3', '4', '5']) {
    await page.keyboard.press(`Control+${key}`)
    await comeToRest(page)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.top-bar, .frame-screen, .status-bar')].map(
        (part) => part.getBoundingClientRect().right,
      ),
    )
    expect(Math.max(...wide), key).toBeLessThanOrEqual(640)
  }
  await page.keyboard.press('Control+1')
  await page.locator('.turn').first().waitFor()
  expect(await width('Details')).toBe(0)
})

it('shows in the list which transcript is open, however few lines the list has', async () => {
  await page.setViewportSize({ width: 900, height: 500 })
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Focus group 2')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Focus group 2' }).waitFor()
  await expect
    .poll(() =>
      page.getByRole('option', { name: /^Focus group 2/, selected: true }).evaluate((row) => {
        const list = row.closest('[role=listbox]')?.getBoundingClientRect()
        return list ? list.bottom - row.getBoundingClientRect().bottom : -1
      }),
    )
    .toBeGreaterThanOrEqual(0)
})

/** What the program has noted under a key for the next start. */
async function remembered(key: string): Promise<unknown> {
  return (await host.call('app.settings', {})).view[key]
}

/** How many panes have no width. */
function folded(widths: unknown): number {
  return Object.values(widths ?? {}).filter((width) => width === 0).length
}

async function width(pane: string): Promise<number> {
  const box = await page.locator(`section[aria-label="${pane}"]`).boundingBox()
  return Math.round(box?.width ?? 0)
}

/** In which turn the first stripe begins, how far below its upper edge, and how long it is, in pixels. */
function stripe(): Promise<string> {
  return page
    .locator('.stripe')
    .first()
    .evaluate((stripe) => {
      const { top, height } = stripe.getBoundingClientRect()
      const turns = [...document.querySelectorAll('.turn')]
      const turn = turns.findLast((one) => one.getBoundingClientRect().top <= top)
      const from = top - (turn?.getBoundingClientRect().top ?? 0)
      return `${turn?.getAttribute('aria-posinset')} ${Math.round(from)} ${Math.round(height)}`
    })
}
