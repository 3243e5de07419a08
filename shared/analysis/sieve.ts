import type { CodedQuote } from './material.ts'
import type { Block } from './numbered.ts'

/**
 * A filter made ready for one material.
 *
 * What a filter means: *who* (participants, roles, attributes, programmes, pairs) is asked of one person at a time, so that
 * "role mentee" and "programme A" together mean a mentee of programme A; *what* (codes, capitals, coders, since) is asked of
 * one coding at a time; both must hold in the same quote. `allOf` and `not` look at every coding by the chosen coders,
 * `beside` at every coded passage of the transcript by them, whoever says it.
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
  /** ISO time before which codings are wanted; null where all are. */
  readonly until: string | null
  /** Whether a quote without codings is wanted. */
  readonly takesUncoded: (quote: CodedQuote) => boolean
  /** Whether a quote as a whole is wanted, its codings and speakers aside. */
  readonly takesQuote: (block: Block, quote: number) => boolean
}

/** The places of the codings of a quote that the sieve wants; none where it does not want the quote. */
export function wantedCodings(sieve: Sieve, block: Block, quote: number): readonly number[] {
  const end = block.codings.first[quote + 1] ?? 0
  let wanted: number[] | null = null
  for (let coding = block.codings.first[quote] ?? 0; coding < end; coding += 1) {
    if (sieve.codes && sieve.codes[block.codings.code[coding] ?? -1] !== 1) continue
    if (sieve.coders && sieve.coders[block.codings.coder[coding] ?? -1] !== 1) continue
    if ((sieve.since || sieve.until) && !isInTime(sieve, block, { quote, coding })) continue
    if (wanted) wanted.push(coding)
    else wanted = [coding]
  }
  return wanted && sieve.takesQuote(block, quote) ? wanted : nothing
}

/** Whether wanted people say a piece of a quote. */
export function hasWantedPiece(sieve: Sieve, block: Block, quote: number): boolean {
  const { firstPiece, pieceSpeaker } = block.attribution
  const end = firstPiece[quote + 1] ?? 0
  for (let piece = firstPiece[quote] ?? 0; piece < end; piece += 1) {
    if (sieve.voices[block.firstVoice + (pieceSpeaker[piece] ?? 0)] === 1) return true
  }
  return false
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

function isInTime(
  { since, until }: Pick<Sieve, 'since' | 'until'>,
  { codings, transcript }: Block,
  { quote, coding }: { readonly quote: number; readonly coding: number },
): boolean {
  const made = transcript.quotes[quote]?.codings[coding - (codings.first[quote] ?? 0)]?.createdAt
  return made !== undefined && (!since || made >= since) && (!until || made < until)
}
