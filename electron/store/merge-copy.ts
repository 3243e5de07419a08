import { type MergeRow, mergeRow, type RowState } from '../../shared/merge/merge-row.ts'
import type {
  MergeConflict,
  MergePreference,
  MergeReport,
  MergeUnplaced,
} from '../../shared/model/merge.ts'
import {
  partedAfter,
  pastOf,
  type Reference,
  type RowName,
  references,
  rowOf,
  touchedSince,
  twinOf,
} from './copies.ts'
import { type Db, first, insert, quoted, remove, update } from './db.ts'
import { apartTranscripts, placeRow } from './merge-places.ts'

type Counted = 'added' | 'changed' | 'deleted' | 'same'

/** What is counted and told while a copy is merged. */
type Work = {
  readonly mine: Db
  readonly theirs: Db
  readonly preference: MergePreference
  /** The last change that both have in common. */
  readonly parted: number
  readonly references: ReadonlyMap<string, readonly Reference[]>
  /** Transcripts whose text differs, in which something was done here, too. */
  readonly apart: ReadonlySet<string>
  readonly counts: Readonly<Record<Counted, Map<string, number>>>
  readonly conflicts: MergeConflict[]
  readonly unplaced: MergeUnplaced[]
}

/**
 * Merges what was done in a copy of the project since the two parted. Rows are matched by their ids. What only one side
 * touched is taken from it; where both did, that is told and the preference decides. Quotes on a text that is another here
 * are looked for by their words.
 */
export function mergeCopy(mine: Db, theirs: Db, preference: MergePreference): MergeReport {
  const parted = partedAfter(mine, theirs)
  const touched = touchedSince(theirs, parted)
  const work: Work = {
    ...{ mine, theirs, preference, parted },
    references: references(mine),
    apart: apartTranscripts({ mine, theirs, parted }),
    counts: { added: new Map(), changed: new Map(), deleted: new Map(), same: new Map() },
    ...{ conflicts: [], unplaced: [] },
  }
  const rowsOf = Map.groupBy(touched, ({ table }) => table)
  const tables = [...work.references.keys()]
  for (const table of tables) mergeTable(work, rowsOf.get(table) ?? [])
  for (const table of tables.toReversed()) removeRows(work, rowsOf.get(table) ?? [])
  const { counts, conflicts, unplaced } = work
  return {
    added: Object.fromEntries(counts.added),
    changed: Object.fromEntries(counts.changed),
    deleted: Object.fromEntries(counts.deleted),
    same: Object.fromEntries(counts.same),
    ...{ conflicts, unplaced },
  }
}

/** Adds and changes rows of one table; those that refer to rows of the same table wait for these. */
function mergeTable(work: Work, rows: readonly RowName[]): void {
  let waiting = rows
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length
    waiting = waiting.filter((name) => !mergeOne(work, name))
  }
  for (const name of waiting)
    tellUnplaced(work, name, 'What it belongs to is not here, or not here any more.')
}

/** Merges one row; false where what it belongs to is not here, or not here yet. */
function mergeOne(work: Work, name: RowName): boolean {
  const step = decide(work, name)
  if (step.kind === 'same') tally(work, 'same', name)
  if (!('row' in step)) {
    if (step.conflict && step.kind === 'keep') tellConflict(work, name)
    return true
  }
  const place = placeRow(work, name, step.row)
  if ('problem' in place) {
    if (place.problem) tellUnplaced(work, name, place.problem)
    else tellConflict(work, name)
    return true
  }
  if (!hasParents(work, name, place.row)) return false
  if (step.conflict) tellConflict(work, name)
  write(work, name, { kind: step.kind, row: place.row })
  return true
}

function decide({ mine, theirs, parted, preference }: Work, name: RowName) {
  const history = {
    ...{ here: rowOf(mine, name), there: rowOf(theirs, name) },
    ...{ pastHere: pastOf(mine, name, parted), pastThere: pastOf(theirs, name, parted) },
  }
  return mergeRow(history, preference)
}

type Writing = { readonly kind: 'add' | 'change'; readonly row: MergeRow }

function write(work: Work, name: RowName, { kind, row }: Writing): void {
  const { mine } = work
  const twin = twinOf(mine, name.table, row)
  if (twin) {
    if (valued.some((column) => twin[column] !== row[column])) tellConflict(work, name)
    else tally(work, 'same', name)
    return
  }
  if (kind === 'add') insert(mine, name.table, row)
  else update(mine, name.table, { ...row, id: name.id })
  tally(work, kind === 'add' ? 'added' : 'changed', name)
}

/** Columns in which two rows may differ that are the same thing otherwise. */
const valued = ['value', 'replacement', 'decision']

function hasParents({ mine, references: known }: Work, { table }: RowName, row: MergeRow): boolean {
  return (known.get(table) ?? []).every(({ column, table: parent }) => {
    const id = row[column]
    return id === null || first(mine, `SELECT 1 FROM ${quoted(parent)} WHERE id = ?`, id)
  })
}

/** Removes rows that are gone there and were left alone here, unless something here needs them. */
function removeRows(work: Work, rows: readonly RowName[]): void {
  for (const name of rows) {
    const step = decide(work, name)
    if (step.kind !== 'remove') continue
    const needed = isNeeded(work, name)
    if (step.conflict || needed) tellConflict(work, name)
    if (needed && work.preference !== 'theirs') continue
    remove(work.mine, name.table, [name.id])
    tally(work, 'deleted', name)
  }
}

/** Whether other rows would go with it. */
function isNeeded({ mine, references: known }: Work, { table, id }: RowName): boolean {
  return [...known].some(([child, keys]) =>
    keys.some(
      (key) =>
        key.table === table &&
        key.onDelete === 'CASCADE' &&
        first(mine, `SELECT 1 FROM ${quoted(child)} WHERE ${quoted(key.column)} = ?`, id),
    ),
  )
}

function tally({ counts }: Work, kind: Counted, { table }: RowName): void {
  const noun = plurals[table] ?? `${table}s`
  counts[kind].set(noun, (counts[kind].get(noun) ?? 0) + 1)
}

const plurals: Readonly<Record<string, string>> = {
  codeAlias: 'codeAliases',
  codeMatch: 'codeMatches',
}

function tellConflict({ mine, theirs, conflicts }: Work, name: RowName): void {
  const [here, there] = [rowOf(mine, name), rowOf(theirs, name)]
  conflicts.push({
    what: name.table,
    name: nameOf(here ? mine : theirs, name),
    here: here ? 'changed' : 'removed',
    there: there ? 'changed' : 'removed',
  })
}

function tellUnplaced({ theirs, unplaced }: Work, name: RowName, reason: string): void {
  unplaced.push({ what: name.table, name: nameOf(theirs, name), reason })
}

/** What a row is called, as far as it says so; a coding by its code. */
function nameOf(db: Db, name: RowName): string {
  const row: RowState = rowOf(db, name)
  if (!row) return ''
  if (name.table === 'coding') return nameOf(db, { table: 'code', id: String(row['codeId']) })
  const words = row['name'] ?? row['title'] ?? row['words'] ?? row['label'] ?? row['body'] ?? ''
  return String(words).slice(0, 120)
}
