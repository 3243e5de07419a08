import Papa from 'papaparse'
import { sourceFromBlocks } from './blocks.ts'
import { findColumns, hasTitles, type Rows, rowsToUtterances } from './columns.ts'
import { sourceFromUtterances } from './composed.ts'
import { decode } from './decode.ts'
import { unescapeEntities } from './entities.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'

/** Tables with one row a turn, divided by commas, semicolons or tabs; NVivo and Whisper write such files. */
export const csv: Importer = {
  name: 'CSV',
  extensions: ['.csv', '.tsv', '.tab'],
  sniff: (bytes) => hasTitles(firstRow(new TextDecoder().decode(bytes.subarray(0, 400)))),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const rows = readRows(text)
  const columns = options.columns === undefined ? findColumns(rows) : options.columns
  if (columns) {
    const joining = columns.speaker === null ? 'captions' : 'lines'
    return sourceFromUtterances(rowsToUtterances(rows, columns), joining, { encoding })
  }
  const blocks = sourceFromBlocks([{ kind: 'table', rows }])
  return { ...blocks, title: null, date: null, language: null, encoding, warnings: [] }
}

function readRows(text: string): Rows {
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  })
  return data.map((row) => row.map(unescapeEntities))
}

function firstRow(text: string): string[] {
  const line = /^\ufeff?([^\r\n]*)[\r\n]/.exec(text)?.[1] ?? ''
  return line.split(/[\t;,]/).map((cell) => cell.replace(/^"|"$/g, ''))
}
