import type { PlacedCoding, Settlement } from '../model/agreement.ts'
import type { CoderId } from '../model/id.ts'
import type { Quote } from '../model/quote.ts'
import type { Range } from '../model/transcript.ts'
import { placeWords } from '../text/place-words.ts'
import type { CodedQuote, CodedTranscript, Material } from './material.ts'

/**
 * The material as the coders made it each by themselves: without codings that were added when their differences were settled,
 * with those that were removed then, where their words are found now. Transcripts in which nothing was settled stay the same
 * objects.
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

/** How many of the codings that some coders made and a decision removed have no place any more, as their words were changed. */
export function countLost(
  { transcripts }: Material,
  { removed }: Pick<Settlement, 'removed'>,
  coders: readonly CoderId[],
): number {
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return removed.filter(({ coding, quote }) => {
    const transcript = byId.get(quote.transcriptId)
    return coders.includes(coding.coderId) && transcript && placedIn(transcript, quote) === null
  }).length
}

function quotesAsCoded(
  transcript: CodedTranscript,
  { added, removed }: Omit<Settlement, 'kept'>,
): readonly CodedQuote[] {
  const { id, quotes } = transcript
  const gone = new Set(added.map(({ coding }) => coding.id))
  const own = removed.flatMap(({ coding, quote }) => {
    const range = quote.transcriptId === id && placedIn(transcript, quote)
    return range ? [{ coding, quote: { ...quote, start: range.start, end: range.end } }] : []
  })
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

/** Where a quote is now: where it stands, or where its words do if it went with its codings. */
function placedIn({ text, quotes }: CodedTranscript, quote: Quote): Range | null {
  const there = quotes.some(({ id }) => id === quote.id)
  return there ? quote : placeWords(text, quote)
}

function restored(placed: readonly PlacedCoding[]): readonly CodedQuote[] {
  const [first] = placed
  if (!first) return []
  const { transcriptId: _, words: __, before: ___, after: ____, ...quote } = first.quote
  return [{ ...quote, codings: placed.map(({ coding }) => coding) }]
}
