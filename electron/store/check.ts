import { renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { TranscriptId } from '../../shared/model/id.ts'
import type { CheckReport } from '../../shared/model/replies.ts'
import { all, type Db } from './db.ts'
import { readLayout } from './layout.ts'
import { isNodeError } from './lock.ts'

/** Looks for damage in the file, references to nothing, positions outside the text, and quotes whose words are not where they should be. */
export function checkProject(db: Db): CheckReport {
  const damage = databaseProblems(db)
  // What is read from a damaged file may be wrong, or not be readable at all.
  const problems = damage.length > 0 ? damage : [...referenceProblems(db), ...positionProblems(db)]
  return { ok: problems.length === 0, problems }
}

/**
 * Writes a copy of an open project with SQLite's own backup, verifies it and only then gives it its name.
 * Resolves to its size in bytes; throws where the copy is not sound, leaving nothing behind.
 */
export async function backUp(db: Db, to: string): Promise<number> {
  const unfinished = `${to}.unfinished`
  try {
    await db.backup(unfinished)
    verify(unfinished)
    renameSync(unfinished, to)
    return statSync(to).size
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function verify(path: string): void {
  const copy = new Database(path, { readonly: true })
  try {
    const report = checkProject(copy)
    if (!report.ok) throw new Error(`The copy is not sound: ${report.problems[0]?.message}`)
  } finally {
    copy.close()
  }
}

type Problem = CheckReport['problems'][number]

function databaseProblems(db: Db): readonly Problem[] {
  return integrityCheck(db)
    .filter((message) => message !== 'ok')
    .map((message) => ({ code: 'database', message }))
}

function integrityCheck(db: Db): readonly string[] {
  try {
    return all<{ integrity_check: string }>(db, 'PRAGMA integrity_check').map(
      (row) => row.integrity_check,
    )
  } catch (error) {
    // Damage in the full-text index is thrown instead of told.
    if (!isNodeError(error) || !error.code?.startsWith('SQLITE_CORRUPT')) throw error
    return [error.message]
  }
}

function referenceProblems(db: Db): readonly Problem[] {
  return all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check').map((row) => ({
    code: 'reference',
    message: `A row of ${row.table} refers to a row of ${row.parent} that does not exist.`,
  }))
}

type Place = {
  readonly ref: string
  readonly transcriptId: string
  readonly start: number
  readonly end: number
  readonly words: string
}

function positionProblems(db: Db): readonly Problem[] {
  const problems: Problem[] = []
  for (const { id, title, text } of all<{ id: TranscriptId; title: string; text: string }>(
    db,
    'SELECT id, title, text FROM transcript',
  )) {
    const quotes = all<Place>(
      db,
      'SELECT ref, transcriptId, start, "end", words FROM quote WHERE transcriptId = ?',
      id,
    )
    for (const quote of quotes)
      if (text.slice(quote.start, quote.end) !== quote.words)
        problems.push({
          code: 'quote-moved',
          message: `Quote ${quote.ref} in “${title}” no longer covers its words “${quote.words.slice(0, 60)}”.`,
        })
    const { turns } = readLayout(db, id)
    const wrong = turns.some(
      (turn, index) => turn.end > text.length || turn.start < (turns[index - 1]?.end ?? 0),
    )
    if (wrong)
      problems.push({
        code: 'turns',
        message: `Turns of “${title}” overlap or reach beyond its text.`,
      })
  }
  return problems
}
