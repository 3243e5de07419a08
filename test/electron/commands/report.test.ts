import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from './typed.ts'

const desk = createDesk()
beforeAll(() => desk.json('sample', 's.excerpta'))

const report = (...args: readonly string[]) => desk.type('report', 's.excerpta', ...args)

describe('report', () => {
  it.each([
    ['quotes-by-code', 'Orientation'],
    ['codebook', 'Orientation'],
    ['capital-table', 'Orientation'],
    ['methods', 'Who coded what and when'],
  ])('writes %s in the promised shape', async (kind, words) => {
    const made = await desk.json('report', 's.excerpta', '--kind', kind, '--out', `${kind}.md`)
    expect(made).toEqual({ file: join(desk.folder, `${kind}.md`), sections: 1 })
    expect(readFileSync(join(desk.folder, `${kind}.md`), 'utf8')).toContain(words)
  })

  it.each(['docx', 'html', 'xlsx'])('writes the capital table as %s', async (format) => {
    const { status, err } = await report('--kind', 'capital-table', '--out', `capital.${format}`)
    expect(status, err).toBe(0)
    expect(readFileSync(join(desk.folder, `capital.${format}`)).length).toBeGreaterThan(1000)
  })

  it('takes the quotes that pass the filters, and prints these', async () => {
    await report('--kind', 'quotes-by-code', '--starred', '--out', 'starred.md')
    const starred = await desk.json('quotes', 's.excerpta', '--starred', '--one-row')
    const text = readFileSync(join(desk.folder, 'starred.md'), 'utf8')
    expect(text).toContain('Filters: ')
    const refs = new Set(text.match(/\w+-T\d+-[a-z]+/g))
    expect(refs.size).toBe(Array.isArray(starred) ? starred.length : 0)
  })

  it('writes no name unless it is allowed to', async () => {
    const { status, err } = await report('--kind', 'codebook', '--out', 'free.md', '--pseudonyms')
    expect([status, err]).toEqual([0, ''])
  })

  it('writes no text as a workbook, no report that is not there, and nothing that nobody named', async () => {
    const cases = [
      [['--kind', 'methods', '--out', 'no.xlsx'], 'not a table'],
      [['--report', 'Appendix', '--out', 'no.md'], 'no report called “Appendix”'],
      [['--out', 'no.md'], 'Say which report'],
    ] as const
    for (const [args, words] of cases) {
      const { status, err } = await report(...args)
      expect([status, err]).toEqual([1, expect.stringContaining(words)])
      expect(existsSync(join(desk.folder, args.at(-1) ?? ''))).toBe(false)
    }
  })
})
