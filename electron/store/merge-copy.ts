import { type MergeRow, mergeRow, type RowStep } from '../../shared/merge/merge-row.ts'
import type { MergePreference, MergeReport } from '../../shared/model/merge.ts'
import type { Steps } from './change-log.ts'
import {
  type Copies,
  historyOf,
  partedAfter,
  type RowName,
  references,
  rowOf,
  touchedSince,
  twinOf,
} from './copies.ts'
import { type Db, first, insert, quoted, remove, update } from './db.ts'
import { nameApart } from './merge-names.ts'
import { placeRow, startPlacing } from './merge-places.ts'
import {
  type MergeWork,
  reportOf,
  rowKey,
  tally,
  tellConflict,
  tellUnplaced,
} from './merge-work.ts'

/** How a copy is to be merged. */
export type MergeWishes = {
  readonly preference: MergePreference
  /** Told now and then how many rows of the copy have been looked at. */
  readonly progress: (done: number, total: number) => void
}

/** A row that the copy touched, and what is to be done about it. */
type Decided = { readonly name: RowName; readonly step: RowStep }

/**
 * Merges what was done in a copy of the project since the two parted. Rows are matched by their ids. What only one side
 * touched is taken from it; where both did, that is told and the preference decides. Quotes on a text that is another here
 * are looked for by their words.
 */
export function* mergeCopy(mine: Db, theirs: Db, wishes: MergeWishes): Steps<MergeReport> {
  const copies = { mine, theirs, parted: partedAfter(mine, theirs) }
  const decided = yield* decide(copies, wishes)
  const work = startWork(copies, wishes.preference, decided)
  const ofTable = Map.groupBy(decided, ({ name }) => name.table)
  const tables = [...work.references.keys()]
  for (const table of tables) yield* mergeTable(work, ofTable.get(table) ?? [])
  for (const table of tables.toReversed()) yield* removeRows(work, ofTable.get(table) ?? [])
  for (const name of work.written) nameApart(work, name)
  return reportOf(work)
}

/** So often it is told how far the work is. */
const rowsAtOnce = 100

/** Decides about all rows before any is written, as each decision is about both copies as they are. */
function* decide(copies: Copies, { preference, progress }: MergeWishes): Steps<readonly Decided[]> {
  const touched = touchedSince(copies.theirs, copies.parted)
  const decided: Decided[] = []
  for (const [index, name] of touched.entries()) {
    if (index % rowsAtOnce === 0) progress(index, touched.length)
    const history = historyOf(copies, name)
    if (history.pastThere.length > 0) decided.push({ name, step: mergeRow(history, preference) })
    yield
  }
  return decided
}

function startWork(
  copies: Copies,
  preference: MergePreference,
  decided: readonly Decided[],
): MergeWork {
  const { mine, theirs } = copies
  const leaving = decided.filter(({ step }) => step.kind === 'remove')
  return {
    ...{ mine, theirs, preference },
    references: references(mine),
    leaving: new Set(leaving.map(({ name }) => rowKey(name))),
    places: startPlacing(copies),
    counts: { added: new Map(), changed: new Map(), deleted: new Map(), same: new Map() },
    ...{ written: [], conflicts: [], unplaced: [] },
  }
}

/** Adds and changes rows of one table; those that refer to rows of the same table wait for these. */
function* mergeTable(work: MergeWork, rows: readonly Decided[]): Steps<void> {
  let waiting = rows
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length
    const still: Decided[] = []
    for (const row of waiting) {
      if (!mergeOne(work, row)) still.push(row)
      yield
    }
    waiting = still
  }
  for (const { name, step } of waiting)
    if ('row' in step && hasParents(work, name, step.row)) tellConflict(work, name)
    else tellUnplaced(work, name, 'What it belongs to is not here, or not here any more.')
}

/** Merges one row; false where what it belongs to is not here, or not here yet, or belongs to the row itself. */
function mergeOne(work: MergeWork, { name, step }: Decided): boolean {
  if (step.kind === 'same') tally(work, 'same', name)
  if (!('row' in step)) {
    if (step.conflict && step.kind === 'keep') tellConflict(work, name)
    return true
  }
  const place = placeRow(work.places, name, step.row)
  if ('problem' in place) {
    if (place.problem) tellUnplaced(work, name, place.problem)
    else tellConflict(work, name)
    return true
  }
  if (!hasParents(work, name, place.row) || isBelowItself(work, name, place.row)) return false
  if (step.conflict) tellConflict(work, name)
  write(work, name, { kind: step.kind, row: place.row })
  return true
}

