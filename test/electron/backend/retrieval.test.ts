import { expect, test } from 'vitest'
import { readTable } from '../../../electron/import/table.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { QuoteColumn } from '../../../shared/model/quote-table.ts'
import { source } from '../import/files.ts'
import { importTexts, openProject, textFile } from './opened.ts'

const talk = [
  'Anna: My mentor told me whom to ask, and whom not.',
  'Mod: And then?',
  'Josef: Then we went there, "both" of us.',
].join('\n\n')

/** A project with one talk of Anna (mentee of Harbour), Josef (mentor) and a moderator, and a code with a sub-code. */
async function study() {
  const { backend } = await openProject()
  const [transcriptId] = await importTexts(backend, { 'Talk.txt': talk })
  if (!transcriptId) throw new Error('nothing imported')
  const people = [
    'participant,role,programme,pair,transcript,label,age',
    'Anna,mentee,Harbour,H1,Talk,Anna,34',
    'Josef,mentor,Harbour,H1,Talk,Josef,60',
    'Mod,moderator,,,Talk,Mod,',
  ].join('\n')
  await backend.call('people.import', { file: textFile('people.csv', people) })
  const advice = await backend.call('codes.add', { name: 'Advice' })
  const sector = await backend.call('codes.add', { name: 'Sector', parentId: advice.id })
  const { id: capital } = await backend.call('capitals.add', { name: 'information' })
  await backend.call('codes.update', { id: advice.id, capitalIds: [capital] })
  const text = (await backend.call('transcripts.read', { id: transcriptId })).text
  const code = async (words: string, codeIds: CodeId[]) => {
    const start = text.indexOf(words)
    return await backend.call('quotes.code', {
      transcriptId,
      start,
      end: start + words.length,
      codeIds,
    })
  }
  return { backend, advice: advice.id, sector: sector.id, capital, code, transcriptId }
}

test('a quote is found with who said it, its words and its context without labels', async () => {
  const { backend, sector, code, capital } = await study()
  await code('whom to ask, and whom not.\n\nMod: And then?\n\nJosef: Then we', [sector])
  const { total, rows } = await backend.call('quotes.find', { filter: {}, context: 30 })
  expect(total).toBe(1)
  const names = await backend.call('people.read', {})
  expect(rows[0]).toMatchObject({
    transcript: 'Talk',
    turn: 1,
    text: 'whom to ask, and whom not.\n\nAnd then?\n\nThen we',
    before: 'My mentor told me',
    after: 'went there, "both" of us.',
    speakers: [
      { name: 'Anna', role: 'mentee' },
      { name: 'Mod', role: 'moderator' },
      { name: 'Josef', role: 'mentor' },
    ],
    programmes: [names.programmes[0]?.id],
    pairs: [names.pairs[0]?.id],
    capitals: [capital],
  })
})

test('pages hold their part of all quotes in the order of the text', async () => {
  const { backend, advice, code } = await study()
  for (const words of ['both', 'mentor', 'went', 'ask']) await code(words, [advice])
  const page = (offset: number) => backend.call('quotes.find', { filter: {}, offset, limit: 2 })
  const texts = (await Promise.all([page(0), page(2)])).map(({ total, rows }) => [
    total,
    ...rows.map(({ text }) => text),
  ])
  expect(texts).toEqual([
    [4, 'mentor', 'ask'],
    [4, 'went', 'both'],
  ])
})

test('the table on the screen has a row for each quote with all its codes, and a column for each attribute', async () => {
  const { backend, advice, sector, code } = await study()
  const { id } = await code('ask, and whom not.\n\nMod: And then?', [advice, sector])
  await code('mentor', [advice])
  const page = await backend.call('quotes.page', {
    filter: { codes: [sector] },
    columns: ['code', 'attributes', 'starred'],
    offset: 0,
    limit: 10,
  })
  const { attributes } = await backend.call('people.read', {})
  expect(page.columns.map(({ title, column }) => [title, column])).toEqual([
    ['code', 'code'],
    ['age', { attribute: attributes[0]?.id }],
    ['starred', 'starred'],
  ])
  expect(page.rows.map(({ quote, cells }) => [quote.id, ...cells])).toEqual([
    [id, 'Advice; Sector', '34', 'no'],
  ])
})

