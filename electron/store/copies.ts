import { isSame, type RowHistory, type RowState } from '../../shared/merge/merge-row.ts'
import { UserError } from '../../shared/model/error.ts'
import { formerValues, trackedTables } from './change-log.ts'
import { all, type Db, first, quoted, type Row } from './db.ts'
import { wholeFields } from './former-texts.ts'

/** How the rows of a table refer to those of another. */
export type Reference = {
  readonly column: string
  readonly table: string
  /** What becomes of a row when the other goes, e.g. `CASCADE`. */
  readonly onDelete: string
}

/** A row of a table, by id. */
export type RowName = { readonly table: string; readonly id: string }

/**
 * Number of the last change that two copies of a project have in common. Throws UserError `not-a-copy` where they are not
 * copies of the same project.
 */
export function partedAfter(mine: Db, theirs: Db): number {
  const idOf = (db: Db) => first<{ id: string }>(db, 'SELECT id FROM project')?.id
  if (idOf(mine) !== idOf(theirs))
    throw new UserError(
      'not-a-copy',
      'This is another project, not a copy of the open one, so nothing was changed. Codebooks of other projects are brought together under “Codebooks” on the Team screen.',
    )
  const [own, others] = [changeSets(mine), changeSets(theirs)]
  const parted = own.findIndex((set, place) => set.note !== others[place]?.note)
  return own[parted === -1 ? own.length - 1 : parted - 1]?.id ?? 0
}

function changeSets(db: Db) {
  return all<{ id: number; note: string }>(
    db,
    'SELECT id, json_array(id, time, coderId, what) AS note FROM changeSet ORDER BY id',
  )
}

/** The rows that were touched after a change, each once. */
export function touchedSince(db: Db, changeSetId: number): readonly RowName[] {
  return all(
    db,
    'SELECT DISTINCT tableName AS "table", rowId AS id FROM change WHERE changeSetId > ?',
    changeSetId,
  )
}

/** Two copies of a project, and the number of the last change that they have in common. */
export type Copies = { readonly mine: Db; readonly theirs: Db; readonly parted: number }

/** What was done about a row in both copies. */
export function historyOf({ mine, theirs, parted }: Copies, name: RowName): RowHistory {
  return {
    ...{ here: rowOf(mine, name), there: rowOf(theirs, name) },
    ...{ pastHere: pastOf(mine, name, parted), pastThere: pastOf(theirs, name, parted) },
  }
}

/** One row, or undefined; transcripts without their number, which each file gives anew. */
export function rowOf(db: Db, { table, id }: RowName): RowState {
  const row = first<Row>(db, `SELECT * FROM ${quoted(table)} WHERE id = ?`, id)
  return row && withoutNumber(table, row)
}

function withoutNumber(table: string, row: Row): Row {
  if (table !== 'transcript') return row
  const { number: _, ...rest } = row
  return rest
}

/**
 * A row as it was before each of the changes that touched it after one, the oldest last. Work that was taken back is passed
 * over, with its taking back: undo leads back to a state, and what came after that never was.
 */
export function pastOf(db: Db, name: RowName, changeSetId: number): readonly RowState[] {
  const { oldest, steps } = stepsOf(db, name, changeSetId)
  let states = [oldest]
  for (const { after, isReversal } of steps) {
    const again = isReversal ? states.findLastIndex((state) => isSame(state, after)) : -1
    states = again === -1 ? [...states, after] : states.slice(0, again + 1)
  }
  return states.slice(0, -1).toReversed()
}

type Logged = {
  readonly operation: string
  readonly former: string | null
  readonly isReversal: 0 | 1
}

/** A row before all changes that touched it after one, and after each of them, in their order. */
function stepsOf(db: Db, name: RowName, changeSetId: number) {
  const changes = all<Logged>(
    db,
    `SELECT operation, former, state = 'reversal' AS isReversal
     FROM change JOIN changeSet ON changeSet.id = changeSetId
     WHERE tableName = ? AND rowId = ? AND changeSetId > ? ORDER BY change.id DESC`,
    name.table,
    name.id,
    changeSetId,
  )
  let state = rowOf(db, name)
  const steps = changes.map(({ operation, former, isReversal }) => {
    const after = state
    const fields = formerValues(db, name.table, wholeFields(former, after ?? {}))
    const before = withoutNumber(name.table, { ...after, ...fields })
    state = operation === 'insert' ? undefined : before
    return { after, isReversal: isReversal === 1 }
  })
  return { oldest: state, steps: steps.toReversed() }
}

/** What the rows of each table refer to; tables stand after those that they refer to. */
export function references(db: Db): ReadonlyMap<string, readonly Reference[]> {
  let waiting = trackedTables(db).map((table) => [table, keysOf(db, table)] as const)
  const ordered = new Map<string, readonly Reference[]>()
  while (waiting.length > 0) {
    for (const [table, keys] of waiting)
      if (keys.every((key) => key.table === table || ordered.has(key.table)))
        ordered.set(table, keys)
    waiting = waiting.filter(([table]) => !ordered.has(table))
  }
  return ordered
}

function keysOf(db: Db, table: string): readonly Reference[] {
  return all<{ from: string; table: string; on_delete: string }>(
    db,
    `PRAGMA foreign_key_list(${quoted(table)})`,
  ).map((key) => ({ column: key.from, table: key.table, onDelete: key.on_delete }))
}

/** Another row that would be the same thing as this one, e.g. the same code on the same quote by the same coder. */
export function twinOf(db: Db, table: string, row: Row): RowState {
  for (const columns of [...uniqueColumns(db, table), ...(uniqueByUse[table] ?? [])]) {
    const same = columns.map((column) => `${quoted(column)} = ?`).join(' AND ')
    const twin = first<Row>(
      db,
      `SELECT * FROM ${quoted(table)} WHERE ${same} AND id <> ?`,
      ...columns.map((column) => row[column]),
      row['id'],
    )
    if (twin) return twin
  }
  return undefined
}

/** What is unique though the schema does not say so: one memo stands on each thing. */
const uniqueByUse: Readonly<Record<string, readonly (readonly string[])[]>> = {
  memo: [['projectId'], ['codeId'], ['transcriptId'], ['participantId']],
}

function uniqueColumns(db: Db, table: string): readonly (readonly string[])[] {
  const indexes = all<{ name: string }>(
    db,
    `SELECT name FROM pragma_index_list(?) WHERE origin = 'u'`,
    table,
  )
  return indexes.map(({ name }) =>
    all<{ name: string }>(db, 'SELECT name FROM pragma_index_info(?)', name).map(
      (column) => column.name,
    ),
  )
}
