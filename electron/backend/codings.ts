import { UserError } from '../../shared/model/error.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { Coder } from '../../shared/model/people.ts'
import type { CodingImport, TranscriptListing } from '../../shared/model/replies.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { findOccurrence } from '../../shared/text/occurrence.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { readTable, type Table } from '../import/table.ts'
import type { Db } from '../store/db.ts'
import { readLayout } from '../store/layout.ts'
import { addCoding, countAll, pickQuote, starQuotes, writeMemo } from '../store/quotes.ts'
import { readText } from '../store/transcript-text.ts'
import { listTranscripts } from '../store/transcripts.ts'
import { codeFinder } from './code-path.ts'
import { coderNamed } from './coders.ts'
import type { Context } from './context.ts'
import { fileBytes } from './files.ts'
import { type Handlers, read } from './handlers.ts'

/** Codings made elsewhere, read from a table. */
export const codingsHandlers = {
  'codings.import': read(async (context, { coder, file }) => {
    const rows = rowsOf(await readTable(await fileBytes(file)))
    const coders = new Map<string, Coder>()
    for (const name of new Set(rows.map((row) => row.values['coder'] || coder || '')))
      coders.set(name, coderNamed(context, name || context.coder.name))
    return context.change(
      'codings.import',
      ({ codings }) => `Read ${codings} codings from a table`,
      () =>
        addRows(
          context,
          rows,
          (row) => coders.get(row.values['coder'] || coder || '') ?? context.coder,
        ),
    )
  }),
} satisfies Partial<Handlers>

type NumberedRow = {
  /** As in the file, where the header is row 1. */
  readonly row: number
  /** By column title, in lower case; absent columns are undefined, empty cells empty. */
  readonly values: Readonly<Record<string, string | undefined>>
}

function rowsOf({ header, rows, numbers }: Table): readonly NumberedRow[] {
  const titles = header.map((title) => title.trim().toLowerCase())
  const missing = ['transcript', 'code'].filter((title) => !titles.includes(title))
  if (missing.length > 0 || !(titles.includes('text') || titles.includes('start')))
    throw new UserError(
      'bad-table',
      'The table needs the columns “transcript”, “code” and either “start” and “end” or “text” (with “occurrence” if it stands more than once). Nothing was changed.',
    )
  return rows.map((cells, index) => ({
    row: numbers[index] ?? 0,
    values: Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])),
  }))
}

function addRows(
  context: Context,
  rows: readonly NumberedRow[],
  coderOf: (row: NumberedRow) => Coder,
): CodingImport {
  const { db } = context
  const before = countAll(db)
  const transcripts = listTranscripts(db).map((transcript) => ({
    ...transcript,
    name: transcript.title,
    otherNames: [
      transcript.short,
      transcript.sourceName,
      transcript.sourceName.replace(/\.[^.]+$/, ''),
      transcript.id,
    ],
  }))
  const codeAt = codeFinder(db)
  const problems: { row: number; message: string }[] = []
  for (const row of rows) {
    try {
      addRow(context, row, { coder: coderOf(row), codeAt, transcripts })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push({ row: row.row, message: error.message })
    }
  }
  const after = countAll(db)
  return { codings: after.codings - before.codings, quotes: after.quotes - before.quotes, problems }
}

type RowContext = {
  readonly coder: Coder
  readonly codeAt: (path: string) => CodeId
  readonly transcripts: readonly (TranscriptListing & {
    readonly name: string
    readonly otherNames: readonly string[]
  })[]
}

function addRow(
  { db, now }: Context,
  { values }: NumberedRow,
  { coder, codeAt, transcripts }: RowContext,
): void {
  const picking = { coderId: coder.id, createdAt: now() }
  const transcript = resolveName('transcript', values['transcript'] ?? '', transcripts)
  const range = placeOf(db, transcript, values)
  const codeId = codeAt(values['code'] ?? '')
  const quote = pickQuote(db, { transcriptId: transcript.id, ...range }, picking)
  addCoding(db, { quoteId: quote.id, codeId }, picking)
  if (isYes(values['starred'])) starQuotes(db, [quote.id], true)
  if (values['memo']) writeMemo(db, quote.id, values['memo'])
}

function placeOf(db: Db, transcript: TranscriptListing, values: NumberedRow['values']): Range {
  const text = readText(db, transcript.id) ?? ''
  const { start, end, text: words } = values
  if (start && end)
    return checkedRange({ start: Number(start), end: Number(end) }, text, transcript.title)
  const occurrence = Number(values['occurrence'] || 1)
  const range = findOccurrence(text, readLayout(db, transcript.id).marks, {
    words: words ?? '',
    occurrence,
  })
  if (!range)
    throw new UserError(
      'text-not-found',
      `“${(words ?? '').slice(0, 60)}” does not stand in “${transcript.title}”${occurrence > 1 ? ` ${occurrence} times` : ''}.`,
    )
  return range
}

function checkedRange(range: Range, text: string, title: string): Range {
  const valid = Number.isInteger(range.start) && Number.isInteger(range.end)
  if (!valid || range.start < 0 || range.end > text.length || range.start >= range.end)
    throw new UserError(
      'bad-range',
      `Positions ${range.start}–${range.end} do not lie within “${title}” (0–${text.length}).`,
    )
  return range
}

function isYes(value: string | undefined): boolean {
  return /^(yes|y|true|1|x|\*)$/i.test(value?.trim() ?? '')
}
