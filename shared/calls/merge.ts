import { z } from 'zod'
import { incomingFile } from '../model/import.ts'
import { type MergeReport, mergePreference } from '../model/merge.ts'
import { call, out } from './call.ts'

/** Calls that bring work of several people together in one project. */
export const mergeCalls = {
  /** Takes over what was done in a copy of the project since the two parted; with `dryRun` only tells what that would be. */
  'merge.copy': call(
    z.object({ file: incomingFile, conflicts: mergePreference, dryRun: z.boolean().optional() }),
    out<MergeReport>(),
  ),
}
