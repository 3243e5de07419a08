import type { Filter } from '../model/filter.ts'
import { makeSieve } from './make-sieve.ts'
import type { CodedQuote, CodedWith } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { hasWantedPiece, type Sieve, wantedCodings } from './sieve.ts'

/** A quote that passed a filter, named by the place of its block and its place in the block. */
export type FoundQuote = {
  readonly block: Block
  readonly quote: CodedQuote
  /** Place of the quote in its block. */
  readonly place: number
  /** Those of its codings that the filter wants. */
  readonly codings: readonly CodedWith[]
}

/** The quotes that pass a filter, in the order of the transcripts and of the text; see Sieve for what a filter means. */
export function findQuotes(numbered: Numbered, filter: Filter): readonly FoundQuote[] {
  const sieve = makeSieve(numbered, filter)
  const found: FoundQuote[] = []
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return
    for (let place = 0; place < block.transcript.quotes.length; place += 1) {
      const wanted = wantedCodings(sieve, block, place)
      if (wanted.length === 0 && !takesBare(sieve, block, place)) continue
      if (!hasWantedPiece(sieve, block, place)) continue
      const quote = block.transcript.quotes[place]
      if (quote) found.push({ block, quote, place, codings: codingsAt(block, place, wanted) })
    }
  })
  return found
}

function codingsAt(
  { codings, transcript }: Block,
  quote: number,
  places: readonly number[],
): readonly CodedWith[] {
  const first = codings.first[quote] ?? 0
  return places.flatMap((place) => transcript.quotes[quote]?.codings[place - first] ?? [])
}

/** Whether a quote that has no codings is wanted. */
function takesBare(sieve: Sieve, block: Block, place: number): boolean {
  if (block.codings.first[place] !== block.codings.first[place + 1]) return false
  const quote = block.transcript.quotes[place]
  return quote !== undefined && sieve.takesUncoded(quote) && sieve.takesQuote(block, place)
}
