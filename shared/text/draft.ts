import { UserError } from '../model/error.ts'
import type { Speaker, TranscriptContent } from '../model/transcript.ts'
import { type EditMap, mapEdits, type TextEdit } from './edits.ts'
import { moveMarks, moveTurns } from './move-layout.ts'

/** What is corrected: a text with who speaks where in it. */
export type Draft = Omit<TranscriptContent, 'transcript'>

/** A draft after a correction, and where the places of the text before are now. */
export type Corrected = { readonly draft: Draft; readonly map: EditMap }

/** A speaker that a correction may make, without the label. */
export type NewSpeaker = Omit<Speaker, 'label'>

/** A draft with other words; turns and marks move along. */
export function edited(draft: Draft, edits: readonly TextEdit[]): Corrected {
  const map = mapEdits(draft.text, edits)
  const turns = moveTurns(map, draft.turns)
  return { draft: { ...draft, text: map.after, turns, marks: moveMarks(map, draft.marks) }, map }
}

/** A transcript is not as it was when somebody began to correct it. */
export function textChanged(): UserError {
  return new UserError(
    'text-changed',
    'The text has changed meanwhile, so this correction was not made. It is shown as it is now; make the correction again.',
  )
}
