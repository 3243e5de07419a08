import type { ChosenQuote } from '../model/chosen-quote.ts'
import type { Filter } from '../model/filter.ts'
import type { CodeId } from '../model/id.ts'
import { spokenText } from '../text/ranges.ts'
import { ancestors } from './code-tree.ts'
import type { FoundQuote } from './filter.ts'
import { makeSieve } from './make-sieve.ts'
import type { Numbered } from './numbered.ts'
import { countedVoices, voicesOfQuote } from './quote-row.ts'
import type { Rows } from './rows.ts'
import { hasWantedPiece, wantedCodings } from './sieve.ts'

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

/** For each row of a table the quote that stands for it, by the same preference, found in one walk through a large project. */
export function chooseForRows(
  numbered: Numbered,
  { rows, ofCode }: Rows,
  filter: Filter,
): readonly (ChosenQuote | null)[] {
  const sieve = makeSieve(numbered, filter)
  const best = rows.map((): Candidate | null => null)
  const weights = new Float64Array(rows.length)
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return
    block.transcript.quotes.forEach((quote, place) => {
      const codings = wantedCodings(sieve, block, place)
      if (codings.length === 0 || !hasWantedPiece(sieve, block, place)) return
      const own = weight({ quote })
      for (const coding of codings) {
        for (const row of ofCode[block.codings.code[coding] ?? -1] ?? []) {
          if (best[row] && own <= (weights[row] ?? 0)) continue
          best[row] = { block, quote, place }
          weights[row] = own
        }
      }
    })
  })
  return best.map((each) => each && toChosen(numbered, each))
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

/** A found quote without what the filter wants of it. */
type Candidate = Omit<FoundQuote, 'codings'>

function weight({ quote: { starred, start, end } }: Pick<Candidate, 'quote'>): number {
  return (starred ? Number.MAX_SAFE_INTEGER / 2 : 0) + end - start
}

function toChosen(numbered: Numbered, found: Candidate): ChosenQuote {
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
