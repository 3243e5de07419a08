import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  pageColumns,
  type QuoteColumnName,
  type QuoteGroup,
  type QuoteLayout,
  quoteColumnNames,
  quoteGroups,
} from '../../shared/model/quote-table.ts'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import { formatOf, saveFile } from './files.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { type Names, readNames } from './names.ts'
import { reading } from './project-call.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { counted, layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that lists quotes and writes the quote table. */
export function addQuotes(program: Command, terminal: Terminal): void {
  const command = program
    .command('quotes <project>')
    .summary('list quotes, or write the quote table')
    .description('Lists quotes, or writes the quote table: one row for each quote and code.')
    .option('--context <number>', 'characters of text before and after (0 to 2000)', parseContext)
    .option('--out <file>', 'write a .xlsx, .csv, .json, .docx, .html or .md instead')
    .option('--columns <names>', `comma-separated: ${quoteColumnNames.join(', ')}`, parseColumns)
    .addOption(new Option('--group <what>', 'put the rows together by').choices(quoteGroups))
    .option('--one-row', 'one row for each quote instead of one for each code')
    .option('--no-bom', 'write a .csv without the byte order mark by which Excel knows UTF-8')
    .option('--json', 'print the rows of the quote table')
  addFilters(addRelease(command)).action((project: string, options: QuotesOptions) =>
    quotes(terminal, project, options),
  )
}

type QuotesOptions = PrintOptions &
  ReleaseOptions &
  FilterOptions & {
    readonly context?: number
    readonly out?: string
    readonly columns?: readonly QuoteColumnName[]
    readonly group?: QuoteGroup
    readonly oneRow?: boolean
    readonly bom: boolean
  }

const formats = ['xlsx', 'csv', 'json', 'docx', 'html', 'md'] as const
type Format = (typeof formats)[number]

async function quotes(terminal: Terminal, project: string, options: QuotesOptions) {
  const { out, context } = options
  const format = out === undefined ? undefined : formatOf(out, formats)
  await reading(terminal, project, async (call) => {
    const names = await readNames(call)
    const filter = resolveFilter(options, names)
    if (out !== undefined && format) {
      const made = await call('quotes.export', {
        filter,
        format,
        context,
        layout: layoutOf(options, format),
        bom: options.bom,
        release: releaseOf(options),
      })
      const path = saveFile(terminal, out, made)
      remark(terminal, [`Wrote ${path}: ${counted(made.rows, 'row')}`])
    }
    if (options.json) {
      const layout = layoutOf(options, 'json')
      // What is printed is read here, and does not leave with a file; pseudonyms are for who wants them.
      const release = { ...releaseOf(options), allow: true }
      const asked = { filter, format: 'json', context, layout, release } as const
      const { base64 } = await call('quotes.export', asked)
      const rows: unknown = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
      print(terminal, options, { json: rows, text: '' })
    } else if (out === undefined) {
      const { total, rows } = await call('quotes.find', { filter, context })
      print(terminal, options, { json: rows, text: tableOf(rows, names) })
      remark(terminal, [counted(total, 'quote')])
    }
  })
}

/** All columns where nothing was chosen, on a page those that fit it; with context where that was asked for. */
function layoutOf(options: QuotesOptions, format: Format): QuoteLayout {
  const { columns, group, oneRow, context } = options
  const onPage = format === 'docx' || format === 'html' || format === 'md'
  const around = context === undefined ? [] : (['before', 'after'] as const)
  return {
    columns: columns ?? (onPage ? [...pageColumns, ...around] : undefined),
    group,
    rows: oneRow ? 'quotes' : 'codings',
  }
}

function tableOf(rows: readonly QuoteRow[], { codebook }: Names): string {
  const codeNames = new Map(codebook.codes.map(({ id, name }) => [id, name]))
  return layOut(
    [{ title: 'quote' }, { title: 'who' }, { title: 'codes' }, { title: 'words' }],
    rows.map(({ ref, starred, speakers, codings, text }) => [
      `${ref}${starred ? ' ★' : ''}`,
      speakers.map(({ name }) => name).join(', ') || null,
      oneLine([...new Set(codings.map(({ codeId }) => codeNames.get(codeId)))].join('; '), 60),
      oneLine(text),
    ]),
  )
}

function parseContext(value: string): number {
  const context = Number(value)
  if (Number.isInteger(context) && context >= 0 && context <= 2000) return context
  throw new InvalidArgumentError('It is a number from 0 to 2000.')
}

function parseColumns(value: string): readonly QuoteColumnName[] {
  const names = value.split(',').map((name) => name.trim())
  return names.map((name) => {
    const known = quoteColumnNames.find((column) => column === name)
    if (known) return known
    throw new InvalidArgumentError(`“${name}” is none of ${quoteColumnNames.join(', ')}.`)
  })
}
