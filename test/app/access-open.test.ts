import { beforeAll, describe, expect, it } from 'vitest'
import { faultsInBothThemes } from './faults.ts'
import { openSample } from './open.ts'
import { comeToRest } from './page.ts'

const { page } = await openSample()

beforeAll(async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('option', { name: /^Focus group 1/ }).click()
  // The last turn is named when the page has had time for all of them.
  await page.locator('.turn[aria-label^="Turn 187"]').waitFor()
})

describe('to a screen reader', () => {
  it('the transcript is a feed of turns, each with its number, who speaks and its codes', async () => {
    const feed = page.getByRole('feed', { name: 'Focus group 1' })
    expect(await feed.getByRole('article').count()).toBeGreaterThan(50)
    const snapshot = await feed.ariaSnapshot()
    expect(snapshot).toMatch(/article "Turn 170, Anneke"/)
    expect(snapshot).toMatch(
      /article "Turn 173, Leila, mentee · L1\. Code: Job application advice"/,
    )
    const turns = await feed
      .getByRole('article')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('aria-posinset'), one.getAttribute('aria-setsize')]),
      )
    expect(turns.map(([at]) => Number(at))).toEqual(turns.map((_, index) => index + 1))
    expect(new Set(turns.map(([, size]) => size))).toEqual(new Set([String(turns.length)]))
  })

  it('lists, panes and tools have roles and names', async () => {
    for (const name of ['Transcripts and codes', 'Transcript', 'Details'])
      expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1)
    await page.getByRole('treegrid', { name: 'Codes' }).waitFor()
    await page.getByRole('listbox', { name: 'Transcripts' }).waitFor()
    expect(await page.getByRole('separator').count()).toBeGreaterThan(1)
    const nameless = await page
      .getByRole('button')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.getAttribute('aria-label') && !one.textContent?.trim())
          .map((one) => one.outerHTML.slice(0, 120)),
      )
    expect(nameless).toEqual([])
  })

  it('a turn is coded without selecting its words, and what was done is said', async () => {
    await page.locator('.turn').first().focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('orient')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .getByText('Coded with Orientation')
      .waitFor({ state: 'attached' })
    await page.locator('.turn[aria-current][aria-label*="Orientation"]').waitFor()
  })
})

/** What can be open over the reading view, by the keys that open it. */
const opens: Readonly<Record<string, readonly string[]>> = {
  'the palette': ['Control+k'],
  'the menu of a turn': ['Shift+F10'],
  'a new code': ['n'],
  find: ['Control+f'],
  'the shortcuts': ['?'],
  'the commands': ['F1'],
  'two sides': ['Control+\\'],
}

describe('without fault, in both themes and at 200 % zoom, is', () => {
  it.each(Object.entries(opens))('%s', async (_, keys) => {
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: width === 640 ? 400 : 800 })
      await page.locator('.turn[aria-current]').first().focus()
      for (const key of keys) await page.keyboard.press(key)
      expect(await faultsInBothThemes(page), `${width} wide`).toEqual([])
      await page.keyboard.press(keys.includes('Control+\\') ? 'Control+\\' : 'Escape')
      await comeToRest(page)
    }
  })
})
