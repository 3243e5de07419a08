import { z } from 'zod'
import type { Attribute } from '../../../shared/model/people.ts'
import {
  pageColumns,
  type QuoteColumn,
  type QuoteColumnName,
  type QuoteGroup,
  type QuoteLayout,
  quoteColumn,
  quoteColumnNames,
  quoteGroups,
} from '../../../shared/model/quote-table.ts'

const formats = ['xlsx', 'csv', 'docx', 'html', 'md', 'json'] as const
export type ExportFormat = (typeof formats)[number]

/** What is remembered of the last export; pages and sheets have columns of their own. */
export const exportChoices = z.object({
  format: z.enum(formats),
  rows: z.enum(['codings', 'quotes']),
  group: z.enum(quoteGroups),
  context: z.int().min(0).max(2000),
  page: z.array(quoteColumn),
  sheet: z.array(quoteColumn),
})
export type ExportChoices = z.infer<typeof exportChoices>

/** What is proposed the first time. */
export const firstExport: ExportChoices = {
  format: 'xlsx',
  rows: 'codings',
  group: 'none',
  context: 120,
  page: [...pageColumns],
  sheet: [...quoteColumnNames],
}

/** The formats with what they are good for. */
export const formatChoices: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'xlsx', label: 'Excel' },
  { id: 'csv', label: 'CSV' },
  { id: 'docx', label: 'Word' },
  { id: 'html', label: 'HTML' },
  { id: 'md', label: 'Markdown' },
  { id: 'json', label: 'JSON' },
]

/** What rows can be put together by. */
export const groupChoices: readonly { readonly id: QuoteGroup; readonly label: string }[] = [
  { id: 'none', label: 'Not grouped' },
  { id: 'code', label: 'By code' },
  { id: 'capital', label: 'By capital type' },
  { id: 'programme', label: 'By programme' },
  { id: 'pair', label: 'By pair' },
  { id: 'participant', label: 'By participant' },
]

/** Whose columns a format has. */
export function columnsKey(format: ExportFormat): 'page' | 'sheet' {
  return format === 'docx' || format === 'html' || format === 'md' ? 'page' : 'sheet'
}

/** The layout that was chosen; all columns of the usual where none is chosen. */
export function layoutOf(choices: ExportChoices): QuoteLayout {
  const columns = choices[columnsKey(choices.format)]
  const { rows, group } = choices
  return columns.length === 0 ? { rows, group } : { columns, rows, group }
}

/** A column with the key by which a list knows it. */
export type ListedColumn = {
  readonly id: string
  readonly label: string
  readonly column: QuoteColumn
}

/** All columns: those that are chosen in their order, then the others. */
export function listedColumns(
  chosen: readonly QuoteColumn[],
  attributes: readonly Attribute[],
): readonly ListedColumn[] {
  const all: readonly ListedColumn[] = [
    ...quoteColumnNames.map((column) => ({ id: column, label: columnLabels[column], column })),
    ...attributes.map(({ id, name }) => ({ id, label: name, column: { attribute: id } })),
  ]
  const places = new Map(chosen.map((column, place) => [keyOf(column), place]))
  const placeOf = ({ id }: ListedColumn) => places.get(id) ?? places.size
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The key by which a list knows a column. */
export function keyOf(column: QuoteColumn): string {
  return typeof column === 'string' ? column : column.attribute
}

const columnLabels: Readonly<Record<QuoteColumnName, string>> = {
  ref: 'Quote id',
  transcript: 'Transcript',
  programme: 'Programme',
  pair: 'Pair',
  participant: 'Participant',
  role: 'Role',
  attributes: 'All attributes of people',
  turn: 'Turn',
  time: 'Time',
  quote: 'Quote',
  before: 'Context before',
  after: 'Context after',
  levels: 'Code, level by level',
  code: 'Code',
  capitals: 'Capital types',
  memo: 'Memo',
  starred: 'Starred',
  coder: 'Coder',
  date: 'Date',
}
