import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from './typed.ts'

const desk = createDesk()
beforeAll(() => desk.json('sample', 's.excerpta'))

describe('frequencies', () => {
  it('prints the table in the promised shape', async () => {
    const table = await desk.json('frequencies', 's.excerpta', '--columns', 'programme')
    expect(Object.keys(Object(table))).toEqual([
      'rows',
      'columns',
      'cells',
      'rowTotals',
      'columnTotals',
      'total',
      'count',
      'rate',
      'notes',
    ])
    expect(table).toMatchObject({
      rows: expect.arrayContaining([{ id: expect.any(String), name: 'Orientation', depth: 0 }]),
      columns: ['Harbour', 'Lantern', 'Compass', 'Stepping Stone'].map((name) => ({
        id: expect.any(String),
        name,
        participants: expect.any(Number),
        words: expect.any(Number),
        transcripts: expect.any(Number),
      })),
      count: 'quotes',
      rate: 'none',
      notes: expect.arrayContaining([expect.any(String)]),
    })
  })

  it('has a row of cells for each row and a cell for each column', async () => {
    const options = ['--rows', 'capitals', '--columns', 'pair', '--count', 'words']
    const { rows, columns, cells, rowTotals, columnTotals } = await tableFor(...options)
    expect(cells).toHaveLength(rows.length)
    expect(rowTotals).toHaveLength(rows.length)
    expect(columnTotals).toHaveLength(columns.length)
    for (const row of cells) expect(row).toHaveLength(columns.length)
  })

  it('narrows by every filter, and more by two of them', async () => {
    const all = (await tableFor()).total
    const filters = [
      ['--code', 'Orientation'],
      ['--all-of', 'Orientation,Self-confidence, empowerment, not giving up'],
      ['--not', 'Orientation'],
      ['--capital', 'social'],
      ['--programme', 'harbour'],
      ['--pair', 'H1'],
      ['--participant', 'Amina'],
      ['--role', 'mentor'],
      ['--attribute', 'gender=female'],
      ['--transcript', 'FG1'],
      ['--coder', 'hanna vos'],
      ['--starred'],
      ['--text', 'letter'],
      ['--kind', 'interview'],
      ['--beside', 'near:2=Orientation'],
      ['--not-beside', 'near:2=Orientation'],
    ]
    for (const filter of filters) {
      const narrowed = (await tableFor(...filter)).total
      expect(narrowed, filter.join(' ')).toBeLessThan(all)
      expect(narrowed, filter.join(' ')).toBeGreaterThan(0)
      const both = (await tableFor(...filter, '--since', '2020-01-01', '--starred')).total
      expect(both, filter.join(' ')).toBeLessThanOrEqual(narrowed)
    }
    expect((await tableFor('--since', '2020-01-01')).total).toBe(all)
    expect((await tableFor('--since', '2999-01-01')).total).toBe(0)
    expect((await tableFor('--until', '2999-01-01')).total).toBe(all)
    expect((await tableFor('--until', '2020-01-01')).total).toBe(0)
  })

  it('parts quotes by what stands near them, and says how to write that', async () => {
    const all = (await tableFor()).total
    for (const how of ['overlap', 'same-quote', 'same-turn', 'followed:0', 'preceded:3']) {
      const within = (await tableFor('--beside', `${how}=Orientation`)).total
      const without = (await tableFor('--not-beside', `${how}=Orientation`)).total
      expect(within + without, how).toBe(all)
    }
    for (const wrong of ['near:0=Orientation', 'beside=Orientation', 'overlap=', 'Orientation']) {
      const { status, err } = await desk.type('frequencies', 's.excerpta', '--beside', wrong)
      expect(status, wrong).toBe(2)
      expect(err).toContain('HOW=CODE')
    }
    const { status } = await desk.type('frequencies', 's.excerpta', '--beside', 'overlap=Nothing')
    expect(status).toBe(1)
  })

  it('takes an option given twice as either', async () => {
    const one = (await tableFor('--pair', 'H1')).total
    const other = (await tableFor('--pair', 'H2')).total
    const either = (await tableFor('--pair', 'H1', '--pair', 'H2')).total
    expect(either).toBeGreaterThan(Math.max(one, other))
    expect(either).toBeLessThanOrEqual(one + other)
  })

  it('counts by an attribute, and names near ones when it is mistyped', async () => {
    const { columns } = await tableFor('--columns', 'attribute:gender')
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['female', 'male']))
    const { status, err } = await desk.type(
      'frequencies',
      's.excerpta',
      '--columns',
      'attribute:gendr',
    )
    expect(status).toBe(1)
    expect(err).toContain('“gender”')
  })

  it('brings moderators in when asked', async () => {
    const without = await tableFor('--columns', 'role')
    const within = await tableFor('--columns', 'role', '--include-moderators')
    expect(without.columns.map(({ name }) => name)).not.toContain('moderator')
    expect(within.columns.map(({ name }) => name)).toContain('moderator')
  })

  it('shows people a table on stdout and the counting rules on stderr', async () => {
    const { out, err } = await desk.type('frequencies', 's.excerpta', '--columns', 'programme')
    expect(out.split('\n')[0]).toMatch(/^quotes +Harbour .*total$/)
    expect(out).toMatch(/^Orientation +\d+/m)
    expect(out).toMatch(/^words +\d+/m)
    expect(err).toContain('Moderators and interviewers are left out.')
  })
})

