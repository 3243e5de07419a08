import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '../../shared/model/error.ts'
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
