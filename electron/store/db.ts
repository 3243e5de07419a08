import type Database from 'better-sqlite3'
import { UserError } from '../../shared/model/error.ts'

/** A connection to a project file. */
export type Db = Database.Database

/** Values by column name. */
export type Row = Readonly<Record<string, string | number | null | Uint8Array>>

const statements = new WeakMap<Db, Map<string, Database.Statement>>()

/** All rows that a query gives, in its order; the caller names their type, which is that of the selected columns. */
export function all<T>(db: Db, sql: string, ...params: readonly unknown[]): readonly T[] {
  // SQLite's column types are known to the SQL alone; the caller, beside its SQL, states them.
  return prepared(db, sql).all(...params) as T[]
}

/** The first row of a query, or undefined. */
export function first<T>(db: Db, sql: string, ...params: readonly unknown[]): T | undefined {
  // As in all().
  return prepared(db, sql).get(...params) as T | undefined
}

/** The only column of all rows that a query gives; faster than `all` where there are very many. */
export function column<T>(db: Db, sql: string, ...params: readonly unknown[]): readonly T[] {
  // As in all().
  return db
    .prepare(sql)
    .pluck()
    .all(...params) as T[]
}

/** Runs a statement and gives the number of rows it changed. Throws UserError `gone` for what belongs to a row that is not there. */
export function run(db: Db, sql: string, ...params: readonly unknown[]): number {
  try {
    return prepared(db, sql).run(...params).changes
  } catch (error) {
    if (isAboutMissingRow(error)) throw goneMeanwhile()
    throw error
  }
}

/** Inserts one row; columns are the fields of the row. */
export function insert(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row)
  const names = columns.map(quoted).join(', ')
  const places = columns.map(() => '?').join(', ')
  run(db, `INSERT INTO ${quoted(table)} (${names}) VALUES (${places})`, ...Object.values(row))
}

/** Changes the given fields of the row with this id; fields that are undefined stay as they are. */
export function update(
  db: Db,
  table: string,
  { id, ...fields }: Partial<Row> & { readonly id: string },
): void {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (given.length === 0) return
  const sets = given.map(([column]) => `${quoted(column)} = ?`).join(', ')
  const values = given.map(([, value]) => value)
  run(db, `UPDATE ${quoted(table)} SET ${sets} WHERE id = ?`, ...values, id)
}

/** Deletes the rows with these ids and gives their number; what refers to them follows as the schema says. */
export function remove(db: Db, table: string, ids: readonly string[]): number {
  let removed = 0
  for (const id of ids) removed += run(db, `DELETE FROM ${quoted(table)} WHERE id = ?`, id)
  return removed
}

/** A name as SQL wants it, keywords included. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function isAboutMissingRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

function goneMeanwhile(): UserError {
  return new UserError(
    'gone',
    'Something that this belongs to is no longer in the project; it was removed meanwhile, perhaps in another window. Nothing was changed. Undo brings back what was removed.',
  )
}

function prepared(db: Db, sql: string): Database.Statement {
  let known = statements.get(db)
  if (!known) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(sql)
  if (!statement) {
    statement = db.prepare(sql)
    known.set(sql, statement)
  }
  return statement
}
