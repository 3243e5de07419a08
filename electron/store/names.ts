import { UserError } from '../../shared/model/error.ts'
import { peopleColumns } from '../../shared/model/people.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { all, type Db, first, quoted } from './db.ts'

/** What a row of each table that holds unique names is called. */
const things = {
  programme: 'programme',
  pair: 'pair',
  participant: 'person',
  attribute: 'column',
  capitalType: 'capital type',
  savedFilter: 'saved filter',
} as const

/** Tables whose names are unique, case aside. */
export type NamedTable = keyof typeof things

/** Whether the names in a table are unique, case aside. */
export function isNamed(table: string): table is NamedTable {
  return table in things
}

/** The row of a table with this name, case aside, or undefined. */
export function findByName(
  db: Db,
  table: NamedTable,
  name: string,
): { readonly id: string; readonly name: string } | undefined {
  const rows = all<{ id: string; name: string }>(db, `SELECT id, name FROM ${quoted(table)}`)
  const key = nameKey(name)
  return rows.find((row) => nameKey(row.name) === key)
}

/** A name that a row is to have; `own` is the id of the row where it exists already. */
export type WantedName = {
  readonly table: NamedTable
  readonly name: string
  readonly own?: string | undefined
}

/**
 * Gives a name back that no other row has. Throws UserError `name-taken`, or `bad-name` for a name that could not be read
 * back from a table of people or codes.
 */
export function freeName(db: Db, { table, name, own }: WantedName): string {
  refuseUnreadable(table, name)
  const clash = findByName(db, table, name)
  if (clash && clash.id !== own) throw takenError(table, clash.name)
  return name.trim()
}

/** The same for many new rows one after the other: names are read once, and each that is given back is taken from then on. */
export function freeNames(db: Db, table: NamedTable): (name: string) => string {
  const rows = all<{ name: string }>(db, `SELECT name FROM ${quoted(table)}`)
  const taken = new Map(rows.map((row) => [nameKey(row.name), row.name]))
  return (name) => {
    refuseUnreadable(table, name)
    const clash = taken.get(nameKey(name))
    if (clash !== undefined) throw takenError(table, clash)
    taken.set(nameKey(name), name.trim())
    return name.trim()
  }
}

function takenError(table: NamedTable, name: string): UserError {
  return new UserError(
    'name-taken',
    `There is already a ${things[table]} named “${name}”. Nothing was changed. Choose another name.`,
  )
}

/** Throws UserError `gone` where a row no longer exists. */
export function requireRow(db: Db, table: NamedTable, id: string): void {
  if (!first(db, `SELECT 1 FROM ${quoted(table)} WHERE id = ?`, id)) throw goneError(table)
}

/** The error for a row that no longer exists. */
export function goneError(table: NamedTable): UserError {
  return new UserError(
    'gone',
    `This ${things[table]} no longer exists; it was removed meanwhile. Undo brings it back.`,
  )
}

/** The place after the last row of a list. */
export function nextPosition(
  db: Db,
  table: Exclude<NamedTable, 'participant' | 'savedFilter'>,
): number {
  const last = first<{ position: number | null }>(
    db,
    `SELECT max(position) AS position FROM ${quoted(table)}`,
  )
  return (last?.position ?? -1) + 1
}

function refuseUnreadable(table: NamedTable, name: string): void {
  if ((table === 'pair' || table === 'capitalType') && name.includes(';'))
    throw new UserError(
      'bad-name',
      `“${name}” was not used as a name: a semicolon separates several ${things[table]}s in exported tables. Write it without.`,
    )
  if (table === 'attribute' && peopleColumns.some((column) => column === nameKey(name)))
    throw new UserError(
      'bad-name',
      `“${name}” was not used as a name: tables of people have a column of that name already. Choose another name.`,
    )
}
