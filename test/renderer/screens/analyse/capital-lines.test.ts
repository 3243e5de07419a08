import { expect, test } from 'vitest'
import {
  capitalLines,
  figuresOf,
  pressedFields,
} from '../../../../renderer/screens/analyse/capital-lines.ts'
import type { CapitalTable } from '../../../../shared/model/capital-table.ts'
import { capitalTypeId, codeId, programmeId } from '../../../../shared/model/id.ts'

const social = capitalTypeId.parse('00000008-0000-4000-8000-000000000000')
const network = codeId.parse('00000007-0000-4000-8000-000000000000')
const harbour = programmeId.parse('00000002-0000-4000-8000-000000000000')

const table: CapitalTable = {
  programmes: [
    { id: harbour, name: 'Harbour' },
    { id: null, name: 'no programme' },
  ],
  groups: [
    {
      id: social,
      name: 'social',
      colour: '#993366',
      total: 3,
      cells: [2, 1],
      best: null,
      rows: [
        {
          code: { id: network, name: 'Network', colour: null, depth: 0 },
          also: [],
          total: 3,
          cells: [2, 1],
          best: null,
        },
        {
          code: { id: 'x', name: 'Unheard', colour: null, depth: 0 },
          also: [],
          total: 0,
          cells: [0, 0],
          best: null,
        },
      ],
    },
    {
      id: null,
      name: 'no capital type',
      colour: null,
      total: 0,
      cells: [0, 0],
      best: null,
      rows: [],
    },
  ],
  notes: [],
}

test('benefits stand below their capital type, empty ones only where they are wanted', () => {
  const names = (hideEmpty: boolean) =>
    capitalLines(table, hideEmpty).map(({ group, row }) => row?.code.name ?? group.name)
  expect(names(false)).toEqual(['social', 'Network', 'Unheard', 'no capital type'])
  expect(names(true)).toEqual(['social', 'Network'])
})

test('a figure leads to the quotes of its capital type, code and programme', () => {
  const [group, benefit] = capitalLines(table, false)
  if (!group || !benefit) throw new Error('no lines')
  expect(figuresOf(benefit)).toEqual([3, 2, 1])
  expect(pressedFields(table, group, 0)).toEqual({ capitals: [social] })
  expect(pressedFields(table, benefit, 1)).toEqual({
    capitals: [social],
    codes: [network],
    programmes: [harbour],
  })
  expect(pressedFields(table, benefit, 2)).toMatchObject({ programmes: [null] })
})
