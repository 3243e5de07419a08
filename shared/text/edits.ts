import type { Range } from '../model/transcript.ts'
import { firstEndingAfter } from './ranges.ts'

/** One replacement in a text: `start` and `end` are units of the text before; where both are alike, something is inserted. */
export type TextEdit = Range & { readonly text: string }

/** A text before and after some edits, ready for finding places of the one in the other. */
export type EditMap = {
  readonly before: string
  readonly after: string
  /** In reading order; between two of them at least one unit stays. */
  readonly edits: readonly TextEdit[]
  /** By how many units the text is longer before each edit, and after the last. */
  readonly shifts: readonly number[]
}

/** Does edits to a text; they are in reading order and never overlap. */
export function mapEdits(before: string, wanted: readonly TextEdit[]): EditMap {
  const edits = joined(wanted)
  const parts: string[] = []
  const shifts = [0]
  let at = 0
  let shift = 0
  for (const { start, end, text } of edits) {
    parts.push(before.slice(at, start), text)
    at = end
    shift += text.length - (end - start)
    shifts.push(shift)
  }
  parts.push(before.slice(at))
  return { before, after: parts.join(''), edits, shifts }
}

/** The first edit that ends at an offset or later, and by how much the text before it is shifted. */
export function editAt(
  { edits, shifts }: EditMap,
  offset: number,
): { readonly edit: TextEdit | undefined; readonly shift: number } {
  const index = firstEndingAfter(edits, offset - 1)
  return { edit: edits[index], shift: shifts[index] ?? 0 }
}

/** The stretches of the text after the edits that were typed or pasted. */
export function insertedRanges({ edits, shifts }: EditMap): Range[] {
  return edits.flatMap(({ start, text }, index) => {
    const at = start + (shifts[index] ?? 0)
    return text === '' ? [] : [{ start: at, end: at + text.length }]
  })
}

/** Edits that touch as one, and those that change nothing left out. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const list: TextEdit[] = []
  for (const edit of edits) {
    if (edit.start === edit.end && edit.text === '') continue
    const last = list.at(-1)
    if (last && last.end === edit.start)
      list[list.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text }
    else list.push(edit)
  }
  return list
}
