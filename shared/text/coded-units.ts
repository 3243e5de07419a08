import type { Mark, Range } from '../model/transcript.ts'
import { spokenRanges, trimRange } from './ranges.ts'
import { isUnspaced } from './segmented.ts'

/** A text in which something was found. */
type Spoken = { readonly text: string; readonly marks: readonly Mark[] }

/** What is said in a turn from its first word to its last, without the label before it; null where nothing is. */
export function spokenTurn({ text, marks }: Spoken, turn: Range): Range | null {
  const pieces = spokenRanges(turn, marks)
    .map((piece) => trimRange(text, piece))
    .filter(({ start, end }) => start < end)
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The places of a turn as whole words; those that only blanks part become one. */
export function wholeWords({ text }: Spoken, turn: Range, places: readonly Range[]): Range[] {
  const words: Range[] = []
  for (const place of places) {
    const range = { start: place.start, end: wordEnd(text, place, turn.end) }
    const before = words.at(-1)
    if (before && /^[^\S\n]*$/.test(text.slice(before.end, range.start)))
      words[words.length - 1] = { start: before.start, end: Math.max(before.end, range.end) }
    else words.push(range)
  }
  return words
}

/** The sentences of a turn that hold one of some places, each once. */
export function sentencesWith(spoken: Spoken, turn: Range, places: readonly Range[]): Range[] {
  if (places.length === 0) return []
  return sentencesOf(spoken, turn).filter((range) =>
    places.some((place) => place.start < range.end && place.end > range.start),
  )
}

/** The sentences of a turn, without the label before it and without blanks at their ends. */
export function sentencesOf(spoken: Spoken, turn: Range): Range[] {
  const whole = spokenTurn(spoken, turn)
  if (!whole) return []
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' })
  const segments = sentences.segment(spoken.text.slice(whole.start, whole.end))
  return Array.from(segments, ({ index, segment }) => {
    const start = whole.start + index
    return trimRange(spoken.text, { start, end: start + segment.length })
  })
}

let sentences: Intl.Segmenter | undefined

function wordEnd(text: string, { start, end }: Range, limit: number): number {
  if (!/[\p{L}\p{N}]/u.test(text.charAt(start)) || isUnspaced(text.slice(end - 1, end))) return end
  let at = end
  while (at < limit && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at))) at += 1
  return at
}
