import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import { type AutocodeUnit, autocodeUnit } from '../../shared/model/search.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { namedCodes } from './names.ts'
import { writing } from './project-call.ts'
import { counted } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that reads codings made elsewhere. */
export function addCodings(program: Command, terminal: Terminal): void {
  program.commandsGroup('Coding:')
  program
    .command('code <project>')
    .summary('read codings made elsewhere')
    .description(
      'Reads a table of codings made elsewhere. Its columns: transcript, code, and either start and end or text (with occurrence where it stands more than once); also coder, starred and memo. Codes that are missing are added.',
    )
    .requiredOption('--coder <name>', 'who coded, where the table has no column for it')
    .requiredOption('--from <file>', 'a .csv or .xlsx')
    .option('--json', 'print {codings, quotes, problems: [{row, message}]}')
    .action((project: string, options: CodeOptions) => readCodings(terminal, project, options))
  program
    .command('autocode <project>')
    .summary('code everything that words, a pattern or a speaker give')
    .description(
      'Codes all that is found as one change, which undo takes back. Words are found one after the other, whatever stands between them, and the last may go on: mentor finds mentors; a pattern is a regular expression, case aside. What the coder has coded so already stays as it is.',
    )
    .requiredOption('--coder <name>', 'who codes')
    .requiredOption('--code <name>', 'with which code')
    .option('--find <text>', 'where these words are said')
    .addOption(
      new Option('--regex <pattern>', 'where this pattern is said').conflicts(['find', 'speaker']),
    )
    .addOption(new Option('--speaker <label>', 'all that this speaker says').conflicts('find'))
    .addOption(
      new Option('--unit <unit>', 'what is coded; the turn for a speaker, else the match').choices(
        autocodeUnit.options,
      ),
    )
    .option('--json', 'print {codings}')
    .action((project: string, options: AutocodeOptions, command: Command) =>
      autocode({ terminal, project, options, wanted: wantedBy(options, command) }),
    )
}

type AutocodeOptions = PrintOptions & {
  readonly coder: string
  readonly code: string
  readonly find?: string
  readonly regex?: string
  readonly speaker?: string
  readonly unit?: AutocodeUnit
}

type AutocodeRequest = {
  readonly terminal: Terminal
  readonly project: string
  readonly options: AutocodeOptions
  readonly wanted: ReturnType<typeof wantedBy>
}

async function autocode({ terminal, project, options, wanted }: AutocodeRequest) {
  await writing(terminal, project, async (call) => {
    const { codes } = await call('codes.read', {})
    const { id, name } = resolveName('code', options.code, namedCodes(codes))
    const unit = options.unit ?? ('speaker' in wanted ? 'turn' : 'match')
    const { passages } = await call('autocode.preview', { wanted, unit })
    const { codings } =
      passages.length === 0
        ? { codings: 0 }
        : await call('autocode.code', {
            passages: passages.map(({ transcriptId, start, end }) => ({
              transcriptId,
              start,
              end,
            })),
            code: { id },
            coder: options.coder,
          })
    print(terminal, options, {
      json: { codings },
      text: `Coded ${counted(codings, 'passage')} with ${name}`,
    })
    const same = passages.length - codings
    if (same > 0) remark(terminal, [`${counted(same, 'passage')} had this code already.`])
  })
}

function wantedBy({ find, regex, speaker }: AutocodeOptions, command: Command) {
  if (find !== undefined) return { find, together: true }
  if (regex !== undefined) return { regex }
  if (speaker !== undefined) return { speaker }
  return command.error('error: say what to code: --find, --regex or --speaker')
}

type CodeOptions = PrintOptions & { readonly coder: string; readonly from: string }

async function readCodings(terminal: Terminal, project: string, options: CodeOptions) {
  await writing(terminal, project, async (call) => {
    const { codings, quotes, problems } = await call('codings.import', {
      coder: options.coder,
      file: { path: resolve(terminal.folder, options.from) },
    })
    print(terminal, options, {
      json: { codings, quotes, problems },
      text: `Added ${counted(codings, 'coding')} on ${counted(quotes, 'new quote')}`,
    })
    remark(
      terminal,
      problems.map(({ row, message }) => `Row ${row}: ${message}`),
    )
    if (problems.length > 0 && codings === 0)
      throw new UserError(
        'nothing-read',
        `Nothing was read from ${options.from}: ${counted(problems.length, 'row')} with problems.`,
      )
  })
}
