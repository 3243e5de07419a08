import type { Codebook } from '../model/code.ts'
import type { Attribute, Coder, Pair, Participant, Programme } from '../model/people.ts'
import type { Coding, Quote } from '../model/quote.ts'
import type { Mark, Speaker, Transcript, Turn } from '../model/transcript.ts'

/** A coding as the analyses need it. */
export type CodedWith = Omit<Coding, 'quoteId'>

/** A quote as the analyses need it: its words are in the transcript's text. */
export type CodedQuote = Omit<Quote, 'transcriptId' | 'words' | 'before' | 'after'> & {
  readonly codings: readonly CodedWith[]
}

/**
 * A transcript with all that is counted from it; turns, marks and quotes are ordered by their start. A change makes a
 * new object: what is computed from one is remembered as long as the object lives.
 */
export type CodedTranscript = Pick<
  Transcript,
  'id' | 'title' | 'short' | 'kind' | 'programmeId' | 'pairId'
> & {
  readonly text: string
  /** Place in the order of import: later ones have greater numbers. */
  readonly imported: number
  readonly speakers: readonly Speaker[]
  readonly turns: readonly Turn[]
  readonly marks: readonly Mark[]
  readonly quotes: readonly CodedQuote[]
}

/** Everything in a project that the analyses look at, in the order in which it is shown. */
export type Material = {
  readonly programmes: readonly Programme[]
  readonly pairs: readonly Pair[]
  readonly participants: readonly Participant[]
  readonly attributes: readonly Attribute[]
  readonly coders: readonly Coder[]
  readonly codebook: Codebook
  readonly transcripts: readonly CodedTranscript[]
}
