import type { FoundQuote } from '../../shared/analysis/filter.ts'
import { quoteRow } from '../../shared/analysis/quote-row.ts'
import type { QuoteColumn, QuotePage } from '../../shared/model/quote-table.ts'
import { columnMaker, type Making, type RowSubject } from './quote-columns.ts'
import { cellText } from './sheet-document.ts'

/** Some quotes as rows of the table on the screen. */
export function quotePage(
  making: Making,
  quotes: readonly FoundQuote[],
  chosen: readonly QuoteColumn[],
): QuotePage {
  const makers = chosen
    .flatMap((column) => eachAttribute(making, column))
    .map((column) => ({ column, ...columnMaker(making, column) }))
  const columns = makers.flatMap(({ column, columns: own }) =>
    own.map((each) => ({ column, ...each })),
  )
  return {
    columns,
    rows: quotes.map((found) => {
      const cells = makers.flatMap((maker) => maker.cells(wholeQuote(found)))
      const texts = columns.map(({ kind }, place) => cellText(kind, cells[place] ?? null))
      return { quote: quoteRow(making.book.numbered, found, making.context), cells: texts }
    }),
  }
}

/** A quote with all its codes, as the list shows it, whichever of them passed the filter. */
export function wholeQuote(found: FoundQuote): RowSubject {
  return { found, codings: found.quote.codings }
}

/** All attributes as a column each, so that each can be sorted by. */
function eachAttribute({ book }: Making, column: QuoteColumn): readonly QuoteColumn[] {
  if (column !== 'attributes') return [column]
  return book.numbered.material.attributes.map(({ id }) => ({ attribute: id }))
}
