import { all, type Db, first, insert, quoted, type Row, run } from './db.ts'
import { shortenFormerTexts, wholeFormer } from './former-texts.ts'
import { indexMemos } from './memo-text.ts'
import { indexTurns } from './turn-text.ts'

/** What is written down about one thing that somebody does. */
export type ChangeNote = {
  readonly coder: { readonly id: string; readonly name: string }
  readonly time: string
  /** The call that does it, e.g. `quotes.code`. */
  readonly what: string
  /** One line in words. */
  readonly summary: string
  /** `kept` for what undo passes over. */
  readonly state?: 'done' | 'kept'
  /** An earlier change that this one goes on with, so that both are undone as one; left alone where others followed it. */
  readonly goesOn?: number | undefined
}

const untracked = /^(changeSet|change|turnText.*|memoText.*|sqlite_.*)$/

/** Makes the triggers that fill the change log, anew from the tables as they are. */
export function createChangeTriggers(db: Db): void {
  for (const table of trackedTables(db)) {
    const columns = all<{ name: string; type: string }>(db, `PRAGMA table_info(${quoted(table)})`)
    for (const operation of ['insert', 'update', 'delete'] as const)
      db.exec(trigger(table, operation, columns))
  }
}

/** Names of the tables whose rows the log follows. */
export function trackedTables(db: Db): readonly string[] {
  return all<{ name: string }>(db, "SELECT name FROM sqlite_master WHERE type = 'table'")
    .map((table) => table.name)
    .filter((name) => !untracked.test(name))
}

type Column = { readonly name: string; readonly type: string }

function trigger(
  table: string,
  operation: 'insert' | 'update' | 'delete',
  columns: readonly Column[],
) {
  const name = quoted(`log_${operation}_${table}`)
  const row = operation === 'insert' ? 'new' : 'old'
  const former = { insert: 'NULL', update: formerFields(columns), delete: formerRow(columns) }
  return `
    DROP TRIGGER IF EXISTS ${name};
    CREATE TRIGGER ${name} AFTER ${operation.toUpperCase()} ON ${quoted(table)}
    ${operation === 'update' ? `WHEN ${columns.map(differs).join(' OR ')}` : ''}
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), '${table}', ${row}.id, '${operation}', ${former[operation]});
    END;`
}

function formerRow(columns: readonly Column[]): string {
  return `json_object(${columns.map((column) => `'${column.name}', ${oldValue(column)}`).join(', ')})`
}

/** Only the fields that changed, so that renaming a transcript does not copy its text. */
function formerFields(columns: readonly Column[]): string {
  const fields = columns.map(
    (column) => `SELECT '${column.name}' AS k, ${oldValue(column)} AS v WHERE ${differs(column)}`,
  )
  return `(SELECT json_group_object(k, v) FROM (${fields.join(' UNION ALL ')}))`
}

function oldValue(column: Column): string {
  const value = `old.${quoted(column.name)}`
  return column.type === 'BLOB' ? `hex(${value})` : value
}

function differs(column: Column): string {
  return `old.${quoted(column.name)} IS NOT new.${quoted(column.name)}`
}

/**
 * Does something in one transaction, writes down who did it, and gives its result with the tables it changed.
 * Whatever it throws leaves the project untouched; what changes nothing leaves no trace.
 */
export function recordChange<T>(db: Db, note: ChangeNote, act: () => T) {
  return db.transaction(() => {
    const state = note.state ?? 'done'
    const open = note.goesOn === undefined ? undefined : reopen(db, note.goesOn, note.time)
    const changeSetId = open ?? addChangeSet(db, { ...note, state })
    const result = act()
    if (open !== undefined) foldUpdates(db, open)
    const tables = finishChangeSet(db, changeSetId)
    if (state === 'done' && tables.length > 0) dropUndone(db)
    return { result, tables, changeSetId }
  })()
}

/** Work that is done step by step; between two steps others may be heard. */
export type Steps<T> = Generator<void, T>

