import { nameKey } from '../../shared/text/name-key.ts'
import { type RowName, rowOf } from './copies.ts'
import { all, type Db, quoted, update } from './db.ts'
import type { MergeWork } from './merge-work.ts'
import { isNamed } from './names.ts'

/**
 * Gives a row that came with the name of another one here a name of its own, and tells it. That is a change which follows the
 * merged one, so that the next merge finds nothing new.
 */
export function nameApart({ mine, conflicts }: MergeWork, name: RowName): void {
  const row = rowOf(mine, name)
  if (!row || typeof row['name'] !== 'string') return
  const taken = new Set(rivalsOf(mine, name, row['parentId'] ?? null).map(nameKey))
  if (!taken.has(nameKey(row['name']))) return
  let number = 2
  while (taken.has(nameKey(`${row['name']} ${number}`))) number += 1
  const renamed = `${row['name']} ${number}`
  update(mine, name.table, { id: name.id, name: renamed })
  conflicts.push({
    ...{ what: name.table, name: row['name'], renamed },
    ...{ here: 'changed', there: 'changed' },
  })
}

/** Names that a row must not have: those of codes beside it, or of all others of its table. */
function rivalsOf(
  db: Db,
  { table, id }: RowName,
  parentId: string | number | null | Uint8Array,
): readonly string[] {
  if (table !== 'code' && !isNamed(table)) return []
  const beside = table === 'code' ? 'AND parentId IS :parentId' : ''
  return all<{ name: string }>(
    db,
    `SELECT name FROM ${quoted(table)} WHERE id <> :id ${beside}`,
    table === 'code' ? { id, parentId } : { id },
  ).map((row) => row.name)
}
