import { z } from 'zod'
import { filter } from '../model/filter.ts'
import * as id from '../model/id.ts'
import {
  type AutocodePreview,
  autocodeUnit,
  type MemoHit,
  passage,
  type SearchPage,
} from '../model/search.ts'
import { call, out } from './call.ts'

const text = z.string().max(500)

/** Words as for a search, or with `together` one after the other; a pattern; or whose turns: a label or a person's name. */
const wanted = z.union([
  z.strictObject({ find: text, together: z.boolean().optional() }),
  z.strictObject({ regex: text }),
  z.strictObject({ speaker: z.string() }),
])

/** Calls about searching all transcripts and memos, and coding what was found. */
export const searchCalls = {
  /** Of a filter, what it says about transcripts and speakers counts. */
  'search.find': call(
    z.object({
      text,
      filter: filter.optional(),
      order: z.enum(['rank', 'place']).optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
    out<SearchPage>(),
    ['transcript', 'speaker', 'participant', 'participantPair', 'attributeValue'],
  ),
  'search.memos': call(
    z.object({ text, limit: z.int().min(1).max(1000).optional() }),
    out<{ total: number; hits: readonly MemoHit[] }>(),
    ['memo', 'quote', 'code', 'transcript', 'participant'],
  ),
  /** What would be coded; with a code, also what has it already. */
  'autocode.preview': call(
    z.object({
      wanted,
      unit: autocodeUnit,
      filter: filter.optional(),
      codeId: id.codeId.nullable().optional(),
    }),
    out<AutocodePreview>(),
    ['transcript', 'speaker', 'participant', 'quote', 'coding'],
  ),
  /** Codes passages with a code, or a new one, as one change; `coder` is a name. */
  'autocode.code': call(
    z.object({
      passages: z.array(passage).min(1),
      code: z.union([
        z.strictObject({ id: id.codeId }),
        z.strictObject({ name: z.string().trim().min(1) }),
      ]),
      coder: z.string().trim().min(1).optional(),
      task: z.string().optional(),
    }),
    out<{ codings: number; quotes: number; codeId: id.CodeId }>(),
  ),
}
