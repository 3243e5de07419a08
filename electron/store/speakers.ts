import type { ParticipantId, SpeakerId, TranscriptId } from '../../shared/model/id.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import { all, type Db, first, insert, remove, update } from './db.ts'
import { encodeLayout, type Layout } from './layout.ts'

/** Says who a speaker of a transcript is; null for unknown. */
export function assignSpeaker(db: Db, id: SpeakerId, participantId: ParticipantId | null): void {
  update(db, 'speaker', { id, participantId })
}

/** The file that a transcript came from, compressed, or undefined. */
export function readSourceFile(db: Db, id: TranscriptId): Uint8Array | undefined {
  return first<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM source WHERE id = ?', id)?.bytes
}

type NewSpeakers = Layout & { readonly id: TranscriptId; readonly speakers: readonly Speaker[] }

/** Gives a transcript other speakers, turns and marks; its text and what refers to it stay. Speakers with a known id are changed. */
export function replaceSpeakers(db: Db, { id, speakers, ...layout }: NewSpeakers): void {
  const known = all<Speaker>(db, 'SELECT * FROM speaker WHERE transcriptId = ?', id)
  const staying = new Set(speakers.map((speaker) => speaker.id))
  remove(
    db,
    'speaker',
    known.filter((speaker) => !staying.has(speaker.id)).map((speaker) => speaker.id),
  )
  const before = new Set(known.map((speaker) => speaker.id))
  // A place belongs to one speaker at any time, so those that stay first make room.
  for (const [place, speaker] of speakers.entries())
    if (before.has(speaker.id)) update(db, 'speaker', { id: speaker.id, position: -1 - place })
  for (const [position, speaker] of speakers.entries()) {
    const { participantId } = speaker
    if (before.has(speaker.id)) update(db, 'speaker', { id: speaker.id, position, participantId })
    else insert(db, 'speaker', { ...speaker, position })
  }
  update(db, 'transcript', { id, layout: encodeLayout(layout, speakers) })
}
