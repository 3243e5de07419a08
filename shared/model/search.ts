import { z } from 'zod'
import { type TranscriptId, transcriptId } from './id.ts'
import type { Memo } from './memo.ts'
import type { Range } from './transcript.ts'

/** A turn in which something was found; its range is the first place. */
export type SearchHit = Range & {
  readonly transcriptId: TranscriptId
  readonly transcript: string
  /** Number of the turn, from 1. */
  readonly turn: number
  readonly speaker: string | null
  readonly before: string
  readonly match: string
  readonly after: string
  /** How many places of the turn were found. */
  readonly places: number
  /** The words around the first places, cut at word boundaries, labels and timestamps left out. */
  readonly excerpt: readonly ExcerptPiece[]
}

/** A stretch of an excerpt, and whether it is what was looked for. */
export type ExcerptPiece = { readonly text: string; readonly found: boolean }

/** A part of what a search found, with what there is in all. */
export type SearchPage = {
  /** Number of all turns. */
  readonly total: number
  /** Those with hits, by title; `first` is where their hits begin in the list of all. */
  readonly transcripts: readonly {
    readonly id: TranscriptId
    readonly title: string
    readonly turns: number
    readonly first: number
  }[]
  readonly hits: readonly SearchHit[]
}

/** A memo in which something was found. */
export type MemoHit = Omit<Memo, 'body'> & { readonly excerpt: readonly ExcerptPiece[] }

/** What is coded where something was found: the words themselves, their sentences, or whole turns. */
export const autocodeUnit = z.enum(['match', 'sentence', 'turn'])
export type AutocodeUnit = z.infer<typeof autocodeUnit>

/** A stretch of a transcript to be coded. */
export const passage = z.strictObject({
  transcriptId,
  start: z.int().min(0),
  end: z.int(),
})

/** A stretch of a transcript that was found. */
export type FoundPassage = z.infer<typeof passage> & {
  readonly transcript: string
  readonly turn: number
  readonly speaker: string | null
  readonly excerpt: readonly ExcerptPiece[]
  /** `same`: this coder put the code on these very words; `within`: they lie in a quote that has it; null: neither. */
  readonly coded: 'same' | 'within' | null
}

/** Everything that would be coded, by transcript and in reading order. */
export type AutocodePreview = { readonly passages: readonly FoundPassage[] }
