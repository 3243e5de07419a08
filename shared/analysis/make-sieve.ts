import type { Filter } from '../model/filter.ts'
import type { CodeId } from '../model/id.ts'
import { refTest } from '../text/quote-ref.ts'
import { spokenText } from '../text/ranges.ts'
import { besideTest, type QuoteTest, togetherTest } from './beside-test.ts'
import { withSubCodes } from './code-tree.ts'
import type { CodedQuote, CodedTranscript } from './material.ts'
import type { Numbered } from './numbered.ts'
import type { Sieve } from './sieve.ts'
import { attributeValue, type Voice } from './voices.ts'

/** Makes a filter ready for a material. */
export function makeSieve(numbered: Numbered, filter: Filter): Sieve {
  const { transcripts } = numbered.material
  const takesVoice = voiceTest(filter)
  return {
    transcripts: Uint8Array.from(transcripts, (each) => Number(takesTranscript(each, filter))),
    voices: Uint8Array.from(numbered.voices, (voice) => Number(takesVoice(voice))),
    codes: wantedCodes(numbered, filter),
    coders: wantedCoders(numbered, filter),
    since: filter.since ?? null,
    until: filter.until ?? null,
    takesUncoded: uncodedTest(filter),
    takesQuote: quoteTest(numbered, filter),
  }
}

/** Whether a filter wants a transcript as a whole. */
export function takesTranscript(
  transcript: Pick<CodedTranscript, 'id' | 'kind'>,
  filter: Filter,
): boolean {
  return allows(filter.transcripts, transcript.id) && allows<string>(filter.kinds, transcript.kind)
}

function allows<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.includes(value)
}

/** Whether a filter wants what a voice says. */
export function voiceTest(filter: Filter): (voice: Voice) => boolean {
  const attributes = Map.groupBy(filter.attributes ?? [], (each) => each.id)
  return (voice) =>
    (filter.includeModerators === true || !voice.asks) &&
    allows(filter.participants, voice.id) &&
    allows(filter.roles, voice.role) &&
    allows(filter.programmes, voice.programmeId) &&
    (filter.pairs === undefined || voice.pairIds.some((pair) => allows(filter.pairs, pair))) &&
    [...attributes].every(([id, wanted]) =>
      wanted.some((each) => each.value.trim() === attributeValue(voice, id)),
    )
}

/** 1 for each code that `codes` and `capitals` let through; null where both are absent. */
function wantedCodes(numbered: Numbered, filter: Filter): Uint8Array | null {
  if (filter.codes === undefined && filter.capitals === undefined) return null
  const { codebook } = numbered.material
  const named = filter.codes && withSubCodes(codebook, filter.codes)
  return Uint8Array.from(codebook.codes, ({ id }) => {
    const own = numbered.capitals.get(id) ?? []
    const serves = own.length > 0 ? own : [null]
    const wantedCapital =
      filter.capitals === undefined || serves.some((each) => allows(filter.capitals, each))
    return Number(wantedCapital && (named === undefined || named.has(id)))
  })
}

function wantedCoders({ material }: Numbered, filter: Filter): Uint8Array | null {
  if (filter.coders === undefined) return null
  return Uint8Array.from(material.coders, ({ id }) => Number(allows(filter.coders, id)))
}

function uncodedTest(filter: Filter): Sieve['takesUncoded'] {
  if (filter.codes || filter.capitals) return () => false
  return (quote) =>
    allows(filter.coders, quote.coderId) &&
    (filter.since === undefined || quote.createdAt >= filter.since) &&
    (filter.until === undefined || quote.createdAt < filter.until)
}

function quoteTest(numbered: Numbered, filter: Filter): Sieve['takesQuote'] {
  const tests = [...wholeQuoteTests(filter), ...codeSetTests(numbered, filter)]
  if (filter.text?.trim()) tests.push(textTest(filter.text))
  if (filter.together) {
    const { together, ...rest } = filter
    tests.push(togetherTest(numbered, together, makeSieve(numbered, rest)))
  }
  for (const beside of filter.beside ?? []) {
    const { coders, includeModerators } = filter
    tests.push(besideTest(numbered, beside, makeSieve(numbered, { coders, includeModerators })))
  }
  if (tests.length === 0) return () => true
  return (block, place) => {
    const quote = block.transcript.quotes[place]
    return quote !== undefined && tests.every((test) => test(quote, block))
  }
}

function wholeQuoteTests({ starred, hasMemo, coded }: Filter): QuoteTest[] {
  const tests: QuoteTest[] = []
  if (starred !== undefined) tests.push((quote) => quote.starred === starred)
  if (hasMemo !== undefined) tests.push((quote) => (quote.memo.trim() !== '') === hasMemo)
  if (coded !== undefined) tests.push((quote) => quote.codings.length > 0 === coded)
  return tests
}

function codeSetTests({ material }: Numbered, filter: Filter): QuoteTest[] {
  const has = (codes: readonly CodeId[]): QuoteTest => {
    const wanted = withSubCodes(material.codebook, codes)
    return (quote) =>
      quote.codings.some(
        ({ codeId, coderId }) => wanted.has(codeId) && allows(filter.coders, coderId),
      )
  }
  const unwanted = has(filter.not ?? [])
  return [
    ...(filter.allOf ?? []).map((code) => has([code])),
    ...(filter.not ? [(...args: Parameters<QuoteTest>) => !unwanted(...args)] : []),
  ]
}

function textTest(text: string): QuoteTest {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const isNamed = refTest(text)
  return (quote, { transcript }) => {
    if (isNamed?.(quote.ref)) return true
    const spoken = foldedText(quote, transcript)
    return words.every((word) => spoken.includes(word))
  }
}

const folded = new WeakMap<CodedQuote, { transcript: CodedTranscript; text: string }>()

function foldedText(quote: CodedQuote, transcript: CodedTranscript): string {
  const known = folded.get(quote)
  if (known?.transcript === transcript) return known.text
  const text = fold(spokenText(transcript.text, quote, transcript.marks))
  folded.set(quote, { transcript, text })
  return text
}

/** Text without case and diacritics, for comparing. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
