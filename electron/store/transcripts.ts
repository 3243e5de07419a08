import type { TranscriptId } from '../../shared/model/id.ts'
import type { TranscriptListing } from '../../shared/model/replies.ts'
import type {
  Mark,
  Speaker,
  Transcript,
  TranscriptContent,
  Turn,
} from '../../shared/model/transcript.ts'
import { spokenWords } from '../../shared/text/words.ts'
import { all, type Db, first, insert, type Row, remove, update } from './db.ts'

const columns =
  'id, title, short, kind, date, language, programmeId, pairId, sourceName, format, importedAt'

type StoredTranscript = Omit<Transcript, 'words'>

/** Everything that is stored of a transcript at its import. */
export type NewTranscript = {
  readonly transcript: StoredTranscript
  readonly text: string
  /** The file as received, compressed. */
  readonly source: Uint8Array
  readonly speakers: readonly Speaker[]
  readonly turns: readonly Turn[]
  /** Each with an id of its own. */
  readonly marks: readonly (Mark & { readonly id: string })[]
}

/** Stores a transcript with its speakers, turns and marks. */
export function addTranscript(
  db: Db,
  { transcript, text, source, speakers, turns, marks }: NewTranscript,
): void {
  const transcriptId = transcript.id
  insert(db, 'transcript', { ...transcript, text })
  insert(db, 'source', { id: transcriptId, bytes: source })
  for (const speaker of speakers) insert(db, 'speaker', speaker)
  for (const turn of turns) insert(db, 'turn', { ...turn, transcriptId })
  for (const mark of marks) insert(db, 'mark', { ...mark, transcriptId })
}

/** All transcripts with what a list shows of them, by title as people sort it (2 before 10). */
export function listTranscripts(db: Db): readonly TranscriptListing[] {
  const rows = all<StoredTranscript & { turns: number; quotes: number; speakers: number }>(
    db,
    `SELECT ${columns},
       (SELECT count(*) FROM turn WHERE transcriptId = transcript.id AND speakerId IS NOT NULL) AS turns,
       (SELECT count(*) FROM quote WHERE transcriptId = transcript.id) AS quotes,
       (SELECT count(*) FROM speaker WHERE transcriptId = transcript.id) AS speakers
     FROM transcript`,
  )
  const order = new Intl.Collator(undefined, { numeric: true })
  return rows
    .map((row) => ({ ...row, words: wordsOf(db, row.id) }))
    .sort((a, b) => order.compare(a.title, b.title))
}

/** One transcript with everything that reading it needs, or undefined. */
export function readTranscript(db: Db, id: TranscriptId): TranscriptContent | undefined {
  const row = first<StoredTranscript & { text: string }>(
    db,
    `SELECT ${columns}, text FROM transcript WHERE id = ?`,
    id,
  )
  if (!row) return undefined
  const { text, ...transcript } = row
  return {
    transcript: { ...transcript, words: wordsOf(db, id) },
    text,
    speakers: all<Speaker>(
      db,
      'SELECT id, transcriptId, label, participantId FROM speaker WHERE transcriptId = ? ORDER BY rowid',
      id,
    ),
    turns: all<Turn>(
      db,
      'SELECT id, speakerId, start, "end", startMs, endMs FROM turn WHERE transcriptId = ? ORDER BY start',
      id,
    ),
    marks: readMarks(db, id),
  }
}

/** Labels and timestamps of one transcript, in reading order. */
export function readMarks(db: Db, id: string): readonly Mark[] {
  return all<Mark>(
    db,
    'SELECT kind, start, "end" FROM mark WHERE transcriptId = ? ORDER BY start',
    id,
  )
}

/** The canonical text of one transcript, or undefined. */
export function readText(db: Db, id: string): string | undefined {
  return first<{ text: string }>(db, 'SELECT text FROM transcript WHERE id = ?', id)?.text
}

/** Changes what is known about a transcript; its text stays. */
export function updateTranscript(db: Db, id: TranscriptId, fields: Partial<Row>): void {
  update(db, 'transcript', id, fields)
}

/** Deletes transcripts with their turns, quotes and codings. */
export function removeTranscripts(db: Db, ids: readonly TranscriptId[]): void {
  remove(db, 'transcript', ids)
}

/** Titles and texts' lengths, for finding out whether a file was imported before. */
export function findSameText(db: Db, text: string): string | undefined {
  return first<{ title: string }>(
    db,
    'SELECT title FROM transcript WHERE length(text) = length(:text) AND text = :text',
    { text },
  )?.title
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

/** Words of each transcript, counted once for each text: the text of a transcript seldom changes. */
const counted = new WeakMap<Db, Map<string, { readonly key: string; readonly words: number }>>()

function wordsOf(db: Db, id: string): number {
  const known = counted.get(db) ?? new Map()
  counted.set(db, known)
  const key = textVersion(db, id)
  const before = known.get(id)
  if (before?.key === key) return before.words
  const text = readText(db, id) ?? ''
  const words = spokenWords(text, { start: 0, end: text.length }, readMarks(db, id))
  known.set(id, { key, words })
  return words
}

/** Changes whenever the text or the marks of a transcript do. */
function textVersion(db: Db, id: string): string {
  const version = first<{ size: number; marks: number; last: number }>(
    db,
    `SELECT octet_length(text) AS size,
       (SELECT count(*) FROM mark WHERE transcriptId = :id) AS marks,
       (SELECT coalesce(max(rowid), 0) FROM mark WHERE transcriptId = :id) AS last
     FROM transcript WHERE id = :id`,
    { id },
  )
  return `${version?.size}/${version?.marks}/${version?.last}`
}
