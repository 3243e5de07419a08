import { type Command, InvalidArgumentError, Option } from 'commander'
import { columnTitle } from '../../shared/analysis/column-title.ts'
import {
  type Count,
  columnKinds,
  counts,
  type FrequencyQuestion,
  type FrequencyTable,
  type Rate,
  rates,
  rowKinds,
} from '../../shared/model/analysis.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { type Names, readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that counts codes or capital types per programme, pair, person … */
export function addFrequencies(program: Command, terminal: Terminal): void {
  program.commandsGroup('What was found:')
  const command = program
    .command('frequencies <project>')
    .summary('count codes or capital types per programme, pair, person …')
    .description(
      'Counts codes or capital types per programme, pair, person and so on, by the rules that are printed with the table.',
    )
    .addOption(new Option('--rows <what>', 'what is counted').choices(rowKinds).default('codes'))
    .addOption(
      new Option(
        '--columns <what>',
        `${columnKinds.join(', ')}, or attribute:NAME (default: programme)`,
      ).argParser(parseColumns),
    )
    .addOption(new Option('--count <unit>', 'in which unit').choices(counts).default('quotes'))
    .addOption(new Option('--rate <of>', 'related to what').choices(rates).default('none'))
    .option(
      '--json',
      'print {rows, columns, cells, rowTotals, columnTotals, total, count, rate, notes}',
    )
  addFilters(command).action((project: string, options: FrequencyOptions) =>
    frequencies(terminal, project, options),
  )
}

type Columns = (typeof columnKinds)[number] | { readonly attributeName: string }

type FrequencyOptions = PrintOptions &
  FilterOptions & {
    readonly rows: FrequencyQuestion['rows']
    readonly columns?: Columns
    readonly count: Count
    readonly rate: Rate
  }

async function frequencies(terminal: Terminal, project: string, options: FrequencyOptions) {
  await reading(terminal, project, async (call) => {
    const names = await readNames(call)
    const { rows, columns = 'programme', count, rate } = options
    const table = await call('analysis.frequencies', {
      question: { rows, columns: resolveColumns(columns, names), count, rate },
      filter: resolveFilter(options, names),
    })
    print(terminal, options, { json: promised(table), text: tableOf(table) })
    if (!options.json) remark(terminal, table.notes)
  })
}

function parseColumns(value: string): Columns {
  const kind = columnKinds.find((known) => known === value)
  if (kind) return kind
  const name = /^attribute:(.+)$/.exec(value)?.[1]
  if (name) return { attributeName: name }
  throw new InvalidArgumentError(`It is one of ${columnKinds.join(', ')}, attribute:NAME.`)
}

function resolveColumns(columns: Columns, { people }: Names): FrequencyQuestion['columns'] {
  if (typeof columns === 'string') return columns
  return { attribute: resolveName('attribute', columns.attributeName, people.attributes).id }
}

/** The table as the command's JSON promises it. */
function promised(table: FrequencyTable) {
  const { cells, rowTotals, columnTotals, total, count, rate, notes } = table
  return {
    rows: table.rows.map(({ id, name, depth }) => ({ id, name, depth })),
    columns: table.columns.map(({ id, name, group, participants, words, transcripts }) => ({
      id,
      name: columnTitle({ name, group }),
      participants,
      words,
      transcripts,
    })),
    cells,
    rowTotals,
    columnTotals,
    total,
    count,
    rate,
    notes,
  }
}

function tableOf(table: FrequencyTable): string {
  const { rows, columns, cells, rowTotals, columnTotals, total, all } = table
  const denominators = (['participants', 'words', 'transcripts'] as const).map((what) => [
    what,
    ...columns.map((column) => column[what]),
    all[what],
  ])
  return layOut(
    [
      { title: `${table.count}${table.rate === 'none' ? '' : `, ${table.rate}`}` },
      // The notes speak of small groups as marked.
      ...columns.map((column) => ({
        title: column.small ? `${columnTitle(column)} *` : columnTitle(column),
        align: 'right' as const,
      })),
      { title: 'total', align: 'right' },
    ],
    [
      ...rows.map(({ name, depth }, place) => [
        '  '.repeat(depth) + name,
        ...(cells[place] ?? []),
        rowTotals[place] ?? null,
      ]),
      ['total', ...columnTotals, total],
      ...denominators,
    ],
  )
}
