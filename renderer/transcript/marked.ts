import type { QuoteId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import type { MarkedText, MarkedTextChanges } from '../../shared/model/replies.ts'

/** A quote with its codings; the same object as long as neither changed. */
export type Marked = { readonly quote: Quote; readonly codings: readonly Coding[] }

/** The quotes of a transcript, as they stood at a place in the change log. */
export type MarkedQuotes = {
  readonly at: number
  readonly quotes: ReadonlyMap<QuoteId, Marked>
}

/** Puts the codings to their quotes. */
export function markedQuotes({ quotes, codings, at }: MarkedText): MarkedQuotes {
  return { at, quotes: new Map(pair(quotes, codings)) }
}

/** The quotes after some changes; those that did not change stay the same objects. */
export function withChanges(before: MarkedQuotes, changes: MarkedTextChanges): MarkedQuotes {
  if (changes.quotes.length === 0 && changes.gone.length === 0) return { ...before, at: changes.at }
  const quotes = new Map(before.quotes)
  for (const id of changes.gone) quotes.delete(id)
  for (const [id, marked] of pair(changes.quotes, changes.codings)) quotes.set(id, marked)
  return { at: changes.at, quotes }
}

/** Number of codings on all quotes. */
export function countCodings(quotes: ReadonlyMap<QuoteId, Marked>): number {
  let count = 0
  for (const { codings } of quotes.values()) count += codings.length
  return count
}

function pair(quotes: readonly Quote[], codings: readonly Coding[]): [QuoteId, Marked][] {
  const byQuote = Map.groupBy(codings, (coding) => coding.quoteId)
  return quotes.map((quote) => [quote.id, { quote, codings: byQuote.get(quote.id) ?? [] }])
}
