import { z } from 'zod'
import type { CodeId, ProgrammeId, TranscriptId } from './id.ts'

/** In which order transcripts are looked at: as they were coded, imported, by title, or in many random orders. */
export const saturationOrders = ['coded', 'imported', 'title', 'random'] as const

/**
 * A question to the saturation curve. `base` is how many transcripts the first codes are counted in, `run` how many further
 * ones are looked at together, `threshold` the new codes of a run in per cent of those of the base at which it is enough;
 * `seed` decides which random orders are drawn.
 */
export const saturationQuestion = z.strictObject({
  order: z.enum(saturationOrders).default('coded'),
  base: z.int().min(1).max(100).default(4),
  run: z.int().min(1).max(100).default(2),
  threshold: z.number().min(0).max(100).default(5),
  seed: z.int().min(0).max(999_999).default(1),
})
export type SaturationQuestion = z.infer<typeof saturationQuestion>

/** One transcript of the curve, or one place of it where many orders are averaged. */
export type SaturationStep = {
  /** Null where orders are averaged. */
  readonly id: TranscriptId | null
  /** Title of the transcript, or its number where orders are averaged. */
  readonly transcript: string
  readonly newCodes: number
  /** Which they are; empty where orders are averaged. */
  readonly codes: readonly CodeId[]
  readonly codesSoFar: number
  /** Nine of ten random orders have so many codes so far; null for one order. */
  readonly spread: readonly [low: number, high: number] | null
  /** New codes of the run that ends here, and their per cent of the base's codes; null where no run ends. */
  readonly run: { readonly newCodes: number; readonly percent: number } | null
}

/** How fast new codes stop coming. */
export type Saturation = {
  readonly question: SaturationQuestion
  readonly steps: readonly SaturationStep[]
  /** Codes of the base; null where there are fewer transcripts. */
  readonly baseCodes: number | null
  /** Transcripts before the first run at or under the threshold; null where there is none. */
  readonly reachedAt: number | null
  /** What a reader must know. */
  readonly notes: readonly string[]
}

/** The same for each programme by itself. */
export type ProgrammeSaturations = {
  readonly question: SaturationQuestion
  readonly programmes: readonly {
    /** Null for "no programme". */
    readonly id: ProgrammeId | null
    readonly name: string
    readonly saturation: Saturation
  }[]
  /** What a reader must know. */
  readonly notes: readonly string[]
}
