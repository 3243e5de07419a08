import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale, page as builtPage, desktop } from '../../electron/host/build.ts'
import { electronPackage, findElectron } from '../../electron/host/electron-binary.ts'
import { hasDisplay } from '../../electron/host/opener.ts'
import { commands } from '../../shared/commands.ts'
import { makeFolder } from './host.ts'

const root = join(import.meta.dirname, '../..')
const program = findElectron(electronPackage(), process.env)
const reason = whyNot()

// What is not run is listed, never skipped in silence.
if (reason) console.log(`Not run: the journey in the desktop window, as ${reason}.`)

describe.skipIf(reason !== null)('the desktop window', () => {
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    await buildIfStale(builtPage)
    await buildIfStale(desktop)
    const folder = makeFolder()
    app = await _electron.launch({
      executablePath: program ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
      env: { ...process.env, HOME: folder, EXCERPTA_DATA: join(folder, 'settings') },
    })
    page = await app.firstWindow()
  })

  afterAll(() => app.close())

  it('begins with the sample project and shows it', async () => {
    await page.getByRole('button', { name: /Open the sample project/ }).click()
    await page.getByRole('button', { name: 'Read & code' }).waitFor()
    expect(await page.title()).toContain('Mentoring to work')
  })

  it('keeps the page apart from the system', async () => {
    const reach = await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'excerpta')))
    expect(reach).toEqual(['call', 'on'])
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(
      false,
    )
  })

  it('reaches no network and opens no other window or page', async () => {
    const fetched = page.evaluate(() => fetch('https://example.org').then(String, String))
    expect(await fetched).toContain('TypeError')
    expect(await page.evaluate(() => window.open('https://example.org'))).toBeNull()
    await page.evaluate(() => location.assign('https://example.org'))
    expect(page.url()).toMatch(/^app:\/\/excerpta\//)
  })

  it('has every command in its menu', async () => {
    const labels = await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(
        (menu) => menu.submenu?.items.map((item) => item.label) ?? [],
      ),
    )
    expect(labels).toEqual(expect.arrayContaining(commands.map(({ title }) => title)))
  })
})

/** Why the window cannot be opened on this machine, or null. */
function whyNot(): string | null {
  if (!program) return 'Electron’s program is not on this machine'
  const { platform, env } = process
  return hasDisplay({ platform, env }) ? null : 'there is no display'
}
