import { recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { all, type Db } from '../../../electron/store/db.ts'
import { coder, createdAt, note } from './project.ts'

const tables = [
  ...['programme', 'pair', 'participant', 'participantPair', 'attribute', 'attributeValue'],
  ...['speaker', 'code', 'codeAlias', 'capitalType', 'codeCapital', 'quote', 'coding'],
]

/** Every row of people, codes and codings by table, for comparing two states of a project. */
export function everything(db: Db): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    tables.map((table) => [table, all(db, `SELECT * FROM "${table}" ORDER BY id`)]),
  )
}

/** Does something as one change. */
export function change<T>(db: Db, act: () => T): T {
  return recordChange(db, note('test'), act).result
}

/** What undoing and redoing the last change leads to, and both states before. */
export function thereAndBack(db: Db, act: () => unknown) {
  const before = everything(db)
  act()
  const after = everything(db)
  const who = { coder, time: createdAt, what: 'test' }
  undo(db, who)
  const undone = everything(db)
  redo(db, who)
  return { before, after, undone, redone: everything(db) }
}
