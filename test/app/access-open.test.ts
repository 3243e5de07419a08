import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, startHost, type TestHost } from './host.ts'
import { type OpenPage, openPage } from './page.ts'

const folder = makeFolder()
let host: TestHost
let opened: OpenPage
let page: Page

beforeAll(async () => {
  host = await startHost(folder)
  await host.call('project.sample', { path: join(folder, 'sample.excerpta') })
  opened = await openPage(host)
  page = opened.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('option', { name: /^Focus group 1/ }).click()
  // The last turn is named when the page has had time for all of them.
  await page.locator('.turn[aria-label^="Turn 187"]').waitFor()
})
afterAll(async () => {
  await opened.browser.close()
  await host.kill()
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

describe('without serious fault, in both themes and at 200 % zoom, is', () => {
  it.each(Object.entries(opens))('%s', async (_, keys) => {
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: width === 640 ? 400 : 800 })
      await page.locator('.turn[aria-current]').first().focus()
      for (const key of keys) await page.keyboard.press(key)
      await page.waitForTimeout(300)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.waitForTimeout(200)
        expect(await faults(), `${colorScheme}, ${width} wide`).toEqual([])
      }
      await page.keyboard.press(keys.includes('Control+\\') ? 'Control+\\' : 'Escape')
      await page.waitForTimeout(200)
    }
  })
})

/** What axe finds serious or critical, target sizes of WCAG 2.2 included. */
async function faults(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message}`).join(', ')}`,
    )
}
