import type { QuoteGroup } from '../../shared/model/quote-table.ts'
import { quoteColumnNames } from '../../shared/model/quote-table.ts'
import { type ColumnMaker, columnMaker, type RowSubject } from './quote-columns.ts'
import { groupNouns, groupQuotes, type QuoteTableInput } from './quote-groups.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'

/** A table of quotes, in groups; one group without a name where none were asked for. */
export type QuoteTable = {
  readonly group: QuoteGroup
  readonly columns: readonly SheetColumn[]
  readonly groups: readonly {
    readonly name: string
    readonly rows: readonly (readonly SheetCell[])[]
  }[]
}

/**
 * The table of quotes: one row for each quote, code and coder among the codings found, and one for a quote without codings; or one
 * for each quote. Participants, roles, programmes, pairs and attributes are those of the people for whom the quote counts.
 */
export function quoteTable(input: QuoteTableInput): QuoteTable {
  const { layout } = input
  const makers = (layout.columns ?? quoteColumnNames).map((column) => columnMaker(input, column))
  return {
    group: layout.group ?? 'none',
    columns: makers.flatMap(({ columns }) => columns),
    groups: groupQuotes(input).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => cellsOf(makers, row)),
    })),
  }
}

/** A quote table as one sheet; the group stands in the first column. */
export function quoteSheet({ group, columns, groups }: QuoteTable): Sheet {
  if (group === 'none') return { name: 'Quotes', columns, rows: groups.flatMap(({ rows }) => rows) }
  const first = { title: `by ${groupNouns[group]}`, width: 26, kind: 'text' } as const
  return {
    name: 'Quotes',
    columns: [first, ...columns],
    rows: groups.flatMap(({ name, rows }) => rows.map((row) => [name, ...row])),
  }
}

function cellsOf(makers: readonly ColumnMaker[], row: RowSubject): readonly SheetCell[] {
  return makers.flatMap(({ cells }) => cells(row))
}
