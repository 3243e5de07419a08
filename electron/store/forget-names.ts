import { type NameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { all, type Db, first, run } from './db.ts'
import { replaceInside } from './replace-names.ts'

/** The call that replaces names in the texts, as the change log knows it. */
const replacing = 'pseudonyms.replaceInTexts'

/**
 * Takes names out of the change log, too, and out of what undo reaches, so that the file holds the key no more once it is
 * compacted. Where names were replaced in the texts, they are replaced in what the log keeps of them as well, and undo ends there.
 */
export function forgetPseudonyms(db: Db, finder: NameFinder): void {
  const sets = `(SELECT changeSetId FROM change WHERE tableName = 'pseudonym')`
  run(db, `UPDATE changeSet SET state = 'kept' WHERE id IN ${sets}`)
  run(db, `DELETE FROM change WHERE tableName = 'pseudonym'`)
  const replaced = first<{ id: number | null }>(
    db,
    `SELECT max(id) AS id FROM changeSet WHERE what = ? AND state IN ('done', 'kept')`,
    replacing,
  )?.id
  if (replaced) forgetFormerTexts(db, finder, replaced)
}

function forgetFormerTexts(db: Db, finder: NameFinder, replaced: number): void {
  run(db, `UPDATE changeSet SET state = 'kept' WHERE id <= ? AND state = 'done'`, replaced)
  run(db, `DELETE FROM change WHERE tableName = 'source'`)
  // These may begin or end within a name, which would not be found then.
  run(
    db,
    `UPDATE change SET former = json_remove(former, '$.text', '$.layout') WHERE tableName = 'transcript'`,
  )
  run(
    db,
    `UPDATE change SET former = json_remove(former, '$.before', '$.after') WHERE tableName = 'quote'`,
  )
  const changes = all<{ id: number; former: string }>(
    db,
    'SELECT id, former FROM change WHERE former IS NOT NULL',
  )
  for (const { id, former } of changes) {
    const left = replaceInside(finder, former)
    if (left !== former) run(db, 'UPDATE change SET former = ? WHERE id = ?', left, id)
  }
  forgetSummaries(db, finder)
  // A full-text index keeps words that are gone until it is written anew.
  for (const index of ['turnText', 'memoText'])
    run(db, `INSERT INTO ${index} (${index}) VALUES ('optimize')`)
}

function forgetSummaries(db: Db, finder: NameFinder): void {
  type Said = { readonly id: number; readonly summary: string; readonly reason: string }
  for (const { id, ...said } of all<Said>(db, 'SELECT id, summary, reason FROM changeSet')) {
    const [summary = '', reason = ''] = [said.summary, said.reason].map((text) =>
      replaceNames(finder, text, { brackets: false }),
    )
    if (summary !== said.summary || reason !== said.reason)
      run(db, 'UPDATE changeSet SET summary = ?, reason = ? WHERE id = ?', summary, reason, id)
  }
}
