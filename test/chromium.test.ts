import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'

describe('the browser for the journeys', () => {
  it('is the one that CHROMIUM names, and no other', () => {
    const chosen = makeBrowser('my-browser')
    const PATH = dirname(makeBrowser('chromium'))
    expect(findChromium({ CHROMIUM: chosen, PATH })).toBe(chosen)
    expect(findChromium({ CHROMIUM: '/no/such/browser', PATH })).toBeUndefined()
  })

  it.each(['chromium', 'google-chrome', 'microsoft-edge'])('is found on the path as %s', (name) => {
    const browser = makeBrowser(name)
    const PATH = [mkdtempSync(join(tmpdir(), 'excerpta-')), dirname(browser)].join(delimiter)
    expect(findChromium({ PATH })).toBe(browser)
  })

  it('is found where Windows keeps programs', () => {
    const home = mkdtempSync(join(tmpdir(), 'excerpta-'))
    const browser = join(home, 'Google/Chrome/Application/chrome.exe')
    mkdirSync(dirname(browser), { recursive: true })
    writeFileSync(browser, '')
    expect(findChromium({ LOCALAPPDATA: home })).toBe(browser)
  })
})

function makeBrowser(name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'excerpta-')), name)
  writeFileSync(path, '')
  return path
}
