import { randomUUID } from 'node:crypto'
import { definedAt } from '../../shared/model/code-version.ts'
import type { CodeId, CodingId, QuoteId } from '../../shared/model/id.ts'
import type { CodeReview } from '../../shared/model/replies.ts'
import { codeHistory } from './code-history.ts'
import { all, type Db, first, insert, update } from './db.ts'
import type { Picking } from './quotes.ts'

/** Codings with a code that are older than its definition, in reading order, and how many of them were looked at since. */
export function reviewOf(db: Db, id: CodeId): CodeReview {
  const since = definedAt(codeHistory(db, id))
  if (since === undefined) return { since: null, pending: [], reviewed: 0 }
  type Old = {
    readonly codingId: CodingId
    readonly quoteId: QuoteId
    readonly reviewedAt: string | null
  }
  const old = all<Old>(
    db,
    `SELECT coding.id AS codingId, quoteId, reviewedAt
     FROM coding JOIN quote ON quote.id = quoteId JOIN transcript ON transcript.id = transcriptId
       LEFT JOIN codingReview ON codingId = coding.id
     WHERE codeId = ? AND coding.createdAt < ? ORDER BY number, start, "end", coding.rowid`,
    id,
    since,
  )
  const pending = old.filter(({ reviewedAt }) => reviewedAt === null || reviewedAt < since)
  return {
    since: old.length === 0 ? null : since,
    pending: pending.map(({ codingId, quoteId }) => ({ codingId, quoteId })),
    reviewed: old.length - pending.length,
  }
}

/** Writes down that somebody has looked at codings again; those that are gone are passed over. */
export function markReviewed(
  db: Db,
  codingIds: readonly CodingId[],
  { coderId, createdAt: reviewedAt }: Picking,
): void {
  for (const codingId of codingIds) {
    if (!first(db, 'SELECT 1 FROM coding WHERE id = ?', codingId)) continue
    const known = first<{ id: string }>(
      db,
      'SELECT id FROM codingReview WHERE codingId = ?',
      codingId,
    )
    if (known) update(db, 'codingReview', { id: known.id, coderId, reviewedAt })
    else insert(db, 'codingReview', { id: randomUUID(), codingId, coderId, reviewedAt })
  }
}