type Stepwise<T> = {
  readonly steps: () => Steps<T>
  readonly pause: () => Promise<void>
  /** The change in one line, from its result. */
  readonly summary: (result: T) => string
}

/**
 * The same for long work: `pause` is waited for between two steps. What it throws takes back everything, so that nobody ever
 * meets half of it; until the end nothing else may be written.
 */
export async function recordSteps<T>(
  db: Db,
  note: ChangeNote,
  { steps, pause, summary }: Stepwise<T>,
) {
  db.exec('BEGIN')
  try {
    const changeSetId = addChangeSet(db, { ...note, state: 'done' })
    const result = await stepwise(steps(), pause)
    const tables = await stepwise(finishing(db, changeSetId), pause)
    if (tables.length > 0) dropUndone(db)
    describeChange(db, changeSetId, summary(result))
    db.exec('COMMIT')
    return { result, tables }
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Does work step by step and gives its result; `pause` is waited for between two steps, and what it throws ends the work. */
export async function stepwise<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    await pause()
    step = steps.next()
  }
  return step.value
}

/** Replaces the line in words of a change that was just recorded, for what is known only afterwards. */
export function describeChange(db: Db, changeSetId: number, summary: string): void {
  run(db, 'UPDATE changeSet SET summary = ? WHERE id = ?', summary, changeSetId)
}

/** Writes down why something was done, for the history; what it did is not touched, and undo takes the reason along. */
export function explainChange(db: Db, changeSetId: number, reason: string): void {
  run(db, 'UPDATE changeSet SET reason = ? WHERE id = ?', reason, changeSetId)
}

/** Goes on with a change where it is still the newest and stands. */
function reopen(db: Db, id: number, time: string): number | undefined {
  const newest = run(
    db,
    `UPDATE changeSet SET time = ? WHERE id = ? AND state = 'done'
       AND id = (SELECT max(id) FROM changeSet)`,
    time,
    id,
  )
  return newest === 1 ? id : undefined
}

/** Keeps one entry for a row that one change updated again and again: the newest, with what the row was like before them all. */
function foldUpdates(db: Db, changeSetId: number): void {
  type Entry = Change & { readonly id: number }
  const newest = new Map<string, Entry>()
  for (const entry of all<Entry>(
    db,
    'SELECT * FROM change WHERE changeSetId = ? ORDER BY id DESC',
    changeSetId,
  )) {
    const key = `${entry.tableName} ${entry.rowId}`
    const later = newest.get(key)
    const folds = later?.operation === 'update' && entry.operation === 'update'
    if (!later || !folds) {
      newest.set(key, entry)
      continue
    }
    // The log's own triggers wrote both from the row's columns.
    const former = { ...JSON.parse(later.former ?? '{}'), ...JSON.parse(entry.former ?? '{}') }
    const folded = JSON.stringify(former)
    run(db, 'UPDATE change SET former = ? WHERE id = ?', folded, later.id)
    run(db, 'DELETE FROM change WHERE id = ?', entry.id)
    newest.set(key, { ...later, former: folded })
  }
}

function addChangeSet(db: Db, note: Omit<ChangeNote, 'state'> & { readonly state: string }) {
  const id = (first<{ id: number }>(db, 'SELECT max(id) AS id FROM changeSet')?.id ?? 0) + 1
  const { coder, time, what, summary, state } = note
  insert(db, 'changeSet', { id, time, coderId: coder.id, coder: coder.name, what, summary, state })
  return id
}

