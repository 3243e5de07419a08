import type { Correction } from '../model/correction.ts'
import { renameSpeaker, setSpeaker } from './correct-speakers.ts'
import { setTime } from './correct-time.ts'
import { joinTurn, splitTurn } from './correct-turns.ts'
import { correctWords } from './correct-words.ts'
import { type Corrected, type Draft, type NewSpeaker, textChanged } from './draft.ts'

/**
 * Does one correction; `fresh` is the speaker that it may make. Throws UserError `text-changed` where the text is not
 * the one that was corrected, and others that say why it cannot be done.
 */
export function correct(draft: Draft, correction: Correction, fresh: NewSpeaker): Corrected {
  switch (correction.kind) {
    case 'text':
      return correctWords(draft, correction.edits)
    case 'split':
      return splitTurn(draft, correction.at)
    case 'join':
      return joinTurn(draft, turnFrom(draft, correction.turn))
    case 'speaker':
      return setSpeaker(draft, turnFrom(draft, correction.turn), { ...correction, fresh })
    case 'rename':
      return renameSpeaker(draft, correction.speakerId, correction.label)
    case 'time':
      return setTime(draft, turnFrom(draft, correction.turn), correction.startMs)
  }
}

/** Index of the turn that starts at an offset. */
function turnFrom({ turns }: Draft, start: number): number {
  const index = turns.findIndex((turn) => turn.start === start)
  if (index < 0) throw textChanged()
  return index
}
