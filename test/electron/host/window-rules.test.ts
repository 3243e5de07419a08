import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  isOurFrame,
  isOurs,
  mayLoad,
  mayUse,
  projectIn,
} from '../../../electron/host/window-rules.ts'

describe('what the window may load', () => {
  it('is the app itself and what its page made', () => {
    expect(mayLoad('app://excerpta/assets/index.js')).toBe(true)
    expect(mayLoad('blob:app://excerpta/0f1e')).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://excerpta.example.org/',
    'app://other/',
    'blob:https://example.org/1',
    'devtools://devtools/',
    'not an address',
  ])('is never %s', (url) => {
    expect(mayLoad(url)).toBe(false)
    expect(isOurs(url)).toBe(false)
  })

  it('asks for no capability but writing to the clipboard', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true)
    for (const name of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      expect(mayUse(name)).toBe(false)
  })
})

describe('isOurFrame', () => {
  it('is the page itself: no frame inside it, no other page, none that is gone', () => {
    const page = { url: 'app://excerpta/', parent: null }
    expect(isOurFrame(page)).toBe(true)
    expect(isOurFrame({ ...page, parent: page })).toBe(false)
    expect(isOurFrame({ ...page, url: 'https://example.org/' })).toBe(false)
    expect(isOurFrame(null)).toBe(false)
  })
})

describe('projectIn', () => {
  it('finds the project that was double-clicked', () => {
    const path = resolve('/home/kim/a.excerpta')
    expect(projectIn(['/app/electron', '--flag', path], '/home')).toBe(path)
    expect(projectIn(['/app/electron', pathToFileURL(path).href], '/home')).toBe(path)
    expect(projectIn(['/app/b.excerpta'], '/home')).toBeNull()
  })

  it('takes a name as in the folder where it was typed, not where the first window was started', () => {
    const path = resolve('/home/kim/a.excerpta')
    expect(projectIn(['/app/electron', 'a.excerpta'], '/home/kim')).toBe(path)
    expect(projectIn(['/app/electron', '../a.excerpta'], '/home/kim/studies')).toBe(path)
  })

  it('gives an address that is no path here back as it is, to be refused in words', () => {
    for (const address of ['file:///home/kim%2Fa.excerpta', 'file:///home/%E0%A4%A.excerpta'])
      expect(projectIn(['/app/electron', address], '/home')).toBe(address)
  })

  it.skipIf(process.platform === 'win32')('has no path for a file of another computer', () => {
    const address = 'file://server/share/x.excerpta'
    expect(projectIn(['/app/electron', address], '/home')).toBe(address)
  })
})
