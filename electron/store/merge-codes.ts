import { effectiveCapitals } from '../../shared/analysis/capitals.ts'
import { withSubCodes } from '../../shared/analysis/code-tree.ts'
import { joinCodes } from '../../shared/merge/join-codes.ts'
import type { Code } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { CodeMerge, CodeUse } from '../../shared/model/replies.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { type CodeFields, closeGaps, readCodebook, updateCode } from './codes.ts'
import { all, type Db, first, remove, run, update } from './db.ts'
import { joinMemos } from './memos.ts'

/** Which codes become one, and what is said of it where that differs from what `joinCodes` proposes. */
export type Merging = {
  readonly into: CodeId
  readonly from: readonly CodeId[]
  readonly fields: CodeFields
}

/**
 * Makes one code of several and says what that changes. Codings move; where a coder put two of the codes on one quote, one
 * coding is left. Codes below the others come below the one that stays; those of the same name become one, too.
 * Throws UserError `gone`, `same-code`, `name-taken`.
 */
export function mergeCodes(db: Db, { into, from, fields }: Merging): CodeMerge {
  const codebook = readCodebook(db)
  const ids = codebook.codes.map(({ id }) => id).filter((id) => from.includes(id))
  const kept = codebook.codes.find(({ id }) => id === into)
  if (!kept || ids.length < new Set(from).size) throw gone()
  if (ids.includes(into)) throw sameCode()
  const others = codebook.codes.filter(({ id }) => ids.includes(id))
  const before = countUse(db, [into, ...ids])
  const work: Work = { db, going: new Set(ids), collapsed: 0, movedBelow: [], joinedBelow: [] }
  liftOut(db, kept, ids)
  // What lies deeper goes first, so that no code comes below one that is about to go.
  for (const id of ids.toReversed()) absorb(work, into, id)
  updateCode(db, into, { name: kept.name, ...joinCodes(kept, others), ...given(fields) })
  const [after] = countUse(db, [into])
  if (!after) throw gone()
  const { collapsed, movedBelow, joinedBelow } = work
  return { before, after, collapsed, movedBelow, joinedBelow }
}

/** Gives codings another code, and tells how many of them fell together with one that the same coder had put there already. */
function moveCodings(db: Db, from: CodeId, into: CodeId): number {
  const collapsed = run(
    db,
    `DELETE FROM coding WHERE codeId = :from AND EXISTS (
       SELECT 1 FROM coding AS twin
       WHERE twin.quoteId = coding.quoteId AND twin.coderId = coding.coderId AND twin.codeId = :into)`,
    { from, into },
  )
  run(db, 'UPDATE coding SET codeId = :into WHERE codeId = :from', { from, into })
  return collapsed
}

/**
 * Gives the codings of codes, and of all below them, another code. Tells how many moved, and how many more fell together with
 * one that the same coder had put there already. Throws UserError `same-code` where the other code is one of them.
 */
export function moveCodingsBelow(
  db: Db,
  ids: readonly CodeId[],
  into: CodeId,
): { readonly moved: number; readonly collapsed: number } {
  const below = withSubCodes(readCodebook(db), ids)
  if (below.has(into)) throw sameCode()
  if (!place(db, into)) throw gone()
  let [moved, collapsed] = [0, 0]
  for (const id of below) {
    const { codings } = countsOf(db, id)
    const double = moveCodings(db, id, into)
    collapsed += double
    moved += codings - double
  }
  return { moved, collapsed }
}

/** What codes, with all below them, are on and serve together: each quote counts once; names in their order. */
export function jointUse(
  db: Db,
  ids: readonly CodeId[],
): { readonly quotes: number; readonly coders: string[]; readonly capitals: string[] } {
  const codes = JSON.stringify([...withSubCodes(readCodebook(db), ids)])
  const named = (sql: string) => all<{ name: string }>(db, sql, codes).map(({ name }) => name)
  const within = 'codeId IN (SELECT value FROM json_each(?))'
  const coded = `SELECT count(DISTINCT quoteId) AS quotes FROM coding WHERE ${within}`
  return {
    quotes: first<{ quotes: number }>(db, coded, codes)?.quotes ?? 0,
    coders: named(
      `SELECT name FROM coder WHERE id IN (SELECT coderId FROM coding WHERE ${within}) ORDER BY name`,
    ),
    capitals: named(
      `SELECT name FROM capitalType WHERE id IN (SELECT capitalTypeId FROM codeCapital WHERE ${within}) ORDER BY position`,
    ),
  }
}

