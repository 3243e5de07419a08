import type { Parsed } from '../../shared/api.ts'
import { codebookToFile } from '../../shared/merge/codebook-json.ts'
import { codebookToTable } from '../../shared/merge/codebook-table.ts'
import { type Codebook, codeTexts } from '../../shared/model/code.ts'
import type { TextDocument } from '../../shared/model/document.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import { type DocumentFormat, isDocumentFormat } from '../export/document-file.ts'
import { codebookBlocks } from '../export/report/codebook.ts'
import type { SheetColumn, SheetExport } from '../export/sheet.ts'
import { fileNameFor, type MadeFile, makeSheetFile } from '../export/sheet-file.ts'
import { codebookTexts } from '../export/texts.ts'
import { writeQdc } from '../refi/codebook-write.ts'
import { allExamples } from '../store/code-examples.ts'
import { readUses } from '../store/coded-passages.ts'
import { readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { release } from './release.ts'
import { releaseDocument } from './release-document.ts'

/**
 * The codebook as a file: JSON from which another project can start, QDC for other programs, a table with one row a code, or
 * a document for an appendix.
 */
export async function exportCodebook(
  { db, now }: Context,
  { format, release: wanted }: Parsed<'codebook.export'>,
): Promise<FileOut> {
  const about = { project: readTitle(db), written: now() }
  if (isDocumentFormat(format))
    return releaseDocument({ db }, { document: asDocument(db, about), format }, wanted)
  const write = (codebook: Codebook) => writeCodebook(asWritten(codebook), format, about)
  return release({ db }, { content: readCodebook(db), texts: codebookTexts, write }, wanted)
}

/** With plain newlines and only characters that every file can hold: each format would leave out others. */
function asWritten({ codes, capitals }: Codebook): Codebook {
  return {
    capitals,
    codes: codes.map((code) => ({
      ...code,
      name: cleanText(code.name),
      aliases: code.aliases.map(cleanText),
      ...Object.fromEntries(codeTexts.map(({ field }) => [field, cleanText(code[field])])),
    })),
  }
}

type About = { readonly project: string; readonly written: string }

type DataFormat = Exclude<Parsed<'codebook.export'>['format'], DocumentFormat>

function asDocument(db: Db, { project, written }: About): TextDocument {
  return {
    title: `${project} codebook`,
    subtitle: written.slice(0, 10),
    contents: true,
    parts: [
      { landscape: false, blocks: codebookBlocks(readCodebook(db), readUses(db), allExamples(db)) },
    ],
  }
}

function writeCodebook(
  codebook: Codebook,
  format: DataFormat,
  { project, written }: About,
): MadeFile | Promise<MadeFile> {
  const title = `${project} codebook`
  if (format === 'qdc') {
    const name = fileNameFor(title, '.qdc')
    return { name, mediaType: 'application/xml', bytes: writeQdc(codebook) }
  }
  if (format !== 'json') return makeSheetFile(title, format, asSheet(codebook, project, written))
  const text = `${JSON.stringify(codebookToFile(codebook, project), null, 2)}\n`
  const bytes = new TextEncoder().encode(text)
  return { name: fileNameFor(title, '.json'), mediaType: 'application/json', bytes }
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
