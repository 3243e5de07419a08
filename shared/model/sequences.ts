import type { FrequencyRow } from './analysis.ts'

/** What a table of sequences shows: pairs of passages, or per cent of the passages with the code of the row. */
export const sequenceMeasures = ['pairs', 'share'] as const
export type SequenceMeasure = (typeof sequenceMeasures)[number]

/** Which code follows which: rows are the earlier codes, columns the later ones, both in the order of the codebook. */
export type Sequences = {
  readonly codes: readonly FrequencyRow[]
  /** Pairs of passages, the one with the row's code before the one with the column's. */
  readonly cells: readonly (readonly number[])[]
  /** Per cent of the passages with the row's code that the column's follows; null where there are none. */
  readonly shares: readonly (readonly (number | null)[])[]
  /** Passages that bear each code. */
  readonly passages: readonly number[]
  /** How many turns later at most; 0 is the same turn. */
  readonly turns: number
  /** What a reader must know. */
  readonly notes: readonly string[]
}
