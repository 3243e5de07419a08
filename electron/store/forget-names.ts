import { type NameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { keepChanges } from './change-log.ts'
import { all, type Db, first, run } from './db.ts'

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
  if (replaced) forgetFormerTexts(db, finder)
}

/** What the log had is only told from then on: nothing that it was could be brought back whole. */
function forgetFormerTexts(db: Db, finder: NameFinder): void {
  keepChanges(db)
  // A decision about a code has names in small letters.
  run(db, `DELETE FROM change WHERE tableName IN ('source', 'codeMatch')`)
  // These may begin or end within a name, which would not be found then.
  const cut = { transcript: ['text', 'layout'], quote: ['before', 'after'] }
  for (const [table, columns] of Object.entries(cut)) {
    const paths = columns.map((column) => `'$.${column}'`).join(', ')
    run(db, `UPDATE change SET former = json_remove(former, ${paths}) WHERE tableName = ?`, table)
  }
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

/** JSON with the names in all of its texts replaced, in JSON that stands in them as well; pieces of long texts go, too. */
function replaceInside(finder: NameFinder, json: string): string {
  const replaced: unknown = JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'was' in value) return undefined
    if (typeof value !== 'string') return value
    return isJson(value) ? replaceInside(finder, value) : replaceNames(finder, value, plain)
  })
  return JSON.stringify(replaced)
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const plain = { brackets: false }

function forgetSummaries(db: Db, finder: NameFinder): void {
  type Said = { readonly id: number; readonly summary: string; readonly reason: string }
  for (const { id, ...said } of all<Said>(db, 'SELECT id, summary, reason FROM changeSet')) {
    const [summary = '', reason = ''] = [said.summary, said.reason].map((text) =>
      replaceNames(finder, text, plain),
    )
    if (summary !== said.summary || reason !== said.reason)
      run(db, 'UPDATE changeSet SET summary = ?, reason = ? WHERE id = ?', summary, reason, id)
  }
}
