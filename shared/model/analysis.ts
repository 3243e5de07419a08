import { z } from 'zod'
import { attributeId } from './id.ts'

/** What a frequency counts. */
export const counts = [
  'quotes',
  'codings',
  'turns',
  'participants',
  'transcripts',
  'words',
] as const
export type Count = (typeof counts)[number]

/**
 * What a count is related to: nothing, 1,000 words spoken in the column, the row's total, the column's total,
 * or the people of the column who spoke (in per cent); `presence` is 1 for any and 0 for none, totals count the ones.
 */
export const rates = [
  'none',
  'per-1000-words',
  'row',
  'column',
  'participants',
  'presence',
] as const
export type Rate = (typeof rates)[number]

/** What stands in the rows of a frequency table. */
export const rowKinds = ['codes', 'capitals'] as const

/** What stands in its columns; `programme-pair` are programmes, each with its pairs beside it. */
export const columnKinds = [
  'programme',
  'pair',
  'programme-pair',
  'participant',
  'role',
  'transcript',
  'kind',
  'coder',
] as const

/** A question to the frequency table. */
export const frequencyQuestion = z.strictObject({
  rows: z.enum(rowKinds),
  columns: z.union([z.enum(columnKinds), z.strictObject({ attribute: attributeId })]),
  count: z.enum(counts).default('quotes'),
  rate: z.enum(rates).default('none'),
})
export type FrequencyQuestion = z.infer<typeof frequencyQuestion>

/** One row of a frequency table: a code or a capital type; `id` is null for "not mapped to a capital type". */
export type FrequencyRow = {
  readonly id: string | null
  readonly name: string
  readonly colour: string | null
  /** 0 for top-level codes and capital types. */
  readonly depth: number
}

/** One column; `id` is null for "no programme", "no pair", "no value". */
export type FrequencyColumn = {
  readonly id: string | null
  readonly name: string
  /** Name of the column to which this one belongs; null for one of its own. */
  readonly group: string | null
  /** People who spoke, moderators left out unless asked for. */
  readonly participants: number
  /** Words they spoke. */
  readonly words: number
  /** Transcripts in which they spoke. */
  readonly transcripts: number
  /** True where fewer than 5 people spoke. */
  readonly small: boolean
}

/** A frequency table; numbers are counts, or rates where a rate was asked for (null where the denominator is 0). */
export type FrequencyTable = {
  readonly rows: readonly FrequencyRow[]
  readonly columns: readonly FrequencyColumn[]
  /** One array a row, one number a column. */
  readonly cells: readonly (readonly (number | null)[])[]
  /** Each thing counted once a row, so a total can be less than the sum of its cells. */
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  readonly total: number | null
  /** Denominators of all columns together. */
  readonly all: FrequencyColumn
  readonly count: Count
  readonly rate: Rate
  /** What a reader must know: who is left out, where totals differ from sums, small groups. */
  readonly notes: readonly string[]
}
