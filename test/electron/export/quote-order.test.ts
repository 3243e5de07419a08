import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnMaker, quoteTableBook } from '../../../electron/export/quote-columns.ts'
import { inRankOrder, rankQuotes } from '../../../electron/export/quote-order.ts'
import { wholeQuote } from '../../../electron/export/quote-page.ts'
import type { SheetCell } from '../../../electron/export/sheet.ts'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { namesOf } from '../../../shared/analysis/names.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { type QuoteColumn, quoteColumnNames } from '../../../shared/model/quote-table.ts'
import { sketch } from '../../shared/analysis/arbitrary.ts'
import { draw, ids, type Sketch } from '../../shared/analysis/made-up.ts'

function tableOf(drawn: Sketch) {
  const material = draw(drawn)
  const numbered = number(material)
  const book = quoteTableBook(numbered, namesOf(material))
  const quotes = findQuotes(numbered, { includeModerators: true })
  return { quotes, making: { book, context: 20, includeModerators: true } }
}

function sorted(drawn: Sketch, column: QuoteColumn, descending = false) {
  const { quotes, making } = tableOf(drawn)
  return inRankOrder(quotes, rankQuotes(making, quotes, column), descending)
}

/** The same by comparing every two rows, cell by cell. */
function sortedSlowly(drawn: Sketch, column: QuoteColumn, descending: boolean) {
  const { quotes, making } = tableOf(drawn)
  const { cells } = columnMaker(making, column)
  const collator = new Intl.Collator(undefined, { numeric: true })
  const compare = (a: SheetCell, b: SheetCell) => {
    const [noA, noB] = [a, b].map((cell) => cell === '' || cell === null || cell === false)
    if (noA || noB) return Number(noA) - Number(noB)
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b))
    return descending ? -order : order
  }
  return quotes.toSorted((a, b) => {
    const [one, other] = [cells(wholeQuote(a)), cells(wholeQuote(b))]
    const orders = one.map((cell, place) => compare(cell, other[place] ?? null))
    return orders.find((order) => order !== 0) ?? 0
  })
}

const columns = fc.constantFrom<QuoteColumn>(...quoteColumnNames, { attribute: ids.attribute(0) })

test('the order by ranks is that of comparing all rows, by every column and both ways', () => {
  fc.assert(
    fc.property(sketch, columns, fc.boolean(), (drawn, column, descending) => {
      const refs = (order: ReturnType<typeof sorted>) => order.map(({ quote }) => quote.ref)
      expect(refs(sorted(drawn, column, descending))).toEqual(
        refs(sortedSlowly(drawn, column, descending)),
      )
    }),
    { numRuns: 300 },
  )
})
