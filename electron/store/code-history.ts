import { codeTexts } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { CodeChange, CodeVersion } from '../../shared/model/replies.ts'
import { all, type Db, first } from './db.ts'

/**
 * What was changed about a code itself, newest first, with each text before and after: read backwards from how the code is now.
 * What was undone is left out.
 */
export function codeHistory(db: Db, id: CodeId): readonly CodeVersion[] {
  const state: State = {
    row: first<Fields>(db, 'SELECT * FROM code WHERE id = ?', id) ?? {},
    aliases: rowsNow(db, 'codeAlias', id),
    capitals: rowsNow(db, 'codeCapital', id),
    names: namesOf(db),
  }
  const sets = Map.groupBy(logged(db, id), ({ setId }) => setId)
  return [...sets.values()].flatMap((changes) => {
    const after = inWords(state)
    for (const change of changes) stepBack(state, change)
    const [newest] = changes
    if (!newest) return []
    const { setId, time, coder, summary, reason, stands } = newest
    const created = changes.some((each) => each.tableName === 'code' && each.operation === 'insert')
    const differences = created ? [] : differing(inWords(state), after)
    const shown = stands === 1 && (created || differences.length > 0)
    const said = { id: setId, time, coder, summary, reason }
    return shown ? [{ ...said, created, changes: differences }] : []
  })
}

/** A change of the capital types of a code that somebody gave a reason for. */
export type ExplainedMapping = {
  /** Number of the change in the log. */
  readonly id: number
  /** ISO 8601 in UTC. */
  readonly time: string
  readonly coder: string
  /** The code as it is called now. */
  readonly code: string
  /** Names of the capital types, parted by commas. */
  readonly before: string
  readonly after: string
  readonly reason: string
}

/** Why codes that are still there were mapped as they are, oldest first; what was undone is left out. */
export function explainedMappings(db: Db): readonly ExplainedMapping[] {
  const codes = all<{ id: CodeId; name: string }>(
    db,
    `SELECT id, name FROM code WHERE id IN (
       SELECT coalesce(codeCapital.codeId, gone.former ->> '$.codeId') FROM changeSet
         JOIN change AS made ON made.changeSetId = changeSet.id AND made.tableName = 'codeCapital'
         LEFT JOIN codeCapital ON codeCapital.id = made.rowId
         LEFT JOIN change AS gone ON gone.tableName = 'codeCapital' AND gone.rowId = made.rowId
           AND gone.operation = 'delete'
       WHERE reason <> '')`,
  )
  const found = codes.flatMap(({ id, name }) => codeHistory(db, id).flatMap(mappingOf(name)))
  return found.toSorted((a, b) => a.id - b.id)
}

function mappingOf(code: string) {
  return ({ id, time, coder, reason, changes }: CodeVersion): readonly ExplainedMapping[] => {
    const mapping = changes.find(({ field }) => field === 'Capital types')
    if (!mapping || !reason) return []
    const { before, after } = mapping
    return [{ id, time, coder, code, before, after, reason }]
  }
}

type Fields = Readonly<Record<string, string | number | null>>

/** A code as it was at some time; aliases and capital types by the id of their row. */
type State = {
  row: Fields
  readonly aliases: Map<string, string>
  readonly capitals: Map<string, string>
  /** Names of codes and capital types as they are now. */
  readonly names: ReadonlyMap<string, string>
}

type Logged = {
  readonly setId: number
  readonly time: string
  readonly coder: string
  readonly summary: string
  readonly reason: string
  /** 1 where it was not undone. */
  readonly stands: number
  readonly tableName: 'code' | 'codeAlias' | 'codeCapital'
  readonly rowId: string
  readonly operation: 'insert' | 'update' | 'delete'
  readonly former: string | null
}

/** Changes of the code's own row, its aliases and its capital types, newest first. */
function logged(db: Db, id: CodeId): readonly Logged[] {
  return all<Logged>(
    db,
    `WITH own (tableName, rowId) AS (
       SELECT 'code', :id
       UNION SELECT 'codeAlias', id FROM codeAlias WHERE codeId = :id
       UNION SELECT 'codeCapital', id FROM codeCapital WHERE codeId = :id
       UNION SELECT tableName, rowId FROM change
         WHERE tableName IN ('codeAlias', 'codeCapital') AND former ->> '$.codeId' = :id)
     SELECT changeSetId AS setId, time, coder, summary, reason, state IN ('done', 'kept') AS stands,
       tableName, rowId, operation, former
     FROM own JOIN change USING (tableName, rowId) JOIN changeSet ON changeSet.id = changeSetId
     ORDER BY change.id DESC`,
    { id },
  )
}

function stepBack(state: State, { tableName, rowId, operation, former }: Logged): void {
  // The log's own triggers wrote this JSON from the row's columns.
  const values = JSON.parse(former ?? '{}') as Fields
  if (tableName === 'code') state.row = { ...state.row, ...values }
  else {
    const [rows, value] =
      tableName === 'codeAlias'
        ? [state.aliases, values['name']]
        : [state.capitals, values['capitalTypeId']]
    if (operation === 'insert') rows.delete(rowId)
    else if (operation === 'delete') rows.set(rowId, String(value))
  }
}

const texts = [
  ['name', 'Name'],
  ...codeTexts.map(({ field, label }) => [field, label] as const),
  ['decidedOn', 'Decided on'],
  ['colour', 'Colour'],
] as const

/** How a code is at some time, each of its fields in words. */
function inWords({ row, aliases, capitals, names }: State): ReadonlyMap<string, string> {
  const named = (id: unknown) => names.get(String(id)) ?? 'one that was removed'
  const list = (values: Iterable<string>) => [...values].toSorted().join(', ')
  return new Map([
    ...texts.map(([field, label]) => [label, String(row[field] ?? '')] as const),
    ['Below', row['parentId'] ? named(row['parentId']) : ''] as const,
    ['Also called', list(aliases.values())] as const,
    ['Capital types', list([...capitals.values()].map(named))] as const,
  ])
}

function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly CodeChange[] {
  return [...before].flatMap(([field, text]) => {
    const later = after.get(field) ?? ''
    return later === text ? [] : [{ field, before: text, after: later }]
  })
}

function rowsNow(db: Db, table: 'codeAlias' | 'codeCapital', id: CodeId): Map<string, string> {
  const column = table === 'codeAlias' ? 'name' : 'capitalTypeId'
  const rows = all<{ id: string; value: string }>(
    db,
    `SELECT id, ${column} AS value FROM ${table} WHERE codeId = ?`,
    id,
  )
  return new Map(rows.map((row) => [row.id, row.value]))
}

function namesOf(db: Db): ReadonlyMap<string, string> {
  const sql = 'SELECT id, name FROM code UNION ALL SELECT id, name FROM capitalType'
  return new Map(all<{ id: string; name: string }>(db, sql).map(({ id, name }) => [id, name]))
}
