import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import type { ImportPreview, ImportWarning, Refusal } from '../../shared/model/import.ts'
import { type TranscriptKind, transcriptKinds } from '../../shared/model/transcript.ts'
import { placeFor } from './place.ts'
import { type Call, reading, writing } from './project-call.ts'
import { counted, layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that imports transcripts, or shows what would be. */
export function addImport(program: Command, terminal: Terminal): void {
  program.commandsGroup('Transcripts and people:')
  program
    .command('import <project> <files...>')
    .summary('import transcripts')
    .description(
      'Imports transcripts (documents, subtitles, tables, plain text) as one change that undo takes back. A file that cannot be read does not stop the others.',
    )
    .option('--programme <name>', 'programme they belong to; a new one is added')
    .option('--pair <name>', 'pair they belong to; a new one is added')
    .addOption(
      new Option('--kind <kind>', 'what they are; guessed where not given').choices(
        transcriptKinds,
      ),
    )
    .option('--format <name>', 'how they are read, where neither content nor ending tells')
    .option('--preview', 'only show what is understood; nothing is written')
    .option(
      '--json',
      'print {transcripts: [{file, title, format, words, turns, speakers, warnings}], refused: [{file, code, message}]}',
    )
    .action((project: string, files: readonly string[], options: ImportOptions) =>
      importFiles({ terminal, project, files, options }),
    )
}

type ImportOptions = PrintOptions & {
  readonly programme?: string
  readonly pair?: string
  readonly kind?: TranscriptKind
  readonly format?: string
  readonly preview?: boolean
}

type Request = {
  readonly terminal: Terminal
  readonly project: string
  readonly files: readonly string[]
  readonly options: ImportOptions
}

async function importFiles(request: Request): Promise<void> {
  const { terminal, project, options } = request
  const open = options.preview ? reading : writing
  await open(terminal, project, async (call) => {
    const { previews, refused } = await previewFiles(call, request)
    const titles = options.preview ? [] : await commit(call, previews, request)
    const transcripts = previews.map((preview, place) => describePreview(preview, titles[place]))
    print(terminal, options, { json: { transcripts, refused }, text: tableOf(transcripts) })
    remark(terminal, [...transcripts.flatMap(remarksOn), ...refused.map(({ message }) => message)])
    if (previews.length === 0) throw nothingImported(refused)
  })
}

function previewFiles(call: Call, { terminal, files, options }: Request) {
  return call('import.preview', {
    files: files.map((file) => ({ path: resolve(terminal.folder, file) })),
    options: { format: options.format },
    ...(files.length > 1 && { task: 'import' }),
  })
}

/** Writes all previewed files as one change and gives their titles. */
async function commit(
  call: Call,
  previews: readonly ImportPreview[],
  { terminal, options }: Request,
): Promise<readonly string[]> {
  if (previews.length === 0) return []
  const place = await placeFor(call, terminal, options)
  const { transcripts } = await call('import.commit', {
    decisions: previews.map(({ previewId, title, kind, date }) => ({
      previewId,
      title,
      kind: options.kind ?? kind,
      date,
      ...place,
    })),
  })
  return transcripts.map(({ title }) => title)
}

/** A transcript as the command's JSON promises it. */
type Described = {
  readonly file: string
  readonly title: string
  readonly format: string
  readonly words: number
  readonly turns: number
  readonly speakers: readonly {
    readonly label: string
    readonly turns: number
    readonly words: number
  }[]
  readonly warnings: readonly ImportWarning[]
}

function describePreview(preview: ImportPreview, title = preview.title): Described {
  const { file, format, words, recognition } = preview
  return {
    file,
    title,
    format,
    words,
    turns: recognition.turns.length,
    speakers: recognition.speakers.map(({ label, turns, words: spoken }) => ({
      label,
      turns,
      words: spoken,
    })),
    warnings: warningsOf(preview),
  }
}

function warningsOf({ warnings, recognition, sameAs }: ImportPreview): readonly ImportWarning[] {
  const doubts = recognition.doubtful.map(({ line, text, reason }) => ({
    code: 'doubtful-line',
    message: `${reason} (“${text}”)`,
    line,
  }))
  if (sameAs === null) return [...warnings, ...doubts]
  const message = `The project holds the same text already, as “${sameAs}”.`
  return [{ code: 'same-text', message, line: null }, ...warnings, ...doubts]
}

function tableOf(transcripts: readonly Described[]): string {
  return layOut(
    [
      { title: 'transcript' },
      { title: 'file' },
      { title: 'format' },
      { title: 'words', align: 'right' },
      { title: 'turns', align: 'right' },
      { title: 'speakers (turns)' },
    ],
    transcripts.map(({ title, file, format, words, turns, speakers }) => [
      title,
      file,
      format,
      words,
      turns,
      speakers.map((speaker) => `${speaker.label} (${speaker.turns})`).join(', ') || '–',
    ]),
  )
}

function remarksOn({ file, warnings }: Described): readonly string[] {
  return warnings.map(
    ({ line, message }) => `${file}${line === null ? '' : `, line ${line}`}: ${message}`,
  )
}

function nothingImported(refused: readonly Refusal[]): UserError {
  const files = counted(refused.length, 'file')
  return new UserError('nothing-imported', `Nothing was imported: ${files} refused, none left.`)
}
