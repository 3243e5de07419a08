import { expect, test } from 'vitest'
import {
  chartInWords,
  chartMarks,
  chartRows,
} from '../../../../renderer/screens/analyse/chart-data.ts'
import { shownRows } from '../../../../renderer/screens/analyse/table-view.ts'
import { frequencies } from '../../../../shared/analysis/frequency.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { draw } from '../../../shared/analysis/made-up.ts'

const table = frequencies(
  number(
    draw({
      programmes: 3,
      people: [{ programme: 0 }, { programme: 1 }],
      codes: [
        { name: 'Advice' },
        { name: 'Sector', parent: 0 },
        { name: 'Network' },
        { name: 'Trust' },
      ],
      transcripts: [
        {
          speakers: { A: 0, B: 1 },
          lines: ['A: one two three', 'B: four five'],
          quotes: [
            { at: 'one', codes: [1] },
            { at: 'two', codes: [2] },
            { at: 'three', codes: [3] },
            { at: 'four', codes: [1] },
          ],
        },
      ],
    }),
  ),
  { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' },
  {},
)
const rows = chartRows(shownRows(table, { hideEmpty: false, sorting: null, closed: [] }))

test('the chart draws the top of the tree where there is enough of it', () => {
  expect(rows.map(({ row }) => row.name)).toEqual(['Advice', 'Network', 'Trust'])
})

test('marks at the same place are told apart by their rank', () => {
  const advice = chartMarks(table, rows).filter(({ rowName }) => rowName === 'Advice')
  expect(advice.map(({ column, value, rank }) => [column, value, rank])).toEqual([
    ['Programme 0', 1, 0],
    ['Programme 1', 1, 1],
    ['Programme 2', 0, 0],
  ])
})

test('the chart is said in words', () => {
  expect(chartInWords(table, rows, 'quotes')).toBe(
    'Chart of quotes. Advice: from 0 (Programme 2) to 1 (Programme 0); ' +
      'Network: from 0 (Programme 1) to 1 (Programme 0); Trust: from 0 (Programme 1) to 1 (Programme 0). ' +
      'The table above holds all figures.',
  )
})
