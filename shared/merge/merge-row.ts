import type { MergePreference } from '../model/merge.ts'

/** A row of a table by its columns. */
export type MergeRow = Readonly<Record<string, string | number | null | Uint8Array>>

/** A row as it was or is; undefined where it was or is not there. */
export type RowState = MergeRow | undefined

/** One row in two copies: as it is, and as it was before since the two parted. */
export type RowHistory = {
  readonly here: RowState
  readonly there: RowState
  readonly pastHere: readonly RowState[]
  readonly pastThere: readonly RowState[]
}

/** What is to be done about a row here; `row` is what it becomes. A conflict is told besides. */
export type RowStep =
  | { readonly kind: 'same' | 'keep' | 'remove'; readonly conflict: boolean }
  | { readonly kind: 'add' | 'change'; readonly row: MergeRow; readonly conflict: boolean }

/**
 * Decides about a row: where it is here as it once was there, only the other side went on, and its state is taken; the other way
 * round it stays. Otherwise both went on, each their way, or to where the other came from, and the preference decides.
 */
export function mergeRow(history: RowHistory, preference: MergePreference): RowStep {
  const { here, there, pastHere, pastThere } = history
  if (isSame(here, there)) return { kind: 'same', conflict: false }
  const wentOnThere = pastThere.some((past) => isSame(here, past))
  const wentOnHere = pastHere.some((past) => isSame(there, past))
  if (wentOnThere && !wentOnHere) return take(here, there, false)
  if (wentOnHere && !wentOnThere) return { kind: 'keep', conflict: false }
  if (preference === 'theirs') return take(here, there, true)
  const row = preference === 'both' && here && there ? withTexts(here, there) : here
  return row === undefined || isSame(here, row)
    ? { kind: 'keep', conflict: true }
    : { kind: 'change', row, conflict: true }
}

/** Whether a row is the same in two states, by the columns of the first; references are given by each copy for itself. */
export function isSame(one: RowState, other: RowState): boolean {
  if (!one || !other) return one === other
  return Object.keys(one).every(
    (column) => column === 'ref' || sameValue(one[column], other[column]),
  )
}

function take(here: RowState, row: RowState, conflict: boolean): RowStep {
  if (!row) return { kind: 'remove', conflict }
  return { kind: here ? 'change' : 'add', row, conflict }
}

/** Columns of text to which both may have written something. */
const texts = new Set(['memo', 'body', 'definition', 'include', 'exclude', 'example'])

/** The row with the other's texts below its own, where they differ. */
function withTexts(here: MergeRow, there: MergeRow): MergeRow {
  return Object.fromEntries(
    Object.entries(here).map(([column, mine]) => {
      const theirs = there[column]
      const joins = texts.has(column) && typeof mine === 'string' && typeof theirs === 'string'
      if (!joins || mine.includes(theirs)) return [column, mine]
      return [column, mine === '' ? theirs : `${mine}\n\n${theirs}`]
    }),
  )
}

function sameValue(one: MergeRow[string] | undefined, other: MergeRow[string] | undefined) {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return one === other
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
