import type { TranscriptId } from '../../shared/model/id.ts'
import type { TranscriptListing } from '../../shared/model/replies.ts'
import type { Speaker, Transcript, TranscriptContent } from '../../shared/model/transcript.ts'
import { spokenWords } from '../../shared/text/words.ts'
import { all, type Db, first, insert, type Row, remove, update } from './db.ts'
import { decodeLayout, encodeLayout, type Layout, readSpeakers } from './layout.ts'
import { readSpeech } from './speaker-words.ts'

const columns =
  'id, title, short, kind, date, language, programmeId, pairId, sourceName, format, importedAt'

type StoredTranscript = Omit<Transcript, 'words'>

/** Everything that is stored of a transcript at its import. */
export type NewTranscript = Layout & {
  readonly transcript: StoredTranscript
  readonly text: string
  /** The file as received, compressed. */
  readonly source: Uint8Array
  readonly speakers: readonly Speaker[]
}

/** Stores a transcript with its speakers, turns and marks. */
export function addTranscript(
  db: Db,
  { transcript, text, source, speakers, ...layout }: NewTranscript,
): void {
  insert(db, 'transcript', { ...transcript, layout: encodeLayout(layout, speakers), text })
  insert(db, 'source', { id: transcript.id, bytes: source })
  for (const [position, speaker] of speakers.entries())
    insert(db, 'speaker', { ...speaker, position })
}

/** All transcripts with what a list shows of them, by title as people sort it (2 before 10). */
export function listTranscripts(db: Db): readonly TranscriptListing[] {
  const rows = all<StoredTranscript & { quotes: number; speakers: number }>(
    db,
    `SELECT ${columns},
       (SELECT count(*) FROM quote WHERE transcriptId = transcript.id) AS quotes,
       (SELECT count(*) FROM speaker WHERE transcriptId = transcript.id) AS speakers
     FROM transcript`,
  )
  const speech = readSpeech(db)
  const order = new Intl.Collator(undefined, { numeric: true })
  return rows
    .map((row) => {
      const { turns = 0, words = 0 } = speech.get(row.id) ?? {}
      return { ...row, turns, words }
    })
    .sort((a, b) => order.compare(a.title, b.title))
}

/** One transcript with everything that reading it needs, or undefined. */
export function readTranscript(db: Db, id: TranscriptId): TranscriptContent | undefined {
  const row = first<StoredTranscript & { text: string; layout: string }>(
    db,
    `SELECT ${columns}, layout, text FROM transcript WHERE id = ?`,
    id,
  )
  if (!row) return undefined
  const { text, layout, ...transcript } = row
  const speakers = readSpeakers(db, id)
  const { turns, marks } = decodeLayout(layout, speakers)
  const words = spokenWords(text, { start: 0, end: text.length }, marks)
  return { transcript: { ...transcript, words }, text, speakers, turns, marks }
}

/** Changes what is known about a transcript; its text stays. */
export function updateTranscript(db: Db, id: TranscriptId, fields: Partial<Row>): void {
  update(db, 'transcript', { id, ...fields })
}

/** Deletes transcripts with their turns, quotes and codings. */
export function removeTranscripts(db: Db, ids: readonly TranscriptId[]): void {
  remove(db, 'transcript', ids)
}

/** Names that are taken, to keep them unique. */
export function takenNames(db: Db): {
  readonly titles: readonly string[]
  readonly shorts: readonly string[]
  readonly participants: readonly string[]
} {
  const names = (sql: string) => all<{ name: string }>(db, sql).map((row) => row.name)
  return {
    titles: names('SELECT title AS name FROM transcript'),
    shorts: names('SELECT short AS name FROM transcript'),
    participants: names('SELECT name FROM participant'),
  }
}
