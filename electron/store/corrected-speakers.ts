import type { ParticipantId, TranscriptId } from '../../shared/model/id.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import { uniqueName } from '../../shared/text/names.ts'
import { type Db, first, insert, remove, update } from './db.ts'
import { addParticipant } from './people.ts'
import { takenNames } from './transcripts.ts'

type Speakers = { readonly before: readonly Speaker[]; readonly after: readonly Speaker[] }

/**
 * Makes the speakers of a transcript what they are after a correction. A new label is somebody new, as at an import; a person
 * who was called like a label that is theirs alone is called like the new one.
 */
export function saveSpeakers(
  db: Db,
  transcriptId: TranscriptId,
  { before, after }: Speakers,
): void {
  const former = new Map(before.map((speaker) => [speaker.id, speaker]))
  const gone = before.filter(({ id }) => !after.some((speaker) => speaker.id === id))
  remove(
    db,
    'speaker',
    gone.map(({ id }) => id),
  )
  for (const speaker of after) {
    const known = former.get(speaker.id)
    if (!known) addSpeaker(db, transcriptId, speaker)
    else if (known.label !== speaker.label) renameSpeaker(db, known, speaker.label)
  }
}

function addSpeaker(db: Db, transcriptId: TranscriptId, speaker: Speaker): void {
  const row = first<{ short: string; position: number }>(
    db,
    `SELECT short, (SELECT coalesce(max(position) + 1, 0) FROM speaker WHERE transcriptId = transcript.id) AS position
     FROM transcript WHERE id = ?`,
    transcriptId,
  )
  const name = uniqueName(speaker.label, row?.short ?? null, takenNames(db).participants)
  const person = addParticipant(db, { name, role: 'other', programmeId: null, pairIds: [] })
  const position = row?.position ?? 0
  insert(db, 'speaker', { ...speaker, transcriptId, position, participantId: person.id })
}

function renameSpeaker(db: Db, { id, label: before }: Speaker, label: string): void {
  update(db, 'speaker', { id, label })
  const person = first<{ id: ParticipantId; short: string }>(
    db,
    `SELECT participant.id, short FROM participant
       JOIN speaker ON participantId = participant.id JOIN transcript ON transcript.id = transcriptId
     WHERE speaker.id = ? AND participant.name IN (?, ? || ' (' || short || ')')
       AND (SELECT count(*) FROM speaker AS other WHERE other.participantId = participant.id) = 1`,
    id,
    before,
    before,
  )
  if (!person) return
  const name = uniqueName(label, person.short, takenNames(db).participants)
  update(db, 'participant', { id: person.id, name })
}
