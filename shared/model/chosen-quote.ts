import type { QuoteId, TranscriptId } from './id.ts'

/** A quote that stands for others of its kind in a table. */
export type ChosenQuote = {
  readonly id: QuoteId
  readonly ref: string
  /** What is said, labels and timestamps left out. */
  readonly text: string
  /** Those for whom it counts, by name. */
  readonly speakers: readonly string[]
  readonly transcriptId: TranscriptId
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number
  /** Title of the transcript. */
  readonly transcript: string
  readonly starred: boolean
}
