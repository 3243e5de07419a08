import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import type { CheckReport } from '../../shared/model/replies.ts'
import { reading, withBackend } from './project-call.ts'
import { counted } from './table.ts'
import { type PrintOptions, print, type Terminal } from './terminal.ts'

/** Commands about the project file: sample, new, check, backup. */
export function addProject(program: Command, terminal: Terminal): void {
  program.commandsGroup('The project file:')
  program
    .command('sample <file>')
    .description('write the sample project')
    .option('--json', 'print {project, transcripts, quotes, codings}')
    .action((file: string, options: PrintOptions) => writeSample(terminal, file, options))
  program
    .command('new <file>')
    .description('write a new project, empty or with a codebook')
    .option('--title <text>', 'what it is called; the file name where not given')
    .option('--codebook <id>', 'capital-types, mentoring-benefits, or empty')
    .option('--json', 'print {project, losses}')
    .action((file: string, options: NewOptions) => createProject(terminal, file, options))
  program
    .command('check <project>')
    .summary('check the file and every quote in it')
    .description(
      'Checks the database, its references, and that every quote has its words at its position. Exit status 1 where something is wrong.',
    )
    .option('--json', 'print {ok, problems}')
    .action((project: string, options: PrintOptions) => check(terminal, project, options))
  program
    .command('backup <project>')
    .description('write a verified copy')
    .option('--to <file>', 'where the copy goes; beside the project where not given')
    .option('--json', 'print {file, bytes, verified}')
    .action((project: string, options: BackupOptions) => backUp(terminal, project, options))
}

type NewOptions = PrintOptions & { readonly title?: string; readonly codebook?: string }
type BackupOptions = PrintOptions & { readonly to?: string }

async function writeSample(terminal: Terminal, file: string, options: PrintOptions) {
  await withBackend(terminal, async (call) => {
    const { project, transcripts, quotes, codings } = await call('project.sample', {
      path: resolve(terminal.folder, file),
    })
    const path = project?.path ?? file
    print(terminal, options, {
      json: { project: path, transcripts, quotes, codings },
      text: `${path}: ${counted(transcripts, 'transcript')}, ${counted(quotes, 'quote')}, ${counted(codings, 'coding')}`,
    })
  })
}

async function createProject(terminal: Terminal, file: string, options: NewOptions) {
  const { title, codebook } = options
  await withBackend(terminal, async (call) => {
    requireCodebook(
      codebook,
      (await call('codebooks.list', {})).map(({ id }) => id),
    )
    const { project } = await call('project.create', {
      path: resolve(terminal.folder, file),
      title,
      codebook,
    })
    const path = project?.path ?? file
    print(terminal, options, {
      json: { project: path, losses: [] },
      text: `${path}: a new project called “${project?.title}”`,
    })
  })
}

/** Looks before anything is written, so that a mistyped codebook leaves no empty project behind. */
function requireCodebook(wanted: string | undefined, known: readonly string[]): void {
  if (wanted === undefined || known.includes(wanted)) return
  throw new UserError(
    'unknown-codebook',
    `There is no codebook “${wanted}”. Nothing was written. There are: ${known.join(', ')}.`,
  )
}

async function check(terminal: Terminal, project: string, options: PrintOptions) {
  const report = await checkReport(terminal, project)
  const { ok, problems } = report
  print(terminal, options, {
    json: { ok, problems },
    text: ok ? `${project} is sound.` : problems.map(({ message }) => message).join('\n'),
  })
  if (!ok)
    throw new UserError(
      'not-sound',
      `${project} has ${counted(problems.length, 'problem')}. Nothing was changed. Keep the file as it is, and work on with a backup.`,
    )
}

/** What is wrong with a project; a file that is too damaged to be opened is a report, too. */
async function checkReport(terminal: Terminal, project: string): Promise<CheckReport> {
  try {
    return await reading(terminal, project, (call) => call('project.check', {}))
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'damaged')) throw error
    return { ok: false, problems: [{ code: error.code, message: error.message }] }
  }
}

async function backUp(terminal: Terminal, project: string, options: BackupOptions) {
  const { to } = options
  await reading(terminal, project, async (call) => {
    const { file, bytes, verified } = await call('project.backup', {
      to: to === undefined ? undefined : resolve(terminal.folder, to),
    })
    print(terminal, options, {
      json: { file, bytes, verified },
      text: `${file}: ${bytes} bytes, verified`,
    })
  })
}
