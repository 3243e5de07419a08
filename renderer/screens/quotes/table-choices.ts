import { z } from 'zod'
import {
  pageColumns,
  type QuoteColumn,
  type QuoteSort,
  quoteColumn,
  quoteSort,
} from '../../../shared/model/quote-table.ts'
import { keyOf } from './export-choices.ts'

const viewChoices = z.object({
  view: z.enum(['list', 'table']),
  columns: z.array(quoteColumn),
  sort: quoteSort.nullable(),
})

/** How quotes are shown: as a list or a table, with which columns, in which order. */
export type ViewChoices = z.infer<typeof viewChoices>

/** What is shown the first time, and how a remembered choice is recognised. */
export const viewMemory: {
  readonly initial: ViewChoices
  readonly check: typeof viewChoices
} = {
  initial: { view: 'list', columns: [...pageColumns, 'starred'], sort: null },
  check: viewChoices,
}

/** The columns that are shown: the usual ones where none is chosen. */
export function shownColumns({ columns }: ViewChoices): readonly QuoteColumn[] {
  return columns.length === 0 ? viewMemory.initial.columns : columns
}

/** Pressing the title of a column sorts by it, then the other way round, then not any more. */
export function nextSort(sort: QuoteSort | null, column: QuoteColumn): QuoteSort | null {
  if (!sort || keyOf(sort.column) !== keyOf(column)) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}
