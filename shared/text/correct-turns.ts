import { UserError } from '../model/error.ts'
import type { Mark, Turn } from '../model/transcript.ts'
import { type Corrected, type Draft, edited } from './draft.ts'
import { snapToGraphemes } from './graphemes.ts'
import { labelAfter } from './label-style.ts'
import { firstEndingAfter, spokenRanges, spokenText, trimRange } from './ranges.ts'
import { isUnspaced } from './segmented.ts'

/**
 * Makes two turns of one, both of its speaker: on a line of its own, with the label again where turns have one. Throws
 * UserError `nothing-to-split` where nothing would be said before or after.
 */
export function splitTurn(draft: Draft, offset: number): Corrected {
  const { text, turns, marks } = draft
  const index = firstEndingAfter(turns, offset)
  const turn = turns[index]
  const at = outsideMarks(marks, snapToGraphemes(text, { start: offset, end: offset }).start)
  if (!turn || !saysBothSides(draft, turn, at)) throw nothingToSplit()
  const left = trimRange(text, { start: turn.start, end: at }).end
  const right = at + (text.slice(at, turn.end).length - text.slice(at, turn.end).trimStart().length)
  const gap = gapAround(draft, index)
  const label = labelAfter(draft, turn)
  const { draft: longer, map } = edited(draft, [
    { start: left, end: right, text: gap + label.mark + label.gap },
  ])
  const start = left + gap.length
  const added: Mark[] = label.mark ? [{ kind: 'label', start, end: start + label.mark.length }] : []
  return {
    map,
    draft: {
      ...longer,
      turns: longer.turns.flatMap((one, place) =>
        place === index ? halves(one, left, start) : [one],
      ),
      marks: [...longer.marks, ...added].sort((a, b) => a.start - b.start),
    },
  }
}

/** Makes a turn the end of the one before it. Throws UserError `nothing-to-join` where there is none, or text between. */
export function joinTurn(draft: Draft, index: number): Corrected {
  const { text, turns, marks } = draft
  const [before, turn] = [turns[index - 1], turns[index]]
  if (!before || !turn || text.slice(before.end, turn.start).trim() !== '') throw nothingToJoin()
  const left = trimRange(text, before).end
  const right = spokenStart(draft, turn)
  const apart = isUnspaced(text.charAt(left - 1) + text.charAt(right)) ? '' : ' '
  const joined: Turn = { ...before, end: turn.end, endMs: turn.endMs }
  const one = { ...draft, turns: turns.toSpliced(index - 1, 2, joined), marks }
  return edited(one, [{ start: left, end: right, text: apart }])
}

function halves(turn: Turn, end: number, start: number): Turn[] {
  return [
    { ...turn, end, endMs: null },
    { ...turn, start, startMs: null },
  ]
}

/** The offset itself, or the end of the label or timestamp that it lies in. */
function outsideMarks(marks: readonly Mark[], at: number): number {
  const mark = marks[firstEndingAfter(marks, at)]
  return mark && mark.start < at ? mark.end : at
}

function saysBothSides({ text, marks }: Draft, turn: Turn, at: number): boolean {
  const says = (start: number, end: number) => spokenText(text, { start, end }, marks) !== ''
  return at > turn.start && at < turn.end && says(turn.start, at) && says(at, turn.end)
}

/** What sets turns apart here: what stands after this one, else before it, else a new line. */
function gapAround({ text, turns }: Draft, index: number): string {
  for (const place of [index, index - 1]) {
    const [one, next] = [turns[place], turns[place + 1]]
    const gap = one && next ? text.slice(one.end, next.start) : ''
    if (/^\s*\n\s*$/.test(gap)) return gap
  }
  return '\n'
}

/** Where a turn begins to say something, or its end. */
function spokenStart({ text, marks }: Draft, turn: Turn): number {
  for (const piece of spokenRanges(turn, marks)) {
    const said = trimRange(text, piece)
    if (said.start < said.end) return said.start
  }
  return turn.end
}

function nothingToSplit(): UserError {
  return new UserError(
    'nothing-to-split',
    'Nothing would be said before or after this place, so the turn was not split. Put the caret between two words.',
  )
}

function nothingToJoin(): UserError {
  return new UserError(
    'nothing-to-join',
    'No turn stands directly before this one, so nothing was joined.',
  )
}
