import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { Release } from '../../shared/model/pseudonym.ts'
import type { Report, ReportSection } from '../../shared/model/report.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { formatOf, saveFile } from './files.ts'
import { addFiltersButKind, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { type Call, reading } from './project-call.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { type PrintOptions, print, type Terminal } from './terminal.ts'

const kinds = ['quotes-by-code', 'codebook', 'capital-table', 'methods'] as const
type Kind = (typeof kinds)[number]

/** The command that writes a report: one of the usual ones, or one that was saved in the project. */
export function addReport(program: Command, terminal: Terminal): void {
  const command = program
    .command('report <project>')
    .summary('write a report')
    .description('Writes a report from the project as it is now: one of the usual, or a saved one.')
    .addOption(new Option('--kind <what>', 'what it says').choices(kinds))
    .option('--report <name>', 'a report that was saved in the project, instead of --kind')
    .requiredOption('--out <file>', 'where to: .docx, .html, .md or .xlsx')
    .option('--json', 'print {file, sections}')
  addFiltersButKind(addRelease(command)).action((project: string, options: ReportOptions) =>
    writeReport(terminal, project, options),
  )
}

type ReportOptions = PrintOptions &
  ReleaseOptions &
  Omit<FilterOptions, 'kind'> & {
    readonly kind?: Kind
    readonly report?: string
    readonly out: string
  }

async function writeReport(terminal: Terminal, project: string, options: ReportOptions) {
  const { kind, report: saved, out, ...filters } = options
  const format = formatOf(out, ['docx', 'html', 'md', 'xlsx'])
  if ((kind === undefined) === (saved === undefined))
    throw new UserError(
      'no-report',
      `Nothing was written. Say which report: --kind ${kinds.join('|')}, or --report NAME for one of the project.`,
    )
  await reading(terminal, project, async (call) => {
    const release = releaseOf(options)
    const filter = resolveFilter(filters, await readNames(call))
    if (format === 'xlsx') {
      const file = saveFile(terminal, out, await sheetOf(call, { kind, filter, release }))
      return print(terminal, options, { json: { file, sections: 1 }, text: `${file}: 1 section` })
    }
    const wanted = saved === undefined ? usual(kind ?? 'methods', filter) : await known(call, saved)
    const file = saveFile(
      terminal,
      out,
      await call('reports.write', { report: wanted, format, release }),
    )
    const sections = wanted.sections.length
    const text = `${file}: ${sections === 1 ? '1 section' : `${sections} sections`}`
    print(terminal, options, { json: { file, sections }, text })
  })
}

type Sheet = {
  readonly kind: Kind | undefined
  readonly filter: Filter
  readonly release: Release
}

/** The tables among the reports, as workbooks. */
function sheetOf(call: Call, { kind, filter, release }: Sheet) {
  const format = 'xlsx'
  if (kind === 'codebook') return call('codebook.export', { format, release })
  if (kind === 'capital-table') return call('analysis.exportCapitals', { filter, format, release })
  if (kind === 'quotes-by-code')
    return call('quotes.export', { filter, format, release, layout: { group: 'code' } })
  throw new UserError(
    'unknown-format',
    'This report is a text, not a table, so it was not written. Write it as .docx, .html or .md.',
  )
}

function usual(kind: Kind, filter: Filter): Report {
  return { title: '', contents: kind !== 'capital-table', sections: [usualSection(kind, filter)] }
}

function usualSection(kind: Kind, filter: Filter): ReportSection {
  const shared = { id: randomUUID(), title: '' }
  switch (kind) {
    case 'quotes-by-code': {
      const look = { group: 'code', most: null, context: 0, definitions: true } as const
      return { ...shared, kind: 'quotes', filter, ...look }
    }
    case 'capital-table':
      return { ...shared, kind: 'capitals', filter }
    case 'codebook':
    case 'methods':
      return { ...shared, kind }
  }
}

async function known(call: Call, name: string): Promise<Report> {
  return resolveName('report', name, await call('reports.list', {})).report
}
