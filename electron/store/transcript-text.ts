import type { TranscriptId } from '../../shared/model/id.ts'
import { type Db, first } from './db.ts'

/** The canonical text of one transcript, or undefined. */
export function readText(db: Db, id: TranscriptId): string | undefined {
  return first<{ text: string }>(db, 'SELECT text FROM transcript WHERE id = ?', id)?.text
}

/** Title of a transcript with exactly this text, or undefined. */
export function findSameText(db: Db, text: string): string | undefined {
  return first<{ title: string }>(
    db,
    'SELECT title FROM transcript WHERE length(text) = length(:text) AND text = :text',
    { text },
  )?.title
}
