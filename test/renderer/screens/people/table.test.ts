import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  rowsOf,
  shownRows,
  suggestions,
} from '../../../../renderer/screens/people/table.ts'
import { age, country, makePeople, makeTranscripts } from './make.ts'

const people = makePeople()
const rows = rowsOf(people, makeTranscripts())
const columns = columnsOf(people)

describe('the table of people', () => {
  it('has a column for each attribute between what is fixed and what is computed', () => {
    expect(columns.map(({ title }) => title)).toEqual([
      ...['Name', 'Role', 'Programme', 'Pair', 'Age', 'Country', 'Speaks in', 'Words'],
    ])
  })

  it('shows everything about a person in words', () => {
    expect(rows[0]?.cells).toMatchObject({
      participant: 'Amina',
      programme: 'Harbour',
      pair: 'H1; H2',
      [age]: '34',
      speaks: 'FG1 A (2), INT1 Amina (2)',
      words: '1,370',
    })
  })

  it('finds rows that hold every word, wherever it stands', () => {
    const found = (wanted: string) =>
      shownRows(rows, { wanted, sorting: null }).map(({ person }) => person.name)
    expect(found('harbour h2')).toEqual(['Amina'])
    expect(found('MENTEE')).toEqual(['Amina', 'Bo', 'Chidi'])
    expect(found('nobody')).toEqual([])
  })

  it('sorts numbers as numbers, and leaves empty cells at the end either way', () => {
    const sorted = (column: typeof age | 'words', descending: boolean) =>
      shownRows(rows, { wanted: '', sorting: { column, descending } }).map(
        ({ person }) => person.name,
      )
    expect(sorted(age, false)).toEqual(['Bo', 'Amina', 'Chidi'])
    expect(sorted(age, true)).toEqual(['Amina', 'Bo', 'Chidi'])
    expect(sorted('words', true)).toEqual(['Amina', 'Bo', 'Chidi'])
  })

  it('offers what a cell can hold, and for texts what others hold', () => {
    const offered = columns.map((column) => suggestions(column, people))
    expect(offered[1]).toContain('mentor')
    expect(offered[2]).toEqual(['Harbour'])
    expect(offered[3]).toEqual(['H1', 'H2'])
    expect(offered[4]).toBeNull()
    expect(suggestions({ id: country, title: '', width: 1, kind: 'text' }, people)).toEqual([
      'Nigeria',
      'Syria',
    ])
  })
})
