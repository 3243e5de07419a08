import { isZip, namesInArchive, readParts } from './archive.ts'
import { sourceFromBlocks } from './blocks.ts'
import { findColumns, type Rows, rowsToUtterances } from './columns.ts'
import { sourceFromUtterances } from './composed.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'
import { attribute, parseXml } from './xml.ts'

/** Excel workbooks with one row a turn: the first sheet is read. */
export const xlsx: Importer = {
  name: 'XLSX',
  extensions: ['.xlsx', '.xlsm'],
  sniff: (bytes) => isZip(bytes) && namesInArchive(bytes).includes('xl/workbook.xml'),
  read,
}

const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/

function read(file: SourceFile, options: ReadOptions): Source {
  const first = firstSheet(namesInArchive(file.bytes))
  const parts = readParts(file, (name) => name === first || name === 'xl/sharedStrings.xml')
  const strings = readStrings(file, parts.get('xl/sharedStrings.xml') ?? '')
  const rows = readRows(file, parts.get(first) ?? '', strings).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  )
  if (rows.length === 0) throw refusal('file-empty', file.name)
  const columns = options.columns === undefined ? findColumns(rows) : options.columns
  if (columns) return sourceFromUtterances(rowsToUtterances(rows, columns), 'lines')
  const blocks = sourceFromBlocks([{ kind: 'table', rows }])
  return { ...blocks, title: null, date: null, language: null, encoding: null, warnings: [] }
}

function firstSheet(names: readonly string[]): string {
  const numbers = names.flatMap((name) => sheetPart.exec(name)?.[1] ?? []).map(Number)
  return `xl/worksheets/sheet${Math.min(...numbers)}.xml`
}

/** Texts that cells refer to by their number. */
function readStrings(file: SourceFile, xml: string): readonly string[] {
  const strings: string[] = []
  let inText = false
  let phonetic = 0
  parseXml(file, xml, {
    open: (name) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') phonetic += 1
      inText = name === 't'
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1
      inText = false
    },
    text: (text) => {
      if (inText && phonetic === 0) strings.push(`${strings.pop() ?? ''}${text}`)
    },
  })
  return strings
}

function readRows(file: SourceFile, xml: string, strings: readonly string[]): Rows {
  const rows: string[][] = []
  let kind = ''
  let inValue = false
  parseXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'row') rows.push([])
      else if (name === 'c') {
        kind = attribute(attributes, 't') ?? 'n'
        openCell(rows.at(-1) ?? [], attribute(attributes, 'r') ?? '')
      }
      inValue = name === 'v' || name === 't'
    },
    close: () => {
      inValue = false
    },
    text: (text) => {
      const row = rows.at(-1)
      if (!inValue || !row || row.length === 0) return
      row[row.length - 1] += kind === 's' ? (strings[Number(text)] ?? '') : text
    },
  })
  return rows.map((row) => row.map(asClock))
}

/** Adds a cell in its place; empty cells are not written in the file. */
function openCell(row: string[], reference: string): void {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  while (column > 0 && row.length < column - 1) row.push('')
  row.push('')
}

/** Excel keeps times as shares of a day. */
function asClock(cell: string): string {
  if (!/^0\.\d{6,}$/.test(cell)) return cell
  const seconds = Math.round(Number(cell) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
