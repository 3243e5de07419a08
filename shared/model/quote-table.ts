import { z } from 'zod'
import { attributeId } from './id.ts'
import type { QuoteRow } from './retrieval.ts'

/** What a quote table can show of a quote, in the usual order; `attributes` stands for all of them, `levels` for the path of the code. */
export const quoteColumnNames = [
  'ref',
  'transcript',
  'programme',
  'pair',
  'participant',
  'role',
  'attributes',
  'turn',
  'time',
  'quote',
  'before',
  'after',
  'levels',
  'code',
  'capitals',
  'memo',
  'starred',
  'coder',
  'date',
] as const
export type QuoteColumnName = (typeof quoteColumnNames)[number]

/** One chosen column: one of those, or one attribute. */
export const quoteColumn = z.union([
  z.enum(quoteColumnNames),
  z.strictObject({ attribute: attributeId }),
])
export type QuoteColumn = z.infer<typeof quoteColumn>

/** What the quotes of a table are put together by; a quote of two groups stands in both. */
export const quoteGroups = ['none', 'code', 'capital', 'programme', 'pair', 'participant'] as const
export type QuoteGroup = (typeof quoteGroups)[number]

/** How a quote table is laid out. */
export const quoteLayout = z.strictObject({
  /** In this order; all where left out. */
  columns: z.array(quoteColumn).min(1).readonly().optional(),
  /** One row for each quote, code and coder, or one for each quote. */
  rows: z.enum(['codings', 'quotes']).optional(),
  group: z.enum(quoteGroups).optional(),
})
export type QuoteLayout = z.infer<typeof quoteLayout>

/** Columns that fit a page. */
export const pageColumns: readonly QuoteColumn[] = [
  'ref',
  'participant',
  'role',
  'pair',
  'quote',
  'code',
  'capitals',
]

/** The first rows of a quote table, as it would be written. */
export type QuoteTablePreview = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows the whole table has. */
  readonly total: number
}

/** What the rows of a table on the screen are sorted by; rows without an entry come last either way. */
export const quoteSort = z.strictObject({ column: quoteColumn, descending: z.boolean() })
export type QuoteSort = z.infer<typeof quoteSort>

/** A column of a table on the screen; width in characters. */
export type QuotePageColumn = {
  /** The chosen column that it shows, or of which it is a part. */
  readonly column: QuoteColumn
  readonly title: string
  readonly width: number
  readonly kind: 'text' | 'long' | 'number' | 'day' | 'moment' | 'yesno'
}

/** Some rows of the table on the screen, one for each quote. */
export type QuotePage = {
  readonly columns: readonly QuotePageColumn[]
  readonly rows: readonly { readonly quote: QuoteRow; readonly cells: readonly string[] }[]
}
