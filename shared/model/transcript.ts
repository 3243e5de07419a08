import { z } from 'zod'
import type { PairId, ParticipantId, ProgrammeId, SpeakerId, TranscriptId } from './id.ts'

export const transcriptKinds = ['focus-group', 'interview', 'other'] as const
export const transcriptKind = z.enum(transcriptKinds)
export type TranscriptKind = z.infer<typeof transcriptKind>

/** A stretch of a text in UTF-16 units: `start` is the first, `end` one past the last. */
export type Range = {
  readonly start: number
  readonly end: number
}

/** One conversation, without its text. */
export type Transcript = {
  readonly id: TranscriptId
  readonly title: string
  /** Short unique name that quote references begin with, e.g. `FG2`. */
  readonly short: string
  readonly kind: TranscriptKind
  /** ISO date of the conversation, or null. */
  readonly date: string | null
  /** BCP 47 language tag, or null. */
  readonly language: string | null
  readonly programmeId: ProgrammeId | null
  readonly pairId: PairId | null
  /** Name of the file it came from. */
  readonly sourceName: string
  /** Name of the importer that read it. */
  readonly format: string
  readonly importedAt: string
  /** Words of the text, speaker labels and timestamps left out. */
  readonly words: number
}

/** A label that stands before turns of one transcript, and who it is. */
export type Speaker = {
  readonly id: SpeakerId
  readonly transcriptId: TranscriptId
  readonly label: string
  readonly participantId: ParticipantId | null
}

/** One uninterrupted contribution of one speaker; turns are ordered and never overlap. */
export type Turn = Range & {
  /** Null for text that nobody speaks: titles, stage directions, transcripts without speakers. */
  readonly speakerId: SpeakerId | null
  /** Milliseconds from the start of the recording, or null. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A speaker label or timestamp inside the text: shown elsewhere, left out of counts and exported quotes. */
export type Mark = Range & {
  readonly kind: 'label' | 'time'
}

/** A transcript with everything that the reading view needs, in reading order. */
export type TranscriptContent = {
  readonly transcript: Transcript
  /** The canonical text: what the source said, with `\n` newlines. */
  readonly text: string
  readonly speakers: readonly Speaker[]
  readonly turns: readonly Turn[]
  readonly marks: readonly Mark[]
}
