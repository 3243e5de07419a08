import { describe, expect, it } from 'vitest'
import { type Command, commands, menus } from '../../shared/commands.ts'

const all: readonly Command[] = commands

describe('commands', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  it.each(['transcript', 'quotes'])('never share a key where the %s have the focus', (part) => {
    const parts = ['transcript', 'quotes'].filter((other) => other !== part)
    const keys = all.filter(({ where }) => !parts.includes(where)).flatMap((one) => one.keys)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('write their keys the way events are read: Mod, Alt, Shift, then one key', () => {
    const shape =
      /^(Mod\+)?(Alt\+)?(Shift\+)?(\S|Space|Delete|PageUp|PageDown|Left|Right|Up|Down|F\d+)$/
    expect(all.flatMap(({ keys }) => keys).filter((key) => !shape.test(key))).toEqual([])
  })

  it('need a modifier or a function key where somebody may be typing', () => {
    const inFields = all.filter(({ where }) => where === 'field').flatMap(({ keys }) => keys)
    expect(inFields.filter((key) => !/Mod|Alt|F\d/.test(key))).toEqual([])
  })

  it('are in a menu, every menu has some', () => {
    for (const menu of menus) expect(all.some((command) => command.menu === menu)).toBe(true)
  })
})
