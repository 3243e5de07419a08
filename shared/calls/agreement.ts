import { z } from 'zod'
import {
  type Agreement,
  agreementQuestion,
  type CoderShare,
  type JudgedUnit,
  judgement,
  verdicts,
} from '../model/agreement.ts'
import { filter } from '../model/filter.ts'
import { coderId, codingId } from '../model/id.ts'
import { release } from '../model/pseudonym.ts'
import type { FileOut } from '../model/retrieval.ts'
import { counted } from './analysis.ts'
import { call, out } from './call.ts'

const asked = { question: agreementQuestion, filter }

/** Calls about how far coders agree, and what is to become of their differences. */
export const agreementCalls = {
  /** Who coded where. */
  'agreement.coders': call(z.object({}), out<readonly CoderShare[]>(), counted),
  'agreement.of': call(z.object(asked), out<Agreement>(), [...counted, 'keptCoding']),
  /** The units behind a figure; without a row those of every code by itself. */
  'agreement.units': call(
    z.object({
      ...asked,
      row: z.string().nullable().optional(),
      judgement,
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(2_000),
    }),
    out<{ readonly total: number; readonly units: readonly JudgedUnit[] }>(),
    [...counted, 'keptCoding'],
  ),
  /** Gives the codes of codings to other coders, too, removes them, lets them stay as they are, or forgets that they were to. */
  'agreement.settle': call(
    z.object({
      codingIds: z.array(codingId).min(1),
      without: z.array(coderId),
      verdict: z.enum(verdicts).nullable(),
    }),
    out<null>(),
  ),
  'agreement.export': call(
    z.object({ ...asked, format: z.enum(['xlsx', 'csv']), release }),
    out<FileOut>(),
  ),
}
