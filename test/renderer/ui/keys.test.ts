import { describe, expect, it } from 'vitest'
import { nameKeys } from '../../../renderer/ui/keys.tsx'

describe('nameKeys', () => {
  it('names keys the way the machine does', () => {
    expect(nameKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(nameKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z')
    expect(nameKeys('Alt+Left', false)).toBe('Alt+←')
  })
})
