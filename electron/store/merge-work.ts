import type { RowState } from '../../shared/merge/merge-row.ts'
import type {
  MergeConflict,
  MergePreference,
  MergeReport,
  MergeUnplaced,
} from '../../shared/model/merge.ts'
import { type Reference, type RowName, rowOf } from './copies.ts'
import type { Db } from './db.ts'
import type { Places } from './merge-places.ts'

type Counted = 'added' | 'changed' | 'deleted' | 'same'

/** What is counted and told while a copy is merged. */
export type MergeWork = {
  readonly mine: Db
  readonly theirs: Db
  readonly preference: MergePreference
  readonly references: ReadonlyMap<string, readonly Reference[]>
  /** Rows that the copy removed and that are to go here, too, as `rowKey` gives them. */
  readonly leaving: ReadonlySet<string>
  readonly places: Places
  /** Rows that were added or changed. */
  readonly written: RowName[]
  readonly counts: Readonly<Record<Counted, Map<string, number>>>
  readonly conflicts: MergeConflict[]
  readonly unplaced: MergeUnplaced[]
}

/** A row as a key of sets. */
export function rowKey({ table, id }: RowName): string {
  return `${table} ${id}`
}

/** Counts a row among those that were treated alike. */
export function tally({ counts }: MergeWork, kind: Counted, { table }: RowName): void {
  const noun = plurals[table] ?? `${table}s`
  counts[kind].set(noun, (counts[kind].get(noun) ?? 0) + 1)
}

const plurals: Readonly<Record<string, string>> = {
  codeAlias: 'codeAliases',
  codeMatch: 'codeMatches',
}

/** Tells of a row that both changed, `own` being what stands for it here; to be called before anything is done about it. */
export function tellConflict(
  { mine, theirs, conflicts }: MergeWork,
  name: RowName,
  own: RowName = name,
): void {
  const [here, there] = [rowOf(mine, own), rowOf(theirs, name)]
  conflicts.push({
    what: name.table,
    name: here ? nameOf(mine, own) : nameOf(theirs, name),
    here: here ? 'changed' : 'removed',
    there: there ? 'changed' : 'removed',
  })
}

/** Tells of a row of the other copy that was not taken over. */
export function tellUnplaced({ theirs, unplaced }: MergeWork, name: RowName, reason: string): void {
  unplaced.push({ what: name.table, name: nameOf(theirs, name), reason })
}

/** What a row is called, as far as it says so; a coding by its code. */
function nameOf(db: Db, name: RowName): string {
  const row: RowState = rowOf(db, name)
  if (!row) return ''
  if (name.table === 'coding') return nameOf(db, { table: 'code', id: String(row['codeId']) })
  const words = ['name', 'title', 'words', 'label', 'body'].map((column) => row[column])
  return String(words.find(Boolean) ?? '').slice(0, 120)
}

/** What was counted and told. */
export function reportOf({ counts, conflicts, unplaced }: MergeWork): MergeReport {
  return {
    added: Object.fromEntries(counts.added),
    changed: Object.fromEntries(counts.changed),
    deleted: Object.fromEntries(counts.deleted),
    same: Object.fromEntries(counts.same),
    ...{ conflicts, unplaced },
  }
}
