import { expect, test } from 'vitest'
import {
  layOutNetwork,
  mostEdges,
  networkInWords,
} from '../../../../renderer/screens/analyse/network-layout.ts'
import type { Cooccurrence } from '../../../../shared/model/cooccurrence.ts'

function tableOf(cells: readonly (readonly number[])[]): Cooccurrence {
  return {
    codes: cells.map((_, n) => ({ id: String(n), name: `Code ${n}`, colour: null, depth: 0 })),
    cells,
    jaccard: cells.map((line, row) =>
      line.map((value, column) => (row === column ? null : value / 10)),
    ),
    relation: 'overlap',
    notes: [],
  }
}

const table = tableOf([
  [9, 4, 0, 1],
  [4, 5, 0, 0],
  [0, 0, 3, 0],
  [1, 0, 0, 2],
])

test('codes that meet others are drawn, larger the more passages they have, the strongest line first', () => {
  const { nodes, edges, width, height } = layOutNetwork(table, 'pairs')
  expect(nodes.map(({ name }) => name)).toEqual(['Code 0', 'Code 1', 'Code 3'])
  const [first, second, third] = nodes.map(({ radius }) => radius)
  expect(first).toBeGreaterThan(second ?? 0)
  expect(second).toBeGreaterThan(third ?? 0)
  expect(edges).toEqual([
    { source: 0, target: 1, figure: 4, strength: 1 },
    { source: 0, target: 2, figure: 1, strength: 0.25 },
  ])
  for (const { x, y } of nodes) {
    expect(x > 0 && x < width).toBe(true)
    expect(y > 0 && y < height).toBe(true)
  }
})

test('the same figures give the same picture', () => {
  expect(layOutNetwork(table, 'jaccard')).toEqual(layOutNetwork(structuredClone(table), 'jaccard'))
})

test('of many lines the strongest are drawn, and nothing where no codes meet', () => {
  const many = tableOf(
    [...Array(30).keys()].map((row) => [...Array(30).keys()].map((column) => row + column)),
  )
  expect(layOutNetwork(many, 'pairs').edges).toHaveLength(mostEdges)
  expect(
    layOutNetwork(
      tableOf([
        [3, 0],
        [0, 2],
      ]),
      'pairs',
    ),
  ).toMatchObject({ nodes: [], edges: [] })
})

test('the network is said in words', () => {
  expect(networkInWords(layOutNetwork(table, 'jaccard'), 'jaccard')).toBe(
    'Network of 3 codes that meet. Strongest first: Code 0 and Code 1: 0.40; Code 0 and Code 3: 0.10. The table above holds all figures.',
  )
})
