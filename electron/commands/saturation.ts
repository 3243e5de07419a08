import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Saturation,
  type SaturationQuestion,
  saturationOrders,
  saturationQuestion,
} from '../../shared/model/saturation.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that shows how fast new codes stop coming. */
export function addSaturation(program: Command, terminal: Terminal): void {
  const first = saturationQuestion.parse({})
  const command = program
    .command('saturation <project>')
    .summary('new codes per transcript')
    .description('Shows how many new codes each transcript brings, and when few enough come.')
    .addOption(
      new Option('--by <what>', 'one step for each').choices(['transcript']).default('transcript'),
    )
    .addOption(
      new Option('--order <how>', 'in which order').choices(saturationOrders).default(first.order),
    )
    .option('--base <number>', 'transcripts of the base', parseNumber('base'), first.base)
    .option('--run <number>', 'transcripts of a run', parseNumber('run'), first.run)
    .option(
      '--threshold <percent>',
      'new codes of a run in per cent of the base’s at which it is enough',
      parseNumber('threshold'),
      first.threshold,
    )
    .option('--seed <number>', 'which random orders are drawn', parseNumber('seed'), first.seed)
    .option(
      '--json',
      'print {steps: [{transcript, newCodes, codesSoFar, …}], baseCodes, reachedAt, notes}',
    )
  addFilters(command).action((project: string, options: SaturationOptions) =>
    saturation(terminal, project, options),
  )
}

type SaturationOptions = PrintOptions & FilterOptions & SaturationQuestion

async function saturation(terminal: Terminal, project: string, options: SaturationOptions) {
  await reading(terminal, project, async (call) => {
    const filter = resolveFilter(options, await readNames(call))
    const { order, base, run, threshold, seed } = options
    const question = { order, base, run, threshold, seed }
    const curve = await call('analysis.saturation', { question, filter })
    print(terminal, options, { json: promised(curve), text: tableOf(curve) })
    if (!options.json) remark(terminal, [verdictOf(curve), ...curve.notes])
  })
}

/** Reads an option as the question's schema wants it. */
function parseNumber(field: 'base' | 'run' | 'threshold' | 'seed'): (value: string) => number {
  return (value) => {
    const { success, data } = saturationQuestion.shape[field].safeParse(Number(value || 'none'))
    if (success) return data
    throw new InvalidArgumentError('It is a number in a sensible range.')
  }
}

/** The curve as the command's JSON promises it. */
function promised({ steps, question, baseCodes, reachedAt, notes }: Saturation) {
  return {
    steps: steps.map(({ id: _, codes: __, ...step }) => step),
    question,
    baseCodes,
    reachedAt,
    notes,
  }
}

function tableOf({ steps }: Saturation): string {
  return layOut(
    [
      { title: '', align: 'right' },
      { title: 'transcript' },
      ...['new codes', 'codes so far', 'new in run', '% of base'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    steps.map(({ transcript, newCodes, codesSoFar, run }, place) => [
      place + 1,
      oneLine(transcript, 50),
      newCodes,
      codesSoFar,
      run?.newCodes ?? null,
      run?.percent ?? null,
    ]),
  )
}

function verdictOf({ reachedAt, question: { run, threshold } }: Saturation): string {
  return reachedAt === null
    ? `No run of ${run} is at or under ${threshold} % yet.`
    : `Reached at ${reachedAt}+${run} transcripts: the ${run} after the first ${reachedAt} bring at most ${threshold} % new codes.`
}
