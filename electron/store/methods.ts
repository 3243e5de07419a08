import { all, type Db } from './db.ts'

/** What one coder did in one transcript. */
export type CoderWork = {
  readonly coder: string
  readonly transcript: string
  readonly quotes: number
  readonly codings: number
  /** ISO 8601 in UTC. */
  readonly first: string
  readonly last: string
}

/** Who coded what and when, from the codings that there are, by coder and transcript. */
export function coderWork(db: Db): readonly CoderWork[] {
  return all<CoderWork>(
    db,
    `SELECT coder.name AS coder, transcript.title AS transcript, count(DISTINCT quoteId) AS quotes,
       count(*) AS codings, min(coding.createdAt) AS first, max(coding.createdAt) AS last
     FROM coding JOIN quote ON quote.id = quoteId JOIN transcript ON transcript.id = transcriptId
       JOIN coder ON coder.id = coding.coderId
     GROUP BY coder.id, transcript.id ORDER BY coder.name COLLATE NOCASE, first`,
  )
}

/** One change of the codebook that stands. */
export type CodebookChange = {
  readonly time: string
  readonly coder: string
  /** The call that made it, e.g. `codes.merge`. */
  readonly what: string
  readonly summary: string
}

/** All that was done to codes, capital types and their mapping and not undone, oldest first. */
export function codebookChanges(db: Db): readonly CodebookChange[] {
  return all<CodebookChange>(
    db,
    `SELECT time, coder, what, summary FROM changeSet
     WHERE state IN ('done', 'kept') AND id IN (
       SELECT changeSetId FROM change
       WHERE tableName IN ('code', 'codeAlias', 'codeCapital', 'capitalType'))
     ORDER BY id`,
  )
}
