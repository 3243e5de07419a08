import type { Filter } from '../model/filter.ts'
import type { CodeId } from '../model/id.ts'
import { spokenText } from '../text/ranges.ts'
import { withSubCodes } from './code-tree.ts'
import type { CodedQuote, CodedTranscript } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { attributeValue, type Voice } from './voices.ts'

/**
 * A filter made ready for one material.
 *
 * What a filter means: *who* (participants, roles, attributes, programmes, pairs) is asked of one person at a time, so that
 * "role mentee" and "programme A" together mean a mentee of programme A; *what* (codes, capitals, coders, since) is asked of
 * one coding at a time; both must hold in the same quote. `allOf` and `not` look at every coding by the chosen coders.
 * Values of one attribute are alternatives, different attributes narrow. A quote without codings is judged by its own
 * coder and date.
 */
export type Sieve = {
  /** 1 for each transcript that is wanted. */
  readonly transcripts: Uint8Array
  /** 1 for each voice that is wanted. */
  readonly voices: Uint8Array
  /** 1 for each code that is wanted, by its place; null where all are. */
  readonly codes: Uint8Array | null
  /** 1 for each coder who is wanted, by place; null where all are. */
  readonly coders: Uint8Array | null
  /** ISO date from which codings are wanted; null where all are. */
  readonly since: string | null
  /** Whether a quote without codings is wanted. */
  readonly takesUncoded: (quote: CodedQuote) => boolean
  /** Whether a quote as a whole is wanted, its codings and speakers aside. */
  readonly takesQuote: (block: Block, quote: number) => boolean
}

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
    takesUncoded: uncodedTest(filter),
    takesQuote: quoteTest(numbered, filter),
  }
}

/** The places of the codings of a quote that the sieve wants; none where it does not want the quote. */
export function wantedCodings(sieve: Sieve, block: Block, quote: number): readonly number[] {
  const end = block.codings.first[quote + 1] ?? 0
  let wanted: number[] | null = null
  for (let coding = block.codings.first[quote] ?? 0; coding < end; coding += 1) {
    if (sieve.codes && sieve.codes[block.codings.code[coding] ?? -1] !== 1) continue
    if (sieve.coders && sieve.coders[block.codings.coder[coding] ?? -1] !== 1) continue
    if (sieve.since && !isSince(sieve.since, block, { quote, coding })) continue
    if (wanted) wanted.push(coding)
    else wanted = [coding]
  }
  return wanted && sieve.takesQuote(block, quote) ? wanted : nothing
}

/** The places of the pieces of a quote that wanted people say. */
export function wantedPieces(sieve: Sieve, block: Block, quote: number): readonly number[] {
  const { firstPiece, pieceSpeaker } = block.attribution
  const end = firstPiece[quote + 1] ?? 0
  let wanted: number[] | null = null
  for (let piece = firstPiece[quote] ?? 0; piece < end; piece += 1) {
    if (sieve.voices[block.firstVoice + (pieceSpeaker[piece] ?? 0)] !== 1) continue
    if (wanted) wanted.push(piece)
    else wanted = [piece]
  }
  return wanted ?? nothing
}

const nothing: readonly number[] = []

function isSince(
  since: string,
  { codings, transcript }: Block,
  { quote, coding }: { readonly quote: number; readonly coding: number },
): boolean {
  const made = transcript.quotes[quote]?.codings[coding - (codings.first[quote] ?? 0)]
  return made !== undefined && made.createdAt >= since
}

function takesTranscript(transcript: CodedTranscript, filter: Filter): boolean {
  return allows(filter.transcripts, transcript.id) && allows<string>(filter.kinds, transcript.kind)
}

function allows<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.includes(value)
}

function voiceTest(filter: Filter): (voice: Voice) => boolean {
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
    (filter.since === undefined || quote.createdAt >= filter.since)
}

function quoteTest(numbered: Numbered, filter: Filter): Sieve['takesQuote'] {
  const tests = [...wholeQuoteTests(filter), ...codeSetTests(numbered, filter)]
  if (filter.text?.trim()) tests.push(textTest(filter.text))
  if (tests.length === 0) return () => true
  return (block, place) => {
    const quote = block.transcript.quotes[place]
    return quote !== undefined && tests.every((test) => test(quote, block))
  }
}

type QuoteTest = (quote: CodedQuote, block: Block) => boolean

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
  return (quote, { transcript }) => {
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
