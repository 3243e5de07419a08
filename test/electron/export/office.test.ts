import { expect } from 'vitest'
import { writeDocx } from '../../../electron/export/docx-document.ts'
import type { Sheet } from '../../../electron/export/sheet.ts'
import { aboutBlocks, sheetBlock } from '../../../electron/export/sheet-document.ts'
import { writeXlsx } from '../../../electron/export/xlsx.ts'
import { readTable } from '../../../electron/import/table.ts'
import { convertWithOffice } from '../../office.ts'
import { officeTest } from '../../office-test.ts'
import { source } from '../import/files.ts'

const sheet: Sheet = {
  name: 'Quotes',
  columns: [
    { title: 'quote id', width: 15, kind: 'text' },
    { title: 'quote', width: 60, kind: 'long' },
    { title: 'turn', width: 8, kind: 'number' },
    { title: 'starred', width: 8, kind: 'yesno' },
  ],
  rows: [
    ['FG2-T045-a', 'two\nlines, "quoted"', 45, true],
    ['FG2-T046-a', '=HYPERLINK("x")', 1.5, false],
    ['FG2-T047-a', 'שלום 👍🏽 & <b>', null, false],
  ],
}
const cells = [
  ['FG2-T045-a', 'two\nlines, "quoted"', '45', 'yes'],
  ['FG2-T046-a', '=HYPERLINK("x")', '1.5', 'no'],
  ['FG2-T047-a', 'שלום 👍🏽 & <b>', '', 'no'],
]

officeTest('LibreOffice finds the same cells in the workbook', async () => {
  const bytes = await writeXlsx({ sheet, about: [] })
  const csv = convertWithOffice(bytes, {
    from: 'xlsx',
    to: 'csv:Text - txt - csv (StarCalc):44,34,76',
  })
  const { header, rows } = await readTable({ name: 'made.csv', bytes: new Uint8Array(csv) })
  expect(header).toEqual(['quote id', 'quote', 'turn', 'starred'])
  expect(rows).toEqual(cells)
})

officeTest('LibreOffice finds the same cells in the document', async () => {
  const blocks = [sheetBlock(sheet, 'Quotes'), ...aboutBlocks([['Filters', 'none']])]
  const parts = [{ landscape: true, blocks }]
  const bytes = await writeDocx({ title: 'Quotes', subtitle: '', contents: false, parts })
  const page = convertWithOffice(bytes, { from: 'docx', to: 'html' }).toString('utf8')
  const { text } = source('made.html', page)
  const flat = text.replaceAll(/\s+/g, ' ')
  for (const row of cells)
    expect(flat).toContain(row.filter(Boolean).join(' ').replaceAll(/\s+/g, ' '))
})
