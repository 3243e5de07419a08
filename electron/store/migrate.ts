import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { UserError } from '../../shared/model/error.ts'
import { createChangeTriggers } from './change-log.ts'
import type { Db } from './db.ts'
import { indexAllMemos } from './memo-text.ts'
import { indexAllTurns } from './turn-text.ts'

/** Stands in the header of every project file: "EXCP". */
export const applicationId = 0x45584350

const folder = new URL('./migrations/', import.meta.url)

/** Number of the newest migration, which is the version of the projects we write. */
function currentVersion(): number {
  return migrations().length
}

/**
 * Brings a project up to the current version in one transaction. A file that is not new is copied beside itself first; what
 * is in memory is a copy already. Throws UserError `newer-version` for one that a newer Excerpta made.
 */
export function migrate(db: Db, path: string): void {
  const version = versionOf(db)
  if (version > currentVersion()) throw newerVersion(path)
  if (version === currentVersion()) return
  if (version > 0 && !db.memory)
    copyFileSync(path, path.replace(/(\.excerpta)?$/, ` before upgrade ${version}$1`))
  db.transaction(() => {
    for (const name of migrations().slice(version))
      db.exec(readFileSync(new URL(name, folder), 'utf8'))
    createChangeTriggers(db)
    indexAllTurns(db)
    indexAllMemos(db)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${currentVersion()}`)
  })()
}

/** Throws UserError `newer-version` where this Excerpta cannot know what the file means. */
export function refuseNewer(db: Db, path: string): void {
  if (versionOf(db) > currentVersion()) throw newerVersion(path)
}

function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function migrations(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}\.sql$/.test(name))
    .sort()
}

function newerVersion(path: string): UserError {
  return new UserError(
    'newer-version',
    `${path} was made by a newer version of Excerpta. It was not opened and not changed. Install the newer version to work on it.`,
  )
}
