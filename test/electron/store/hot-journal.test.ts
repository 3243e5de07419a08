import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../electron/store/check.ts'
import { createFile, nameProject, openFile, readTitle } from '../../../electron/store/open.ts'
import { createdAt, note } from './project.ts'

describe('a project whose writer died in the middle of a change', () => {
  it.each([true, false])('is opened as it was before the change (read-only: %s)', (readOnly) => {
    const path = halfChanged()
    expect(existsSync(`${path}-journal`)).toBe(true)
    const file = openFile(path, { readOnly })
    expect(readTitle(file.db)).toBe('before')
    expect(checkProject(file.db)).toEqual({ ok: true, problems: [] })
    file.close()
    expect(existsSync(`${path}-journal`)).toBe(false)
  })
})

/** A copy of a project and its journal, taken while a change was partly written. */
function halfChanged(): string {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
  const path = join(folder, 'p.excerpta')
  const file = createFile(path)
  nameProject(file.db, { id: crypto.randomUUID(), title: 'before', createdAt }, note('Created'))
  file.close()
  const db = new Database(path)
  // With hardly any cache, pages are written to the file before the change is complete.
  db.pragma('cache_size = 1')
  db.exec("BEGIN IMMEDIATE; UPDATE project SET title = 'after'")
  db.exec('CREATE TABLE filler AS SELECT hex(randomblob(4000)) FROM change, change LIMIT 200')
  for (const ending of ['', '-journal']) copyFileSync(path + ending, join(folder, `copy${ending}`))
  db.exec('ROLLBACK')
  db.close()
  return join(folder, 'copy')
}
