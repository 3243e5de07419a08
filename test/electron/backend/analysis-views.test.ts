import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { readTable } from '../../../electron/import/table.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { type CodeId, pairId } from '../../../shared/model/id.ts'
import type { FileOut } from '../../../shared/model/retrieval.ts'
import { startBackend } from './opened.ts'

async function sample() {
  const { backend, folder } = startBackend()
  await backend.call('project.sample', { path: `${folder}/sample.excerpta` })
  return backend
}

async function numberOf(backend: Backend, filter: Filter): Promise<number> {
  return (await backend.call('quotes.find', { filter, limit: 1 })).total
}

async function tableIn({ name, base64 }: FileOut) {
  return await readTable({ name, bytes: Buffer.from(base64, 'base64') })
}

test('every figure of the capital table is the number of quotes that it leads to', async () => {
  const backend = await sample()
  const { groups } = await backend.call('analysis.capitals', { filter: {} })
  expect(groups.map(({ name }) => name)).toContain('information')
  for (const { id, rows } of groups) {
    for (const { code, total } of rows) {
      const codes = [code.id as CodeId]
      expect(await numberOf(backend, { codes, capitals: [id] })).toBe(total)
    }
  }
})

test('the exported capital table holds a row for each benefit, with its quote', async () => {
  const backend = await sample()
  const { groups } = await backend.call('analysis.capitals', { filter: {} })
  const file = await backend.call('analysis.exportCapitals', { filter: {}, format: 'xlsx' })
  const { header, rows } = await tableIn(file)
  expect(header.slice(0, 5)).toEqual(['capital type', 'benefit', 'level', 'also serves', 'quotes'])
  const expected = groups.flatMap((group) => [
    [group.name, 'all', String(group.total), ''],
    ...group.rows.map(({ code, total, best }) => [
      group.name,
      code.name,
      String(total),
      best?.ref ?? '',
    ]),
  ])
  const shown = ['capital type', 'benefit', 'quotes', 'quote id'].map((name) =>
    header.indexOf(name),
  )
  expect(rows.map((row) => shown.map((column) => row[column] ?? ''))).toEqual(expected)
})

test('every figure of the pairs is the number of quotes that it leads to', async () => {
  const backend = await sample()
  const { pairs, codes, cells } = await backend.call('analysis.pairs', { filter: {} })
  expect(pairs.length).toBeGreaterThan(3)
  for (const [column, { id }] of pairs.entries()) {
    const { codes: profile } = await backend.call('analysis.pair', { pairId: id, filter: {} })
    for (const [row, code] of codes.slice(0, 3).entries()) {
      for (const side of ['mentor', 'mentee'] as const) {
        const filter = { codes: [code.id as CodeId], pairs: [id], roles: [side] }
        const number = await numberOf(backend, filter)
        expect(cells[row]?.[column]?.[side]).toBe(number)
        expect(profile[row]?.quotes[side].count).toBe(number)
      }
    }
  }
})

test('the exported pairs say who names a code, and one pair with its quotes', async () => {
  const backend = await sample()
  const { pairs, codes } = await backend.call('analysis.pairs', { filter: {} })
  const all = await tableIn(
    await backend.call('analysis.exportPairs', { filter: {}, format: 'csv' }),
  )
  expect(all.header.slice(0, 7)).toEqual([
    'code',
    'level',
    'both',
    'only mentor',
    'only mentee',
    'neither',
    'H1 mentor',
  ])
  expect(all.rows).toHaveLength(codes.length)
  for (const row of all.rows)
    expect(row.slice(2, 6).reduce((sum, each) => sum + Number(each), 0)).toBe(pairs.length)
  const id = pairs[0]?.id ?? pairId.parse('')
  const one = await backend.call('analysis.exportPairs', { pairId: id, filter: {}, format: 'xlsx' })
  expect(one.name).toContain('pair H1')
  expect((await tableIn(one)).header).toContain('mentee quote')
})

test('a pair that the filter leaves out is named as a problem', async () => {
  const backend = await sample()
  const { pairs, programmes } = await backend.call('people.read', {})
  const pair = pairs[0]
  const others = programmes.filter(({ id }) => id !== pair?.programmeId).map(({ id }) => id)
  const asked = backend.call('analysis.pair', {
    pairId: pair?.id ?? pairId.parse(''),
    filter: { programmes: others },
  })
  await expect(asked).rejects.toMatchObject({ code: 'no-pair' })
})

