import { UserError } from '../../shared/model/error.ts'
import { assignSpeaker } from '../store/speakers.ts'
import {
  listTranscripts,
  readTranscript,
  removeTranscripts,
  takenNames,
  updateTranscript,
} from '../store/transcripts.ts'
import { type Handlers, read, write } from './handlers.ts'

/** Transcripts and who speaks in them. */
export const transcriptsHandlers = {
  'transcripts.list': read(({ db }) => listTranscripts(db)),
  'transcripts.read': read(({ db }, { id }) => readTranscript(db, id) ?? gone()),
  'transcripts.update': write(
    'Changed what is known of a transcript',
    ({ db }, { id, ...fields }) => {
      if (fields.short !== undefined)
        requireFreeShort(
          takenNames(db).shorts,
          fields.short,
          readTranscript(db, id)?.transcript.short,
        )
      updateTranscript(db, id, fields)
      return null
    },
  ),
  'transcripts.remove': write(
    ({ ids }) => (ids.length === 1 ? 'Removed a transcript' : `Removed ${ids.length} transcripts`),
    ({ db }, { ids }) => {
      removeTranscripts(db, ids)
      return null
    },
  ),
  'speakers.assign': write('Said who a speaker is', ({ db }, { id, participantId }) => {
    assignSpeaker(db, id, participantId)
    return null
  }),
} satisfies Partial<Handlers>

function gone(): never {
  throw new UserError(
    'gone',
    'This transcript no longer exists; it was removed meanwhile. Undo brings it back.',
  )
}

function requireFreeShort(taken: readonly string[], wanted: string, own: string | undefined): void {
  const clash = taken.some((name) => name !== own && name.toLowerCase() === wanted.toLowerCase())
  if (clash)
    throw new UserError(
      'name-taken',
      `Another transcript has the short name “${wanted}”. Nothing was changed. Choose another.`,
    )
}
