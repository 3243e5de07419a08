import { expect, test } from 'vitest'
import {
  pairColumns,
  pairFigure,
  pairOrder,
  pairRows,
} from '../../../../renderer/screens/analyse/pairs-rows.tsx'
import { pairId } from '../../../../shared/model/id.ts'
import type { PairComparison } from '../../../../shared/model/pairs.ts'

const people = [
  { mentor: 1, mentee: 1 },
  { mentor: 0, mentee: 1 },
  { mentor: 0, mentee: 0 },
]

const comparison: PairComparison = {
  pairs: people.map((heard, n) => ({
    id: pairId.parse(`00000003-0000-4000-8000-00000000000${n}`),
    name: `P${n}`,
    programme: null,
    people: heard,
    words: heard,
  })),
  codes: ['Advice', 'Trust'].map((name) => ({ id: name, name, colour: null, depth: 0 })),
  cells: [
    [
      { mentor: 2, mentee: 5 },
      { mentor: 0, mentee: 3 },
      { mentor: 0, mentee: 0 },
    ],
    [
      { mentor: 0, mentee: 0 },
      { mentor: 0, mentee: 0 },
      { mentor: 0, mentee: 0 },
    ],
  ],
  notes: [],
}

test('columns count the verdicts, then name the pairs and the side that was not heard', () => {
  expect(pairColumns(comparison, [0, 1, 2]).map(({ name, note }) => [name, note])).toEqual([
    ['Both', undefined],
    ['Only mentor', undefined],
    ['Only mentee', undefined],
    ['Neither', undefined],
    ['P0', undefined],
    ['P1', 'no mentor'],
    ['P2', 'not heard'],
  ])
})

test('a row says in numbers and words who of each pair names the code', () => {
  const [advice] = pairRows(comparison, [0, 1, 2], false)
  expect(advice?.cells.map(({ text }) => text)).toEqual([
    '1',
    '0',
    '1',
    '1',
    'P0: both (mentor 2, mentee 5)',
    'P1: only mentee (mentor 0, mentee 3)',
    'P2: neither (mentor 0, mentee 0)',
  ])
})

test('codes that nobody names can be left out', () => {
  expect(pairRows(comparison, [0, 1, 2], true).map(({ name }) => name)).toEqual(['Advice'])
})

test('pairs stand as listed, or those first whose sides differ most', () => {
  expect(pairOrder(comparison, false)).toEqual([0, 1, 2])
  expect(pairOrder(comparison, true)).toEqual([1, 0, 2])
})

test('sorted by a pair, what both name comes before what one names most', () => {
  expect(pairFigure(comparison, 0, 'both')).toBe(1)
  expect(pairFigure(comparison, 0, '0')).toBeGreaterThan(pairFigure(comparison, 0, '1'))
  expect(pairFigure(comparison, 1, '0')).toBe(0)
})
