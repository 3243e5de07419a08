import { type Browser, chromium, type Page } from 'playwright-core'
import { quietBrowser, requireChromium } from '../chromium.ts'
import type { TestHost } from './host.ts'

/** A page of the interface in a browser of its own. */
export type OpenPage = {
  readonly page: Page
  readonly browser: Browser
  /** Everything that the page asked for, as addresses. */
  readonly requests: readonly string[]
  /** What went wrong in the page: exceptions, and errors written to its console. */
  readonly problems: readonly string[]
}

/** How long to wait for what is to come, in milliseconds; a machine that is busy is no reason to fail. */
const patience = 20_000

/** How the page is to look. */
export type Looks = { readonly width: number; readonly height: number; readonly dark?: boolean }

/** Opens the interface of a host and waits until it is there. */
export async function openPage(
  host: TestHost,
  { width, height, dark }: Looks = { width: 1280, height: 800 },
): Promise<OpenPage> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...quietBrowser],
  })
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const requests: string[] = []
  const problems: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('weberror', (fault) => problems.push(fault.error().stack ?? fault.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(host.url)
  await page.locator('main, [role=main]').first().waitFor()
  return { page, browser, requests, problems }
}

/** Waits until the page is drawn and nothing moves or changes its colour any more. */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const ends = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Infinity
    // What an animation leads to may begin another one.
    for (let calm = 0; calm < 3; calm += 1) {
      await frame()
      const moving = document.getAnimations().filter((one) => one.playState === 'running')
      const ending = moving.filter(ends)
      if (ending.length > 0) calm = -1
      await Promise.allSettled(ending.map(({ finished }) => finished))
    }
  })
}
