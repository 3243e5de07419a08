import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellFilter } from '../../../shared/analysis/cell-filter.ts'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { frequencies } from '../../../shared/analysis/frequency.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { filter, question, sketch } from './arbitrary.ts'
import { draw } from './made-up.ts'

test('the quotes behind every cell and total are as many as the cell says', () => {
  fc.assert(
    fc.property(sketch, question, fc.oneof(fc.constant({}), filter), (drawn, asked, chosen) => {
      const numbered = number(draw(drawn))
      const ofQuotes = { ...asked, count: 'quotes' as const }
      const table = frequencies(numbered, ofQuotes, chosen)
      const found = (row: string | null | undefined, column: string | null | undefined) => {
        const { codebook } = numbered.material
        const behind = cellFilter(codebook, { question: ofQuotes, filter: chosen }, { row, column })
        return findQuotes(numbered, behind).length
      }
      expect(
        table.rows.map((row) => table.columns.map((column) => found(row.id, column.id))),
      ).toEqual(table.cells)
      expect(table.rows.map((row) => found(row.id, undefined))).toEqual(table.rowTotals)
      expect(table.columns.map((column) => found(undefined, column.id))).toEqual(table.columnTotals)
      expect(found(undefined, undefined)).toBe(table.total)
    }),
    { numRuns: 300 },
  )
})
