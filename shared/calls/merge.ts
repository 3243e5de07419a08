import { z } from 'zod'
import { incomingFile } from '../model/import.ts'
import { type MergeReport, mergePreference, mergeReport } from '../model/merge.ts'
import { release } from '../model/pseudonym.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

const asked = { file: incomingFile, conflicts: mergePreference, task: z.string().optional() }

/** Calls that bring work of several people together in one project. */
export const mergeCalls = {
  /** Takes over what was done in a copy of the project since the two parted. */
  'merge.copy': call(z.object(asked), out<MergeReport>()),
  /** What that would do. */
  'merge.preview': call(z.object(asked), out<MergeReport>(), ['change']),
  /** A file that says what merging did. */
  'merge.report': call(z.object({ report: mergeReport, release }), out<FileOut>()),
}
