import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faults, faultsInBothThemes } from './faults.ts'
import { makeFolder, startHost } from './host.ts'
import { openApp } from './open.ts'
import { openPage } from './page.ts'

const { page, host, folder } = await openApp()
mkdirSync(join(folder, 'studies'))

describe('the first page', () => {
  it('offers the sample, a new project and opening one, in both themes without a fault', async () => {
    for (const name of ['Open the sample project', 'New project', 'Open a project'])
      await page.getByRole('button', { name }).waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
  })

  it('asks who codes and remembers the answer', async () => {
    await page.getByLabel('You code as').fill('Hanna Voss')
    await page.keyboard.press('Enter')
    await expect.poll(() => coder()).toBe('Hanna Voss')
  })

  it('makes a project in a folder that is chosen in its own dialog', async () => {
    await page.getByRole('button', { name: 'New project' }).click()
    await page.getByLabel('Title').fill('Study')
    await page.getByLabel('Folder').fill(folder)
    await page.getByRole('button', { name: 'Choose…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Where to put the project' })
    await dialog.getByRole('option', { name: 'studies' }).dblclick()
    await dialog.getByRole('button', { name: 'Choose this folder' }).click()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Read & code' }).waitFor()
    expect(await host.call('app.state', {})).toMatchObject({
      project: { title: 'Study', path: join(folder, 'studies', 'Study.excerpta') },
    })
  })
})

describe('the frame', () => {
  it('walks through the screens by key, and back', async () => {
    for (const [key, title] of [
      ['2', 'Quotes'],
      ['3', 'Analyse'],
      ['4', 'Codebook'],
      ['5', 'People'],
    ]) {
      await page.keyboard.press(`Control+${key}`)
      await currentTab(title ?? '')
    }
    await page.keyboard.press('Alt+ArrowLeft')
    await currentTab('Codebook')
    await page.reload()
    await currentTab('Codebook')
  })

  it('keeps every screen in reach of the keyboard where the window is narrow or enlarged', async () => {
    const screens = page.getByRole('navigation', { name: 'Screens' })
    for (const [width, tabs] of [
      [1280, 8],
      [900, 8],
      [640, 2],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => screens.locator('.top-tab:visible').count()).toBe(tabs)
      expect(await overflow()).toBe(0)
    }
    await screens.getByRole('button', { name: 'Codebook, and more screens' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: /^Codebook ?, chosen/ }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await currentTab('Report')
    await screens.getByRole('button', { name: 'Report, and more screens' }).waitFor()
    await page.keyboard.press('Control+4')
    await page.setViewportSize({ width: 1280, height: 800 })
    await currentTab('Codebook')
  })

  it('says what undo would do, undoes it by key, and does it again', async () => {
    await page.getByRole('button', { name: 'Study' }).click()
    await page.getByRole('menuitem', { name: 'Rename the project…' }).click()
    await page.getByLabel('Title').fill('Another name')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Another name' }).waitFor()
    await page.getByRole('button', { name: 'Undo: Renamed the project' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Study' }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByRole('button', { name: 'Another name' }).waitFor()
  })

  it('does nothing behind a dialog', async () => {
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+2')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Another name' }).waitFor()
    await currentTab('Codebook')
  })

  it('hands over to another coder', async () => {
    await page.getByRole('button', { name: 'HV: Hanna Voss codes' }).click()
    await page.getByRole('menuitem', { name: 'Somebody else…' }).click()
    await page.getByLabel('Name or initials').fill('Kim')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'KI: Kim codes' }).waitFor()
    expect(await coder()).toBe('Kim')
  })

  it('keeps theme and text size', async () => {
    await page.getByRole('button', { name: 'Appearance and keys' }).click()
    await page.getByRole('radio', { name: 'Dark' }).click()
    await page.getByRole('button', { name: 'Larger' }).click()
    await page.reload()
    await page.locator('[data-theme=dark]').waitFor()
    expect(await host.call('app.settings', {})).toMatchObject({ theme: 'dark', textSize: 110 })
  })

  it('follows what another page does', async () => {
    await host.call('project.rename', { title: 'From elsewhere' })
    await page.getByRole('button', { name: 'From elsewhere' }).waitFor()
  })

  it('closes the project, and says which of the recent ones is no longer there', async () => {
    await page.getByRole('button', { name: 'From elsewhere' }).click()
    await page.getByRole('menuitem', { name: 'Close the project' }).click()
    const recent = page.getByRole('button', { name: /From elsewhere|Study/ })
    await recent.waitFor()
    rmSync(join(folder, 'studies'), { recursive: true })
    await page.reload()
    await page.getByText('No longer there').waitFor()
    expect(await recent.isDisabled()).toBe(true)
  })

  it('says what is wrong with a file that is no project', async () => {
    await page.getByRole('button', { name: 'Open a project' }).click()
    await page.getByLabel('Folder or file').fill(join(folder, 'missing.excerpta'))
    await page.keyboard.press('Enter')
    await page.getByText('missing.excerpta was not found').waitFor()
  })

  it('says so when Excerpta was ended', async () => {
    const other = makeFolder()
    const host = await startHost(other)
    await host.call('project.create', { path: join(other, 'last.excerpta') })
    const { page, browser } = await openPage(host)
    await page.getByRole('button', { name: 'Read & code' }).waitFor()
    await host.kill()
    await page.getByText('Excerpta is not running: nothing can be changed').waitFor()
    await browser.close()
  })
})

async function currentTab(title: string): Promise<void> {
  await page.locator('[aria-current=page]', { hasText: title }).waitFor()
}

/** Pixels by which the bar above the screens is wider than the window. */
function overflow(): Promise<number> {
  return page.locator('.top-bar').evaluate((bar) => bar.scrollWidth - bar.clientWidth)
}

async function coder(): Promise<string> {
  return (await host.call('app.state', {})).coder.name
}
