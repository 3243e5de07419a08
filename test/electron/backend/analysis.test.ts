import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { readTable } from '../../../electron/import/table.ts'
import { startBackend } from './opened.ts'

async function sample() {
  const { backend, folder } = startBackend()
  await backend.call('project.sample', { path: `${folder}/sample.excerpta` })
  return backend
}

test('every figure of the sample is the number of quotes that its cell leads to', async () => {
  const backend = await sample()
  const { programmes } = await backend.call('people.read', {})
  const { codes } = await backend.call('codes.read', {})
  const question = { rows: 'codes', columns: 'programme' } as const
  const table = await backend.call('analysis.frequencies', { question, filter: {} })
  for (const [row, code] of codes.entries()) {
    const found = programmes.map(async ({ id }) => {
      const filter = { codes: [code.id], programmes: [id] }
      return (await backend.call('quotes.find', { filter, limit: 1 })).total
    })
    expect(table.cells[row]?.slice(0, programmes.length)).toEqual(await Promise.all(found))
  }
})

test('the exported table holds the figures that are shown, with their denominators', async () => {
  const backend = await sample()
  const question = { rows: 'capitals', columns: 'programme', count: 'words' } as const
  const table = await backend.call('analysis.frequencies', { question, filter: {} })
  const file = await backend.call('analysis.export', { question, filter: {}, format: 'xlsx' })
  const bytes = Buffer.from(file.base64, 'base64')
  const { header, rows } = await readTable({ name: file.name, bytes })
  const names = table.columns.map(({ name, small }) => (small ? `${name} *` : name))
  expect(header).toEqual(['capital type', 'level', ...names, 'total'])
  table.rows.forEach(({ name }, row) => {
    const figures = [...(table.cells[row] ?? []), table.rowTotals[row] ?? null]
    expect(rows[row]).toEqual([name, '1', ...figures.map(String)])
  })
  expect(rows.at(-2)).toEqual([
    'words spoken',
    '',
    ...[...table.columns, table.all].map(({ words }) => String(words)),
  ])
})

test('filters, unit and notes are printed beside the exported figures', async () => {
  const backend = await sample()
  const { codes } = await backend.call('codes.read', {})
  const filter = { codes: codes.slice(0, 1).map(({ id }) => id), roles: ['mentee' as const] }
  const question = { rows: 'codes', columns: 'pair', rate: 'per-1000-words' } as const
  const file = await backend.call('analysis.export', { question, filter, format: 'xlsx' })
  const [, about] = await readWorkbook(Buffer.from(file.base64, 'base64'))
  const lines = about?.data.map((row) => row.join(': ')) ?? []
  expect(lines).toContain(`Filters: Code: ${codes[0]?.name}; Role: mentee`)
  expect(lines.join('\n')).toContain('Counted: quotes')
  expect(lines.join('\n')).toContain('per 1,000 words')
  expect(lines.join('\n')).toContain('Moderators and interviewers are left out')
})
