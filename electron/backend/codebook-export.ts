import { codebookToFile } from '../../shared/merge/codebook-json.ts'
import { codebookToTable } from '../../shared/merge/codebook-table.ts'
import { type Codebook, codeTexts } from '../../shared/model/code.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import type { SheetColumn, SheetExport } from '../export/sheet.ts'
import { fileNameFor, makeSheetFile } from '../export/sheet-file.ts'
import { writeQdc } from '../refi/codebook-write.ts'
import { readCodebook } from '../store/codes.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { toFileOut } from './file-out.ts'

/** The codebook as a file: JSON from which another project can start, QDC for other programs, or a table with one row a code. */
export async function exportCodebook(
  { db, now }: Context,
  { format }: { readonly format: 'json' | 'csv' | 'xlsx' | 'qdc' },
): Promise<FileOut> {
  const codebook = readCodebook(db)
  const project = readTitle(db)
  const title = `${project} codebook`
  if (format === 'qdc') {
    const name = fileNameFor(title, '.qdc')
    return toFileOut({ name, mediaType: 'application/xml', bytes: writeQdc(codebook) })
  }
  if (format !== 'json')
    return toFileOut(await makeSheetFile(title, format, asSheet(codebook, project, now())))
  const text = `${JSON.stringify(codebookToFile(codebook, project), null, 2)}\n`
  const bytes = new TextEncoder().encode(text)
  return toFileOut({ name: fileNameFor(title, '.json'), mediaType: 'application/json', bytes })
}

function asSheet(codebook: Codebook, project: string, written: string): SheetExport {
  const { header, rows } = codebookToTable(codebook)
  const capitals = codebook.capitals.map(
    ({ name, definition }) => [`Capital type: ${name}`, definition] as const,
  )
  return {
    sheet: { name: 'Codebook', columns: header.map(column), rows },
    about: [['Project', project], ['Written', written], ...capitals],
  }
}

function column(title: string): SheetColumn {
  const long = codeTexts.some(({ field }) => field === title)
  if (long) return { title, width: 44, kind: 'long' }
  const width = title === 'id' || title === 'colour' ? 10 : 26
  return { title, width, kind: 'text' }
}
