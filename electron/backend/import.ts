import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { UserError } from '../../shared/model/error.ts'
import {
  type ImportOptions,
  type ImportPreview,
  type IncomingFile,
  importOptions,
  type Refusal,
  surveyOptions,
  type TablePreview,
  turnColumns,
} from '../../shared/model/import.ts'
import { findColumns, proposeColumns } from '../import/columns.ts'
import { readSource } from '../import/formats.ts'
import type { ReadOptions, SourceFile } from '../import/importer.ts'
import { readSurvey, type Survey } from '../import/survey.ts'
import { findSurvey, proposeSurvey } from '../import/survey-columns.ts'
import { readTable, type Table } from '../import/table.ts'
import { findSameText } from '../store/transcript-text.ts'
import type { Context } from './context.ts'
import { fileBytes, fileName } from './files.ts'
import { type Handlers, read } from './handlers.ts'
import { describeSource, previewAgain } from './import-again.ts'
import { commitImport } from './import-commit.ts'
import { pendingOf } from './session.ts'

/** Previewing files, correcting what was understood, and importing them. */
export const importHandlers = {
  'import.preview': read(async (context, { files, options, task }) => {
    const previews: ImportPreview[] = []
    const refused: Refusal[] = []
    for (const [index, file] of files.entries()) {
      context.signal.throwIfAborted()
      context.progress(task, { done: index, total: files.length, label: fileName(file) })
      const result = await previewOrRefusal(context, file, options ?? importOptions.parse({}))
      if ('previewId' in result) previews.push(result)
      else refused.push(result)
      // Lets other calls in between two files, so that nobody waits for a batch.
      await setImmediate()
    }
    return { previews, refused }
  }),
  'import.revise': read((context, { previewId, options }) => {
    const pending = pendingOf(context.session, previewId)
    const { file, stored, source } = pending
    if (stored) return previewAgain(context, { previewId, file, stored, source, options })
    return preview(context, { file, options, previewId })
  }),
  'import.commit': commitImport,
  'import.discard': read(({ session }, { previewIds }) => {
    for (const id of previewIds) session.pending.delete(id)
    return null
  }),
} satisfies Partial<Handlers>

/** A problem with one file, in words; bugs are passed on. */
export function refusal(file: string, error: unknown): Refusal {
  if (error instanceof UserError) return { file, code: error.code, message: error.message }
  throw error
}

async function previewOrRefusal(context: Context, incoming: IncomingFile, options: ImportOptions) {
  try {
    const file = await fileBytes(incoming)
    return await preview(context, { file, options, previewId: randomUUID() })
  } catch (error) {
    return refusal(fileName(incoming), error)
  }
}

type PreviewRequest = {
  readonly file: SourceFile
  readonly options: ImportOptions
  readonly previewId: string
}

async function preview(
  context: Context,
  { file, options, previewId }: PreviewRequest,
): Promise<ImportPreview> {
  const { encoding, format } = options
  const columns = options.columns && turnColumns.parse(options.columns)
  const read = await readSource(file, { encoding, format, columns })
  const { survey, about } = await tableOf(file, read.format, options)
  const source = survey ? { ...read, text: survey.text, structure: survey.structure } : read
  const found = describeSource({ file, source, options, format: read.format })
  const result: ImportPreview = {
    ...found,
    previewId,
    kind: survey ? 'other' : found.kind,
    sameAs: (context.session.file && findSameText(context.db, source.text)) ?? null,
    table: about,
    again: null,
  }
  context.session.pending.set(previewId, { file, source, preview: result, survey, stored: null })
  return result
}

type TableRead = { readonly survey: Survey | null; readonly about: TablePreview | null }

/** What may be chosen about a table, and a table of open answers read as the user wants it or as it looks. */
async function tableOf(
  file: SourceFile,
  format: string,
  { encoding, survey: wanted, columns }: ImportOptions,
): Promise<TableRead> {
  const table = format === 'CSV' || format === 'XLSX' ? await tableIn(file, { encoding }) : null
  if (!table || table.header.length < 2 || table.rows.length === 0)
    return { survey: null, about: null }
  const byLook = columns === undefined ? findSurvey(table) : null
  const used = wanted === undefined ? byLook : wanted && surveyOptions.parse(wanted)
  const survey = used && readSurvey(table, used)
  const rows = [table.header, ...table.rows]
  const turns = columns === undefined ? findColumns(rows) : columns && turnColumns.parse(columns)
  const about = {
    titles: table.header,
    survey: { used, proposed: used ?? proposeSurvey(table) },
    turns: { used: survey ? null : turns, proposed: turns ?? proposeColumns(rows) },
    transcripts: survey?.parts.length ?? 1,
  }
  return { survey, about }
}

/** The table of a file, or null where it has no header to choose columns by. */
async function tableIn(file: SourceFile, options: ReadOptions): Promise<Table | null> {
  try {
    return await readTable(file, options)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
