import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { QuoteColumn, QuotePage, QuoteSort } from '../../shared/model/quote-table.ts'
import { columnMaker, type QuoteTableRow } from './quote-columns.ts'
import { type QuoteTableInput, wholeRow } from './quote-groups.ts'
import type { SheetCell } from './sheet.ts'
import { cellText } from './sheet-document.ts'

/** What rows of quotes are made from, whatever the quotes. */
type Making = Omit<QuoteTableInput, 'found' | 'layout'>

/** Some quotes as rows of the table on the screen. */
export function quotePage(
  making: Making,
  quotes: readonly FoundQuote[],
  chosen: readonly QuoteColumn[],
): QuotePage {
  const makers = chosen
    .flatMap((column) => eachAttribute(making, column))
    .map((column) => ({ column, ...columnMaker(making.book, column) }))
  const columns = makers.flatMap(({ column, columns: own }) =>
    own.map((each) => ({ column, ...each })),
  )
  return {
    columns,
    rows: quotes.map((found) => {
      const row = rowOf(making, found)
      const cells = makers.flatMap((maker) => maker.cells(row))
      const texts = columns.map(({ kind }, place) => cellText(kind, cells[place] ?? null))
      return { quote: row.row, cells: texts }
    }),
  }
}

/** The quotes by what stands in a column; those with nothing there come last, and equal ones keep their order. */
export function sortedQuotes(
  making: Making,
  quotes: readonly FoundQuote[],
  { column, descending }: QuoteSort,
): readonly FoundQuote[] {
  const { cells } = columnMaker(making.book, column)
  const keys = new Map(quotes.map((found) => [found, cells(rowOf(making, found))]))
  return quotes.toSorted((a, b) =>
    compareRows(keys.get(a) ?? [], keys.get(b) ?? [], descending ? -1 : 1),
  )
}

/** A quote with all its codes, as the list shows it, whichever of them passed the filter. */
function rowOf(making: Making, found: FoundQuote): QuoteTableRow {
  return { ...wholeRow(making, found), codings: found.quote.codings }
}

/** All attributes as a column each, so that each can be sorted by. */
function eachAttribute({ book }: Making, column: QuoteColumn): readonly QuoteColumn[] {
  if (column !== 'attributes') return [column]
  return book.numbered.material.attributes.map(({ id }) => ({ attribute: id }))
}

function compareRows(a: readonly SheetCell[], b: readonly SheetCell[], sign: 1 | -1): number {
  for (const [place, cell] of a.entries()) {
    const order = compareCells(cell, b[place] ?? null, sign)
    if (order !== 0) return order
  }
  return 0
}

function compareCells(a: SheetCell, b: SheetCell, sign: 1 | -1): number {
  if (a === b) return 0
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
  if (typeof a === 'string' || typeof b === 'string')
    return sign * collator.compare(String(a), String(b))
  return sign * (Number(a) - Number(b))
}

function isEmpty(cell: SheetCell): boolean {
  return cell === null || cell === '' || cell === false
}

/** As people sort: 2 before 10. */
const collator = new Intl.Collator(undefined, { numeric: true })
