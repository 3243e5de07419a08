import type { ParticipantId, SpeakerId } from '../../shared/model/id.ts'
import { type Db, update } from './db.ts'

/** Says who a speaker of a transcript is; null for unknown. */
export function assignSpeaker(db: Db, id: SpeakerId, participantId: ParticipantId | null): void {
  update(db, 'speaker', { id, participantId })
}