test('the exported profiles hold a line for each pair and capital type, and one profile its quotes', async () => {
  const backend = await sample()
  const question = { groups: 'pair', rows: 'capitals' } as const
  const { profiles, rows } = await backend.call('analysis.profiles', { question, filter: {} })
  const all = await tableIn(
    await backend.call('analysis.exportProfiles', { question, filter: {}, format: 'csv' }),
  )
  expect(all.rows).toHaveLength(profiles.length * rows.length)
  const shares = all.header.indexOf('share %')
  expect(all.rows.map((line) => Number(line[shares]))).toEqual(
    profiles.flatMap(({ figures }) =>
      figures.map(({ share }) => Math.round((share ?? 0) * 100) / 100),
    ),
  )
  const group = profiles[0]?.id ?? null
  const asked = { question, group, filter: {} }
  const { best } = await backend.call('analysis.profile', asked)
  const one = await backend.call('analysis.exportProfiles', { ...asked, format: 'xlsx' })
  const { header, rows: lines } = await tableIn(one)
  const refs = lines.map((line) => line[header.indexOf('quote 1 id')] ?? '')
  expect(refs).toEqual(best.map(([first]) => first?.ref ?? ''))
})

test('a profile that is not there is named as a problem', async () => {
  const backend = await sample()
  const question = { groups: 'programme', rows: 'codes' } as const
  const group = '00000000-0000-4000-8000-000000000000'
  const asked = backend.call('analysis.profile', { question, group, filter: {} })
  await expect(asked).rejects.toMatchObject({ code: 'no-profile' })
})

test('codes that stand together lead to the quotes in which they do', async () => {
  const backend = await sample()
  const relation = { near: 1 }
  const table = await backend.call('analysis.cooccurrence', { relation, filter: {} })
  expect(table.cells).toEqual(table.cells.map((_, row) => table.cells.map((line) => line[row])))
  const [one, other] = table.codes.map(({ id }) => id as CodeId)
  if (!one || !other) throw new Error('no codes')
  const both = { together: { codes: [one, other] as [CodeId, CodeId], relation } }
  expect(table.cells[0]?.[1]).toBeGreaterThan(0)
  expect(await numberOf(backend, both)).toBeGreaterThan(0)
  const itself = { together: { codes: [one, one] as [CodeId, CodeId], relation } }
  expect(await numberOf(backend, itself)).toBeGreaterThanOrEqual(table.cells[0]?.[0] ?? 0)
})

test('sequences lead to the quotes that follow, and are exported as they are shown', async () => {
  const backend = await sample()
  const table = await backend.call('analysis.sequences', { turns: 2, filter: {} })
  const [one, other] = table.codes.map(({ id }) => id as CodeId)
  if (!one || !other) throw new Error('no codes')
  const together = { codes: [one, other] as [CodeId, CodeId], relation: { followed: 2 } }
  expect(table.cells[0]?.[1]).toBeGreaterThan(0)
  expect(await numberOf(backend, { together })).toBeGreaterThan(0)
  for (const measure of ['pairs', 'share'] as const) {
    const asked = { turns: 2, measure, filter: {}, format: 'csv' } as const
    const { rows } = await tableIn(await backend.call('analysis.exportSequences', asked))
    const figures = measure === 'pairs' ? table.cells : table.shares
    expect(rows.map(([name, passages, ...cells]) => [name, Number(passages), cells])).toEqual(
      table.codes.map(({ name }, row) => [
        name,
        table.passages[row],
        figures[row]?.map((value) => (value === null ? '' : String(Math.round(value * 100) / 100))),
      ]),
    )
  }
})

test('the matrix and the curve are exported as they are shown, filters and rules beside them', async () => {
  const backend = await sample()
  const filter: Filter = { roles: ['mentee'] }
  const relation = 'overlap'
  const table = await backend.call('analysis.cooccurrence', { relation, filter })
  const asked = { relation, measure: 'pairs', filter, format: 'xlsx' } as const
  const file = await backend.call('analysis.exportCooccurrence', asked)
  const { rows } = await tableIn(file)
  expect(rows.map((row) => row.slice(1).map(Number))).toEqual(table.cells)
  const [, about] = await readWorkbook(Buffer.from(file.base64, 'base64'))
  const lines = about?.data.map((row) => row.join(': ')).join('\n')
  expect(lines).toContain('Filters: Role: mentee')
  expect(lines).toContain('Counted: pairs of passages')
  const question = { order: 'imported' } as const
  const curve = await backend.call('analysis.saturation', { question, filter })
  const made = await backend.call('analysis.exportSaturation', { question, filter, format: 'csv' })
  const written = await tableIn(made)
  expect(written.rows.map((row) => [row[1], Number(row[2]), Number(row[3])])).toEqual(
    curve.steps.map(({ transcript, newCodes, codesSoFar }) => [transcript, newCodes, codesSoFar]),
  )
})
