import { describe, expect, it } from 'vitest'
import { tableToCodebook } from '../../../shared/merge/codebook-table.ts'

const header = ['level 1', 'level 2', 'definition']

describe('a table of codes', () => {
  it('may leave the levels above empty, as outlines do', () => {
    expect(outline([['Advice'], ['', 'Sector'], ['', 'Culture'], ['Network']])).toEqual([
      'Advice',
      '0 Sector',
      '0 Culture',
      'Network',
    ])
  })

  it('makes parents that have no row, and gives them their row where it comes later', () => {
    const codebook = tableToCodebook({
      header,
      rows: [
        ['Advice', 'Sector', 'x'],
        ['Advice', '', 'the parent'],
      ],
    })
    expect(codebook?.codes.map(({ name, definition }) => [name, definition])).toEqual([
      ['Advice', 'the parent'],
      ['Sector', 'x'],
    ])
  })

  it('tells of rows without a code, or with one that has no place', () => {
    const codebook = tableToCodebook({ header, rows: [['', 'Sector'], ['', '', 'text'], ['']] })
    expect(codebook?.codes).toEqual([])
    expect(codebook?.problems.map((problem) => problem.slice(0, 5))).toEqual(['Row 2', 'Row 3'])
  })

  it('reads names, capital types, colours and ids, and leaves out what is none', () => {
    const codebook = tableToCodebook({
      header: ['Code', 'Aliases', 'Capital types', 'Colour', 'Id'],
      rows: [['A', 'x; y', 'social;cultural', '#4E61DE', 'no id']],
    })
    expect(codebook?.codes[0]).toMatchObject({
      aliases: ['x', 'y'],
      capitals: ['social', 'cultural'],
      colour: '#4e61de',
      id: undefined,
    })
  })

  it('is none without a column of names', () => {
    expect(tableToCodebook({ header: ['definition'], rows: [['x']] })).toBeNull()
  })
})

function outline(rows: readonly (readonly string[])[]) {
  return tableToCodebook({ header, rows })?.codes.map(({ name, parent }) =>
    parent === null ? name : `${parent} ${name}`,
  )
}