function hasParents(
  { mine, references: known }: MergeWork,
  { table }: RowName,
  row: MergeRow,
): boolean {
  return (known.get(table) ?? []).every(({ column, table: parent }) => {
    const id = row[column]
    return id === null || first(mine, `SELECT 1 FROM ${quoted(parent)} WHERE id = ?`, id)
  })
}

/** Whether a code would come below itself, as others here are below it that are not there. */
function isBelowItself({ mine }: MergeWork, { table, id }: RowName, row: MergeRow): boolean {
  let above = table === 'code' ? row['parentId'] : null
  while (typeof above === 'string') {
    if (above === id) return true
    above = rowOf(mine, { table, id: above })?.['parentId']
  }
  return false
}

type Writing = { readonly kind: 'add' | 'change'; readonly row: MergeRow }

function write(work: MergeWork, name: RowName, { kind, row }: Writing): void {
  const { mine } = work
  const twin = twinOf(mine, name.table, row)
  const own = { table: name.table, id: String(twin?.['id']) }
  if (twin && !makesWay(work, own)) {
    if (kind === 'change') tellConflict(work, name)
    else mergeTwins(work, { name, own, there: valuesOf(row), here: valuesOf(twin) })
    return
  }
  if (kind === 'add') insert(mine, name.table, row)
  else update(mine, name.table, { ...row, id: name.id })
  tally(work, kind === 'add' ? 'added' : 'changed', name)
  work.written.push(name)
}

/** Columns in which two rows may differ that are the same thing otherwise. */
const valued = ['value', 'replacement', 'decision', 'body']

function valuesOf(row: MergeRow): MergeRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => valued.includes(column)))
}

type Twins = {
  readonly name: RowName
  readonly own: RowName
  readonly here: MergeRow
  readonly there: MergeRow
}

/** Two rows that both sides made and that are the same thing: the one here stays, with the values that are preferred. */
function mergeTwins(work: MergeWork, { name, own, here, there }: Twins): void {
  const step = mergeRow({ here, there, pastHere: [], pastThere: [] }, work.preference)
  if (step.conflict) tellConflict(work, name, own)
  if ('row' in step) update(work.mine, own.table, { ...step.row, id: own.id })
  if (step.kind !== 'keep') tally(work, step.kind === 'same' ? 'same' : 'changed', name)
}

/** Removes a row that goes anyway, where it can go before another takes its place; false where it stays. */
function makesWay(work: MergeWork, twin: RowName): boolean {
  if (!work.leaving.has(rowKey(twin)) || isNeeded(work, twin)) return false
  removeRow(work, twin)
  return true
}

/** Removes rows that are gone there and were left alone here, unless something here needs them. */
function* removeRows(work: MergeWork, rows: readonly Decided[]): Steps<void> {
  let waiting = rows.filter(({ step }) => step.kind === 'remove')
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length
    waiting = waiting.filter((row) => !removeOne(work, row))
    yield
  }
  for (const { name } of waiting) {
    tellConflict(work, name)
    if (work.preference === 'theirs') removeRow(work, name)
  }
}

/** Removes a row, if it is still there; false where something needs it, or needs it yet. */
function removeOne(work: MergeWork, { name, step }: Decided): boolean {
  if (isNeeded(work, name)) return false
  if (step.conflict) tellConflict(work, name)
  removeRow(work, name)
  return true
}

/** Whether other rows would go with it. */
function isNeeded({ mine, references: known }: MergeWork, { table, id }: RowName): boolean {
  return [...known].some(([child, keys]) =>
    keys.some(
      (key) =>
        key.table === table &&
        key.onDelete === 'CASCADE' &&
        first(mine, `SELECT 1 FROM ${quoted(child)} WHERE ${quoted(key.column)} = ?`, id),
    ),
  )
}

function removeRow(work: MergeWork, name: RowName): void {
  if (remove(work.mine, name.table, [name.id]) > 0) tally(work, 'deleted', name)
}
