import { describe, expect, it } from 'vitest'
import { resolveList } from '../../../electron/commands/names.ts'
import { clock, layOut, oneLine } from '../../../electron/commands/table.ts'

describe('a printed table', () => {
  it('puts cells under their titles, numbers to the right, nothing as a dash', () => {
    const columns = [{ title: 'code' }, { title: 'n', align: 'right' }] as const
    expect(
      layOut(columns, [
        ['Orientation', 7],
        ['Network', 12.25],
        ['–', null],
      ]),
    ).toBe(
      ['code            n', 'Orientation     7', 'Network      12.3', '–               –'].join(
        '\n',
      ),
    )
  })

  it('is blank without rows', () => {
    expect(layOut([{ title: 'code' }], [])).toBe('')
  })

  it('counts wide characters as two and combining marks as none', () => {
    const lines = layOut(
      [{ title: 'a' }, { title: 'b' }],
      [
        ['訪談', 'x'],
        ['e\u0301te\u0301', 'x'],
      ],
    ).split('\n')
    expect(lines).toEqual(['a     b', '訪談  x', 'e\u0301te\u0301   x'])
  })
})

describe('small things in a table', () => {
  it('show times as hours, minutes and seconds', () => {
    expect([null, 0, 59_999, 3_723_000].map(clock)).toEqual([null, '0:00:00', '0:00:59', '1:02:03'])
  })

  it('show long texts on one line, cut between characters', () => {
    expect(oneLine('a\n  b')).toBe('a b')
    expect(oneLine('😀😀😀😀', 3)).toBe('😀😀…')
  })
})

describe('a list of names', () => {
  const codes = ['Orientation', 'Network', 'Self-confidence, empowerment'].map((name) => ({ name }))

  it('is cut at commas, but not at those within a name', () => {
    const found = (text: string) => resolveList('code', text, codes).map(({ name }) => name)
    expect(found('Orientation')).toEqual(['Orientation'])
    expect(found('orientation, Network')).toEqual(['Orientation', 'Network'])
    expect(found('Self-confidence, empowerment,Network')).toEqual([
      'Self-confidence, empowerment',
      'Network',
    ])
    expect(found('Network,Self-confidence, empowerment')).toEqual([
      'Network',
      'Self-confidence, empowerment',
    ])
  })

  it('is refused where a name in it is unknown', () => {
    expect(() => resolveList('code', 'Network,Nonsense', codes)).toThrow('Nonsense')
  })
})
