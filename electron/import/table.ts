import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { UserError } from '../../shared/model/error.ts'
import { isZip, readParts } from './archive.ts'
import { decode } from './decode.ts'
import type { ReadOptions, SourceFile } from './importer.ts'

/** A table from a file: texts as a person reads them, dates as ISO, yes and no in words; every row as long as the header. */
export type Table = {
  readonly header: readonly string[]
  /** Without rows that are all blank. */
  readonly rows: readonly (readonly string[])[]
  /** The number of each row in the file, where the header is row 1; blank rows are counted. */
  readonly numbers: readonly number[]
}

/**
 * Reads a table from CSV (delimiter and encoding are detected) or from the first sheet of an XLSX workbook.
 * Throws UserError for files that are empty, damaged, protected or no tables.
 */
export async function readTable(file: SourceFile, options: ReadOptions = {}): Promise<Table> {
  if (isCompound(file.bytes)) throw unreadable(file, oldExcel)
  const rows = isZip(file.bytes) ? await readSheet(file) : readCsv(file, options)
  const filled = rows.flatMap((cells, index) => (isBlank(cells) ? [] : [{ cells, index }]))
  const [first, ...others] = filled
  const header = withoutBlankEnd((first?.cells ?? []).map((cell) => cell.trim()))
  if (!first || header.length === 0) throw unreadable(file, 'it holds no table.')
  return {
    header,
    rows: others.map(({ cells }) => header.map((_, column) => cells[column] ?? '')),
    numbers: others.map(({ index }) => index - first.index + 1),
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

const oldExcel =
  'it is protected by a password or in the old Excel format. Open it in Excel or LibreOffice, remove the password and save it as XLSX or CSV.'
const damaged =
  'it is damaged or not an Excel workbook. Open it in Excel or LibreOffice and save it as XLSX or CSV.'

function unreadable(file: SourceFile, reason: string): UserError {
  return new UserError('table-unreadable', `“${file.name}” was not read: ${reason}`)
}

/** True for the container of old Office files, which also holds encrypted new ones. */
function isCompound([a, b, c, d]: Uint8Array): boolean {
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0
}

function readCsv(file: SourceFile, options: ReadOptions): readonly (readonly string[])[] {
  const { text } = decode(file, options)
  // Blank lines would mislead the search for the delimiter, but count as rows.
  const { delimiter } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    preview: 1,
  }).meta
  const { data } = Papa.parse<string[]>(text, { delimiter })
  return data.map((row) => row.map(withoutGuard))
}

/** What stood there, as clean text, before our CSV export put an apostrophe before what a spreadsheet might take for a formula. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\n]/.test(cell) ? cell.slice(1) : cell
}

type Cell = string | number | boolean | Date | null

async function readSheet(file: SourceFile): Promise<readonly (readonly string[])[]> {
  // Unpacking within limits first: the library itself has none.
  readParts(file, (name) => /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/.test(name))
  try {
    const [sheet] = await readWorkbook(Buffer.from(file.bytes), { trim: false })
    // The library's types say `typeof Date` for cells that hold dates.
    const data = (sheet?.data ?? []) as unknown as readonly (readonly Cell[])[]
    return data.map((row) => row.map(inWords))
  } catch (error) {
    if (error instanceof Error) throw unreadable(file, damaged)
    throw error
  }
}

function inWords(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (!(cell instanceof Date)) return String(cell)
  const iso = cell.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
}

function withoutBlankEnd(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((title) => title !== '') + 1)
}
