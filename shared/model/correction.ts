import { z } from 'zod'
import type { CodeId, QuoteId, TranscriptId } from './id.ts'
import { speakerId } from './id.ts'

/** Who speaks, for a turn: a known speaker, a new one by the label, or nobody. */
const turnSpeaker = z.union([
  z.object({ id: speakerId }),
  z.object({ label: z.string().trim().min(1).max(80) }),
  z.null(),
])
export type TurnSpeaker = z.infer<typeof turnSpeaker>

const offset = z.int().min(0)

/**
 * One correction of a transcript. Positions are UTF-16 units of its text as it is before; a turn is named by where it starts.
 */
export const correction = z.discriminatedUnion('kind', [
  /** Words replaced, in reading order and never overlapping; `was` is what stands there now. */
  z.object({
    kind: z.literal('text'),
    edits: z
      .array(z.object({ start: offset, end: offset, was: z.string(), text: z.string() }))
      .min(1),
  }),
  /** Another turn of the same speaker begins here. */
  z.object({ kind: z.literal('split'), at: offset }),
  /** A turn becomes the end of the one before. */
  z.object({ kind: z.literal('join'), turn: offset }),
  /** Who speaks a turn, and with `onward` every later turn that was the same speaker's. */
  z.object({
    kind: z.literal('speaker'),
    turn: offset,
    speaker: turnSpeaker,
    onward: z.boolean(),
  }),
  /** A speaker is called something else everywhere in the transcript. */
  z.object({
    kind: z.literal('rename'),
    speakerId,
    label: z.string().trim().min(1).max(80),
  }),
  /** When a turn starts, in milliseconds of the recording. */
  z.object({ kind: z.literal('time'), turn: offset, startMs: z.int().min(0).nullable() }),
])
export type Correction = z.infer<typeof correction>

/** What became of the quotes of a transcript that was corrected. */
export type CorrectionReport = {
  /** What was done, in words. */
  readonly summary: string
  /** Codings that stand elsewhere in the text now, on the same words. */
  readonly moved: number
  /** Codings whose words were corrected. */
  readonly reworded: number
  /** Quotes that had no place and have one again, as their words were pasted. */
  readonly placed: number
  /** Quotes whose words were all taken out: they wait for a decision. */
  readonly unplaced: number
}

/** A quote whose words are not in its transcript any more, kept with its codings until somebody decides. */
export type UnplacedQuote = {
  readonly id: QuoteId
  readonly transcriptId: TranscriptId
  readonly ref: string
  readonly words: string
  /** What stood before and after its words. */
  readonly before: string
  readonly after: string
  /** Where it would stand: an offset in the text as it is now. */
  readonly at: number
  readonly codeIds: readonly CodeId[]
}
