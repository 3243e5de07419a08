import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../../electron/export/csv.ts'
import type { Sheet } from '../../../electron/export/sheet.ts'
import { readTable } from '../../../electron/import/table.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'

function sheetOf(rows: Sheet['rows'], titles: readonly string[] = ['quote', 'n']): Sheet {
  return {
    name: 'x',
    columns: titles.map((title) => ({ title, width: 10, kind: 'text' })),
    rows,
  }
}

function textOf(sheet: Sheet): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(sheet))
}

test('the file begins with a byte order mark and has a header', () => {
  expect(textOf(sheetOf([['a, “b”', 1]]))).toBe('\ufeffquote,n\r\n"a, “b”",1\r\n')
})

test('the byte order mark can be left out', () => {
  const [mark, ...without] = [true, false].map((bom) => writeCsv(sheetOf([['a', 1]]), bom))
  expect(mark?.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(without).toEqual([mark?.slice(3)])
})

test('texts that a spreadsheet might take for formulas are made harmless, numbers are not', () => {
  const rows = ['=1+1', '+1', '-1', '@x', '\tx', '\rx'].map((text) => [text, -1])
  for (const line of textOf(sheetOf(rows)).split('\r\n').slice(1, -1)) {
    expect(line).toMatch(/^"?'/)
    expect(line).toMatch(/,-1$/)
  }
})

test('a formula is no less one behind a character that is left out', () => {
  const rows = ['\u0001=HYPERLINK("x")', '\ufeff=1+1', "\u0001'\u0001=1+1", '\u2028x'].map(
    (text) => [text],
  )
  for (const line of textOf(sheetOf(rows, ['quote']))
    .trimEnd()
    .split('\r\n')
    .slice(1))
    expect(line).toMatch(/^"?'/)
})

test('what was written is read again, whatever the texts are', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '=', '-', "'", '"', ',', ';', '\n', 'ü', '😀', ' ') })
    .map((text) => `x${text}`)
  const start = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '\r',
    "'",
    "'=",
    "'x",
    "'\n",
    '\ufeff=',
  )
  const row = fc.tuple(
    fc.tuple(start, cell).map((parts) => parts.join('')),
    cell,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const table = await readTable({ name: 'q.csv', bytes: writeCsv(sheetOf(rows)) })
      expect(table.header).toEqual(['quote', 'n'])
      expect(table.rows).toEqual(rows.map((cells) => cells.map(cleanText)))
    }),
    { numRuns: 200 },
  )
})

test('what is printed with a sheet stands below it after an empty line', () => {
  const about = [
    ['Filters', 'none'],
    ['Written', '2026-03-01'],
  ] as const
  const text = new TextDecoder().decode(writeCsv(sheetOf([['a']]), false, about))
  expect(text.split('\r\n').slice(-4)).toEqual(['', 'Filters,none', 'Written,2026-03-01', ''])
})
