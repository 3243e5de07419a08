import type { HistoryEntry } from '../../shared/model/retrieval.ts'
import { all, type Db } from './db.ts'

/** Which entries of the change log are wanted. */
export type HistoryQuery = {
  /** Only what changed this code or its codings. */
  readonly codeId?: string | undefined
  /** ISO date; that day or later. */
  readonly since?: string | undefined
  /** Newest first; 500 where not given. */
  readonly limit?: number | undefined
}

/** The change log, newest first. */
export function listHistory(
  db: Db,
  { codeId, since, limit = 500 }: HistoryQuery,
): readonly HistoryEntry[] {
  return all(
    db,
    `SELECT id, time, coder, what, summary, reason, state FROM changeSet
     WHERE (:since IS NULL OR time >= :since)
       AND (:codeId IS NULL OR EXISTS (
         SELECT 1 FROM change LEFT JOIN coding ON tableName = 'coding' AND coding.id = rowId
         WHERE changeSetId = changeSet.id
           AND (rowId = :codeId OR coding.codeId = :codeId OR json_extract(former, '$.codeId') = :codeId)))
     ORDER BY id DESC LIMIT :limit`,
    { since: since ?? null, codeId: codeId ?? null, limit },
  )
}
