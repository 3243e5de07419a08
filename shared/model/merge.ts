import { z } from 'zod'

/** Whose state of a thing counts that both changed; `both`: texts of both one below the other, otherwise mine. */
export const mergeConflicts = ['mine', 'theirs', 'both'] as const
export const mergePreference = z.enum(mergeConflicts).default('mine')
export type MergePreference = z.infer<typeof mergePreference>

/** Numbers of things by what they are called, e.g. `codings`. */
const mergeCounts = z.record(z.string(), z.int()).readonly()
export type MergeCounts = z.infer<typeof mergeCounts>

const what = z.enum(['changed', 'removed'])

/** Something that both changed, or that one changed and the other removed. */
const mergeConflict = z.object({
  what: z.string(),
  name: z.string(),
  here: what,
  there: what,
  /** The name that it has here from now on, where it came with that of another one here. */
  renamed: z.string().optional(),
})
export type MergeConflict = Readonly<z.infer<typeof mergeConflict>>

/** A quote of the other copy whose words are not in the text here, or something that belongs to what is not here any more. */
const mergeUnplaced = z.object({ what: z.string(), name: z.string(), reason: z.string() })
export type MergeUnplaced = Readonly<z.infer<typeof mergeUnplaced>>

/** What merging a copy of the project brings, or would bring. */
export const mergeReport = z
  .object({
    added: mergeCounts,
    changed: mergeCounts,
    deleted: mergeCounts,
    /** What was done in the other copy and is here already. */
    same: mergeCounts,
    conflicts: z.array(mergeConflict.readonly()).readonly(),
    unplaced: z.array(mergeUnplaced.readonly()).readonly(),
  })
  .readonly()
export type MergeReport = z.infer<typeof mergeReport>
