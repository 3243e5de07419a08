import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../../electron/host/data-folder.ts'

describe('dataFolder', () => {
  it('is where each system keeps settings', () => {
    const home = '/home/kim'
    expect(dataFolder({ platform: 'linux', home, env: {} })).toBe('/home/kim/.config/excerpta')
    expect(dataFolder({ platform: 'linux', home, env: { XDG_CONFIG_HOME: '/c' } })).toBe(
      '/c/excerpta',
    )
    expect(dataFolder({ platform: 'darwin', home, env: {} })).toContain('Application Support')
    expect(dataFolder({ platform: 'win32', home, env: { APPDATA: '/r' } })).toBe('/r/Excerpta')
  })

  it('is another one where EXCERPTA_DATA names it', () => {
    const env = { EXCERPTA_DATA: '/elsewhere' }
    expect(dataFolder({ platform: 'linux', home: '/home/kim', env })).toBe('/elsewhere')
  })
})
