import { z } from 'zod'

/** Whose state of a thing counts that both changed; `both`: texts of both one below the other, otherwise mine. */
export const mergeConflicts = ['mine', 'theirs', 'both'] as const
export const mergePreference = z.enum(mergeConflicts).default('mine')
export type MergePreference = z.infer<typeof mergePreference>

/** Numbers of things by what they are called, e.g. `codings`. */
export type MergeCounts = Readonly<Record<string, number>>

/** Something that both changed, or that one changed and the other removed. */
export type MergeConflict = {
  readonly what: string
  readonly name: string
  readonly here: 'changed' | 'removed'
  readonly there: 'changed' | 'removed'
  /** The name that it has here from now on, where it came with that of another one here. */
  readonly renamed?: string
}

/** A quote of the other copy whose words are not in the text here, or something that belongs to what is not here any more. */
export type MergeUnplaced = {
  readonly what: string
  readonly name: string
  readonly reason: string
}

/** What merging a copy of the project brings, or would bring. */
export type MergeReport = {
  readonly added: MergeCounts
  readonly changed: MergeCounts
  readonly deleted: MergeCounts
  /** What was done in the other copy and is here already. */
  readonly same: MergeCounts
  readonly conflicts: readonly MergeConflict[]
  readonly unplaced: readonly MergeUnplaced[]
}
