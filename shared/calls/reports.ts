import { z } from 'zod'
import { reportId } from '../model/id.ts'
import { release } from '../model/pseudonym.ts'
import { report, type SavedReport } from '../model/report.ts'
import type { FileOut } from '../model/retrieval.ts'
import { counted } from './analysis.ts'
import { call, out } from './call.ts'

/** Calls about reports. */
export const reportsCalls = {
  /** By name. */
  'reports.list': call(z.object({}), out<readonly SavedReport[]>(), ['report']),
  /** Takes the place of the one that has this name, case aside. */
  'reports.save': call(z.object({ name: z.string().trim().min(1), report }), out<SavedReport>()),
  'reports.rename': call(
    z.object({ id: reportId, name: z.string().trim().min(1).max(200) }),
    out<null>(),
  ),
  'reports.remove': call(z.object({ id: reportId }), out<null>()),
  /** The report as it would be written now: what stands in the body of a page, without scripts, and its style sheet; on request with pseudonyms for names. */
  'reports.preview': call(
    z.object({ report, pseudonyms: z.boolean().optional() }),
    out<{ body: string; style: string }>(),
    [...counted, 'codeAlias', 'memo', 'project', 'pseudonym'],
  ),
  'reports.write': call(
    z.object({
      report,
      format: z.enum(['docx', 'html', 'md']),
      release,
      task: z.string().optional(),
    }),
    out<FileOut>(),
  ),
}
