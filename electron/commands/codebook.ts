import { resolve } from 'node:path'
import type { Command } from 'commander'
import { formatOf, saveFile } from './files.ts'
import { reading, writing } from './project-call.ts'
import { compareWith, mergeWith } from './reconcile.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { counted } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

const formats = ['qdc', 'json', 'csv', 'xlsx', 'docx', 'html', 'md'] as const

/** The command about the codebook as a whole; what is done stands after the project: `codebook PROJECT export FILE`. */
export function addCodebook(program: Command, terminal: Terminal): void {
  const command = program
    .command('codebook')
    .usage('<project> export|import|compare|merge <file...> [options]')
    .argument('<project>')
    .argument('<export|import|compare|merge>')
    .argument(
      '<file...>',
      '.qdc, .json, .csv or .xlsx; export writes .docx, .html and .md, too; compare and merge read several files, projects among them',
    )
    .summary('bring a codebook out or in, compare it with others, merge them')
    .description(
      'Brings codes, their definitions and capital types out, or in from a file. Compares the codebook with up to nine others, and merges them: what is the same for sure, and what a plan decides.',
    )
    .option('--dry-run', 'with import and merge: only say what would change')
    .option(
      '--plan <plan.json>',
      'with compare: write a plan of all that is to be decided; with merge: decide as it says',
    )
    .option(
      '--report <file>',
      'with compare: write what was compared and decided, .docx, .html or .md',
    )
    .option(
      '--json',
      'print {file, codes, capitals}; with import {added, changed, same, problems}; with compare {same, similar, onlyMine, onlyTheirs, problems}; with merge what changed',
    )
  addRelease(command).action((...[project, what, files, options, self]: Given) => {
    if (what === 'compare') return compareWith({ terminal, project, files, options })
    if (what === 'merge') return mergeWith({ terminal, project, files, options })
    const [file, second] = files
    if (file === undefined || second !== undefined)
      return self.error(`error: ${what} takes one file`)
    if (what === 'export') return exportTo({ terminal, project, file, options })
    if (what === 'import') return importFrom({ terminal, project, file, options })
    return self.error(`error: it is export, import, compare or merge, not “${what}”`)
  })
}

/** What commander hands over: arguments, options, the command itself. */
type Given = [
  project: string,
  what: string,
  files: readonly string[],
  options: CodebookOptions,
  self: Command,
]

type CodebookOptions = PrintOptions &
  ReleaseOptions & { readonly dryRun?: boolean; readonly plan?: string; readonly report?: string }

type Request = {
  readonly terminal: Terminal
  readonly project: string
  readonly file: string
  readonly options: CodebookOptions
}

async function exportTo({ terminal, project, file, options }: Request) {
  const format = formatOf(file, formats)
  await reading(terminal, project, async (call) => {
    const { codes, capitals } = await call('codes.read', {})
    const path = saveFile(
      terminal,
      file,
      await call('codebook.export', { format, release: releaseOf(options) }),
    )
    print(terminal, options, {
      json: { file: path, codes: codes.length, capitals: capitals.length },
      text: `${path}: ${counted(codes.length, 'code')}, ${counted(capitals.length, 'capital type')}`,
    })
  })
}

async function importFrom({ terminal, project, file, options }: Request) {
  const { dryRun } = options
  await (dryRun ? reading : writing)(terminal, project, async (call) => {
    const { added, changed, same, problems } = await call('codebook.import', {
      file: { path: resolve(terminal.folder, file) },
      dryRun,
    })
    print(terminal, options, {
      json: { added, changed, same, problems },
      text: [
        `${dryRun ? 'Would add' : 'Added'} ${added.length}: ${added.join(', ') || '–'}`,
        `${dryRun ? 'Would change' : 'Changed'} ${changed.length}: ${changed.join(', ') || '–'}`,
        `The same as before: ${same}`,
      ].join('\n'),
    })
    remark(terminal, problems)
  })
}
