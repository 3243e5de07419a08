import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameless } from '../../shared/model/coder-name.ts'
import { coderId } from '../../shared/model/id.ts'
import type { Coder } from '../../shared/model/people.ts'
import { type Settings, settings, withFields } from '../../shared/model/settings.ts'
import { isNodeError } from '../store/lock.ts'

/** One person's settings on this machine, kept in a file. */
export type SettingsFile = {
  readonly get: () => Settings
  /** Changes the given fields, of `view` the given keys, and writes the file. */
  readonly set: (fields: Partial<Settings>) => Settings
  /** Who codes; before anybody said so, the user of this machine. */
  readonly coder: () => Coder
}

/** Reads the settings; what is missing or damaged takes its default, a damaged file is kept beside the new one. */
export function openSettings(folder: string): SettingsFile {
  const file = join(folder, 'settings.json')
  let current = readSettings(file)
  const set = (fields: Partial<Settings>) => {
    current = withFields(current, fields)
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(current, null, 2))
    renameSync(`${file}.new`, file)
    return current
  }
  const coder = () => {
    if (current.coder) return current.coder
    const id = coderId.parse(randomUUID())
    // Not the login: names of people do not leave the machine unasked.
    const fresh = { id, name: nameless(id) }
    set({ coder: fresh })
    return fresh
  }
  return { get: () => current, set, coder }
}

function readSettings(file: string): Settings {
  try {
    return settings.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(isNodeError(error) && error.code === 'ENOENT')) keepAside(file)
    return settings.parse({})
  }
}

function keepAside(file: string): void {
  renameSync(file, `${file}.damaged`)
}
