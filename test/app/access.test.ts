import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, startHost, type TestHost } from './host.ts'
import { type OpenPage, openPage } from './page.ts'
import { tour } from './tour.ts'

const folder = makeFolder()
let host: TestHost
let opened: OpenPage

beforeAll(async () => {
  host = await startHost(folder)
  opened = await openPage(host)
})
afterAll(async () => {
  await opened.browser.close()
  await host.kill()
})

describe('for people who see or hear it differently', () => {
  it('the first page has no serious fault', async () => {
    expect(await faults(opened.page)).toEqual([])
  })

  it.each(Object.entries(tour))('the screen “%s” has none, light or dark', async (_, show) => {
    const { page } = opened
    const { project } = await host.call('app.state', {})
    if (!project) await host.call('project.sample', { path: join(folder, 's.excerpta') })
    await show(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), colorScheme).toEqual([])
    }
  })

  it('nothing went wrong in the page on the way, and nothing was asked of a network', () => {
    expect(opened.problems).toEqual([])
    expect(opened.requests.filter((address) => !address.startsWith(`${host.origin}/`))).toEqual([])
  })
})

/** What axe finds serious or critical, as one line each: the rule, the places and why. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle')
  await comeToRest(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message}`).join(', ')}`,
    )
}

/** Waits until no colour is half-way from one theme to the other. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
  await page.waitForTimeout(300)
}
