import { expect, test } from 'vitest'
import {
  cooccurrenceFigure,
  cooccurrenceRows,
} from '../../../../renderer/screens/analyse/cooccurrence-rows.ts'
import { sortedRows } from '../../../../renderer/screens/analyse/matrix-view.ts'
import type { Cooccurrence } from '../../../../shared/model/cooccurrence.ts'

const table: Cooccurrence = {
  codes: ['Advice', 'Trust', 'Lonely'].map((name) => ({ id: name, name, colour: null, depth: 0 })),
  cells: [
    [30, 4, 0],
    [4, 12, 0],
    [0, 0, 7],
  ],
  jaccard: [
    [null, 0.25, 0],
    [0.25, null, 0],
    [0, 0, null],
  ],
  relation: 'overlap',
  notes: [],
}

test('the shade is deepest where most meet, and a code with itself has none', () => {
  const { rows } = cooccurrenceRows(table, { measure: 'pairs', hideEmpty: false })
  expect(rows[0]?.cells.map(({ text, share }) => [text, share])).toEqual([
    ['30', 0],
    ['4', 1],
    ['0', 0],
  ])
})

test('Jaccard has two decimals, and a dash for a code with itself', () => {
  const { rows } = cooccurrenceRows(table, { measure: 'jaccard', hideEmpty: false })
  expect(rows[1]?.cells.map(({ text }) => text)).toEqual(['0.25', '–', '0.00'])
})

test('codes that meet no other can be left out as rows and as columns', () => {
  const { rows, columns } = cooccurrenceRows(table, { measure: 'pairs', hideEmpty: true })
  expect(rows.map(({ name }) => name)).toEqual(['Advice', 'Trust'])
  expect(columns.map(({ name }) => name)).toEqual(['Advice', 'Trust'])
})

test('rows are sorted by the figures of a column, and otherwise stay as they are', () => {
  const { rows } = cooccurrenceRows(table, { measure: 'pairs', hideEmpty: false })
  const names = (direction: 'ascending' | 'descending') =>
    sortedRows(rows, { column: 1, descending: direction === 'descending' }, ({ key }, column) =>
      cooccurrenceFigure(table, 'pairs', [Number(key), column]),
    ).map(({ name }) => name)
  expect(names('descending')).toEqual(['Trust', 'Advice', 'Lonely'])
  expect(names('ascending')).toEqual(['Lonely', 'Advice', 'Trust'])
  expect(sortedRows(rows, null, () => 0)).toEqual(rows)
})
