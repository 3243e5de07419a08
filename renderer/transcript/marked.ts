import type { QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Coding, TextQuote } from '../../shared/model/quote.ts'
import type { MarkedText, MarkedTextChanges } from '../../shared/model/replies.ts'
import { Shelved } from './shelved.ts'

/** A quote with its codings; the same object as long as neither changed. */
export type Marked = { readonly quote: TextQuote; readonly codings: readonly Coding[] }

/** The quotes of a transcript, as they stood at a place in the change log. */
export type MarkedQuotes = {
  readonly transcriptId: TranscriptId
  readonly at: number
  readonly quotes: Shelved<QuoteId, Marked>
}

/** Puts the codings to their quotes. */
export function markedQuotes(
  transcriptId: TranscriptId,
  { quotes, codings, at }: MarkedText,
): MarkedQuotes {
  return { transcriptId, at, quotes: Shelved.of(pair(quotes, codings)) }
}

/** The quotes after some changes; those that did not change stay the same objects. */
export function withChanges(before: MarkedQuotes, changes: MarkedTextChanges): MarkedQuotes {
  const put = pair(changes.quotes, changes.codings)
  return { ...before, at: changes.at, quotes: before.quotes.with(put, changes.gone) }
}

/** What changes in any transcripts are for one of them: a quote of another one is none of its own. */
export function changesIn(
  transcriptId: TranscriptId,
  { quotes, codings, gone, at }: MarkedTextChanges,
): MarkedTextChanges {
  const own = quotes.filter((quote) => quote.transcriptId === transcriptId)
  return { quotes: own, codings, gone, at }
}

/** Number of codings on all quotes. */
export function countCodings(quotes: ReadonlyMap<QuoteId, Marked>): number {
  let count = 0
  for (const { codings } of quotes.values()) count += codings.length
  return count
}

function pair(quotes: readonly TextQuote[], codings: readonly Coding[]): [QuoteId, Marked][] {
  const byQuote = Map.groupBy(codings, (coding) => coding.quoteId)
  return quotes.map((quote) => [quote.id, { quote, codings: byQuote.get(quote.id) ?? [] }])
}
