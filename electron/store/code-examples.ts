import { randomUUID } from 'node:crypto'
import type { CodeId, QuoteId } from '../../shared/model/id.ts'
import type { CodeExample, RequiredTexts } from '../../shared/model/replies.ts'
import { all, type Db, first, insert, remove, update } from './db.ts'

/** Quotes that stand as examples of a code, in the order in which they were chosen, with their words as they are now. */
export function examplesOf(db: Db, codeId: CodeId): readonly CodeExample[] {
  return all<CodeExample>(
    db,
    `SELECT quoteId, kind, words, ref FROM codeExample JOIN quote ON quote.id = quoteId
     WHERE codeId = ? ORDER BY codeExample.rowid`,
    codeId,
  )
}

/** The quotes that stand as examples of each code. */
export function allExamples(db: Db): ReadonlyMap<CodeId, readonly CodeExample[]> {
  const codes = all<{ codeId: CodeId }>(db, 'SELECT DISTINCT codeId FROM codeExample')
  return new Map(codes.map(({ codeId }) => [codeId, examplesOf(db, codeId)]))
}

/** The codes that have a quote as an example of a kind. */
export function quotedCodes(db: Db): RequiredTexts['quoted'] {
  const codes = (kind: CodeExample['kind']) => {
    const sql = 'SELECT DISTINCT codeId FROM codeExample WHERE kind = ?'
    return all<{ codeId: CodeId }>(db, sql, kind).map(({ codeId }) => codeId)
  }
  return { typical: codes('typical'), borderline: codes('borderline') }
}

/** Makes a quote an example of a code, or with null no longer one. */
export function setExample(
  db: Db,
  { codeId, quoteId }: { readonly codeId: CodeId; readonly quoteId: QuoteId },
  kind: CodeExample['kind'] | null,
): void {
  const known = first<{ id: string }>(
    db,
    'SELECT id FROM codeExample WHERE codeId = ? AND quoteId = ?',
    codeId,
    quoteId,
  )
  if (kind === null) remove(db, 'codeExample', known ? [known.id] : [])
  else if (known) update(db, 'codeExample', { id: known.id, kind })
  else insert(db, 'codeExample', { id: randomUUID(), codeId, quoteId, kind })
}
