import type { Mark, Range } from '../../shared/model/transcript.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { all, type Db, first, run } from './db.ts'
import { segmented } from './search.ts'

/** Brings the full-text index up to date with the turns, marks and texts that a change set touched. */
export function indexTurns(db: Db, changeSetId: number): void {
  for (const { id } of touchedTranscripts(db, changeSetId)) indexTranscript(db, id)
}

function touchedTranscripts(db: Db, changeSetId: number): readonly { readonly id: string }[] {
  return all(
    db,
    `SELECT transcriptId AS id FROM change JOIN turn ON turn.id = rowId
       WHERE changeSetId = :changeSetId AND tableName = 'turn'
     UNION SELECT transcriptId FROM change JOIN mark ON mark.id = rowId
       WHERE changeSetId = :changeSetId AND tableName = 'mark'
     UNION SELECT rowId FROM change
       WHERE changeSetId = :changeSetId AND tableName = 'transcript' AND operation = 'update'
         AND json_extract(former, '$.text') IS NOT NULL`,
    { changeSetId },
  )
}

function indexTranscript(db: Db, id: string): void {
  const text = first<{ text: string }>(db, 'SELECT text FROM transcript WHERE id = ?', id)?.text
  if (text === undefined) return
  const marks = all<Mark>(
    db,
    'SELECT kind, start, "end" FROM mark WHERE transcriptId = ? ORDER BY start',
    id,
  )
  const turns = all<Range & { rowid: number }>(
    db,
    'SELECT rowid, start, "end" FROM turn WHERE transcriptId = ?',
    id,
  )
  for (const turn of turns) {
    run(db, 'DELETE FROM turnText WHERE rowid = ?', turn.rowid)
    run(
      db,
      'INSERT INTO turnText (rowid, words) VALUES (?, ?)',
      turn.rowid,
      segmented(spokenText(text, turn, marks)),
    )
  }
}
