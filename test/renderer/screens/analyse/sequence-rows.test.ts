import { expect, test } from 'vitest'
import { sequenceRows } from '../../../../renderer/screens/analyse/sequence-rows.ts'
import type { Sequences } from '../../../../shared/model/sequences.ts'

const table: Sequences = {
  codes: [0, 1, 2].map((n) => ({ id: String(n), name: `Code ${n}`, colour: null, depth: 0 })),
  cells: [
    [0, 4, 0],
    [1, 0, 0],
    [0, 0, 0],
  ],
  shares: [
    [0, 66.6, 0],
    [25, 0, 0],
    [null, null, null],
  ],
  passages: [3, 4, 0],
  turns: 0,
  notes: [],
}

test('rows are the first codes and columns the later ones, with the deepest shade for the largest', () => {
  const { columns, rows } = sequenceRows(table, { measure: 'pairs', hideEmpty: true })
  expect(columns.map(({ key, over }) => [key, over])).toEqual([
    ['0', 'then'],
    ['1', 'then'],
  ])
  expect(rows[0]?.cells[1]).toEqual({ text: '4', share: 1, empty: false })
  expect(rows[1]?.cells[0]).toEqual({ text: '1', share: 0.25, empty: false })
})

test('shares are per cent, and a dash where the first code is nowhere', () => {
  const { rows } = sequenceRows(table, { measure: 'share', hideEmpty: false })
  expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['0 %', '67 %', '0 %'])
  expect(rows[2]?.cells.map(({ text }) => text)).toEqual(['–', '–', '–'])
})
