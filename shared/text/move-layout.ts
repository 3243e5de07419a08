import type { Mark, Turn } from '../model/transcript.ts'
import { type EditMap, editAt } from './edits.ts'
import { moveRange } from './move-range.ts'
import { trimRange } from './ranges.ts'

/** Where turns are after edits: what was typed at an edge of a turn belongs to it. Turns of which nothing is left are left out. */
export function moveTurns(map: EditMap, turns: readonly Turn[]): Turn[] {
  const moved: Turn[] = []
  for (const turn of turns) {
    const end = endWith(map, turn.end)
    const start = Math.max(startWith(map, turn.start), moved.at(-1)?.end ?? 0)
    const left = start < end ? trimRange(map.after, { start, end }) : { start, end: start }
    if (left.start < left.end) moved.push({ ...turn, start, end })
  }
  return moved
}

/** Where labels and timestamps are after edits; those that were deleted are left out. */
export function moveMarks(map: EditMap, marks: readonly Mark[]): Mark[] {
  const moved: Mark[] = []
  for (const mark of marks) {
    const range = moveRange(map, mark)
    if (range && range.start >= (moved.at(-1)?.end ?? 0)) moved.push({ ...mark, ...range })
  }
  return moved
}

function startWith(map: EditMap, start: number): number {
  const { edit, shift } = editAt(map, start)
  if (!edit || edit.start > start) return start + shift
  const at = edit.start + shift
  return edit.start === start ? at : at + edit.text.length
}

function endWith(map: EditMap, end: number): number {
  const { edit, shift } = editAt(map, end)
  if (!edit || edit.start > end || (edit.start === end && edit.end > end)) return end + shift
  return edit.start + shift + edit.text.length
}
