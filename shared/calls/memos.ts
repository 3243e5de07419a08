import { z } from 'zod'
import type { MemoId } from '../model/id.ts'
import { type Memo, memoSubject } from '../model/memo.ts'
import type { LinkTarget } from '../model/memo-link.ts'
import { release } from '../model/pseudonym.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

/** Calls about memos. */
export const memosCalls = {
  /** Those that say something, on quotes and on everything else, the ones changed last first. */
  'memos.list': call(z.object({}), out<readonly Memo[]>(), [
    'memo',
    'quote',
    'project',
    'code',
    'transcript',
    'participant',
    'coder',
  ]),
  'memos.read': call(z.object({ subject: memoSubject }), out<{ title: string; body: string }>(), [
    'memo',
    'quote',
    'code',
    'transcript',
    'participant',
  ]),
  /** `sitting` is the same for all that is written at one go, so that undo takes it back as one. */
  'memos.write': call(
    z.object({
      subject: memoSubject,
      title: z.string().max(300).optional(),
      body: z.string().max(1_000_000).optional(),
      sitting: z.string().optional(),
    }),
    out<null>(),
  ),
  'memos.add': call(z.object({ title: z.string().max(300).optional() }), out<{ id: MemoId }>()),
  'memos.remove': call(z.object({ subject: memoSubject }), out<null>()),
  'memos.export': call(
    z.object({
      format: z.enum(['md', 'docx', 'html', 'xlsx', 'csv', 'json']),
      release: release.optional(),
    }),
    out<FileOut & { memos: number }>(),
  ),
  /** What a link can lead to, by the beginning of its name or by its words. */
  'links.find': call(
    z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).optional() }),
    out<readonly LinkTarget[]>(),
    ['code', 'quote'],
  ),
  /** What links lead to; what is gone is left out. */
  'links.read': call(z.object({ hrefs: z.array(z.string()) }), out<readonly LinkTarget[]>(), [
    'code',
    'quote',
  ]),
}
