import type { Command } from 'commander'
import { agreementOf, unheardSide } from '../../shared/analysis/pairs.ts'
import type { Agreement, ComparedPair, PairComparison } from '../../shared/model/pairs.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that sets mentor and mentee of each pair side by side. */
export function addPairs(program: Command, terminal: Terminal): void {
  const command = program
    .command('pairs <project>')
    .summary('mentor and mentee of each pair under the same code')
    .description(
      'Shows for each pair and code how many quotes the mentor and the mentee have: both, only one, neither.',
    )
    .option('--json', 'print [{pair, programme, codes: [{code, mentor, mentee}]}]')
  addFilters(command).action((project: string, options: PairsOptions) =>
    pairs(terminal, project, options),
  )
}

type PairsOptions = PrintOptions & FilterOptions

async function pairs(terminal: Terminal, project: string, options: PairsOptions) {
  await reading(terminal, project, async (call) => {
    const filter = resolveFilter(options, await readNames(call))
    const comparison = await call('analysis.pairs', { filter })
    print(terminal, options, { json: promised(comparison), text: tableOf(comparison) })
    if (!options.json) remark(terminal, comparison.notes)
  })
}

/** The pairs as the command's JSON promises them. */
function promised({ pairs, codes, cells }: PairComparison) {
  return pairs.map(({ name, programme }, column) => ({
    pair: name,
    programme,
    codes: codes.map((code, row) => ({
      code: code.name,
      mentor: cells[row]?.[column]?.mentor ?? 0,
      mentee: cells[row]?.[column]?.mentee ?? 0,
    })),
  }))
}

const verdicts: Readonly<Record<Agreement, string>> = {
  both: 'both',
  mentor: 'mentor',
  mentee: 'mentee',
  neither: '·',
}

function tableOf({ pairs, codes, cells }: PairComparison): string {
  return layOut(
    [{ title: 'code' }, ...pairs.map((pair) => ({ title: titleOf(pair) }))],
    codes.map(({ name, depth }, row) => [
      '  '.repeat(depth) + name,
      ...(cells[row] ?? []).map((cell) => verdicts[agreementOf(cell)]),
    ]),
  )
}

function titleOf(pair: ComparedPair): string {
  const unheard = unheardSide(pair)
  return unheard ? `${pair.name} (${unheard})` : pair.name
}
