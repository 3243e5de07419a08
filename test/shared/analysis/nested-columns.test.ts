import { expect, test } from 'vitest'
import { cellFilter } from '../../../shared/analysis/cell-filter.ts'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { frequencies } from '../../../shared/analysis/frequency.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { type FrequencyQuestion, frequencyQuestion } from '../../../shared/model/analysis.ts'
import { draw } from './made-up.ts'

// Amina and Josef are H1 in Harbour, Lea is H2 there; Kim is in Lantern without a pair; nobody is in the third programme.
const material = draw({
  programmes: 3,
  pairs: 2,
  people: [
    { programme: 0, pairs: [0] },
    { programme: 0, pairs: [0] },
    { programme: 0, pairs: [1] },
    { programme: 1 },
  ],
  codes: [{}, {}],
  transcripts: [
    {
      speakers: { A: 0, J: 1, L: 2, K: 3 },
      lines: ['A: one', 'J: two', 'L: three', 'K: four'],
      quotes: [
        { at: 'one\nJ: two', codes: [0] },
        { at: 'two\nL: three', codes: [0] },
        { at: 'four', codes: [1] },
      ],
    },
  ],
})

function ask(fields: object) {
  const question: FrequencyQuestion = frequencyQuestion.parse({
    rows: 'codes',
    columns: 'programme-pair',
    ...fields,
  })
  return { question, table: frequencies(number(material), question, {}) }
}

test('programmes stand with their pairs beside them, and a quote of two pairs once in their programme', () => {
  const { table } = ask({})
  expect(table.columns.map(({ name, group }) => [group, name])).toEqual([
    [null, 'Programme 0'],
    ['Programme 0', 'Pair 0'],
    ['Programme 0', 'Pair 1'],
    [null, 'Programme 1'],
    ['Programme 1', 'no pair'],
  ])
  expect(table.cells).toEqual([
    [2, 2, 1, 0, 0],
    [0, 0, 0, 1, 1],
  ])
  expect(table.rowTotals).toEqual([2, 1])
})

test('only quotes of several pairs or programmes are said to stand in several columns', () => {
  const { table } = ask({})
  expect(table.notes.join(' ')).toContain('1 quote stands in more than one column')
})

test('a cell of a pair within a programme leads to its quotes', () => {
  const { question, table } = ask({})
  table.columns.forEach(({ id }, column) => {
    const cell = { row: table.rows[0]?.id, column: id }
    const filter = cellFilter(material.codebook, { question, filter: {} }, cell)
    expect(findQuotes(number(material), filter)).toHaveLength(table.cells[0]?.[column] ?? -1)
  })
})

test('yes or no counts in its totals the columns and the rows with a yes, programmes not beside their pairs', () => {
  const { table } = ask({ rate: 'presence' })
  expect(table.cells).toEqual([
    [1, 1, 1, 0, 0],
    [0, 0, 0, 1, 1],
  ])
  expect(table.rowTotals).toEqual([2, 1])
  expect(table.columnTotals).toEqual([1, 1, 1, 1, 1])
  expect(table.total).toBe(3)
  expect(ask({ columns: 'programme', rate: 'presence' }).table.rowTotals).toEqual([1, 1])
})
