import { type Command, Option } from 'commander'
import { plainWords } from '../../shared/text/markdown.ts'
import { formatOf, saveFile } from './files.ts'
import { reading } from './project-call.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { counted, layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

const kinds = ['project', 'code', 'transcript', 'participant', 'quote', 'free'] as const
const formats = ['md', 'docx', 'html', 'xlsx', 'csv', 'json'] as const

/** The command that lists memos and writes them into a file. */
export function addMemos(program: Command, terminal: Terminal): void {
  const command = program
    .command('memos <project>')
    .summary('list memos, or write them into a file')
    .description('Lists all memos, those on quotes included, the ones changed last first.')
    .addOption(new Option('--on <what>', 'only those on this').choices(kinds))
    .option('--out <file>', 'write all into a .md, .docx, .html, .xlsx, .csv or .json instead')
    .option('--json', 'print [{on, name, memo, quote, coder, created, changed}]')
  addRelease(command).action((project: string, options: MemosOptions) =>
    memos(terminal, project, options),
  )
}

type MemosOptions = PrintOptions &
  ReleaseOptions & { readonly on?: (typeof kinds)[number]; readonly out?: string }

async function memos(terminal: Terminal, project: string, options: MemosOptions) {
  const { on, out } = options
  const format = out === undefined ? undefined : formatOf(out, formats)
  await reading(terminal, project, async (call) => {
    if (out !== undefined && format) {
      const made = await call('memos.export', { format, release: releaseOf(options) })
      const path = saveFile(terminal, out, made)
      remark(terminal, [`Wrote ${path}: ${counted(made.memos, 'memo')}`])
      if (!options.json) return
    }
    const all = await call('memos.list', {})
    const listed = all.filter(({ subject }) => on === undefined || subject.kind === on)
    print(terminal, options, {
      json: listed.map(({ subject, name, body, words, coder, createdAt, changedAt }) => ({
        on: subject.kind,
        name,
        memo: body,
        quote: words === '' ? null : words,
        coder,
        created: createdAt,
        changed: changedAt,
      })),
      text: layOut(
        [{ title: 'on' }, { title: 'name' }, { title: 'memo' }, { title: 'coder' }],
        listed.map(({ subject, name, body, coder }) => [
          subject.kind,
          oneLine(name, 40),
          oneLine(plainWords(body)),
          coder,
        ]),
      ),
    })
    remark(terminal, [counted(listed.length, 'memo')])
  })
}
