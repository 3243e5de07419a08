import { trimRange } from '../../shared/text/ranges.ts'
import { type ReadingDocument, rowAt, type Side, toOffset, toShown } from './document.ts'

/** How far an edge moves at once. */
export type Unit = 'grapheme' | 'word' | 'sentence' | 'turn'

/** One step of an edge: which edge, by what, which way. */
export type Step = {
  readonly side: Side
  readonly unit: Unit
  readonly forward: boolean
}

/** The canonical offset one step from an edge; the same offset at the end of the document. */
export function moveEdge(document: ReadingDocument, offset: number, step: Step): number {
  const at = rowAt(document, step.side === 'end' ? Math.max(0, offset - 1) : offset)
  const row = document.rows[at]
  if (!row) return offset
  const shown = toShown(row, offset)
  const inside = nextStop(stops(row.shown, step), shown, step.forward)
  if (inside !== undefined) return toOffset(row, inside, step.side)
  const by = step.forward ? 1 : -1
  for (let other = document.rows[at + by]; other; other = document.rows[other.index + by]) {
    const found = stops(other.shown, step).at(step.forward ? 0 : -1)
    if (found !== undefined) return toOffset(other, found, step.side)
  }
  return offset
}

/** Offsets in a text at which an edge may come to rest, ascending: never inside a grapheme, never beside a blank. */
export function stops(text: string, { side, unit }: Pick<Step, 'side' | 'unit'>): number[] {
  if (unit === 'turn') return text === '' ? [] : [side === 'start' ? 0 : text.length]
  const found: number[] = []
  for (const segment of segmenter(unit).segment(text)) {
    if (unit === 'word' && !segment.isWordLike) continue
    const range = trimRange(text, {
      start: segment.index,
      end: segment.index + segment.segment.length,
    })
    if (range.start < range.end) found.push(range[side])
  }
  return found
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const known = segmenters.get(granularity)
  if (known) return known
  const made = new Intl.Segmenter(undefined, { granularity })
  segmenters.set(granularity, made)
  return made
}

function nextStop(places: readonly number[], from: number, forward: boolean): number | undefined {
  return forward ? places.find((at) => at > from) : places.findLast((at) => at < from)
}
