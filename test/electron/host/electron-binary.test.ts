import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { downloadPlace, findElectron } from '../../../electron/host/electron-binary.ts'

describe('findElectron', () => {
  it('finds the program that the package downloaded, or nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
    expect(findElectron(folder, {})).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findElectron(folder, {})).toBeNull()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(findElectron(folder, {})).toBe(join(folder, 'dist', 'electron'))
  })

  it('prefers the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder }
    expect(findElectron('/nowhere', env)).toBeNull()
    writeFileSync(join(folder, 'electron'), '')
    expect(findElectron('/nowhere', env)).toBe(join(folder, 'electron'))
  })
})

describe('downloadPlace', () => {
  it('is a mirror where the environment names one', () => {
    expect(downloadPlace({})).toContain('electron/releases')
    expect(downloadPlace({ ELECTRON_MIRROR: 'https://mirror.example/' })).toBe(
      'https://mirror.example/',
    )
  })
})
