import { describe, expect, it } from 'vitest'
import { keysOf } from '../../../renderer/state/shortcuts.ts'

describe('keysOf', () => {
  it.each([
    ['z', 'ctrl', 'Mod+Z'],
    ['z', 'meta', 'Mod+Z'],
    ['Z', 'ctrl shift', 'Mod+Shift+Z'],
    ['j', '', 'J'],
    ['J', 'shift', 'Shift+J'],
    ['?', 'shift', '?'],
    ['1', 'ctrl', 'Mod+1'],
    [' ', '', 'Space'],
    ['F6', 'shift', 'Shift+F6'],
    ['ArrowLeft', 'alt', 'Alt+Left'],
    ['=', 'ctrl alt', 'Mod+Alt+='],
    ['é', '', 'É'],
  ])('reads %j with %j as %s', (key, modifiers, keys) => {
    expect(keysOf(press(key, modifiers))).toBe(keys)
  })

  it('reads what AltGr writes as that character, not as Ctrl and Alt', () => {
    expect(keysOf(press('[', 'ctrl alt', true))).toBe('[')
  })
})

function press(key: string, modifiers: string, altGraph = false) {
  return {
    key,
    ctrlKey: modifiers.includes('ctrl'),
    metaKey: modifiers.includes('meta'),
    altKey: modifiers.includes('alt'),
    shiftKey: modifiers.includes('shift'),
    getModifierState: (name: string) => altGraph && name === 'AltGraph',
  }
}
