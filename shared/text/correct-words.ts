import type { Range, Turn } from '../model/transcript.ts'
import { type Corrected, type Draft, edited, textChanged } from './draft.ts'
import { mapEdits, type TextEdit } from './edits.ts'
import { moveMarks } from './move-layout.ts'
import { spokenText } from './ranges.ts'

type Replacement = TextEdit & { readonly was: string }

/** Replaces words; a turn of which nothing spoken is left goes with its label. Throws UserError `text-changed`. */
export function correctWords(draft: Draft, edits: readonly Replacement[]): Corrected {
  let at = 0
  for (const { start, end, was } of edits) {
    if (start < at || end < start || draft.text.slice(start, end) !== was) throw textChanged()
    at = end
  }
  return edited(draft, withoutEmptied(draft, edits))
}

/** The edits, with turns that they empty taken out as a whole. */
function withoutEmptied(draft: Draft, edits: readonly TextEdit[]): readonly TextEdit[] {
  const gone = draft.turns.flatMap((turn, index) => {
    const own = edits.filter(({ start, end }) => start >= turn.start && end <= turn.end)
    return own.length > 0 && isEmptied(draft, turn, own) ? [wholeTurn(draft, index)] : []
  })
  if (gone.length === 0) return edits
  const rest = edits.filter((edit) => gone.every((turn) => !overlaps(edit, turn)))
  return [...rest, ...gone.map((range) => ({ ...range, text: '' }))].sort(
    (a, b) => a.start - b.start,
  )
}

function isEmptied({ text, marks }: Draft, turn: Turn, edits: readonly TextEdit[]): boolean {
  const inside = marks.filter(({ start, end }) => start >= turn.start && end <= turn.end)
  if (spokenText(text, turn, inside) === '') return false
  const map = mapEdits(text.slice(turn.start, turn.end), edits.map(shifted(turn)))
  const left = moveMarks(map, inside.map(shifted(turn)))
  return spokenText(map.after, { start: 0, end: map.after.length }, left) === ''
}

function shifted({ start: by }: Range): <T extends Range>(range: T) => T {
  return (range) => ({ ...range, start: range.start - by, end: range.end - by })
}

/** A turn with what sets it apart from the next one, or from the one before at the end. */
function wholeTurn({ text, turns }: Draft, index: number): Range {
  const turn = turns[index]
  const [before, after] = [turns[index - 1], turns[index + 1]]
  const { start, end } = turn ?? { start: 0, end: 0 }
  if (after && isBlank(text, { start: end, end: after.start })) return { start, end: after.start }
  if (before && isBlank(text, { start: before.end, end: start })) return { start: before.end, end }
  return { start, end }
}

function isBlank(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).trim() === ''
}

function overlaps(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end
}
