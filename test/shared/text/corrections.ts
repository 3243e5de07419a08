import fc from 'fast-check'
import type { Correction } from '../../../shared/model/correction.ts'
import type { Draft } from '../../../shared/text/draft.ts'
import { spokenRanges } from '../../../shared/text/ranges.ts'

/** Numbers from which a correction is made that fits the text as it is then. */
export type Numbers = {
  readonly kind: number
  readonly at: number
  readonly length: number
  readonly insert: number
  readonly onward: boolean
}

/** Any correction. */
export const numbers: fc.Arbitrary<Numbers> = fc.record({
  kind: fc.nat(9),
  at: fc.nat(10_000),
  length: fc.nat(5),
  insert: fc.nat(2),
  onward: fc.boolean(),
})

/** Three times the number of words of a transcript would be typed before one of these came twice. */
let typed = 0

/** The correction that some numbers stand for: mostly whole words of one turn replaced, deleted or typed. */
export function correctionFor(draft: Draft, numbers: Numbers): Correction | null {
  const { kind, at, onward } = numbers
  const turn = draft.turns[at % Math.max(1, draft.turns.length)]
  if (!turn) return null
  const start = turn.start
  switch (kind) {
    case 4:
      return { kind: 'split', at: turn.start + (at % (turn.end - turn.start)) }
    case 5:
      return { kind: 'join', turn: start }
    case 6:
      return { kind: 'speaker', turn: start, speaker: speakerOf(draft, at), onward }
    case 7:
      return renamed(draft, at)
    case 8:
      return { kind: 'time', turn: start, startMs: at * 1000 }
    default:
      return replaced(draft, turn, numbers)
  }
}

function speakerOf({ speakers }: Draft, at: number) {
  const known = speakers[at % (speakers.length + 1)]
  return known ? { id: known.id } : { label: `Label ${at}` }
}

function renamed({ speakers }: Draft, at: number): Correction | null {
  const speaker = speakers[at % Math.max(1, speakers.length)]
  return speaker ? { kind: 'rename', speakerId: speaker.id, label: `Name ${at}` } : null
}

function replaced(
  { text, marks }: Draft,
  turn: Draft['turns'][number],
  { at, length, insert }: Numbers,
): Correction | null {
  const words = spokenRanges(turn, marks).flatMap((piece) =>
    Array.from(text.slice(piece.start, piece.end).matchAll(/\S+/g), ({ 0: word, index }) => {
      return { start: piece.start + index, end: piece.start + index + word.length, piece }
    }),
  )
  const first = words[at % Math.max(1, words.length)]
  if (!first) return null
  const inside = words.filter(({ start, piece }) => start >= first.start && piece === first.piece)
  const last = length === 0 ? undefined : inside[Math.min(length, inside.length) - 1]
  const end = last?.end ?? first.start
  const fresh = Array.from({ length: insert }, () => `typed${typed++}`).join(' ')
  const added = last || fresh === '' ? fresh : `${fresh} `
  return {
    kind: 'text',
    edits: [{ start: first.start, end, was: text.slice(first.start, end), text: added }],
  }
}
