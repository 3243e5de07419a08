import { z } from 'zod'
import {
  type CoderId,
  codeId,
  memoId,
  participantId,
  quoteId,
  type TranscriptId,
  transcriptId,
} from './id.ts'

/** What a memo is about; a free one is about nothing in particular and has an id of its own. */
export const memoSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project') }),
  z.strictObject({ kind: z.literal('code'), id: codeId }),
  z.strictObject({ kind: z.literal('transcript'), id: transcriptId }),
  z.strictObject({ kind: z.literal('participant'), id: participantId }),
  z.strictObject({ kind: z.literal('quote'), id: quoteId }),
  z.strictObject({ kind: z.literal('free'), id: memoId }),
])
export type MemoSubject = z.infer<typeof memoSubject>

/** A note of a researcher. There is at most one on each thing, and any number of free ones. */
export type Memo = {
  readonly subject: MemoSubject
  /** The name of what it is about, a quote's reference, or the title of a free one. */
  readonly name: string
  /** Markdown as shared/text/markdown.ts reads it. */
  readonly body: string
  /** The words of the quote that it is about; empty for all others. */
  readonly words: string
  /** The transcript that it is about, or that holds the quote; null for all others. */
  readonly transcriptId: TranscriptId | null
  readonly coderId: CoderId
  readonly coder: string
  readonly createdAt: string
  readonly changedAt: string
}
