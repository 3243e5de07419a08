import { plainWords } from '../../shared/text/markdown.ts'
import { segmented } from '../../shared/text/segmented.ts'
import { all, type Db, run } from './db.ts'

type Written = { readonly id: string; readonly markdown: string }

const everyMemo = `SELECT id, title || char(10) || body AS markdown FROM memo
  UNION ALL SELECT id, memo FROM quote WHERE memo <> ''`

/** Brings the full text of memos up to date with what a change set touched. */
export function indexMemos(db: Db, changeSetId: number): void {
  const touched = all<{ id: string }>(
    db,
    `SELECT DISTINCT rowId AS id FROM change
     WHERE changeSetId = ? AND (tableName = 'memo' OR (tableName = 'quote' AND former ->> '$.memo' IS NOT NULL)
       OR (tableName = 'quote' AND operation = 'insert'
         AND EXISTS (SELECT 1 FROM quote WHERE quote.id = rowId AND memo <> '')))`,
    changeSetId,
  )
  if (touched.length === 0) return
  const ids = JSON.stringify(touched.map(({ id }) => id))
  run(db, 'DELETE FROM memoText WHERE id IN (SELECT value FROM json_each(?))', ids)
  add(
    db,
    all<Written>(
      db,
      `SELECT * FROM (${everyMemo}) WHERE id IN (SELECT value FROM json_each(?))`,
      ids,
    ),
  )
}

/** Makes the full text of all memos, for a project that has none yet. */
export function indexAllMemos(db: Db): void {
  run(db, 'DELETE FROM memoText')
  add(db, all<Written>(db, everyMemo))
}

function add(db: Db, memos: readonly Written[]): void {
  for (const { id, markdown } of memos)
    run(db, 'INSERT INTO memoText (id, words) VALUES (?, ?)', id, segmented(plainWords(markdown)))
}
