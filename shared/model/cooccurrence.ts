import { z } from 'zod'
import type { FrequencyRow } from './analysis.ts'

/** The relations between two passages that need no number. */
export const plainRelations = ['overlap', 'same-quote', 'same-turn'] as const

/**
 * How two passages of a transcript stand together: they share a character, they are the same passage, they reach into the
 * same turn, or there are at most so many turns from the one to the other.
 */
export const relation = z.union([
  z.enum(plainRelations),
  z.strictObject({ near: z.int().min(1).max(100) }),
])
export type Relation = z.infer<typeof relation>

/**
 * How another passage stands to one: in a relation that has no order, or beginning where the one has ended or after it
 * (`followed`) or the other way round (`preceded`), at most so many turns away; 0 is the same turn.
 */
export const placing = z.union([
  relation,
  z.strictObject({ followed: z.int().min(0).max(100) }),
  z.strictObject({ preceded: z.int().min(0).max(100) }),
])
export type Placing = z.infer<typeof placing>

/** What a table of co-occurrences shows: pairs of passages, or Jaccard's coefficient. */
export const measures = ['pairs', 'jaccard'] as const
export type Measure = (typeof measures)[number]

/** Codes × codes; rows and columns are the same codes in the order of the codebook. */
export type Cooccurrence = {
  readonly codes: readonly FrequencyRow[]
  /** Pairs of passages, one array a row; a code with itself: the passages that bear it. */
  readonly cells: readonly (readonly number[])[]
  /** Of the passages that bear either code, the share (0 to 1) that has the other beside it; null where there are none, and for a code with itself. */
  readonly jaccard: readonly (readonly (number | null)[])[]
  readonly relation: Relation
  /** What a reader must know. */
  readonly notes: readonly string[]
}
