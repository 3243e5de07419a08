import type { ChosenQuote } from '../model/chosen-quote.ts'
import type { CodeId } from '../model/id.ts'
import { spokenText } from '../text/ranges.ts'
import { ancestors } from './code-tree.ts'
import type { FoundQuote } from './filter.ts'
import type { Numbered } from './numbered.ts'
import { countedVoices, voicesOfQuote } from './quote-row.ts'

/** The quote that stands for several: a starred one before others, then the longest, then the first; null for none. */
export function chooseQuote(numbered: Numbered, found: readonly FoundQuote[]): ChosenQuote | null {
  const best = found.reduce<FoundQuote | undefined>(
    (chosen, each) => (chosen && weight(chosen) >= weight(each) ? chosen : each),
    undefined,
  )
  return best ? toChosen(numbered, best) : null
}

/** The best few of some quotes, in the same order of preference. */
export function chooseQuotes(
  numbered: Numbered,
  found: readonly FoundQuote[],
  number: number,
): readonly ChosenQuote[] {
  return found
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, number)
    .map((each) => toChosen(numbered, each))
}

/** Found quotes by code: those with the code itself or a code below it, in the order in which they were found. */
export function quotesByCode(
  { material: { codebook } }: Numbered,
  found: readonly FoundQuote[],
): ReadonlyMap<CodeId, readonly FoundQuote[]> {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  const paths = new Map(
    codebook.codes.map((code) => [code.id, [code, ...ancestors(code, byId)].map(({ id }) => id)]),
  )
  const groups = new Map<CodeId, FoundQuote[]>()
  for (const each of found) {
    const codes = new Set(each.codings.flatMap(({ codeId }) => paths.get(codeId) ?? []))
    for (const code of codes) {
      const group = groups.get(code)
      if (group) group.push(each)
      else groups.set(code, [each])
    }
  }
  return groups
}

function weight({ quote: { starred, start, end } }: FoundQuote): number {
  return (starred ? Number.MAX_SAFE_INTEGER / 2 : 0) + end - start
}

function toChosen(numbered: Numbered, found: FoundQuote): ChosenQuote {
  const { quote, block } = found
  const { transcript } = block
  return {
    id: quote.id,
    ref: quote.ref,
    text: spokenText(transcript.text, quote, transcript.marks),
    speakers: countedVoices(voicesOfQuote(numbered, found)).flatMap(({ name }) => name || []),
    transcriptId: transcript.id,
    start: quote.start,
    transcript: transcript.title,
    starred: quote.starred,
  }
}
