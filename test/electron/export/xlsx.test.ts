import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Sheet } from '../../../electron/export/sheet.ts'
import { writeXlsx } from '../../../electron/export/xlsx.ts'
import { readTable } from '../../../electron/import/table.ts'

const sheet: Sheet = {
  name: 'Quotes: all/some',
  columns: [
    { title: 'quote', width: 60, kind: 'long' },
    { title: 'count', width: 8, kind: 'number' },
    { title: 'day', width: 12, kind: 'day' },
    { title: 'coded at', width: 18, kind: 'moment' },
    { title: 'starred', width: 8, kind: 'yesno' },
  ],
  rows: [
    ['=HYPERLINK("x")', 3, '2026-03-01', '2026-03-01T10:20:30.000Z', true],
    ['two lines\nשלום 👍🏽 & <b>', -1.5, null, null, false],
    [' kept blanks \u0007', 0, '', '', null],
  ],
}

async function written(made = sheet) {
  return Buffer.from(
    await writeXlsx({
      sheet: made,
      about: [
        ['Filters', 'none'],
        ['Unit', 'quotes'],
      ],
    }),
  )
}

test('a workbook read again holds the same cells with their types', async () => {
  const [first] = await readWorkbook(await written(), { trim: false })
  expect(first?.sheet).toBe('Quotes  all some')
  expect(first?.data).toEqual([
    ['quote', 'count', 'day', 'coded at', 'starred'],
    ['=HYPERLINK("x")', 3, new Date('2026-03-01'), new Date('2026-03-01T10:20:30.000Z'), 'yes'],
    ['two lines\nשלום 👍🏽 & <b>', -1.5, null, null, 'no'],
    [' kept blanks ', 0, null, null, null],
  ])
})

test('a second sheet says what is shown', async () => {
  const [, about] = await readWorkbook(await written())
  expect(about?.sheet).toBe('About')
  expect(about?.data).toEqual([
    ['Filters', 'none'],
    ['Unit', 'quotes'],
  ])
})

test('a text is never a formula, the header is frozen and has filters', async () => {
  const files = unzipSync(await written())
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).not.toContain('<f>')
  expect(xml).toContain('<autoFilter ref="A1:E4"/>')
  expect(xml).toMatch(/<pane [^>]*state="frozen"/)
  expect(strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain(
    'autoFilter',
  )
})

test('a text longer than a cell holds is cut', async () => {
  const long: Sheet = { ...sheet, rows: [['x'.repeat(40_000)]] }
  const [first] = await readWorkbook(await written(long))
  const [cell] = first?.data[1] ?? []
  expect(String(cell)).toHaveLength(32_767)
})

test('our own reader reads what was written', async () => {
  const { header, rows } = await readTable({ name: 'q.xlsx', bytes: await written() })
  expect(header).toEqual(['quote', 'count', 'day', 'coded at', 'starred'])
  expect(rows[0]).toEqual(['=HYPERLINK("x")', '3', '2026-03-01', '2026-03-01T10:20:30.000Z', 'yes'])
})

test('words that mean something to JavaScript are words', async () => {
  const columns = [{ title: 'quote', width: 20, kind: 'long' }] as const
  const rows = ['constructor', 'valueOf', '__proto__'].map((word) => [word])
  const bytes = await written({ name: 'Quotes', columns, rows })
  expect((await readTable({ name: 'q.xlsx', bytes })).rows.map(([word]) => word?.trim())).toEqual(
    rows.flat(),
  )
})
