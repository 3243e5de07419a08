import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import {
  type MergeCounts,
  type MergePreference,
  type MergeReport,
  mergeConflicts,
} from '../../shared/model/merge.ts'
import { saveFile } from './files.ts'
import { reading, writing } from './project-call.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that merges copies of a project on which several people worked. */
export function addMerge(program: Command, terminal: Terminal): void {
  const command = program
    .command('merge <project> <others...>')
    .summary('take over what was done in copies of the project')
    .description(
      'Takes over what others did in their copies of the project since these were made: as one undoable step for each.',
    )
    .option('--dry-run', 'only say what would change')
    .addOption(
      new Option('--conflicts <whose>', 'whose state counts where both changed something')
        .choices(mergeConflicts)
        .default('mine'),
    )
    .option('--report <file>', 'write what was done, conflicts included, as JSON')
    .option('--json', 'print {added, changed, deleted, same, conflicts, unplaced}')
  addRelease(command).action((project: string, others: readonly string[], options: MergeOptions) =>
    merge({ terminal, project, others, options }),
  )
}

type MergeOptions = PrintOptions &
  ReleaseOptions & {
    readonly dryRun?: boolean
    readonly conflicts: MergePreference
    readonly report?: string
  }

type Request = {
  readonly terminal: Terminal
  readonly project: string
  readonly others: readonly string[]
  readonly options: MergeOptions
}

async function merge({ terminal, project, others, options }: Request): Promise<void> {
  const { dryRun, conflicts, report: file } = options
  await (dryRun ? reading : writing)(terminal, project, async (call) => {
    const reports: MergeReport[] = []
    for (const other of others) {
      const path = resolve(terminal.folder, other)
      reports.push(
        await call(dryRun ? 'merge.preview' : 'merge.copy', { file: { path }, conflicts }),
      )
    }
    const report = together(reports)
    print(terminal, options, { json: report, text: tableOf(report) })
    if (!options.json) remark(terminal, toldOf(report))
    if (file === undefined) return
    const made = await call('merge.report', { report, release: releaseOf(options) })
    remark(terminal, [`Wrote ${saveFile(terminal, file, made)}`])
  })
}

/** What several merges did, as one report. */
function together(reports: readonly MergeReport[]): MergeReport {
  const sum = (counts: readonly MergeCounts[]) => {
    const names = [...new Set(counts.flatMap((each) => Object.keys(each)))]
    const total = (name: string) => counts.reduce((all, each) => all + (each[name] ?? 0), 0)
    return Object.fromEntries(names.map((name) => [name, total(name)]))
  }
  return {
    added: sum(reports.map(({ added }) => added)),
    changed: sum(reports.map(({ changed }) => changed)),
    deleted: sum(reports.map(({ deleted }) => deleted)),
    same: sum(reports.map(({ same }) => same)),
    conflicts: reports.flatMap(({ conflicts }) => conflicts),
    unplaced: reports.flatMap(({ unplaced }) => unplaced),
  }
}

function tableOf({ added, changed, deleted, same }: MergeReport): string {
  const names = [...new Set([added, changed, deleted, same].flatMap(Object.keys))]
  return layOut(
    [
      { title: '' },
      ...['added', 'changed', 'deleted', 'same'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    names.map((name) => [
      name,
      ...[added, changed, deleted, same].map((counts) => counts[name] ?? 0),
    ]),
  )
}

function toldOf({ conflicts, unplaced }: MergeReport): readonly string[] {
  return [
    ...conflicts.map(({ what, name, here, there, renamed }) =>
      renamed === undefined
        ? `Conflict: ${what} “${oneLine(name, 60)}” was ${here} here and ${there} there.`
        : `Two of a name: ${what} “${oneLine(name, 60)}” is “${oneLine(renamed, 60)}” here, as there is another one.`,
    ),
    ...unplaced.map(
      ({ what, name, reason }) => `Not taken over: ${what} “${oneLine(name, 60)}”. ${reason}`,
    ),
  ]
}
