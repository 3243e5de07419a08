import type { Correction } from '../model/correction.ts'
import type { Draft } from './draft.ts'
import { labelOf } from './label-style.ts'
import { firstEndingAfter } from './ranges.ts'

/** One line on a correction of a draft, e.g. `Corrected “opend” to “opened” in turn 12`. */
export function describeCorrection(draft: Draft, correction: Correction): string {
  switch (correction.kind) {
    case 'text':
      return describeWords(draft, correction.edits)
    case 'split':
      return `Split ${turnAt(draft, correction.at)}`
    case 'join':
      return `Joined ${turnAt(draft, correction.turn)} with the one before`
    case 'speaker':
      return `Changed who speaks ${turnAt(draft, correction.turn)}${correction.onward ? ' and later ones' : ''} to ${nameOf(draft, correction.speaker)}`
    case 'rename':
      return `Renamed the speaker “${labelOf(draft, correction.speakerId)}” to “${correction.label}”`
    case 'time':
      return `Changed the time of ${turnAt(draft, correction.turn)}`
  }
}

type Edits = Extract<Correction, { readonly kind: 'text' }>['edits']

function describeWords(draft: Draft, edits: Edits): string {
  const [first] = edits
  if (!first) return 'Corrected nothing'
  const where = turnAt(draft, first.start)
  if (edits.length > 1) return `Corrected ${edits.length} places in ${where}`
  const [was, is] = [shortened(first.was), shortened(first.text)]
  if (is === '') return `Took ${was === '' ? 'blanks' : `“${was}”`} out of ${where}`
  return was === '' ? `Added “${is}” to ${where}` : `Corrected “${was}” to “${is}” in ${where}`
}

function turnAt({ turns }: Draft, offset: number): string {
  const index = firstEndingAfter(turns, Math.max(0, offset - 1))
  const turn = turns[index]
  return turn && turn.start <= offset ? `turn ${index + 1}` : 'the text'
}

type Chosen = Extract<Correction, { readonly kind: 'speaker' }>['speaker']

function nameOf(draft: Draft, speaker: Chosen): string {
  if (speaker === null) return 'nobody'
  return `“${'id' in speaker ? labelOf(draft, speaker.id) : speaker.label}”`
}

const longest = 40

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line
}