/** How many quotes there are, by whomever. */
export function countQuotes(db: Db): number {
  return first<{ quotes: number }>(db, 'SELECT count(*) AS quotes FROM quote')?.quotes ?? 0
}

type Work = {
  readonly db: Db
  /** Codes that are about to go: nothing may be put into them. */
  readonly going: Set<CodeId>
  collapsed: number
  readonly movedBelow: string[]
  readonly joinedBelow: string[]
}

type Place = Pick<Code, 'id' | 'name' | 'parentId' | 'position'>

/** A code that stays takes the place of the topmost one above it that goes. */
function liftOut(db: Db, kept: Code, ids: readonly CodeId[]): void {
  let topmost: Place | undefined
  for (let at: Place | undefined = kept; at; at = at.parentId ? place(db, at.parentId) : undefined)
    if (ids.includes(at.id)) topmost = at
  if (!topmost) return
  const { parentId, position } = topmost
  update(db, 'code', { id: kept.id, parentId, position })
  closeGaps(db, kept.parentId)
}

function absorb(work: Work, into: CodeId, id: CodeId): void {
  const { db, going } = work
  going.add(id)
  work.collapsed += moveCodings(db, id, into)
  // A quote that is an example of both stays that of the one that stays.
  run(db, 'UPDATE OR IGNORE codeExample SET codeId = ? WHERE codeId = ?', into, id)
  joinMemos(db, 'code', { from: id, into })
  for (const child of childrenOf(db, id)) {
    const own = childrenOf(db, into)
    const twin = own.find(
      (other) => !going.has(other.id) && nameKey(other.name) === nameKey(child.name),
    )
    if (twin) {
      work.joinedBelow.push(child.name)
      keepWords(db, twin.id, child.id)
      absorb(work, twin.id, child.id)
    } else {
      work.movedBelow.push(child.name)
      update(db, 'code', { id: child.id, parentId: into, position: own.length })
    }
  }
  const parentId = place(db, id)?.parentId ?? null
  remove(db, 'code', [id])
  closeGaps(db, parentId)
}

/** Nothing that was said of a code is lost when it becomes one with its namesake. */
function keepWords(db: Db, into: CodeId, from: CodeId): void {
  const { codes } = readCodebook(db)
  const [kept, other] = [into, from].map((id) => codes.find((code) => code.id === id))
  if (kept && other) updateCode(db, into, joinCodes(kept, [other]))
}

function place(db: Db, id: CodeId): Place | undefined {
  return first<Place>(db, 'SELECT id, name, parentId, position FROM code WHERE id = ?', id)
}

function childrenOf(db: Db, id: CodeId): readonly Place[] {
  const sql = 'SELECT id, name, parentId, position FROM code WHERE parentId = ? ORDER BY position'
  return all<Place>(db, sql, id)
}

function given(fields: CodeFields): CodeFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** How much codes are used, in the order asked for; those that are gone are left out. */
function countUse(db: Db, ids: readonly CodeId[]): readonly CodeUse[] {
  const codebook = readCodebook(db)
  const serves = effectiveCapitals(codebook)
  const names = new Map(codebook.capitals.map(({ id, name }) => [id, name]))
  return ids.flatMap((id) => {
    const code = codebook.codes.find((each) => each.id === id)
    if (!code) return []
    const capitals = (serves.get(id) ?? []).flatMap((capital) => names.get(capital) ?? [])
    return [{ id, name: code.name, ...countsOf(db, id), coders: codersOf(db, id), capitals }]
  })
}

function countsOf(db: Db, id: CodeId): { readonly codings: number; readonly quotes: number } {
  const counts = first<{ codings: number; quotes: number }>(
    db,
    'SELECT count(*) AS codings, count(DISTINCT quoteId) AS quotes FROM coding WHERE codeId = ?',
    id,
  )
  return counts ?? { codings: 0, quotes: 0 }
}

function codersOf(db: Db, id: CodeId): readonly string[] {
  return all<{ name: string }>(
    db,
    `SELECT DISTINCT coder.name FROM coding JOIN coder ON coder.id = coding.coderId
     WHERE codeId = ? ORDER BY coder.name`,
    id,
  ).map(({ name }) => name)
}

function gone(): UserError {
  return new UserError(
    'gone',
    'One of these codes no longer exists; it was removed meanwhile. Nothing was changed. Undo brings it back.',
  )
}

function sameCode(): UserError {
  return new UserError(
    'same-code',
    'A code cannot be merged into itself. Nothing was changed. Choose another code.',
  )
}
