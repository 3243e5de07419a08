import { resolve } from 'node:path'
import type { Command } from 'commander'
import { saveFile } from './files.ts'
import { reading, writing } from './project-call.ts'
import { counted, layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command for names that must not leave the project: listed, read from a table, written as the key. */
export function addPseudonyms(program: Command, terminal: Terminal): void {
  program
    .command('pseudonyms <project>')
    .summary('names that must not leave the project, and what stands for them')
    .description('Lists names with their pseudonyms; reads them from a table, or writes the key.')
    .option(
      '--from <file>',
      'a .csv or .xlsx with the columns original, pseudonym, kind, participant',
    )
    .option('--to <file>', 'write the key as .csv; whoever has it can tell who the people are')
    .option('--json', 'print [{original, replacement, kind}]')
    .action(async (project: string, options: PseudonymsOptions) => {
      if (options.from !== undefined) await readFrom(terminal, project, options.from)
      await list(terminal, project, options)
    })
}

type PseudonymsOptions = PrintOptions & { readonly from?: string; readonly to?: string }

async function readFrom(terminal: Terminal, project: string, from: string) {
  await writing(terminal, project, async (call) => {
    const file = { path: resolve(terminal.folder, from) }
    const { added, problems } = await call('pseudonyms.import', { file })
    remark(terminal, [
      `${counted(added, 'name')} listed`,
      ...problems.map(({ row, message }) => `Row ${row}: ${message}`),
    ])
  })
}

async function list(terminal: Terminal, project: string, options: PseudonymsOptions) {
  await reading(terminal, project, async (call) => {
    if (options.to !== undefined)
      remark(terminal, [
        `Wrote ${saveFile(terminal, options.to, await call('pseudonyms.exportKey', {}))}`,
      ])
    const { entries } = await call('pseudonyms.read', {})
    print(terminal, options, {
      json: entries.map(({ original, replacement, kind }) => ({ original, replacement, kind })),
      text: layOut(
        [{ title: 'name' }, { title: 'written instead' }, { title: 'kind' }],
        entries.map(({ original, replacement, kind }) => [original, replacement, kind]),
      ),
    })
  })
}
