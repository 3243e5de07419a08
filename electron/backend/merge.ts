import type { IncomingFile } from '../../shared/model/import.ts'
import type { MergeCounts, MergePreference, MergeReport } from '../../shared/model/merge.ts'
import type { Db } from '../store/db.ts'
import { mergeCopy } from '../store/merge-copy.ts'
import { openCopy, openCopyOf } from '../store/open.ts'
import { fileBytes, fileName } from './files.ts'
import { type Handlers, read } from './handlers.ts'

/** Work of several people, brought together in one project. */
export const mergeHandlers = {
  'merge.copy': read((context, { file, conflicts }) =>
    withCopy(file, (copy) =>
      context.change(
        'merge.copy',
        (report) => summaryOf(fileName(file), report),
        () => mergeCopy(context.db, copy, conflicts),
      ),
    ),
  ),
  'merge.preview': read(({ db }, { file, conflicts }) =>
    withCopy(file, (copy) => tried(db, copy, conflicts)),
  ),
} satisfies Partial<Handlers>

/** Does something with a copy of the project, read from a file that is not touched. */
async function withCopy<T>(file: IncomingFile, act: (copy: Db) => T): Promise<T> {
  const copy = await open(file)
  try {
    return act(copy)
  } finally {
    copy.close()
  }
}

async function open(file: IncomingFile): Promise<Db> {
  if ('path' in file) return openCopyOf(file.path)
  return openCopy((await fileBytes(file)).bytes, fileName(file))
}

/** What merging would do, done in a copy in memory that is thrown away; so it can be told of a project open for reading, too. */
function tried(db: Db, copy: Db, conflicts: MergePreference): MergeReport {
  const trial = openCopy(db.serialize(), 'The project')
  try {
    return trial.transaction(() => mergeCopy(trial, copy, conflicts))()
  } finally {
    trial.close()
  }
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
