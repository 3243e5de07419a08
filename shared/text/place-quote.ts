import type { Range } from '../model/transcript.ts'
import type { Corrected, Draft } from './draft.ts'
import { type Anchor, type Anchored, findPasted, moveQuote } from './move-quotes.ts'
import { settle } from './settle.ts'

/** Where a quote of a draft is after a correction; no label or timestamp comes to lie at its ends. Null where it has no place. */
export function placeQuote(
  before: Draft,
  { draft, map }: Corrected,
  quote: Anchored,
): Range | null {
  const range = moveQuote(map, quote)
  return range && isSettled(before, quote) ? settle(draft, range) : range
}

/** Where a quote that had no place in a draft has one after a correction, as its words were typed or pasted; else null. */
export function placeAgain({ draft, map }: Corrected, quote: Anchor): Range | null {
  const range = findPasted(map, quote)
  return range && settle(draft, range)
}

function isSettled(draft: Draft, { start, end }: Range): boolean {
  const settled = settle(draft, { start, end })
  return settled?.start === start && settled.end === end
}
