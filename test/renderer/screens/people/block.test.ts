import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockBetween,
  blockToText,
  cellsToPaste,
  fill,
  newPeopleTable,
  textToBlock,
} from '../../../../renderer/screens/people/block.ts'
import { columnsOf, rowsOf } from '../../../../renderer/screens/people/table.ts'
import { age, makePeople, makeTranscripts } from './make.ts'

const people = makePeople()
const columns = columnsOf(people)
const rows = rowsOf(people, makeTranscripts())

describe('a block of cells', () => {
  it('is copied as spreadsheets do and comes back as it was', () => {
    const block = blockBetween({ row: 1, column: 4 }, { row: 0, column: 3 })
    expect(blockToText(rows, columns, block)).toBe('H1; H2\t34\nH1\t9')
    const cell = fc.string({ maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (texts) => {
        const lines = texts.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t'),
        )
        expect(textToBlock(lines.join('\n'))).toEqual(texts)
      }),
    )
  })

  it('is pasted from its corner on; what falls outside or on computed columns is left out', () => {
    const block = blockBetween({ row: 2, column: 5 }, { row: 2, column: 5 })
    const cells = cellsToPaste([['Kenya', 'x', 'y'], ['late']], { rows, columns, block })
    expect(cells.map(({ column, text }) => [column === columns[5]?.id, text])).toEqual([
      [true, 'Kenya'],
    ])
  })

  it('is filled with a single pasted cell', () => {
    const block = blockBetween({ row: 0, column: 1 }, { row: 1, column: 2 })
    expect(cellsToPaste([['other']], { rows, columns, block })).toHaveLength(4)
  })

  it('is cleared except for names and roles, which everybody has', () => {
    const block = blockBetween({ row: 0, column: 0 }, { row: 0, column: 7 })
    const cleared = fill(rows, columns, { block, text: '' }).map(({ column }) => column)
    expect(cleared).toEqual(['programme', 'pair', age, columns[5]?.id])
  })

  it('below the last person makes new people, with the names of its columns', () => {
    expect(newPeopleTable([['Zoe', 'mentor', 'Harbour', 'H1', '40']], columns, 0)).toBe(
      'participant,role,programme,pair,Age\r\nZoe,mentor,Harbour,H1,40',
    )
    expect(newPeopleTable([['mentor']], columns, 1)).toBeNull()
  })
})
