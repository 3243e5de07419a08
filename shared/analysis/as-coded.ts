import type { PlacedCoding, Settlement } from '../model/agreement.ts'
import type { CodedQuote, CodedTranscript, Material } from './material.ts'

/**
 * The material as the coders made it each by themselves: without codings that were added when their differences were settled,
 * with those that were removed then, where their words are still in their place. Transcripts in which nothing was settled
 * stay the same objects.
 */
export function asCoded(material: Material, { added, removed }: Settlement): Material {
  if (added.length === 0 && removed.length === 0) return material
  const settled = new Set([...added, ...removed].map(({ quote }) => quote.transcriptId))
  return {
    ...material,
    transcripts: material.transcripts.map((transcript) =>
      settled.has(transcript.id)
        ? { ...transcript, quotes: quotesAsCoded(transcript, { added, removed }) }
        : transcript,
    ),
  }
}

function quotesAsCoded(
  { id, text, quotes }: CodedTranscript,
  { added, removed }: Omit<Settlement, 'kept'>,
): readonly CodedQuote[] {
  const gone = new Set(added.map(({ coding }) => coding.id))
  const own = removed.filter(
    ({ quote: { transcriptId, start, end, words } }) =>
      transcriptId === id && text.slice(start, end) === words,
  )
  const byQuote = Map.groupBy(own, ({ quote }) => quote.id)
  const left = quotes.map((quote) => ({
    ...quote,
    codings: [
      ...quote.codings.filter((coding) => !gone.has(coding.id)),
      ...(byQuote.get(quote.id) ?? []).map(({ coding }) => coding),
    ],
  }))
  const there = new Set(quotes.map((quote) => quote.id))
  const back = [...byQuote].flatMap(([quoteId, codings]) =>
    there.has(quoteId) ? [] : restored(codings),
  )
  return back.length === 0
    ? left
    : [...left, ...back].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function restored(placed: readonly PlacedCoding[]): readonly CodedQuote[] {
  const [first] = placed
  if (!first) return []
  const { transcriptId: _, words: __, before: ___, after: ____, ...quote } = first.quote
  return [{ ...quote, codings: placed.map(({ coding }) => coding) }]
}
