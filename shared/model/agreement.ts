import { z } from 'zod'
import { type FrequencyRow, rowKinds } from './analysis.ts'
import { coderId } from './id.ts'

/** What coders agree or disagree about: turns, sentences, or single spoken characters. */
export const agreementUnits = ['turn', 'sentence', 'character'] as const
export type AgreementUnit = (typeof agreementUnits)[number]

/** Transcripts that are compared where the filter names none: those that all compared coders coded, or at least two of them. */
export const agreementScopes = ['all', 'two'] as const

/** So many coders can be compared at once. */
export const mostCoders = 8

/** A question to the agreement of coders; `seed` decides what is drawn for the intervals. */
export const agreementQuestion = z.strictObject({
  coders: z.array(coderId).min(2).max(mostCoders),
  rows: z.enum(rowKinds).default('codes'),
  unit: z.enum(agreementUnits).default('turn'),
  scope: z.enum(agreementScopes).default('all'),
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
