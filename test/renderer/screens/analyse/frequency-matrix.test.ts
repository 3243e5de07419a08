import { expect, test } from 'vitest'
import {
  frequencyMatrix,
  pressedCell,
  transposedMatrix,
} from '../../../../renderer/screens/analyse/frequency-matrix.ts'
import { shownRows } from '../../../../renderer/screens/analyse/table-view.ts'
import { frequencies } from '../../../../shared/analysis/frequency.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { draw } from '../../../shared/analysis/made-up.ts'

const table = frequencies(
  number(
    draw({
      programmes: 2,
      people: [{ programme: 0 }, { programme: 1 }],
      codes: [{ name: 'Advice' }, { name: 'Sector', parent: 0 }, { name: 'Trust' }],
      transcripts: [
        {
          speakers: { A: 0, B: 1 },
          lines: ['A: one two three', 'B: four five'],
          quotes: [
            { at: 'one', codes: [1] },
            { at: 'two', codes: [2] },
            { at: 'four', codes: [2] },
            { at: 'five', codes: [2] },
          ],
        },
      ],
    }),
  ),
  { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' },
  {},
)
const look = { hideEmpty: false, sorting: null, closed: [] }
const rows = shownRows(table, look)
const texts = ({ cells }: { readonly cells: readonly { readonly text: string }[] }) =>
  cells.map(({ text }) => text)

test('a table is drawn with its totals, and with what the figures are related to', () => {
  const { columns, rows: lines, footer } = frequencyMatrix(table, { rows, closed: [] })
  expect(columns.map(({ name }) => name)).toEqual(['Programme 0', 'Programme 1', 'Total'])
  expect(lines.map((row) => [row.name, row.open, ...texts(row)])).toEqual([
    ['Advice', true, '1', '0', '1'],
    ['Sector', undefined, '1', '0', '1'],
    ['Trust', undefined, '1', '2', '3'],
    ['Total', undefined, '2', '2', '4'],
  ])
  expect(footer?.[1]).toEqual({ name: 'Words spoken', texts: ['3', '2', '5'] })
  expect(lines[2]?.cells.map(({ share }) => share)).toEqual([0.5, 1, undefined])
})

test('lying on its side it holds the same figures, sorted by a code on request', () => {
  const sorted = { column: 2, descending: true }
  expect(transposedMatrix(table, { rows, sorting: sorted }).rows.map(texts)).toEqual([
    ['0', '0', '2', '2'],
    ['1', '1', '1', '2'],
    ['1', '1', '3', '4'],
  ])
  const { columns, rows: lines } = transposedMatrix(table, { rows, sorting: null })
  expect(columns.map(({ name }) => name)).toEqual(['Advice', 'Sector', 'Trust', 'Total'])
  expect(lines[0]).toMatchObject({ name: 'Programme 0', note: '1 person · 3 words' })
})

test('a cell leads to the same place of the table, however it is drawn and sorted', () => {
  const hidden = shownRows(table, { ...look, closed: [table.rows[0]?.id ?? ''] })
  const upright = frequencyMatrix(table, { rows: hidden, closed: [] })
  expect(pressedCell(upright, { row: 1, column: 0 }, false)).toEqual({ row: 2, column: 0 })
  expect(pressedCell(upright, { row: 2, column: 2 }, false)).toEqual({ row: null, column: null })
  const sorted = { column: 1, descending: true }
  const lying = transposedMatrix(table, { rows: hidden, sorting: sorted })
  expect(pressedCell(lying, { row: 0, column: 1 }, true)).toEqual({ row: 2, column: 1 })
  expect(pressedCell(lying, { row: 2, column: 0 }, true)).toEqual({ row: 0, column: null })
})
