import Papa from 'papaparse'
import { cleanText } from '../../shared/text/clean-text.ts'
import type { Sheet, SheetCell, SheetExport } from './sheet.ts'

/**
 * A sheet as CSV in UTF-8 with a byte order mark, so that Excel reads it rightly, or without for programs that stumble over it.
 * A text that a spreadsheet might take for a formula gets an apostrophe before it; our own reader takes it away again.
 * What is to be printed with it stands below, after an empty line.
 */
export function writeCsv(sheet: Sheet, bom = true, about: SheetExport['about'] = []): Uint8Array {
  const header = sheet.columns.map((column) => guarded(column.title))
  const rows = sheet.rows.map((row) => row.map(plain))
  const below = about.length === 0 ? [] : [[''], ...about.map((line) => line.map(guarded))]
  const text = Papa.unparse([header, ...rows, ...below], { newline: '\r\n' })
  return new TextEncoder().encode(`${bom ? '\ufeff' : ''}${text}\r\n`)
}

function plain(cell: SheetCell): string | number {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'string' ? guarded(cell) : cell
}

/** Readers take some characters for new lines, ours too: as plain ones they are quoted. What counts is what is written. */
function guarded(text: string): string {
  const clean = cleanText(text)
  return /^'*[=+\-@\t\n]/.test(clean) ? `'${clean}` : clean
}