function finishChangeSet(db: Db, changeSetId: number): readonly string[] {
  const steps = finishing(db, changeSetId)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function* finishing(db: Db, changeSetId: number): Steps<readonly string[]> {
  const tables = all<{ tableName: string }>(
    db,
    'SELECT DISTINCT tableName FROM change WHERE changeSetId = ?',
    changeSetId,
  ).map((row) => row.tableName)
  if (tables.length === 0) run(db, 'DELETE FROM changeSet WHERE id = ?', changeSetId)
  yield* indexTurns(db, changeSetId)
  indexMemos(db, changeSetId)
  shortenFormerTexts(db, changeSetId)
  return tables
}

function dropUndone(db: Db): void {
  run(db, "UPDATE changeSet SET state = 'dropped' WHERE state = 'undone'")
}

/** Makes everything so far something that undo and redo pass over, e.g. the making of the sample project. */
export function keepChanges(db: Db): void {
  dropUndone(db)
  run(db, "UPDATE changeSet SET state = 'kept' WHERE state = 'done'")
}

/** What undo and redo would do next: the newest change that stands, the oldest that was undone. */
export function nextUndo(db: Db): { readonly id: number; readonly summary: string } | undefined {
  return first(
    db,
    "SELECT id, summary FROM changeSet WHERE state = 'done' ORDER BY id DESC LIMIT 1",
  )
}

/** See nextUndo. */
export function nextRedo(
  db: Db,
): { readonly id: number; readonly summary: string; readonly reversedBy: number } | undefined {
  return first(
    db,
    "SELECT id, summary, reversedBy FROM changeSet WHERE state = 'undone' ORDER BY id LIMIT 1",
  )
}

/** Takes back the newest change that stands, and gives the tables it touched; nothing where there is none. */
export function undo(db: Db, note: Omit<ChangeNote, 'summary'>): readonly string[] {
  const target = nextUndo(db)
  if (!target) return []
  return db.transaction(() => {
    const reversal = reverse(db, target.id, { ...note, summary: `Undid: ${target.summary}` })
    run(
      db,
      "UPDATE changeSet SET state = 'undone', reversedBy = ? WHERE id = ?",
      reversal.id,
      target.id,
    )
    return reversal.tables
  })()
}

/** Does again what was undone last, by reversing its reversal. */
export function redo(db: Db, note: Omit<ChangeNote, 'summary'>): readonly string[] {
  const target = nextRedo(db)
  if (!target) return []
  return db.transaction(() => {
    const reversal = reverse(db, target.reversedBy, {
      ...note,
      summary: `Redid: ${target.summary}`,
    })
    run(db, "UPDATE changeSet SET state = 'done' WHERE id = ?", target.id)
    return reversal.tables
  })()
}

type Change = {
  readonly tableName: string
  readonly rowId: string
  readonly operation: 'insert' | 'update' | 'delete'
  readonly former: string | null
}

/** Applies the opposite of every row change of a set, newest first, as a change set of its own. */
function reverse(db: Db, changeSetId: number, note: Omit<ChangeNote, 'state'>) {
  const changes = all<Change>(
    db,
    'SELECT tableName, rowId, operation, former FROM change WHERE changeSetId = ? ORDER BY id DESC',
    changeSetId,
  )
  // Rows of one set refer to each other; only the state at its end has to be consistent.
  db.pragma('defer_foreign_keys = ON')
  const id = addChangeSet(db, { ...note, state: 'reversal' })
  for (const change of changes) reverseRow(db, change)
  return { id, tables: finishChangeSet(db, id) }
}

function reverseRow(db: Db, { tableName, rowId, operation, former }: Change): void {
  const table = quoted(tableName)
  const fields = formerValues(db, tableName, wholeFormer(db, { tableName, rowId, former }))
  if (operation === 'insert') run(db, `DELETE FROM ${table} WHERE id = ?`, rowId)
  else if (operation === 'delete') insert(db, tableName, fields)
  else {
    const sets = Object.keys(fields).map((column) => `${quoted(column)} = ?`)
    run(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE id = ?`, ...Object.values(fields), rowId)
  }
}

/** Former fields of a row of a table as the row had them: the log writes bytes as hexadecimal digits. */
export function formerValues(db: Db, table: string, fields: Row): Row {
  const binary = all<{ name: string }>(
    db,
    `SELECT name FROM pragma_table_info(?) WHERE type = 'BLOB'`,
    table,
  )
  const bytes = binary
    .filter(({ name }) => typeof fields[name] === 'string')
    .map(({ name }) => [name, Buffer.from(String(fields[name]), 'hex')] as const)
  return { ...fields, ...Object.fromEntries(bytes) }
}
