import type { CodeId, CoderId, CodingId, QuoteId, TranscriptId } from './id.ts'
import type { Range } from './transcript.ts'

/** A passage of a transcript picked by a coder (REFI-QDA: PlainTextSelection). */
export type Quote = Range & {
  readonly id: QuoteId
  readonly transcriptId: TranscriptId
  /** Readable reference that never changes, e.g. `FG2-T045-a`. */
  readonly ref: string
  /** The text as it stood when it was picked; used to find the place again. */
  readonly words: string
  /** Up to 32 units of text before and after, for the same purpose. */
  readonly before: string
  readonly after: string
  readonly starred: boolean
  readonly memo: string
  readonly coderId: CoderId
  readonly createdAt: string
}

/** A quote beside the text that it was picked from, where its words are. */
export type TextQuote = Omit<Quote, 'words' | 'before' | 'after'>

/** One code on one quote by one coder at one time (REFI-QDA: Coding). */
export type Coding = {
  readonly id: CodingId
  readonly quoteId: QuoteId
  readonly codeId: CodeId
  readonly coderId: CoderId
  readonly createdAt: string
}
