import type { Correction } from '../../shared/model/correction.ts'
import { UserError } from '../../shared/model/error.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import { correctTranscript } from '../store/correct-transcript.ts'
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
  'transcripts.correct': write(
    (_, { summary }) => summary,
    ({ db }, { id, corrections }) => correctTranscript(db, id, corrections.map(cleaned)),
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

/** What was typed or pasted, as an import would have read it. */
function cleaned(correction: Correction): Correction {
  if (correction.kind !== 'text') return correction
  const edits = correction.edits.map((edit) => ({ ...edit, text: cleanText(edit.text) }))
  return { ...correction, edits }
}

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
