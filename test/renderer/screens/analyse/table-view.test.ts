import { expect, test } from 'vitest'
import {
  figure,
  largest,
  parentRows,
  shownRows,
  type TableLook,
} from '../../../../renderer/screens/analyse/table-view.ts'
import type { FrequencyTable } from '../../../../shared/model/analysis.ts'

const column = { group: null, participants: 1, words: 10, transcripts: 1, small: true }
const table: FrequencyTable = {
  rows: ['Advice', 'Network', 'Trust'].map((name, n) => ({
    id: String(n),
    name,
    colour: null,
    depth: 0,
  })),
  columns: [
    { ...column, id: 'a', name: 'A' },
    { ...column, id: 'b', name: 'B' },
  ],
  cells: [
    [1, 5],
    [0, 0],
    [3, null],
  ],
  rowTotals: [6, 0, 3],
  columnTotals: [4, 5],
  total: 9,
  all: { ...column, id: null, name: 'all' },
  count: 'quotes',
  rate: 'none',
  notes: [],
}

function order(look: Partial<TableLook>) {
  const all = { hideEmpty: false, sorting: null, closed: [], ...look }
  return shownRows(table, all).map(({ row }) => row.name)
}

test('rows stand in the order of the codebook, empty ones on request', () => {
  expect(order({ hideEmpty: false, sorting: null })).toEqual(['Advice', 'Network', 'Trust'])
  expect(order({ hideEmpty: true, sorting: null })).toEqual(['Advice', 'Trust'])
})

test('rows are sorted by a column or by the total, missing figures last', () => {
  const by = (column: number, direction: 'ascending' | 'descending') =>
    order({ hideEmpty: false, sorting: { column, descending: direction === 'descending' } })
  expect(by(0, 'descending')).toEqual(['Trust', 'Advice', 'Network'])
  expect(by(1, 'descending')).toEqual(['Advice', 'Network', 'Trust'])
  expect(by(2, 'ascending')).toEqual(['Network', 'Trust', 'Advice'])
})

test('the deepest shade belongs to the largest cell, totals aside', () => {
  expect(largest(table)).toBe(5)
})

test('counts are whole, rates have decimals, and nothing to relate to is a dash', () => {
  expect(figure(12_345, 'none')).toBe('12,345')
  expect(figure(3.456, 'per-1000-words')).toBe('3.46')
  expect(figure(33.333, 'row')).toBe('33.3')
  expect(figure(100, 'column')).toBe('100')
  expect(figure(null, 'participants')).toBe('–')
})

test('rows below a closed one are hidden, however deep, and only rows with others below can be closed', () => {
  const tree: FrequencyTable = {
    ...table,
    rows: [0, 1, 2, 1, 0].map((depth, n) => ({
      ...{ id: String(n), name: `Code ${n}`, colour: null, depth },
    })),
    cells: [0, 1, 2, 3, 4].map((n) => [n, n]),
    rowTotals: [0, 1, 2, 3, 4],
  }
  const shown = (closed: readonly string[]) =>
    shownRows(tree, { hideEmpty: false, sorting: null, closed }).map(({ place }) => place)
  expect(parentRows(tree)).toEqual(['0', '1'])
  expect(shown([])).toEqual([0, 1, 2, 3, 4])
  expect(shown(['1'])).toEqual([0, 1, 3, 4])
  expect(shown(['0', '1'])).toEqual([0, 4])
})
