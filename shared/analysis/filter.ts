import type { Filter } from '../model/filter.ts'
import type { CodedQuote, CodedWith } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { hasWantedVoice, makeSieve, type Sieve } from './sieve.ts'

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
      if (!hasWantedVoice(sieve, block, place) || !sieve.takesQuote(block, place)) return
      const codings = wantedCodings(sieve, block, place)
      if (codings.length === 0 && (quote.codings.length > 0 || !sieve.takesUncoded(quote))) return
      found.push({ block, quote, place, codings })
    })
  })
  return found
}

function wantedCodings(sieve: Sieve, block: Block, place: number): readonly CodedWith[] {
  const first = block.codings.first[place] ?? 0
  const codings = block.transcript.quotes[place]?.codings ?? []
  return codings.filter((_, index) => sieve.takesCoding(block, place, first + index))
}
