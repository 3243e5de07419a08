import type { Mark, Range } from '../model/transcript.ts'
import { spokenRanges } from './ranges.ts'

/** Words somewhere in a transcript; `occurrence` counts from 1. */
export type Occurrence = { readonly words: string; readonly occurrence: number }

/**
 * Where the words stand in a text for the n-th time: as they are, or else with labels and timestamps passed over and all
 * blanks alike. Null where they do not. The result is in UTF-16 units of the text as it is.
 */
export function findOccurrence(
  text: string,
  marks: readonly Mark[],
  { words, occurrence }: Occurrence,
): Range | null {
  const exact = nthIndex(text, words, occurrence)
  if (exact >= 0) return { start: exact, end: exact + words.length }
  const wanted = words.trim().replaceAll(/\s+/g, ' ')
  if (wanted === '') return null
  const spoken = collapse(text, marks)
  const at = nthIndex(spoken.text, wanted, occurrence)
  const start = spoken.places[at]
  const last = spoken.places[at + wanted.length - 1]
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 }
}

function nthIndex(text: string, wanted: string, occurrence: number): number {
  if (wanted === '') return -1
  let at = text.indexOf(wanted)
  for (let found = 1; found < occurrence && at >= 0; found++)
    at = text.indexOf(wanted, at + wanted.length)
  return at
}

/** What is spoken, with each run of blanks as one space, and the place of each unit in the text. */
function collapse(text: string, marks: readonly Mark[]) {
  const units: string[] = []
  const places: number[] = []
  for (const piece of spokenRanges({ start: 0, end: text.length }, marks))
    for (let at = piece.start; at < piece.end; at++) {
      const blank = /\s/.test(text.charAt(at))
      if (blank && units.at(-1) === ' ') continue
      units.push(blank ? ' ' : text.charAt(at))
      places.push(at)
    }
  return { text: units.join(''), places }
}