describe('quotes', () => {
  it('prints the rows of the quote table, one for each quote and code', async () => {
    const rows = await desk.json(
      'quotes',
      's.excerpta',
      '--code',
      'Orientation',
      '--transcript',
      'FG1',
    )
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'Orientation' })]))
    const columns = Object.keys(Object((rows as readonly unknown[])[0]))
    expect(columns).toEqual(
      expect.arrayContaining(
        'quote id, transcript, programme, pair, participant, role, age, gender, turn, time, quote, context before, context after, code 1, code, capital types, memo, starred, coder, date'.split(
          ', ',
        ),
      ),
    )
  })

  it('are printed as a table for people: the id, who, the codes and the words on one line', async () => {
    const { status, out } = await desk.type('quotes', 's.excerpta', '--starred')
    expect(status).toBe(0)
    const [titles, ...lines] = out.trimEnd().split('\n')
    expect(titles).toMatch(/^quote +who +codes +words/)
    const rows = [await desk.json('quotes', 's.excerpta', '--starred', '--one-row')].flat()
    expect(lines.map((line) => line.split(' ')[0])).toEqual(
      rows.map((row) => Object(row)['quote id']),
    )
    expect(lines.every((line) => line.includes('★'))).toBe(true)
  })

  it.each(['-1', '2001', '1.5', 'some'])('take no context of %s characters', async (context) => {
    const { status, err } = await desk.type('quotes', 's.excerpta', '--context', context)
    expect(status).toBe(2)
    expect(err).toContain('It is a number from 0 to 2000.')
  })

  it.each(['0', '1001', 'all'])('are not searched for with a limit of %s', async (limit) => {
    const { status, err } = await desk.type('search', 's.excerpta', 'mentor', '--limit', limit)
    expect(status).toBe(2)
    expect(err).toContain('It is a number from 1 to 1000.')
  })

  it('are found by their id with search and with --text, whatever its case, and by its beginning', async () => {
    const rows = [await desk.json('quotes', 's.excerpta', '--one-row')].flat()
    const ref = String(Object(rows.at(-1))['quote id'])
    const idsOf = async (text: string) =>
      [await desk.json('quotes', 's.excerpta', '--one-row', '--text', text)]
        .flat()
        .map((row) => Object(row)['quote id'])
    expect(await idsOf(ref.toLowerCase())).toEqual([ref])
    const ofTurn = ref.slice(0, ref.lastIndexOf('-'))
    expect(await idsOf(ofTurn)).toEqual(
      rows.map((row) => Object(row)['quote id']).filter((id) => id.startsWith(ofTurn)),
    )
    expect(await desk.json('search', 's.excerpta', ref.toUpperCase())).toEqual([
      {
        transcript: Object(rows.at(-1))['transcript'],
        turn: Object(rows.at(-1))['turn'],
        start: expect.any(Number),
        end: expect.any(Number),
        before: expect.any(String),
        match: Object(rows.at(-1))['quote'],
        after: expect.any(String),
        quote: ref,
      },
    ])
  })

  it('are written as CSV with a byte order mark, or without', async () => {
    await desk.type('quotes', 's.excerpta', '--out', 'with.csv')
    await desk.type('quotes', 's.excerpta', '--out', 'without.csv', '--no-bom')
    const [withMark, without] = ['with', 'without'].map((name) =>
      readFileSync(join(desk.folder, `${name}.csv`)).toString('utf8'),
    )
    expect(withMark?.startsWith('\ufeffquote id,')).toBe(true)
    expect(without).toBe(withMark?.slice(1))
  })

  it.each(['xlsx', 'csv', 'json', 'docx', 'html', 'md'])(
    'writes the table as %s',
    async (format) => {
      const { status, err } = await desk.type('quotes', 's.excerpta', '--out', `quotes.${format}`)
      expect(status, err).toBe(0)
      expect(readFileSync(join(desk.folder, `quotes.${format}`)).length).toBeGreaterThan(1000)
    },
  )

  it('writes the table anew over an older one', async () => {
    desk.write('old.csv', 'old')
    await desk.type('quotes', 's.excerpta', '--out', 'old.csv')
    expect(readFileSync(join(desk.folder, 'old.csv'), 'utf8')).toContain('quote id')
  })

  it('puts the rows together and shows the columns that were chosen, in that order', async () => {
    const options = ['--group', 'programme', '--columns', 'quote,ref', '--one-row']
    const json = await desk.json('quotes', 's.excerpta', '--starred', ...options)
    const [row] = Array.isArray(json) ? json : []
    expect(Object.keys(row)).toEqual(['by programme', 'quote', 'quote id'])
    const { status, err } = await desk.type('quotes', 's.excerpta', '--columns', 'quote,colour')
    expect([status, err]).toEqual([2, expect.stringContaining('“colour” is none of')])
  })

  it('names the formats when the ending is none of them, and writes nothing', async () => {
    const { status, err } = await desk.type('quotes', 's.excerpta', '--out', 'quotes.pdf')
    expect(status).toBe(1)
    expect(err).toContain('.xlsx, .csv, .json')
    expect(existsSync(join(desk.folder, 'quotes.pdf'))).toBe(false)
  })

  it('lists near names for one that is unknown, and prints nothing else', async () => {
    const { status, out, err } = await desk.type(
      'quotes',
      's.excerpta',
      '--programme',
      'Harber',
      '--json',
    )
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('“Harbour”')
  })
})

type Table = {
  readonly rows: readonly { readonly name: string }[]
  readonly columns: readonly { readonly name: string }[]
  readonly cells: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  readonly total: number
}

async function tableFor(...options: readonly string[]): Promise<Table> {
  // The first test has looked at the shape.
  return (await desk.json('frequencies', 's.excerpta', ...options)) as Table
}