test('the table on the screen is sorted by any of its columns; what has nothing there comes last either way', async () => {
  const { backend, advice, code } = await study()
  for (const words of ['And then?', 'both', 'mentor']) await code(words, [advice])
  const { attributes } = await backend.call('people.read', {})
  const [age] = attributes
  if (!age) throw new Error('no attribute')
  const sorted = async (column: QuoteColumn, descending: boolean, offset = 0) => {
    const sort = { column, descending }
    const filter = { includeModerators: true }
    const input = { filter, columns: ['quote'] as const, sort, offset, limit: 3 }
    const { rows } = await backend.call('quotes.page', input)
    return rows.map(({ cells }) => cells[0])
  }
  expect(await sorted('quote', false)).toEqual(['And then?', 'both', 'mentor'])
  expect(await sorted('quote', true)).toEqual(['mentor', 'both', 'And then?'])
  expect(await sorted('turn', true)).toEqual(['both', 'And then?', 'mentor'])
  expect(await sorted({ attribute: age.id }, false)).toEqual(['mentor', 'both', 'And then?'])
  expect(await sorted({ attribute: age.id }, true)).toEqual(['both', 'mentor', 'And then?'])
  expect(await sorted({ attribute: age.id }, true, 1)).toEqual(['mentor', 'And then?'])
})

test('quotes that only moderators speak are found when they are asked for', async () => {
  const { backend, advice, code } = await study()
  await code('And then?', [advice])
  const found = async (filter: object) => (await backend.call('quotes.find', { filter })).total
  expect(await found({})).toBe(0)
  expect(await found({ includeModerators: true })).toBe(1)
})

test('a change is seen at once, and so is its undoing', async () => {
  const { backend, advice, code } = await study()
  const starred = async () =>
    (await backend.call('quotes.find', { filter: { starred: true } })).total
  const { id } = await code('mentor', [advice])
  expect(await starred()).toBe(0)
  await backend.call('quotes.star', { ids: [id], starred: true })
  expect(await starred()).toBe(1)
  await backend.call('history.undo', {})
  expect(await starred()).toBe(0)
})

const header = [
  'quote id',
  'transcript',
  'programme',
  'pair',
  'participant',
  'role',
  'age',
  'turn',
  'time',
  'quote',
  'context before',
  'context after',
  'code 1',
  'code 2',
  'code',
  'capital types',
  'memo',
  'starred',
  'coder',
  'date',
]

test.each(['csv', 'xlsx'] as const)(
  'the table read again from %s has a row for each code of a quote',
  async (format) => {
    const { backend, advice, sector, code } = await study()
    const { id, ref } = await code('whom to ask, and whom not.\n\nMod: And then?\n\nJosef: Then', [
      advice,
      sector,
    ])
    await backend.call('quotes.memo', { id, memo: '=so it begins' })
    await backend.call('quotes.star', { ids: [id], starred: true })
    const both = await code('"both"', [sector])
    const file = await backend.call('quotes.export', { filter: {}, format, context: 20 })
    expect(file.rows).toBe(3)
    const bytes = Buffer.from(file.base64, 'base64')
    const table = await readTable({ name: file.name, bytes })
    expect(table.header).toEqual(header)
    const coder = (await backend.call('app.state', {})).coder.name
    const cells = table.rows.map((row) => row.slice(0, -1))
    const quote = 'whom to ask, and whom not.\n\nAnd then?\n\nThen'
    const first = [ref, 'Talk', 'Harbour', 'H1', 'Anna; Josef', 'mentee; mentor', '34; 60', '1', '']
    const rest = ['information', '=so it begins', 'yes', coder]
    expect(cells).toEqual([
      [...first, quote, 'My mentor told me', 'we went there,', 'Advice', '', 'Advice', ...rest],
      [
        ...first,
        quote,
        'My mentor told me',
        'we went there,',
        'Advice',
        'Sector',
        'Sector',
        ...rest,
      ],
      [
        both.ref,
        'Talk',
        'Harbour',
        'H1',
        'Josef',
        'mentor',
        '60',
        '3',
        '',
        '"both"',
        'Then we went there,',
        'of us.',
        'Advice',
        'Sector',
        'Sector',
        'information',
        '',
        'no',
        coder,
      ],
    ])
    for (const row of table.rows) expect(row.at(-1)).toMatch(/^\d{4}-\d\d-\d\dT/)
  },
)

