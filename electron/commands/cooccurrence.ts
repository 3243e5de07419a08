import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Cooccurrence,
  plainRelations,
  type Relation,
} from '../../shared/model/cooccurrence.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that counts which codes stand together. */
export function addCooccurrence(program: Command, terminal: Terminal): void {
  const command = program
    .command('cooccurrence <project>')
    .summary('count which codes stand together')
    .description(
      'Counts pairs of passages, one with each code, that stand together: codes × codes.',
    )
    .addOption(
      new Option(
        '--relation <how>',
        `${plainRelations.join(', ')}, or near:N (at most N turns apart)`,
      )
        .argParser(parseRelation)
        .default('overlap'),
    )
    .option('--json', 'print {codes, cells, jaccard, relation, notes}')
  addFilters(command).action((project: string, options: CooccurrenceOptions) =>
    cooccurrence(terminal, project, options),
  )
}

type CooccurrenceOptions = PrintOptions & FilterOptions & { readonly relation: Relation }

async function cooccurrence(terminal: Terminal, project: string, options: CooccurrenceOptions) {
  await reading(terminal, project, async (call) => {
    const filter = resolveFilter(options, await readNames(call))
    const table = await call('analysis.cooccurrence', { relation: options.relation, filter })
    const { cells, jaccard, relation, notes } = table
    const codes = table.codes.map(({ id, name, depth }) => ({ id, name, depth }))
    const json = { codes, cells, jaccard, relation, notes }
    print(terminal, options, { json, text: tableOf(table) })
    if (!options.json) remark(terminal, notes)
  })
}

function parseRelation(value: string): Relation {
  const plain = plainRelations.find((known) => known === value)
  if (plain) return plain
  const near = Number(/^near:(\d+)$/.exec(value)?.[1])
  if (near >= 1 && near <= 100) return { near }
  throw new InvalidArgumentError(`It is one of ${plainRelations.join(', ')}, near:N (1 to 100).`)
}

/** Columns have the numbers of their rows: names are too long to stand over each other. */
function tableOf({ codes, cells }: Cooccurrence): string {
  return layOut(
    [
      { title: '', align: 'right' },
      { title: 'code' },
      ...codes.map((_, place) => ({ title: String(place + 1), align: 'right' as const })),
    ],
    codes.map(({ name, depth }, row) => [
      row + 1,
      oneLine('  '.repeat(depth) + name, 40),
      ...(cells[row] ?? []),
    ]),
  )
}
