import type { Coder } from '../../shared/model/people.ts'
import { type ChangeNote, recordChange } from './change-log.ts'
import { all, type Db, first, insert, update } from './db.ts'

/** Everybody who coded in this project, by name. */
export function listCoders(db: Db): readonly Coder[] {
  return all(db, 'SELECT id, name FROM coder ORDER BY name COLLATE NOCASE')
}

/** The coder of this name, case aside, or undefined. */
export function findCoder(db: Db, name: string): Coder | undefined {
  return first(db, 'SELECT id, name FROM coder WHERE name = ? COLLATE NOCASE', name)
}

/** Makes sure that a coder stands in the project under the present name; undo passes over it. Gives the tables it changed. */
export function ensureCoder(db: Db, coder: Coder, note: ChangeNote): readonly string[] {
  const known = first<Coder>(db, 'SELECT id, name FROM coder WHERE id = ?', coder.id)
  if (known?.name === coder.name) return []
  const kept: ChangeNote = {
    ...note,
    what: 'coders.use',
    summary: `Coder ${coder.name}`,
    state: 'kept',
    goesOn: undefined,
  }
  return recordChange(db, kept, () => {
    if (known) update(db, 'coder', { id: coder.id, name: coder.name })
    else insert(db, 'coder', { id: coder.id, name: coder.name })
  }).tables
}
