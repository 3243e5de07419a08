import { expect, test } from 'vitest'
import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import { codesInTreeOrder, withSubCodes } from '../../../shared/analysis/code-tree.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import { draw, ids } from './made-up.ts'

const { codebook } = draw({
  capitals: ['economic', 'social'],
  codes: [
    { capitals: [0] },
    { parent: 0 },
    { parent: 1, capitals: [1] },
    { parent: 2 },
    {},
    { parent: 4 },
  ],
  transcripts: [],
})

test('a code serves its own capital types, else those of its nearest mapped ancestor, else none', () => {
  const capitals = effectiveCapitals(codebook)
  const served = codebook.codes.map(({ id }) => capitals.get(id))
  const [economic, social] = [ids.capital(0), ids.capital(1)]
  expect(served).toEqual([[economic], [economic], [social], [social], [], []])
})

test('a circle in the tree ends the search', () => {
  const [first, second] = codebook.codes
  if (!first || !second) throw new Error('no codes')
  const circle: Codebook = {
    codes: [
      { ...first, capitalIds: [], parentId: second.id },
      { ...second, parentId: first.id },
    ],
    capitals: [],
  }
  expect([...effectiveCapitals(circle).values()]).toEqual([[], []])
})

test('codes are listed below their parents by position, with their depth', () => {
  expect(codesInTreeOrder(codebook).map(({ code, depth }) => [code.name, depth])).toEqual([
    ['Code 0', 0],
    ['Code 1', 1],
    ['Code 2', 2],
    ['Code 3', 3],
    ['Code 4', 0],
    ['Code 5', 1],
  ])
})

test('a code whose parent is missing stands at the top', () => {
  const orphans = { ...codebook, codes: codebook.codes.slice(5) }
  expect(codesInTreeOrder(orphans).map(({ depth }) => depth)).toEqual([0])
})

test('a code stands for all codes below it', () => {
  expect([...withSubCodes(codebook, [ids.code(1), ids.code(5)])].toSorted()).toEqual(
    [1, 2, 3, 5].map(ids.code).toSorted(),
  )
})
