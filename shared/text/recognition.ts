import type { Mark, Range } from '../model/transcript.ts'

/** What the importer knows about a text beyond its characters. */
export type Hints = {
  /** Bold stretches, which often are speaker labels. */
  readonly bold: readonly Range[]
  /** Italic stretches, which may set questions apart from answers. */
  readonly italic: readonly Range[]
  /** Headings, which are spoken by nobody unless they are labels themselves. */
  readonly headings: readonly Range[]
}

/** Hints of a text of which only the characters are known. */
export const noHints: Hints = { bold: [], italic: [], headings: [] }

/** What the user decided about the speakers found; a label is named as it was found. */
export type SpeakerDecisions = {
  /** The convention to use instead of the one detected. */
  readonly convention?: string | undefined
  /** Labels that are not speakers: their lines become part of the turn before. */
  readonly ignore: readonly string[]
  /** Labels that are the same speaker as another label. */
  readonly join: Readonly<Record<string, string>>
  /** Labels that are speakers although the rules say otherwise. */
  readonly accept?: readonly string[] | undefined
}

/** The decisions of a user who has made none. */
export const noDecisions: SpeakerDecisions = { ignore: [], join: {} }

/** One speaker found in a text. */
export type FoundSpeaker = {
  readonly label: string
  readonly turns: number
  /** Words spoken, labels and timestamps left out. */
  readonly words: number
  /** The beginning of what this speaker says first, at most 80 characters. */
  readonly firstWords: string
  /** True where the label or the manner says that this person asks rather than answers. */
  readonly asks: boolean
}

/** A turn found in a text; `label` is null where nobody speaks. */
export type FoundTurn = Range & {
  readonly label: string | null
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A line that the user should look at, with the reason in words. */
export type DoubtfulLine = Range & {
  /** Line number in the text, from 1. */
  readonly line: number
  readonly text: string
  readonly reason: string
  /** The label in doubt, and whether it is taken for a speaker. */
  readonly label: string
  readonly taken: boolean
}

/** Who speaks where in an unchanged text. */
export type Recognition = {
  /** Name of the labelling convention, e.g. `Name: words`, or `none`. */
  readonly convention: string
  /** How far the result can be trusted; a wrong guess shown as sure is worse than a doubt. */
  readonly verdict: 'sure' | 'doubtful' | 'none'
  readonly speakers: readonly FoundSpeaker[]
  /** In reading order, never overlapping; blank stretches between them belong to no turn. */
  readonly turns: readonly FoundTurn[]
  /** Labels and timestamps inside the text, in reading order, never overlapping. */
  readonly marks: readonly Mark[]
  readonly doubtful: readonly DoubtfulLine[]
  /** Pairs of labels that may be one speaker: the rarer first, the one to join it to second. */
  readonly alike: readonly (readonly [string, string])[]
}
