import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { UserError } from '../../shared/model/error.ts'
import { recordChange } from './change-log.ts'
import { type Db, first, insert, run } from './db.ts'
import { isNodeError, lock } from './lock.ts'
import { applicationId, migrate, refuseNewer } from './migrate.ts'

/** A project file that is open. */
export type OpenFile = {
  readonly db: Db
  readonly path: string
  readonly readOnly: boolean
  /** Ends the connection and the lock; nothing is left beside the file. */
  readonly close: () => void
}

/** A new project in memory, for tests and for work that is thrown away. */
export function openMemory(): Db {
  const db = connect(':memory:', false)
  migrate(db, ':memory:')
  return db
}

/**
 * The project that some bytes are, in memory and upgraded; where they came from is not touched. `name` is for messages.
 * Throws UserError: `not-a-project`, `damaged`, `newer-version`.
 */
export function openCopy(bytes: Uint8Array, name: string): Db {
  if (!Buffer.from(bytes.subarray(0, 16)).equals(Buffer.from(header))) throw notAProject(name)
  return guarded(name, () => {
    const db = connect(Buffer.from(bytes), false)
    try {
      requireProject(db, name)
      migrate(db, name)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * The same of a project file as SQLite reads it, so that what another program is just writing there is in it whole or not at
 * all. Throws UserError as openCopy, and `open-elsewhere` where that takes too long.
 */
export function openCopyOf(path: string): Db {
  return guarded(path, () => {
    requireProjectHeader(path)
    const reader = connectReader(path)
    try {
      return openCopy(reader.serialize(), basename(path))
    } finally {
      reader.close()
    }
  })
}

/** Creates an empty project. Throws UserError `exists` or `cannot-write`; leaves nothing behind when it fails. */
export function createFile(path: string): OpenFile {
  if (existsSync(path))
    throw new UserError(
      'exists',
      `${path} exists already. It was not changed. Choose another name.`,
    )
  return guarded(path, () => {
    const release = lock(path)
    try {
      const db = connect(path, false)
      migrate(db, path)
      return opened(db, path, { readOnly: false, release })
    } catch (error) {
      release()
      rmSync(path, { force: true })
      throw error
    }
  })
}

/**
 * Opens a project, upgrading it where an older version wrote it. Throws UserError: `not-found`, `not-a-project`, `damaged`,
 * `newer-version`, `open-elsewhere`. A file that may not be written is opened read-only.
 */
export function openFile(
  path: string,
  options: { readOnly?: boolean; takeLock?: boolean },
): OpenFile {
  requireProjectHeader(path)
  const readOnly = options.readOnly === true || !isWritable(path)
  return guarded(path, () => {
    const release = readOnly ? () => undefined : lock(path, options.takeLock)
    let db: Db | undefined
    try {
      db = readOnly ? connectReader(path) : connect(path, false)
      requireProject(db, path)
      if (readOnly) refuseNewer(db, path)
      else migrate(db, path)
      return opened(db, path, { readOnly, release })
    } catch (error) {
      db?.close()
      release()
      throw error
    }
  })
}

/** Gives a new project its title. */
export function nameProject(
  db: Db,
  row: { id: string; title: string; createdAt: string },
  note: Parameters<typeof recordChange>[1],
): void {
  recordChange(db, note, () => insert(db, 'project', row))
}

/** Changes the title of a project. */
export function renameProject(db: Db, title: string): void {
  run(db, 'UPDATE project SET title = ?', title)
}

/** The title of a project. */
export function readTitle(db: Db): string {
  return first<{ title: string }>(db, 'SELECT title FROM project')?.title ?? ''
}

function opened(
  db: Db,
  path: string,
  { readOnly, release }: { readOnly: boolean; release: () => void },
): OpenFile {
  const close = () => {
    db.close()
    release()
  }
  return { db, path, readOnly, close }
}

function connect(from: string | Buffer, readonly: boolean): Db {
  const db = new Database(from, { readonly, timeout: 5000 })
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536')
  if (!readonly) {
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = EXTRA')
  }
  return db
}

/** A connection that only reads. A process that died while writing leaves a journal, which no reader may roll back. */
function connectReader(path: string): Db {
  try {
    return connect(path, true)
  } catch (error) {
    if (!isNodeError(error) || error.code !== 'SQLITE_READONLY_ROLLBACK') throw error
    const release = lock(path)
    try {
      connect(path, false).close()
    } finally {
      release()
    }
    return connect(path, true)
  }
}

/** Looks at the first bytes, so that a file of another kind is never handed to SQLite. */
function requireProjectHeader(path: string): void {
  if (readHeader(path) !== header) throw notAProject(path)
}

const header = 'SQLite format 3\0'

function readHeader(path: string): string {
  try {
    const descriptor = openSync(path, 'r')
    const bytes = Buffer.alloc(16)
    try {
      readSync(descriptor, bytes, 0, 16, 0)
    } finally {
      closeSync(descriptor)
    }
    return bytes.toString('latin1')
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT')
      throw new UserError(
        'not-found',
        `${path} was not found. It may have been moved or renamed; open it from where it is now.`,
      )
    if (isNodeError(error) && (error.code === 'EACCES' || error.code === 'EISDIR'))
      throw notAProject(path)
    throw error
  }
}

function requireProject(db: Db, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw notAProject(path)
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path)
}

function damaged(path: string): UserError {
  return new UserError(
    'damaged',
    `${basename(path)} is damaged and was not opened or changed. Open a backup of it, or ask for help with the file as it is.`,
  )
}

function notAProject(path: string): UserError {
  return new UserError(
    'not-a-project',
    `${path} is not an Excerpta project. It was not changed. Projects end in .excerpta; transcripts are imported into a project.`,
  )
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Turns what SQLite and the disk say into words. */
function guarded<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw inWords(error, path)
  }
}

function inWords(error: unknown, path: string): unknown {
  if (!isNodeError(error)) return error
  const name = basename(path)
  if (error.code?.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
    return damaged(path)
  if (error.code === 'SQLITE_BUSY')
    return new UserError(
      'open-elsewhere',
      `${name} is in use by another program. Nothing was changed. Close it there and try again.`,
    )
  if (
    error.code === 'EACCES' ||
    error.code === 'EROFS' ||
    error.code === 'ENOENT' ||
    error.code === 'ENOSPC' ||
    error.code === 'SQLITE_CANTOPEN'
  )
    return new UserError(
      'cannot-write',
      `${path} cannot be written: the folder does not exist, is read-only or full. Nothing was changed. Choose another place.`,
    )
  return error
}
