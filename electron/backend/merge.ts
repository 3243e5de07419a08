import type { IncomingFile } from '../../shared/model/import.ts'
import type { MergeCounts, MergeReport } from '../../shared/model/merge.ts'
import type { MadeFile } from '../export/sheet-file.ts'
import type { TextMap } from '../export/texts.ts'
import type { Db } from '../store/db.ts'
import { type MergeWishes, mergeCopy } from '../store/merge-copy.ts'
import { openCopy, openCopyOf } from '../store/open.ts'
import type { Context } from './context.ts'
import { fileBytes, fileName } from './files.ts'
import { type Handlers, read } from './handlers.ts'
import { release } from './release.ts'

/** Work of several people, brought together in one project. */
export const mergeHandlers = {
  'merge.copy': read((context, { file, conflicts, task }) =>
    withCopy(file, (copy) =>
      context.changeInSteps(
        'merge.copy',
        (report) => summaryOf(fileName(file), report),
        () =>
          mergeCopy(context.db, copy, { preference: conflicts, progress: telling(context, task) }),
      ),
    ),
  ),
  'merge.preview': read((context, { file, conflicts, task }) =>
    withCopy(file, (copy) =>
      tried(context, copy, { preference: conflicts, progress: telling(context, task) }),
    ),
  ),
  'merge.report': read((context, { report, release: wanted }) =>
    release(context, { content: report, texts: reportTexts, write: reportFile }, wanted),
  ),
} satisfies Partial<Handlers>

function telling({ progress }: Context, task: string | undefined): MergeWishes['progress'] {
  return (done, total) => progress(task, { done, total, label: 'Merging' })
}

/** Does something with a copy of the project, read from a file that is not touched. */
async function withCopy<T>(file: IncomingFile, act: (copy: Db) => Promise<T>): Promise<T> {
  const copy = await open(file)
  try {
    return await act(copy)
  } finally {
    copy.close()
  }
}

async function open(file: IncomingFile): Promise<Db> {
  if ('path' in file) return openCopyOf(file.path)
  return openCopy((await fileBytes(file)).bytes, fileName(file))
}

/** What merging would do, done in a copy in memory that is thrown away; so it can be told of a project open for reading, too. */
async function tried(
  { db, inSteps }: Context,
  copy: Db,
  wishes: MergeWishes,
): Promise<MergeReport> {
  const trial = openCopy(db.serialize(), 'The project')
  try {
    trial.exec('BEGIN')
    return await inSteps(mergeCopy(trial, copy, wishes))
  } finally {
    trial.close()
  }
}

/** The texts of a report: what is named in it. */
const reportTexts: TextMap<MergeReport> = ({ conflicts, unplaced, ...counts }, change) => ({
  ...counts,
  conflicts: conflicts.map((conflict) => ({
    ...conflict,
    name: change(conflict.name, conflict.what),
    ...(conflict.renamed !== undefined && { renamed: change(conflict.renamed, conflict.what) }),
  })),
  unplaced: unplaced.map((each) => ({ ...each, name: change(each.name, each.what) })),
})

function reportFile(report: MergeReport): MadeFile {
  const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
  return { name: 'Merge.json', mediaType: 'application/json', bytes }
}

function summaryOf(name: string, { added, changed, deleted, conflicts }: MergeReport): string {
  const parts = [
    ['added', sum(added)],
    ['changed', sum(changed)],
    ['removed', sum(deleted)],
    ['in conflict', conflicts.length],
  ].filter(([, count]) => count !== 0)
  return `Merged ${name}: ${parts.map(([word, count]) => `${count} ${word}`).join(', ') || 'nothing new'}`
}

function sum(counts: MergeCounts): number {
  return Object.values(counts).reduce((all, each) => all + each, 0)
}
