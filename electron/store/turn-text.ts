import type { TranscriptId } from '../../shared/model/id.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { segmented } from '../../shared/text/segmented.ts'
import { all, type Db, run } from './db.ts'
import { readLayout } from './layout.ts'
import { readText } from './transcript-text.ts'

/** The full-text index holds a transcript's turns from its number times this on. */
export const turnsPerTranscript = 2 ** 20

/** Brings the full-text index up to date with the texts and layouts that a change set touched, one transcript a step. */
export function* indexTurns(db: Db, changeSetId: number): Generator<void> {
  const touched = all<{ id: TranscriptId; number: number }>(
    db,
    `SELECT DISTINCT transcript.id, number FROM change JOIN transcript ON transcript.id = rowId
     WHERE changeSetId = ? AND tableName = 'transcript'
       AND (former IS NULL OR former ->> '$.text' IS NOT NULL OR former ->> '$.layout' IS NOT NULL)`,
    changeSetId,
  )
  for (const { id, number } of touched) {
    indexTranscript(db, id, number)
    yield
  }
}

/** Makes the full text of all transcripts anew, as what is a word has changed. */
export function indexAllTurns(db: Db): void {
  for (const { id, number } of all<{ id: TranscriptId; number: number }>(
    db,
    'SELECT id, number FROM transcript',
  ))
    indexTranscript(db, id, number)
}

function indexTranscript(db: Db, id: TranscriptId, number: number): void {
  const base = number * turnsPerTranscript
  run(db, 'DELETE FROM turnText WHERE rowid BETWEEN ? AND ?', base, base + turnsPerTranscript - 1)
  const text = readText(db, id) ?? ''
  const { turns, marks } = readLayout(db, id)
  for (const [place, turn] of turns.entries()) {
    const words = segmented(spokenText(text, turn, marks))
    run(db, 'INSERT INTO turnText (rowid, words) VALUES (?, ?)', base + place, words)
  }
}
