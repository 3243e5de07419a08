import { describe, expect, it } from 'vitest'
import { accelerator, type MenuEntry, menuEntries } from '../../../electron/host/menu.ts'
import { commands } from '../../../shared/commands.ts'

const own = { keys: {}, singleKeys: true }

describe('the native menu', () => {
  const ran: string[] = []
  const entries = menuEntries({
    mac: false,
    own,
    recent: [{ path: '/a.excerpta', title: 'A' }],
    run: (id) => ran.push(id),
    open: (path) => ran.push(path),
  })
  const all = entries.flatMap(({ submenu = [] }) => submenu)

  it('has every command with its keys, and runs it', () => {
    for (const { title, id, keys } of commands) {
      const entry = all.find(({ label }) => label === title)
      expect(entry?.accelerator).toBe(keys[0] && accelerator(keys[0]))
      entry?.click?.()
      expect(ran.at(-1)).toBe(id)
    }
  })

  it('shows the keys that a person has chosen, and none that are switched off', () => {
    const chosen = { keys: { 'edit.find': ['Mod+Alt+Q'] }, singleKeys: false }
    const options = {
      mac: false,
      own: chosen,
      recent: [],
      run: () => undefined,
      open: () => undefined,
    }
    const shown = menuEntries(options).flatMap(({ submenu = [] }) => submenu)
    const keysOf = (title: string) => shown.find(({ label }) => label === title)?.accelerator
    expect(keysOf('Find in the transcript')).toBe('CommandOrControl+Alt+Q')
    expect(keysOf('Star the quote')).toBeUndefined()
  })

  it('closes the window by other keys than a tab', () => {
    expect(all.find(({ role }) => role === 'close')?.accelerator).toBe('CommandOrControl+Shift+W')
  })

  it('leaves listening to keys to the page, which knows whether somebody is typing', () => {
    for (const entry of all.filter(({ accelerator: keys, role }) => keys && !role))
      expect(entry.registerAccelerator).toBe(false)
  })

  it('keeps keys without a modifier to itself on macOS, which would take them while typing', () => {
    const options = { mac: true, own, recent: [], run: () => undefined, open: () => undefined }
    const shown = menuEntries(options).flatMap(({ submenu = [] }) => submenu)
    const keys = shown.flatMap(({ accelerator: shortcut }: MenuEntry) => shortcut ?? [])
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((shortcut) => !shortcut.includes('CommandOrControl'))).toEqual([])
  })

  it('offers the recent projects', () => {
    const recent = all.find(({ label }) => label === 'Open recent')
    recent?.submenu?.[0]?.click?.()
    expect(ran.at(-1)).toBe('/a.excerpta')
  })
})
