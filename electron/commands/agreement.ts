import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Agreement,
  type AgreementFigures,
  type AgreementPair,
  type AgreementQuestion,
  agreementQuestion,
  agreementScopes,
  agreementUnits,
  mostCoders,
} from '../../shared/model/agreement.ts'
import { rowKinds } from '../../shared/model/analysis.ts'
import { UserError } from '../../shared/model/error.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames, resolveList } from './names.ts'
import { reading } from './project-call.ts'
import { layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that shows how far coders agree. */
export function addAgreement(program: Command, terminal: Terminal): void {
  const first = agreementQuestion.partial({ coders: true }).parse({})
  const command = program
    .command('agreement <project>')
    .summary('how far coders agree, per code')
    .description(
      'Shows for each code or capital type to how many turns coders gave it together or alone, and the figures of agreement.',
    )
    .requiredOption('--coders <names>', 'two or more, e.g. Anna,Ben')
    .addOption(
      new Option('--unit <what>', 'what is compared').choices(agreementUnits).default(first.unit),
    )
    .addOption(
      new Option('--rows <what>', 'about what they agree').choices(rowKinds).default(first.rows),
    )
    .addOption(
      new Option('--scope <which>', 'transcripts that all of them coded, or two at least')
        .choices(agreementScopes)
        .default(first.scope),
    )
    .option('--settled', 'with what was decided about differences, not as each coded')
    .option('--seed <number>', 'which samples the intervals draw', parseSeed, first.seed)
    .option(
      '--json',
      'print [{code, units, counts: {both, onlyA, onlyB, neither}, percent, positive, kappa, alpha, ci, note}]; of three and more coders counts are {all, some, none} and pairs stand beside them',
    )
  addFilters(command).action((project: string, options: AgreementOptions) =>
    agreement(terminal, project, options),
  )
}

type AgreementOptions = PrintOptions &
  FilterOptions &
  Omit<AgreementQuestion, 'coders' | 'settled'> & {
    readonly coders: string
    readonly settled?: boolean
  }

async function agreement(terminal: Terminal, project: string, options: AgreementOptions) {
  await reading(terminal, project, async (call) => {
    const names = await readNames(call)
    const chosen = resolveList('coder', options.coders, names.coders)
    const coders = [...new Set(chosen.map(({ id }) => id))]
    if (coders.length < 2 || coders.length > mostCoders)
      throw new UserError(
        'too-few-coders',
        `Name between two and ${mostCoders} different coders, e.g. --coders "Anna,Ben".`,
      )
    const { unit, rows, scope, seed, settled = false } = options
    const question = { coders, unit, rows, scope, seed, settled }
    const table = await call('agreement.of', { question, filter: resolveFilter(options, names) })
    print(terminal, options, { json: promised(table), text: tableOf(table) })
    if (!options.json) remark(terminal, [comparedIn(table), ...notesOf(table), ...table.notes])
  })
}

function parseSeed(value: string): number {
  const { success, data } = agreementQuestion.shape.seed.safeParse(Number(value || 'none'))
  if (success) return data
  throw new InvalidArgumentError('It is a whole number up to 999999.')
}

/** The table as the command’s JSON promises it. */
function promised({ coders, rows, units }: Agreement) {
  const two = coders.length === 2
  return rows.map(({ name, counts, pairs, interval, note, ...figures }) => ({
    code: name,
    units,
    counts: two ? pairs[0]?.counts : counts,
    ...figuresOf(figures),
    ci: interval,
    note,
    ...(two ? {} : { pairs: pairs.map((pair) => promisedPair(pair, coders)) }),
  }))
}

function promisedPair(pair: AgreementPair, coders: readonly string[]) {
  const { counts, ...figures } = pair
  return { coders: pair.coders.map((place) => coders[place]), counts, ...figuresOf(figures) }
}

function figuresOf({ percent, positive, kappa, alpha }: AgreementFigures): AgreementFigures {
  return { percent, positive, kappa, alpha }
}

function tableOf({ coders, rows, pooled }: Agreement): string {
  const [a = '', b = ''] = coders
  const counts = coders.length === 2 ? ['both', a, b, 'neither'] : ['all', 'some', 'none']
  const line = (name: string, own: Agreement['pooled'], numbers: readonly (number | null)[]) => [
    name,
    ...numbers,
    own.percent,
    ...[own.positive, own.kappa, own.alpha].map(figure),
    own.interval ? `${figure(own.interval[0])} to ${figure(own.interval[1])}` : null,
  ]
  return layOut(
    [
      { title: '' },
      ...[...counts, 'percent', 'positive', 'kappa', 'alpha', '95 %'].map((title) => ({
        ...{ title, align: 'right' as const },
      })),
    ],
    rows.length === 0
      ? []
      : [
          ...rows.map((row) =>
            line('  '.repeat(row.depth) + row.name, row, Object.values(countsOf(row, coders))),
          ),
          line('pooled', pooled, Object.values(countsOf({ counts: noCounts, ...pooled }, coders))),
        ],
  )
}

const noCounts = { all: null, some: null, none: null }

function countsOf(
  {
    counts,
    pairs: [pair],
  }: {
    readonly counts: Readonly<Record<'all' | 'some' | 'none', number | null>>
    readonly pairs: readonly AgreementPair[]
  },
  coders: readonly string[],
) {
  return coders.length === 2 && pair ? pair.counts : counts
}

function figure(value: number | null): string | null {
  return value === null ? null : value.toFixed(2)
}

function comparedIn({ transcripts, units, question }: Agreement): string {
  return transcripts.length === 0
    ? 'There is no transcript that these coders coded both. Choose others, --scope two, or name transcripts.'
    : `Compared: ${units.toLocaleString('en')} ${question.unit}s of ${transcripts.join(', ')}.`
}

function notesOf({ rows }: Agreement): readonly string[] {
  return rows.flatMap(({ name, note }) => (note === '' ? [] : `${name}: ${note}`))
}
