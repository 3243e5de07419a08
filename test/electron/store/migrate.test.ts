import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undo } from '../../../electron/store/change-log.ts'
import { checkProject } from '../../../electron/store/check.ts'
import { all, type Db } from '../../../electron/store/db.ts'
import { createFile, openFile } from '../../../electron/store/open.ts'
import { coder, createdAt } from './project.ts'

const saved = join(import.meta.dirname, '../../projects')
const versions = readdirSync(saved).filter((name) => /^version-\d+\.excerpta$/.test(name))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(versions)('%s is upgraded to the schema of a new project and keeps its work', (name) => {
  const path = join(folder, name)
  copyFileSync(join(saved, name), path)
  const upgraded = openFile(path, {})
  const made = createFile(join(folder, 'new.excerpta'))
  expect(columns(upgraded.db)).toEqual(columns(made.db))
  expect(checkProject(upgraded.db).problems).toEqual([])
  expect(all(upgraded.db, 'SELECT words, starred, memo FROM quote ORDER BY start')).toEqual([
    { words: 'That saved me a year', starred: 1, memo: 'Worth a slide' },
    { words: 'Joris rang somebody he had studied with', starred: 0, memo: '' },
  ])
  expect(all(upgraded.db, "SELECT words FROM memoText WHERE memoText MATCH 'slide'")).toEqual([
    { words: 'Worth a slide' },
  ])
  made.close()
  upgraded.close()
})

test.each(versions)('%s can still undo what was done before its upgrade', (name) => {
  copyFileSync(join(saved, name), join(folder, name))
  const { db, close } = openFile(join(folder, name), {})
  undo(db, { coder, time: createdAt, what: 'undo' })
  expect(all(db, 'SELECT words FROM quote')).toEqual([])
  close()
})

test.each(versions)('%s is copied beside itself before it is upgraded', (name) => {
  copyFileSync(join(saved, name), join(folder, name))
  openFile(join(folder, name), {}).close()
  expect(readdirSync(folder).some((file) => file.includes('before upgrade'))).toBe(true)
})

/** Names and types of all columns, table by table. */
function columns(db: Db): readonly unknown[] {
  return all(
    db,
    `SELECT t.name AS tableName, c.name, c.type, c."notnull", c.dflt_value
     FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
     WHERE t.schema = 'main' ORDER BY t.name, c.name`,
  )
}
