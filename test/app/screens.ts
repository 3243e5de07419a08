import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../source.ts'
import { makeFolder, startHost } from './host.ts'
import { openPage } from './page.ts'

// Takes a picture of each screen with the sample project, light and dark: node test/app/screens.ts [width height folder].

const [width = 1280, height = 800] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4] ?? join(root, 'test/app/screens')

/** What is done to see each screen, from the one before. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  read: async (page) => {
    await page.getByRole('button', { name: 'Read & code' }).click()
  },
  quotes: (page) => page.getByRole('button', { name: 'Quotes', exact: true }).click(),
  analyse: (page) => page.getByRole('button', { name: 'Analyse' }).click(),
  codebook: (page) => page.getByRole('button', { name: 'Codebook' }).click(),
  people: (page) => page.getByRole('button', { name: 'People', exact: true }).click(),
  import: async (page) => {
    await page.keyboard.press('Control+Shift+I')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files…' }).click()
    const samples = ['focus-group-1.txt', 'interview-2.srt', 'interview-3.md']
    await (await chooser).setFiles(samples.map((name) => join(root, 'electron/sample', name)))
  },
}

mkdirSync(folder, { recursive: true })
for (const dark of [false, true]) await takePictures(dark)

async function takePictures(dark: boolean): Promise<void> {
  const work = makeFolder()
  const host = await startHost(work)
  const theme = dark ? 'dark' : 'light'
  await host.call('app.setSettings', { theme })
  const { page, browser, problems } = await openPage(host, { width, height, dark })
  await shoot(page, `start-${theme}`)
  await host.call('project.sample', { path: join(work, 'Mentoring to work (sample).excerpta') })
  for (const [name, show] of Object.entries(screens)) {
    await show(page)
    await shoot(page, `${name}-${theme}`)
  }
  await browser.close()
  await host.kill()
  for (const problem of problems) console.error(problem)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  console.log(path)
}
