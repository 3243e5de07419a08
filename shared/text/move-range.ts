import type { Range } from '../model/transcript.ts'
import { diffCharacters } from './diff.ts'
import { type EditMap, editAt, mapEdits, type TextEdit } from './edits.ts'
import { trimToGraphemes } from './graphemes.ts'
import { isInWord, saysSomething } from './tokens.ts'

/**
 * Where a range is after edits. Its words are covered wherever they are now, with what was typed between them or in their
 * place; what was typed exactly at an edge stays outside, except that a word is never cut that was not cut before.
 * Null where all its words are gone. The result is whole graphemes without blanks at its ends.
 */
export function moveRange(map: EditMap, range: Range): Range | null {
  const { before, after } = map
  const [start, end] = [startAfter(map, range), endAfter(map, range)]
  if (start >= end) return null
  const whole = {
    start: isInWord(before, range.start) ? start : wordStart(after, start),
    end: isInWord(before, range.end) ? end : wordEnd(after, end),
  }
  const moved = trimToGraphemes(after, whole)
  const said = saysSomething(before.slice(range.start, range.end))
  const says = saysSomething(after.slice(moved.start, moved.end))
  return moved.start >= moved.end || (said && !says) ? null : moved
}

type Question = readonly [EditMap, Range, number]

function startAfter(map: EditMap, range: Range, depth = 0): number {
  const { start } = range
  const { edit, shift } = editAt(map, start)
  if (!edit || edit.start > start) return start + shift
  const at = edit.start + shift
  if (edit.end === start) return at + edit.text.length
  if (edit.start === start && edit.end <= range.end) return at
  if (depth > 0) return edit.start === start ? at : at + edit.text.length
  return at + startAfter(...insideOf(map, edit, range))
}

function endAfter(map: EditMap, range: Range, depth = 0): number {
  const { end } = range
  const { edit, shift } = editAt(map, end)
  if (!edit || edit.start >= end) return end + shift
  const at = edit.start + shift
  if (edit.end === end && (depth > 0 || edit.start >= range.start)) return at + edit.text.length
  if (depth > 0) return at
  return at + endAfter(...insideOf(map, edit, range))
}

/** The same question about the inside of one replacement, letter by letter. */
function insideOf({ before }: EditMap, edit: TextEdit, range: Range): Question {
  const old = before.slice(edit.start, edit.end)
  const place = { start: range.start - edit.start, end: range.end - edit.start }
  return [mapEdits(old, diffCharacters(old, edit.text)), place, 1]
}

function wordStart(text: string, at: number): number {
  let start = at
  while (isInWord(text, start)) start -= 1
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (isInWord(text, end)) end += 1
  return end
}
