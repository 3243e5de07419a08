import { randomUUID } from 'node:crypto'
import { type Filter, filter as filterSchema } from '../../shared/model/filter.ts'
import { type SavedFilterId, savedFilterId } from '../../shared/model/id.ts'
import type { SavedFilter } from '../../shared/model/saved-filter.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { all, type Db, insert, remove, update } from './db.ts'
import { freeName, requireRow } from './names.ts'

/** All filters that were given a name, by name. */
export function listFilters(db: Db): readonly SavedFilter[] {
  return all<Stored>(db, 'SELECT * FROM savedFilter ORDER BY name COLLATE NOCASE, rowid').map(
    ({ filter, ...saved }) => ({ ...saved, filter: filterSchema.parse(JSON.parse(filter)) }),
  )
}

/** Gives a filter a name; one that has the name already, case aside, gives way. */
export function saveFilter(
  db: Db,
  { name, filter }: { readonly name: string; readonly filter: Filter },
  { coderId, createdAt }: Pick<SavedFilter, 'coderId' | 'createdAt'>,
): SavedFilter {
  const known = findFilter(db, name)
  const stored = JSON.stringify(filter)
  if (known) {
    update(db, 'savedFilter', { id: known.id, name, filter: stored })
    return { ...known, name, filter }
  }
  const id = savedFilterId.parse(randomUUID())
  insert(db, 'savedFilter', { id, name, filter: stored, coderId, createdAt })
  return { id, name, filter, coderId, createdAt }
}

/** Gives a saved filter another name. Throws UserError `name-taken` where another has it, case aside, or `gone`. */
export function renameFilter(db: Db, id: SavedFilterId, name: string): void {
  requireRow(db, 'savedFilter', id)
  update(db, 'savedFilter', { id, name: freeName(db, { table: 'savedFilter', name, own: id }) })
}

/** Takes a saved filter away; the quotes that it finds stay as they are. */
export function removeFilter(db: Db, id: SavedFilterId): void {
  remove(db, 'savedFilter', [id])
}

type Stored = Omit<SavedFilter, 'filter'> & { readonly filter: string }

function findFilter(db: Db, name: string): SavedFilter | undefined {
  const key = nameKey(name)
  return listFilters(db).find((saved) => nameKey(saved.name) === key)
}
