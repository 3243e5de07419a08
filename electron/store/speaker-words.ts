import type { SpeakerId, TranscriptId } from '../../shared/model/id.ts'
import { spokenWords } from '../../shared/text/words.ts'
import { all, type Db } from './db.ts'
import { readLayout } from './layout.ts'
import { readText } from './transcript-text.ts'

/** How much somebody says, labels and timestamps left out. */
export type Speech = { readonly turns: number; readonly words: number }

/** How much is said in a transcript: by its speakers together and each, and words in all, spoken by somebody or not. */
export type TranscriptSpeech = Speech & { readonly ofSpeaker: ReadonlyMap<SpeakerId, Speech> }

type Counted = { readonly version: number; readonly speech: TranscriptSpeech }

const counted = new WeakMap<Db, ReadonlyMap<TranscriptId, Counted>>()

/** How much is said in each transcript; counted again only where a transcript changed. */
export function readSpeech(db: Db): ReadonlyMap<TranscriptId, TranscriptSpeech> {
  const known = counted.get(db)
  const versions = all<{ id: TranscriptId; version: number }>(
    db,
    `SELECT id, (SELECT max(change.id) FROM change
       WHERE tableName = 'transcript' AND rowId = transcript.id) AS version FROM transcript`,
  )
  const current = new Map(
    versions.map(({ id, version }) => {
      const before = known?.get(id)
      return [id, before?.version === version ? before : { version, speech: speechIn(db, id) }]
    }),
  )
  counted.set(db, current)
  return new Map([...current].map(([id, { speech }]) => [id, speech]))
}

/** How much each speaker of the project says. */
export function speechOfSpeakers(db: Db): ReadonlyMap<SpeakerId, Speech> {
  return new Map([...readSpeech(db).values()].flatMap(({ ofSpeaker }) => [...ofSpeaker]))
}

function speechIn(db: Db, id: TranscriptId): TranscriptSpeech {
  const text = readText(db, id) ?? ''
  const { turns, marks } = readLayout(db, id)
  const ofSpeaker = new Map<SpeakerId, Speech>()
  for (const turn of turns) {
    if (turn.speakerId === null) continue
    const before = ofSpeaker.get(turn.speakerId) ?? { turns: 0, words: 0 }
    ofSpeaker.set(turn.speakerId, {
      turns: before.turns + 1,
      words: before.words + spokenWords(text, turn, marks),
    })
  }
  const words = spokenWords(text, { start: 0, end: text.length }, marks)
  return { turns: turns.filter(({ speakerId }) => speakerId !== null).length, words, ofSpeaker }
}
