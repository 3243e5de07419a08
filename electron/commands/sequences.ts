import { type Command, InvalidArgumentError } from 'commander'
import type { Sequences } from '../../shared/model/sequences.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that counts which code follows which. */
export function addSequences(program: Command, terminal: Terminal): void {
  const command = program
    .command('sequences <project>')
    .summary('count which code follows which')
    .description('Counts pairs of passages, one code before another: codes × codes.')
    .option(
      '--turns <number>',
      'at most so many turns later, 0 the same turn (0 to 100)',
      parseTurns,
      0,
    )
    .option('--json', 'print {codes, cells, shares, passages, turns, notes}')
  addFilters(command).action((project: string, options: SequencesOptions) =>
    sequences(terminal, project, options),
  )
}

type SequencesOptions = PrintOptions & FilterOptions & { readonly turns: number }

async function sequences(terminal: Terminal, project: string, options: SequencesOptions) {
  await reading(terminal, project, async (call) => {
    const filter = resolveFilter(options, await readNames(call))
    const table = await call('analysis.sequences', { turns: options.turns, filter })
    const codes = table.codes.map(({ id, name, depth }) => ({ id, name, depth }))
    print(terminal, options, { json: { ...table, codes }, text: tableOf(table) })
    if (!options.json) remark(terminal, table.notes)
  })
}

function parseTurns(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) <= 100) return Number(value)
  throw new InvalidArgumentError('It is a number from 0 to 100.')
}

/** Columns have the numbers of their rows: names are too long to stand over each other. */
function tableOf({ codes, cells }: Sequences): string {
  return layOut(
    [
      { title: '', align: 'right' },
      { title: 'first' },
      ...codes.map((_, place) => ({ title: `→${place + 1}`, align: 'right' as const })),
    ],
    codes.map(({ name, depth }, row) => [
      row + 1,
      oneLine('  '.repeat(depth) + name, 40),
      ...(cells[row] ?? []),
    ]),
  )
}
