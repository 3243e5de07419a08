import { describe, expect, it } from 'vitest'
import { tableToPeople } from '../../../shared/merge/people-table.ts'

describe('a table of people', () => {
  it('gathers what several rows say about one person, whatever the order of its columns', () => {
    const table = tableToPeople({
      header: ['Label', 'Age', 'PARTICIPANT', 'Pair', 'Transcript', 'Program'],
      rows: [
        ['A', '34', 'Amina', 'A1', 'FG1', ''],
        ['B', '', 'amina ', 'A2; a1', 'INT1', 'Harbour'],
      ],
    })
    expect(table?.people).toEqual([
      {
        row: 2,
        name: 'Amina',
        role: null,
        programme: 'Harbour',
        pairs: ['A1', 'A2'],
        values: new Map([['Age', '34']]),
        labels: [
          { row: 2, transcript: 'FG1', label: 'A' },
          { row: 3, transcript: 'INT1', label: 'B' },
        ],
      },
    ])
    expect(table?.attributes).toEqual([{ name: 'Age', kind: 'number' }])
    expect(table?.problems).toEqual([])
  })

  it('takes what stands first where rows contradict each other, and tells', () => {
    const table = tableToPeople({
      header: ['participant', 'role', 'programme'],
      rows: [
        ['Amina', 'mentee', 'A'],
        ['Amina', 'mentor', 'B'],
      ],
    })
    expect(table?.people[0]).toMatchObject({ role: 'mentee', programme: 'A' })
    expect(table?.problems.map(({ row }) => row)).toEqual([3, 3])
  })

  it('is none without a column of names, and passes over rows that are empty', () => {
    expect(tableToPeople({ header: ['name'], rows: [['Amina']] })).toBeNull()
    const blank = tableToPeople({ header: ['participant', 'role'], rows: [['', ' '], []] })
    expect(blank).toEqual({ people: [], attributes: [], problems: [] })
  })
})
