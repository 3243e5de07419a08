import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings } from '../../../electron/backend/settings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('settings are remembered by the next start', () => {
  openSettings(folder).set({ theme: 'dark' })
  expect(openSettings(folder).get()).toMatchObject({
    theme: 'dark',
    textSize: 100,
    singleKeys: true,
  })
})

test('the coder has one id from the first start on', () => {
  const first = openSettings(folder).coder()
  expect(openSettings(folder).coder()).toEqual(first)
})

test('a damaged file is kept aside and the defaults are used', () => {
  writeFileSync(join(folder, 'settings.json'), '{ "theme": ')
  expect(openSettings(folder).get().theme).toBe('system')
  expect(readFileSync(join(folder, 'settings.json.damaged'), 'utf8')).toBe('{ "theme": ')
})

test('nothing unfinished is left in the folder', () => {
  openSettings(folder).set({ textSize: 120 })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})
