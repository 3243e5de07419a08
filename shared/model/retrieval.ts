import type {
  CapitalTypeId,
  CodeId,
  CoderId,
  CodingId,
  PairId,
  ParticipantId,
  ProgrammeId,
  QuoteId,
  SpeakerId,
  TranscriptId,
} from './id.ts'
import type { Role } from './people.ts'
import type { Range } from './transcript.ts'

/** One quote of a filtered list, with all that a reader wants to see beside it. */
export type QuoteRow = Range & {
  readonly id: QuoteId
  readonly ref: string
  readonly transcriptId: TranscriptId
  readonly transcript: string
  /** Number of the first turn it touches, from 1. */
  readonly turn: number
  /** Start of that turn in milliseconds, or null. */
  readonly startMs: number | null
  /** What is said, labels and timestamps left out. */
  readonly text: string
  /** Spoken text before and after, cut at word boundaries. */
  readonly before: string
  readonly after: string
  /** Everybody whose turns it overlaps, in reading order. */
  readonly speakers: readonly {
    readonly id: ParticipantId | SpeakerId
    readonly name: string
    readonly role: Role
  }[]
  readonly programmes: readonly (ProgrammeId | null)[]
  readonly pairs: readonly (PairId | null)[]
  readonly codings: readonly {
    readonly id: CodingId
    readonly codeId: CodeId
    readonly coderId: CoderId
    readonly createdAt: string
  }[]
  readonly capitals: readonly CapitalTypeId[]
  readonly starred: boolean
  readonly memo: string
  readonly coderId: CoderId
  readonly createdAt: string
}

/** A file that the backend made, for the interface to save. */
export type FileOut = {
  readonly name: string
  readonly mediaType: string
  readonly base64: string
}

/** One entry of the change log. */
export type HistoryEntry = {
  readonly id: number
  readonly time: string
  readonly coder: string
  /** The call that made the change, e.g. `quotes.code`. */
  readonly what: string
  /** One line in words, e.g. `Coded “he opened my eyes” with Orientation`. */
  readonly summary: string
  /** Why it was done, where somebody wrote that down; else empty. */
  readonly reason: string
  readonly state: 'done' | 'undone' | 'dropped' | 'reversal' | 'kept'
}