test('the table holds the codings that pass the filter, no others', async () => {
  const { backend, advice, sector, code } = await study()
  await code('mentor', [advice, sector])
  const filter = { codes: [sector] }
  const file = await backend.call('quotes.export', { filter, format: 'json' })
  const rows = JSON.parse(Buffer.from(file.base64, 'base64').toString())
  expect(rows.map((row: Record<string, unknown>) => row['code'])).toEqual(['Sector'])
})

type Layout = { rows?: 'quotes'; group?: 'code' | 'capital' | 'participant'; columns?: 'quote'[] }

async function rowsOf(backend: Awaited<ReturnType<typeof study>>['backend'], layout: Layout) {
  const shown = await backend.call('quotes.table', { filter: {}, layout, limit: 20 })
  return [shown.columns, ...shown.rows]
}

test('columns stand in the order in which they were chosen', async () => {
  const { backend, advice, code } = await study()
  const { ref } = await code('mentor', [advice])
  const { attributes } = await backend.call('people.read', {})
  const age = attributes.find(({ name }) => name === 'age')?.id
  const columns = [...(age ? [{ attribute: age }] : []), 'code' as const, 'ref' as const]
  const shown = await backend.call('quotes.table', { filter: {}, layout: { columns }, limit: 20 })
  expect(shown).toEqual({
    columns: ['age', 'code', 'quote id'],
    rows: [['34', 'Advice', ref]],
    total: 1,
  })
})

test('one row a quote names all its codes once', async () => {
  const { backend, advice, sector, code } = await study()
  await code('mentor', [advice, sector])
  const layout = { rows: 'quotes', columns: ['quote', 'levels', 'code', 'capitals'] } as const
  const shown = await backend.call('quotes.table', {
    filter: {},
    layout,
    limit: 20,
  })
  expect(shown.rows).toEqual([['mentor', 'Advice', 'Sector', 'Advice; Sector', 'information']])
})

test('groups stand in the order of the project, and a quote of two stands in both', async () => {
  const { backend, advice, sector, code } = await study()
  await code('ask, and whom not.\n\nMod: And then?\n\nJosef: Then', [sector])
  await code('mentor', [advice])
  expect(await rowsOf(backend, { group: 'participant', columns: ['quote'] })).toEqual([
    ['by participant', 'quote'],
    ['Anna', 'mentor'],
    ['Anna', 'ask, and whom not.\n\nAnd then?\n\nThen'],
    ['Josef', 'ask, and whom not.\n\nAnd then?\n\nThen'],
  ])
  expect(
    (await rowsOf(backend, { group: 'code', columns: ['quote'] })).map(([name]) => name),
  ).toEqual(['by code', 'Advice', 'Advice › Sector'])
})

test('a quote without a code, or whose code serves no capital type, has its own group', async () => {
  const { backend, code } = await study()
  const { id: alone } = await backend.call('codes.add', { name: 'Alone' })
  await code('mentor', [alone])
  expect(await rowsOf(backend, { group: 'capital', columns: ['quote'] })).toEqual([
    ['by capital type', 'quote'],
    ['no capital type', 'mentor'],
  ])
})

test.each(['docx', 'html', 'md'] as const)(
  'the table as %s holds the same words',
  async (format) => {
    const { backend, sector, code } = await study()
    const { ref } = await code('ask, and whom not.\n\nMod: And then?', [sector])
    const layout = { group: 'code', columns: ['ref', 'quote'] } as const
    const file = await backend.call('quotes.export', { filter: {}, format, layout })
    const bytes = Buffer.from(file.base64, 'base64')
    const { text } =
      format === 'md' ? { text: bytes.toString('utf8') } : source(file.name, new Uint8Array(bytes))
    expect(file.name).toMatch(new RegExp(` quotes\\.${format}$`))
    for (const words of ['Advice › Sector', ref, 'ask, and whom not.', 'And then?', 'Filters'])
      expect(text).toContain(words)
    expect(text).not.toContain('Mod:')
  },
)
