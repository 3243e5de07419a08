import type { Mark, Range } from '../model/transcript.ts'
import { snapToGraphemes } from './graphemes.ts'
import { firstEndingAfter, trimRange } from './ranges.ts'

type Marked = { readonly text: string; readonly marks: readonly Mark[] }

/** A stretch as it is coded: whole graphemes, no blanks and no hidden labels at its ends; null where nothing is left. */
export function settle(marked: Marked, selected: Range): Range | null {
  let range = snapToGraphemes(marked.text, selected)
  for (;;) {
    const next = withoutMarksAtEnds(marked, trimRange(marked.text, range))
    if (next.start >= next.end) return null
    if (next.start === range.start && next.end === range.end) return range
    range = next
  }
}

function withoutMarksAtEnds({ marks }: Marked, range: Range): Range {
  const first = marks[firstEndingAfter(marks, range.start)]
  const start = first && first.start <= range.start ? first.end : range.start
  const last = marks[firstEndingAfter(marks, range.end - 1)]
  const end = last && last.start < range.end && last.end >= range.end ? last.start : range.end
  return { start, end: Math.max(start, end) }
}
