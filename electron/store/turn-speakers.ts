import { takesTranscript, voiceTest } from '../../shared/analysis/make-sieve.ts'
import { listVoices } from '../../shared/analysis/voices.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { Speaker, Transcript } from '../../shared/model/transcript.ts'
import { all, type Db, first } from './db.ts'
import { speakersInLayout } from './layout.ts'
import { readGroups } from './people.ts'
import { turnsPerTranscript } from './turn-text.ts'

/** Whether a filter wants a turn, by its number in the full-text index. */
export type TurnTest = (rowid: number) => boolean

type Kept = Pick<Transcript, 'id' | 'kind' | 'programmeId' | 'pairId'> & { readonly number: number }

/** What a filter says of transcripts and of who speaks, as a test of turns; the rest of the filter is about quotes. */
export function makeTurnTest(db: Db, filter: Filter): TurnTest {
  /** For each wanted transcript what is wanted of it: all that is said, or what some of its voices say. */
  const wanted = new Map<number, true | readonly boolean[]>()
  const speakersOf = turnSpeakers(db)
  const takesVoice = voiceTest(filter)
  const transcripts = all<Kept>(db, 'SELECT number, id, kind, programmeId, pairId FROM transcript')
  const speakers = Map.groupBy(
    all<Speaker>(
      db,
      'SELECT id, transcriptId, label, participantId FROM speaker ORDER BY position',
    ),
    (speaker) => speaker.transcriptId,
  )
  const speaking = transcripts.map((one) => ({ ...one, speakers: speakers.get(one.id) ?? [] }))
  const { participants } = readGroups(db)
  const voices = Map.groupBy(
    listVoices({ participants, transcripts: speaking }),
    ({ transcript }) => transcript,
  )
  for (const [place, transcript] of transcripts.entries())
    if (takesTranscript(transcript, filter)) {
      const takes = (voices.get(place) ?? []).map(takesVoice)
      if (takes.includes(true)) wanted.set(transcript.number, takes.includes(false) ? takes : true)
    }
  return (rowid) => {
    const number = Math.floor(rowid / turnsPerTranscript)
    const own = wanted.get(number)
    if (own === undefined || own === true) return own ?? false
    // Nobody's voice is the last of a transcript.
    const speaker = speakersOf(number)[rowid % turnsPerTranscript] ?? -1
    return own.at(speaker) ?? false
  }
}

type Remembered = { readonly version: number; readonly speakers: Int16Array }

const remembered = new WeakMap<Db, Map<number, Remembered>>()

/** For each turn of a transcript the place of its speaker among the transcript's, -1 for nobody; read once as long as nothing changes. */
function turnSpeakers(db: Db): (number: number) => Int16Array {
  const known = remembered.get(db) ?? new Map<number, Remembered>()
  remembered.set(db, known)
  const versions = new Map(
    all<{ number: number; version: number }>(
      db,
      `SELECT number, (SELECT max(change.id) FROM change
         WHERE tableName = 'transcript' AND rowId = transcript.id) AS version FROM transcript`,
    ).map((row) => [row.number, row.version]),
  )
  return (number) => {
    const version = versions.get(number) ?? 0
    const before = known.get(number)
    if (before?.version === version) return before.speakers
    const layout = first<{ layout: string }>(
      db,
      'SELECT layout FROM transcript WHERE number = ?',
      number,
    )?.layout
    const speakers = layout === undefined ? new Int16Array() : speakersInLayout(layout)
    known.set(number, { version, speakers })
    return speakers
  }
}
