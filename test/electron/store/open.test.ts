import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordChange } from '../../../electron/store/change-log.ts'
import { backUp, checkProject } from '../../../electron/store/check.ts'
import { all, run } from '../../../electron/store/db.ts'
import { lockPath } from '../../../electron/store/lock.ts'
import { createFile, openFile } from '../../../electron/store/open.ts'
import { pickQuote } from '../../../electron/store/quotes.ts'
import { addCoder, addTalk, coder, createdAt, note } from './project.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a closed project is one file with nothing beside it', () => {
  createFile(at('a.excerpta')).close()
  expect(readdirSync(folder)).toEqual(['a.excerpta'])
})

test('creating never overwrites', () => {
  createFile(at('a.excerpta')).close()
  expect(() => createFile(at('a.excerpta'))).toThrow(expect.objectContaining({ code: 'exists' }))
})

test('creating in a folder that does not exist says so and leaves nothing', () => {
  expect(() => createFile(at('no/a.excerpta'))).toThrow(
    expect.objectContaining({ code: 'cannot-write' }),
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a file that is not there, is text, is a folder, or is another database is refused', () => {
  writeFileSync(at('text.excerpta'), 'Dear diary')
  new Database(at('other.excerpta')).exec('CREATE TABLE t (x)').close()
  const codes = ['missing.excerpta', 'text.excerpta', 'other.excerpta', ''].map((name) =>
    codeOf(() => openFile(at(name), {})),
  )
  expect(codes).toEqual(['not-found', 'not-a-project', 'not-a-project', 'not-a-project'])
})

test('a damaged project is refused and not touched', () => {
  project('a.excerpta').close()
  truncateSync(at('a.excerpta'), 20_000)
  const before = readFileSync(at('a.excerpta'))
  expect(codeOf(() => openFile(at('a.excerpta'), {}))).toBe('damaged')
  expect(readFileSync(at('a.excerpta'))).toEqual(before)
  expect(readdirSync(folder)).toEqual(['a.excerpta'])
})

test('a project of a newer version is refused, read-only too', () => {
  const file = createFile(at('a.excerpta'))
  file.db.pragma('user_version = 9999')
  file.close()
  expect(codeOf(() => openFile(at('a.excerpta'), {}))).toBe('newer-version')
  expect(codeOf(() => openFile(at('a.excerpta'), { readOnly: true }))).toBe('newer-version')
})

test('a project open elsewhere is refused, can be read, and can be taken over', () => {
  const file = createFile(at('a.excerpta'))
  expect(codeOf(() => openFile(at('a.excerpta'), {}))).toBe('open-elsewhere')
  openFile(at('a.excerpta'), { readOnly: true }).close()
  expect(existsSync(lockPath(at('a.excerpta')))).toBe(true)
  openFile(at('a.excerpta'), { takeLock: true }).close()
  file.close()
})

test('the lock of a process that died is taken over', () => {
  createFile(at('a.excerpta')).close()
  const dead = {
    user: 'x',
    host: (JSON.parse(lockOfThis()) as { host: string }).host,
    pid: 2 ** 22 + 1,
    since: createdAt,
  }
  writeFileSync(lockPath(at('a.excerpta')), JSON.stringify(dead))
  openFile(at('a.excerpta'), {}).close()
  expect(readdirSync(folder)).toEqual(['a.excerpta'])
})

test('a read-only project cannot be written', () => {
  project('a.excerpta').close()
  const file = openFile(at('a.excerpta'), { readOnly: true })
  expect(() => run(file.db, "UPDATE transcript SET title = 'x'")).toThrow(/readonly/)
  file.close()
})

test('a backup is a sound project of its own', async () => {
  const file = project('a.excerpta')
  const bytes = await backUp(file.db, at('copy.excerpta'))
  expect(bytes).toBe(readFileSync(at('copy.excerpta')).length)
  const copy = openFile(at('copy.excerpta'), {})
  expect(all(copy.db, 'SELECT id, words FROM quote')).toEqual(
    all(file.db, 'SELECT id, words FROM quote'),
  )
  expect(checkProject(copy.db)).toEqual({ ok: true, problems: [] })
  copy.close()
  file.close()
})

test('a backup that cannot be written leaves nothing', async () => {
  const file = project('a.excerpta')
  await expect(backUp(file.db, at('no/copy.excerpta'))).rejects.toThrow()
  file.close()
  expect(readdirSync(folder)).toEqual(['a.excerpta'])
})

test('checking finds a quote that no longer covers its words, and turns out of place', () => {
  const file = project('a.excerpta')
  recordChange(file.db, note('damage'), () => {
    run(file.db, 'UPDATE quote SET start = start + 1')
    run(file.db, `UPDATE transcript SET layout = json_set(layout, '$.turns[0][1]', 100000)`)
  })
  expect(checkProject(file.db).problems.map((problem) => problem.code)).toEqual([
    'quote-moved',
    'turns',
  ])
  file.close()
})

test('the schema is the committed one', async () => {
  const file = createFile(at('a.excerpta'))
  const schema = all<{ sql: string }>(
    file.db,
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'turnText\\_%' ESCAPE '\\' ORDER BY type, name",
  )
  file.close()
  await expect(`${schema.map((row) => row.sql).join(';\n\n')};\n`).toMatchFileSnapshot(
    '../../projects/schema.sql',
  )
})

function at(name: string): string {
  return join(folder, name)
}

function project(name: string) {
  const file = createFile(at(name))
  recordChange(file.db, note('fill'), () => {
    addCoder(file.db)
    const transcript = addTalk(
      file.db,
      Array.from({ length: 400 }, (_, index) => `A: This is line ${index} of a longer talk.`),
    )
    pickQuote(
      file.db,
      { transcriptId: transcript, start: 3, end: 12 },
      { coderId: coder.id, createdAt },
    )
  })
  return file
}

function lockOfThis(): string {
  const file = openFile(at('a.excerpta'), {})
  const text = readFileSync(lockPath(at('a.excerpta')), 'utf8')
  file.close()
  return text
}

function codeOf(act: () => { close: () => void }): string {
  try {
    act().close()
    return 'opened'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `bug: ${String(error)}`
  }
}
