import type { TranscriptId } from '../../shared/model/id.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { segmented } from '../../shared/text/segmented.ts'
import { all, type Db, run } from './db.ts'
import { decodeLayout, type Layout, readLayout, readSpeakers } from './layout.ts'
import { readText } from './transcript-text.ts'

/** The full-text index holds a transcript's turns from its number times this on. */
export const turnsPerTranscript = 2 ** 20

/** Brings the full-text index up to date with the texts and layouts that a change set touched, one transcript a step. */
export function* indexTurns(db: Db, changeSetId: number): Generator<void> {
  const touched = all<Touched>(
    db,
    `SELECT transcript.id, number, CASE count(*) WHEN 1 THEN former END AS former FROM change
       JOIN transcript ON transcript.id = rowId
     WHERE changeSetId = ? AND tableName = 'transcript'
       AND (former IS NULL OR former ->> '$.text' IS NOT NULL OR former ->> '$.layout' IS NOT NULL)
     GROUP BY transcript.id`,
    changeSetId,
  )
  for (const transcript of touched) {
    indexTranscript(db, transcript)
    yield
  }
}

/** Makes the full text of all transcripts anew, as what is a word has changed. */
export function indexAllTurns(db: Db): void {
  for (const transcript of all<Omit<Touched, 'former'>>(db, 'SELECT id, number FROM transcript'))
    indexTranscript(db, { ...transcript, former: null })
}

type Touched = {
  readonly id: TranscriptId
  readonly number: number
  /** What was changed of it, as it was before; null where it is new, or changed several times at once. */
  readonly former: string | null
}

/** Writes the words of those turns that say something else now than before. */
function indexTranscript(db: Db, { id, number, former }: Touched): void {
  const base = number * turnsPerTranscript
  const text = readText(db, id) ?? ''
  const layout = readLayout(db, id)
  if (former === null)
    run(db, 'DELETE FROM turnText WHERE rowid BETWEEN ? AND ?', base, base + turnsPerTranscript - 1)
  const before = former === null ? [] : wordsBefore(db, id, { former, text, layout })
  const after = wordsOfTurns(text, layout)
  for (let place = 0; place < Math.max(before.length, after.length); place += 1) {
    const words = after[place]
    if (before[place] === words) continue
    run(db, 'DELETE FROM turnText WHERE rowid = ?', base + place)
    if (words !== undefined)
      run(db, 'INSERT INTO turnText (rowid, words) VALUES (?, ?)', base + place, words)
  }
}

type Before = { readonly former: string; readonly text: string; readonly layout: Layout }

function wordsBefore(db: Db, id: TranscriptId, { former, text, layout }: Before): string[] {
  // The log's own triggers wrote this JSON from the row's columns.
  const values = JSON.parse(former) as { readonly text?: string; readonly layout?: string }
  const places = values.layout ? decodeLayout(values.layout, readSpeakers(db, id)) : layout
  return wordsOfTurns(values.text ?? text, places)
}

function wordsOfTurns(text: string, { turns, marks }: Layout): string[] {
  return turns.map((turn) => segmented(spokenText(text, turn, marks)))
}
