import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../source.ts'
import { makeFolder, startHost } from './host.ts'
import { openPage } from './page.ts'
import { tour } from './tour.ts'

// Takes a picture of each screen with the sample project, light and dark: node test/app/screens.ts [width height folder].

const [width = 1280, height = 800] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4] ?? join(root, 'test/app/screens')

mkdirSync(folder, { recursive: true })
for (const dark of [false, true]) await takePictures(dark)

async function takePictures(dark: boolean): Promise<void> {
  const work = makeFolder()
  const host = await startHost(work)
  const theme = dark ? 'dark' : 'light'
  await host.call('app.setSettings', { theme })
  await host.call('coders.use', { name: 'Hanna Vos' })
  const { page, browser, problems } = await openPage(host, { width, height, dark })
  await shoot(page, `start-${theme}`)
  await host.call('project.sample', { path: join(work, 'Mentoring to work (sample).excerpta') })
  for (const [name, show] of Object.entries(tour)) {
    await show(page)
    await shoot(page, `${name}-${theme}`)
  }
  await browser.close()
  await host.kill()
  for (const problem of problems) console.error(problem)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  console.log(path)
}
