import { describe, expect, it } from 'vitest'
import { settings, settingsPatch, withFields } from '../../../shared/model/settings.ts'

describe('settings', () => {
  it('have a default for everything', () => {
    expect(settings.parse({})).toMatchObject({ theme: 'system', textSize: 100, view: {} })
  })

  it('are changed one by one: what is not named stays as it is', () => {
    expect(settingsPatch.parse({ textSize: 110 })).toEqual({ textSize: 110 })
  })

  it('leave out who codes and what is recent, which have calls of their own', () => {
    expect(settingsPatch.parse({ coder: null, recent: [] })).toEqual({})
  })

  it('remember for one window what it notes, and keep what another window noted', () => {
    const before = withFields(settings.parse({}), { view: { panes: [1, 2], tabs: ['a'] } })
    const after = withFields(before, { view: { tabs: ['b'] }, theme: 'dark' })
    expect(after).toEqual({ ...before, theme: 'dark', view: { panes: [1, 2], tabs: ['b'] } })
  })
})
