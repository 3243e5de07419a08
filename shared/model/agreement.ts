import { z } from 'zod'
import { type FrequencyRow, rowKinds } from './analysis.ts'
import {
  type CodeId,
  type CoderId,
  type CodingId,
  coderId,
  type QuoteId,
  type TranscriptId,
} from './id.ts'
import type { Coding, Quote } from './quote.ts'
import type { Range } from './transcript.ts'

/** What coders agree or disagree about: turns, sentences, or single spoken characters. */
export const agreementUnits = ['turn', 'sentence', 'character'] as const
export type AgreementUnit = (typeof agreementUnits)[number]

/** Transcripts that are compared where the filter names none: those that all compared coders coded, or at least two of them. */
export const agreementScopes = ['all', 'two'] as const

/** So many coders can be compared at once. */
export const mostCoders = 8

/**
 * A question to the agreement of coders; `settled`: with what was decided about their differences, otherwise as they coded by
 * themselves; `seed` decides what is drawn for the intervals.
 */
export const agreementQuestion = z.strictObject({
  coders: z.array(coderId).min(2).max(mostCoders),
  rows: z.enum(rowKinds).default('codes'),
  unit: z.enum(agreementUnits).default('turn'),
  scope: z.enum(agreementScopes).default('all'),
  settled: z.boolean().default(false),
  seed: z.int().min(0).max(999_999).default(1),
})
export type AgreementQuestion = z.infer<typeof agreementQuestion>

/** Units that both of two coders gave a code, only the first, only the second, or neither. */
export type PairCounts = {
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly neither: number
}

/** How far coders agree; every figure is null where it cannot be computed. */
export type AgreementFigures = {
  /** Units on which two of them agree, in per cent of all. */
  readonly percent: number | null
  /** Of what one of them gave the code, the share that another gave it too, 0 to 1. */
  readonly positive: number | null
  /** Cohen's kappa; of more than two coders the mean over their pairs. */
  readonly kappa: number | null
  /** Krippendorff's alpha for the presence of the code. */
  readonly alpha: number | null
}

/** Two of the compared coders, by their places in the question. */
export type AgreementPair = AgreementFigures & {
  readonly coders: readonly [number, number]
  readonly counts: PairCounts
}

/** How far coders agree about a code or a capital type. */
export type AgreementRow = FrequencyRow &
  AgreementFigures & {
    /** Units that every compared coder of their transcript gave the code, some of them, none. */
    readonly counts: { readonly all: number; readonly some: number; readonly none: number }
    /** 95 % interval of alpha. */
    readonly interval: readonly [low: number, high: number] | null
    /** Every two coders; of two there is one pair. */
    readonly pairs: readonly AgreementPair[]
    /** What the figures do not say by themselves; empty where there is nothing. */
    readonly note: string
  }

/** Agreement of coders about everything they were to code. */
export type Agreement = {
  readonly question: AgreementQuestion
  /** Names of the compared coders in the order of the question. */
  readonly coders: readonly string[]
  /** Titles of the compared transcripts. */
  readonly transcripts: readonly string[]
  readonly units: number
  /** Codes or capital types that at least one of them used. */
  readonly rows: readonly AgreementRow[]
  /** All rows together, each code by itself; pairs as in the rows. */
  readonly pooled: AgreementFigures & Pick<AgreementRow, 'interval' | 'pairs'>
  /** What a reader must know. */
  readonly notes: readonly string[]
}

/** Which units of a row are meant: all with one kind of judgement, or those that some coders gave the code and others did not. */
export const judgement = z.union([
  z.enum(['all', 'some', 'none']),
  z.strictObject({ by: z.array(coderId), notBy: z.array(coderId) }),
])
export type Judgement = z.infer<typeof judgement>

/** A coding that makes a unit have a code. */
export type JudgedCoding = Range & {
  readonly id: CodingId
  readonly quoteId: QuoteId
  readonly codeId: CodeId
  readonly coderId: CoderId
}

/** A unit and what coders say of it under one code or capital type. */
export type JudgedUnit = Range & {
  readonly transcriptId: TranscriptId
  readonly transcript: string
  /** Number of the turn, from 1, and who speaks in it. */
  readonly turn: number
  readonly speaker: string
  /** Where in the text the turn that holds it starts, and its text from there. */
  readonly from: number
  readonly text: string
  readonly row: FrequencyRow
  /** Those who had it before them and gave it no code of this row. */
  readonly without: readonly CoderId[]
  readonly codings: readonly JudgedCoding[]
  /** What was decided where they differ; null where nothing is. */
  readonly verdict: Verdict | null
}

/** What can be decided about a difference: all get the code, nobody has it, or it stays as it is. */
export const verdicts = ['add', 'remove', 'keep'] as const
export type Verdict = (typeof verdicts)[number]

/** A coding with the quote it is on. */
export type PlacedCoding = {
  readonly coding: Omit<Coding, 'quoteId'>
  readonly quote: Quote
}

/** What decisions about differences did to the codings. */
export type Settlement = {
  readonly added: readonly PlacedCoding[]
  readonly removed: readonly PlacedCoding[]
  readonly kept: ReadonlySet<CodingId>
}

/** A coder and the transcripts in which they coded anything. */
export type CoderShare = {
  readonly id: CoderId
  readonly name: string
  readonly codings: number
  readonly transcripts: readonly TranscriptId[]
}
