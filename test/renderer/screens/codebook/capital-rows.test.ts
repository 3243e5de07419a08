import { expect, it } from 'vitest'
import { capitalRows, pressed } from '../../../../renderer/screens/codebook/capital-rows.ts'
import { cultural, makeCodebook, social } from './make.ts'

const rows = capitalRows(makeCodebook())

it('tells own marks from inherited ones, and what nobody has mapped', () => {
  expect(
    rows.map(({ code, depth, marks, unmapped }) => [code.name, depth, ...marks, unmapped]),
  ).toEqual([
    ['Advice', 0, 'none', 'own', false],
    ['Sector', 1, 'none', 'inherited', false],
    ['Culture', 1, 'own', 'none', false],
    ['Job search', 0, 'none', 'none', true],
    ['Network', 0, 'none', 'none', true],
    ['Friends', 1, 'none', 'none', true],
  ])
})

it('puts a mark where there was none, and takes an own one away', () => {
  const [advice, sector] = rows
  if (!advice || !sector) throw new Error('both are there')
  expect(pressed(advice.code, social)).toEqual([cultural, social])
  expect(pressed(advice.code, cultural)).toEqual([])
  expect(pressed(sector.code, cultural)).toEqual([cultural])
})
