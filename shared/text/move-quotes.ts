import type { Range } from '../model/transcript.ts'
import { type EditMap, insertedRanges } from './edits.ts'
import { snapToGraphemes } from './graphemes.ts'
import { moveRange } from './move-range.ts'
import { isInWord, wordsOf } from './tokens.ts'

/** The words of a passage, and what stood before and after them. */
export type Anchor = {
  readonly words: string
  readonly before: string
  readonly after: string
}

/** A passage with its words and what stands around them. */
export type Anchored = Range & Anchor

/**
 * Where a quote is after edits: on its words, or on the same words where they were pasted elsewhere, or on what was typed in
 * their place. Null where its words are gone, or were pasted several times with nothing around them to tell which is meant.
 */
export function moveQuote(map: EditMap, quote: Anchored): Range | null {
  const moved = moveRange(map, quote)
  if (moved && keepsHalf(map, quote)) return moved
  return findPasted(map, quote) ?? moved
}

/** The words of a quote among what was typed or pasted: the only place, or the one that most of its surroundings speak for. */
export function findPasted(map: EditMap, quote: Anchor): Range | null {
  const scored = occurrences(map, quote)
    .map((place) => ({ place, score: alikeAround(map.after, quote, place) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  return !best || best.score === second?.score ? null : best.place
}

/** What is left of a long quote may be a few short words that look alike elsewhere. */
function keepsHalf({ before, edits }: EditMap, { start, end, words }: Anchored): boolean {
  let gone = 0
  for (const edit of edits)
    if (edit.start < end && edit.end > start)
      gone += letters(before.slice(Math.max(edit.start, start), Math.min(edit.end, end)))
  return gone <= letters(words) / 2
}

function letters(text: string): number {
  return wordsOf(text).reduce((sum, { word }) => sum + word.length, 0)
}

/** Where the words of a quote stand, with at least one unit of them typed or pasted, and no word cut. */
function occurrences(map: EditMap, { words }: Anchor): Range[] {
  if (words === '') return []
  const { after } = map
  const found = new Map<number, Range>()
  for (const range of insertedRanges(map)) {
    let start = after.indexOf(words, Math.max(0, range.start - words.length + 1))
    for (; start >= 0 && start < range.end; start = after.indexOf(words, start + 1)) {
      const end = start + words.length
      if (isWhole(after, { start, end })) found.set(start, { start, end })
    }
  }
  return [...found.values()]
}

function isWhole(text: string, { start, end }: Range): boolean {
  const snapped = snapToGraphemes(text, { start, end })
  if (snapped.start !== start || snapped.end !== end) return false
  return !isInWord(text, start) && !isInWord(text, end)
}

/** Number of units before and after a place that are those which stood around a quote. */
function alikeAround(text: string, { before, after }: Anchor, { start, end }: Range): number {
  let score = 0
  for (let at = 1; at <= before.length; at += 1) {
    if (text.charAt(start - at) !== before.at(-at)) break
    score += 1
  }
  for (let at = 0; at < after.length; at += 1) {
    if (text.charAt(end + at) !== after.charAt(at)) break
    score += 1
  }
  return score
}
