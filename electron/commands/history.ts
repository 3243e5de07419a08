import type { Command } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import type { HistoryEntry } from '../../shared/model/retrieval.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { parseDay } from './filters.ts'
import { namedCodes } from './names.ts'
import { type Call, reading, writing } from './project-call.ts'
import { layOut } from './table.ts'
import { type PrintOptions, print, type Terminal } from './terminal.ts'

/** Commands about the change log: history, undo, redo. */
export function addHistory(program: Command, terminal: Terminal): void {
  program.commandsGroup('What was done:')
  program
    .command('history <project>')
    .description('list who changed what and when, newest first')
    .option('--code <name>', 'only what changed this code or its codings')
    .option('--since <date>', 'that day or later, e.g. 2026-03-01', parseDay)
    .option('--json', 'print [{id, time, coder, what, summary, reason}]')
    .action((project: string, options: HistoryOptions) => history(terminal, project, options))
  for (const step of ['undo', 'redo'] as const)
    program
      .command(`${step} <project>`)
      .description(step === 'undo' ? 'take back the last change' : 'do again what was undone last')
      .option('--json', 'print the change as history does')
      .action((project: string, options: PrintOptions) =>
        writing(terminal, project, async (call) =>
          printEntries(terminal, options, [await takeStep(call, step)]),
        ),
      )
}

type HistoryOptions = PrintOptions & { readonly code?: string; readonly since?: string }

async function history(terminal: Terminal, project: string, options: HistoryOptions) {
  const { code, since } = options
  await reading(terminal, project, async (call) => {
    const { codes } = await call('codes.read', {})
    const codeId = code === undefined ? undefined : resolveName('code', code, namedCodes(codes)).id
    const entries = await call('history.list', { codeId, since, limit: 1_000_000 })
    printEntries(terminal, options, entries)
  })
}

/** Undoes or redoes, and gives the change that it was about. */
async function takeStep(call: Call, step: 'undo' | 'redo'): Promise<HistoryEntry> {
  const before = await standing(call)
  await call(`history.${step}`, {})
  const after = await standing(call)
  const [more, fewer] = step === 'undo' ? [before, after] : [after, before]
  const changed = [...more.values()].find(({ id }) => !fewer.has(id))
  if (changed) return changed
  throw new UserError('nothing-to-do', `There is nothing to ${step}. Nothing was changed.`)
}

/** The changes that stand, by id. */
async function standing(call: Call): Promise<ReadonlyMap<number, HistoryEntry>> {
  const entries = await call('history.list', { limit: 1_000_000 })
  return new Map(
    entries.filter(({ state }) => state === 'done').map((entry) => [entry.id, entry] as const),
  )
}

function printEntries(
  terminal: Terminal,
  options: PrintOptions,
  entries: readonly HistoryEntry[],
): void {
  print(terminal, options, {
    json: entries.map(({ state, ...entry }) => entry),
    text: layOut(
      [{ title: 'id', align: 'right' }, { title: 'time' }, { title: 'coder' }, { title: 'change' }],
      entries.map((entry) => [
        entry.id,
        entry.time.slice(0, 19).replace('T', ' '),
        entry.coder,
        inWords(entry),
      ]),
    ),
  })
}

function inWords({ summary, reason, state }: HistoryEntry): string {
  const undone = state === 'undone' || state === 'dropped' ? ' (undone)' : ''
  return `${summary}${undone}${reason && `; why: ${reason}`}`
}
