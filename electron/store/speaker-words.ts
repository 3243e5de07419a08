import type { SpeakerId, TranscriptId } from '../../shared/model/id.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { spokenWords } from '../../shared/text/words.ts'
import { all, type Db, first } from './db.ts'
import { readMarks, readText } from './transcripts.ts'

/** How much one speaker says in one transcript. */
export type Speech = { readonly turns: number; readonly words: number }

type Counted = { readonly version: string; readonly speech: ReadonlyMap<SpeakerId, Speech> }

const counted = new WeakMap<Db, Map<TranscriptId, Counted>>()

/** Turns and words of every speaker; a transcript is counted anew only after its text, turns or marks changed. */
export function speechOfSpeakers(db: Db): ReadonlyMap<SpeakerId, Speech> {
  const known = counted.get(db) ?? new Map<TranscriptId, Counted>()
  const fresh = new Map<TranscriptId, Counted>()
  for (const { id } of all<{ id: TranscriptId }>(db, 'SELECT id FROM transcript'))
    fresh.set(id, current(db, id, known.get(id)))
  counted.set(db, fresh)
  return new Map([...fresh.values()].flatMap(({ speech }) => [...speech]))
}

function current(db: Db, id: TranscriptId, known: Counted | undefined): Counted {
  const version = versionOf(db, id)
  return known?.version === version ? known : { version, speech: speechIn(db, id) }
}

/** The last changes of the transcript's own row, and sums that differ whenever its turns or marks do. */
function versionOf(db: Db, id: TranscriptId): string {
  const row = first<Record<string, number | null>>(
    db,
    `SELECT
       (SELECT max(id) FROM change WHERE tableName = 'transcript' AND rowId = :id) AS changed,
       (SELECT count(*) FROM turn WHERE transcriptId = :id) AS turns,
       (SELECT sum(start * speaker.rowid + "end") FROM turn JOIN speaker ON speaker.id = speakerId
          WHERE turn.transcriptId = :id) AS places,
       (SELECT count(*) FROM mark WHERE transcriptId = :id) AS marks,
       (SELECT sum(start * 3 + "end") FROM mark WHERE transcriptId = :id) AS markPlaces`,
    { id },
  )
  return JSON.stringify(row)
}

function speechIn(db: Db, id: TranscriptId): ReadonlyMap<SpeakerId, Speech> {
  const text = readText(db, id) ?? ''
  const marks = readMarks(db, id)
  const turns = all<Range & { speakerId: SpeakerId }>(
    db,
    'SELECT speakerId, start, "end" FROM turn WHERE transcriptId = ? AND speakerId IS NOT NULL',
    id,
  )
  const speech = new Map<SpeakerId, Speech>()
  for (const turn of turns) {
    const before = speech.get(turn.speakerId) ?? { turns: 0, words: 0 }
    const words = before.words + spokenWords(text, turn, marks)
    speech.set(turn.speakerId, { turns: before.turns + 1, words })
  }
  return speech
}
