import type { Filter } from '../model/filter.ts'
import type { CodedQuote, CodedWith } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { makeSieve, type Sieve, wantedCodings, wantedPieces } from './sieve.ts'

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
    block.transcript.quotes.forEach((quote, place) => {
      const wanted = wantedCodings(sieve, block, place)
      if (wanted.length === 0 && !takesBare(sieve, block, place)) return
      if (wantedPieces(sieve, block, place).length === 0) return
      const first = block.codings.first[place] ?? 0
      const codings = wanted.flatMap((coding) => quote.codings[coding - first] ?? [])
      found.push({ block, quote, place, codings })
    })
  })
  return found
}

/** Whether a quote that has no codings is wanted. */
function takesBare(sieve: Sieve, block: Block, place: number): boolean {
  const quote = block.transcript.quotes[place]
  return quote?.codings.length === 0 && sieve.takesUncoded(quote) && sieve.takesQuote(block, place)
}
