import { randomUUID } from 'node:crypto'
import { codesInTreeOrder } from '../../shared/analysis/code-tree.ts'
import type { CapitalType, Code, Codebook } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CapitalTypeId, CodeId, CodingId } from '../../shared/model/id.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { all, type Db, first, insert, remove, update } from './db.ts'
import { freeName, nextPosition, requireRow } from './names.ts'
import { removeCodings } from './quotes.ts'

/** All codes in the order of the tree, and the capital types in theirs. */
export function readCodebook(db: Db): Codebook {
  type Bare = Omit<Code, 'aliases' | 'capitalIds'>
  const aliases = Map.groupBy(
    all<{ codeId: CodeId; name: string }>(db, 'SELECT codeId, name FROM codeAlias ORDER BY rowid'),
    (row) => row.codeId,
  )
  const mapped = Map.groupBy(
    all<{ codeId: CodeId; capitalTypeId: CapitalTypeId }>(
      db,
      `SELECT codeId, capitalTypeId FROM codeCapital
         JOIN capitalType ON capitalType.id = capitalTypeId ORDER BY position`,
    ),
    (row) => row.codeId,
  )
  const codes = all<Bare>(db, 'SELECT * FROM code ORDER BY position').map((bare) => ({
    ...bare,
    aliases: (aliases.get(bare.id) ?? []).map((row) => row.name),
    capitalIds: (mapped.get(bare.id) ?? []).map((row) => row.capitalTypeId),
  }))
  const capitals = all<CapitalType>(db, 'SELECT * FROM capitalType ORDER BY position')
  return { codes: codesInTreeOrder({ codes, capitals }).map(({ code }) => code), capitals }
}

/** Number of codings of each code that has any, its sub-codes left out. */
export function countCodings(db: Db): Readonly<Record<CodeId, number>> {
  const rows = all<{ codeId: CodeId; codings: number }>(
    db,
    'SELECT codeId, count(*) AS codings FROM coding GROUP BY codeId',
  )
  return Object.fromEntries(rows.map((row) => [row.codeId, row.codings]))
}

/** Adds a code as the last below its parent. Throws UserError `name-taken` where a sibling has its name, case aside. */
export function addCode(db: Db, code: Omit<Code, 'position'>): Code {
  const { aliases, capitalIds, ...row } = code
  if (code.parentId) requireCode(db, code.parentId)
  const siblings = childrenOf(db, code.parentId)
  const stored = { ...row, name: freeSibling(code, siblings), position: siblings.length }
  insert(db, 'code', stored)
  setAliases(db, code.id, aliases)
  setCapitals(db, code.id, capitalIds)
  return { ...stored, aliases, capitalIds }
}

/** The fields of a code that can be written, each of them optional. */
export type CodeFields = {
  readonly [K in keyof Omit<Code, 'id' | 'parentId' | 'position'>]?: Code[K] | undefined
}

/** Changes a code; `aliases` and `capitalIds` are all it has from now on. Throws UserError `name-taken` or `gone`. */
export function updateCode(
  db: Db,
  id: CodeId,
  { name, aliases, capitalIds, ...fields }: CodeFields,
): void {
  const { parentId } = requireCode(db, id)
  const free = name === undefined ? undefined : freeSibling({ id, name }, childrenOf(db, parentId))
  update(db, 'code', { id, name: free, ...fields })
  if (aliases) setAliases(db, id, aliases)
  if (capitalIds) setCapitals(db, id, capitalIds)
}

/**
 * Moves codes, with what is below them, under another parent (null: to the top), before one of its children or to the end.
 * Throws UserError `cycle` where a code would come below itself, `name-taken`, `gone`.
 */
export function moveCodes(
  db: Db,
  ids: readonly CodeId[],
  { parentId, before }: { readonly parentId: CodeId | null; readonly before: CodeId | null },
): void {
  const moved = topmostInOrder(db, ids)
  if (parentId) refuseCycle(db, moved, parentId)
  const stay = childrenOf(db, parentId).filter(({ id }) => !moved.some((code) => code.id === id))
  for (const [index, code] of moved.entries())
    freeSibling(code, [...stay, ...moved.slice(0, index)])
  const place = before === null ? -1 : stay.findIndex(({ id }) => id === before)
  const order = stay.toSpliced(place < 0 ? stay.length : place, 0, ...moved)
  order.forEach(({ id }, position) => {
    update(db, 'code', { id, parentId, position })
  })
  for (const parent of new Set(moved.map((code) => code.parentId)))
    if (parent !== parentId) closeGaps(db, parent)
}

/** Deletes codes with their sub-codes and codings, and gives the number of these codings. */
export function removeCodes(db: Db, ids: readonly CodeId[]): number {
  const roots = topmostInOrder(db, ids)
  const codings = roots.flatMap(({ id }) => codingsBelow(db, id))
  removeCodings(db, codings)
  remove(
    db,
    'code',
    roots.map(({ id }) => id),
  )
  for (const parent of new Set(roots.map(({ parentId }) => parentId))) closeGaps(db, parent)
  return codings.length
}

/** Adds a capital type after the others. Throws UserError `name-taken`. */
export function addCapital(db: Db, capital: Omit<CapitalType, 'position'>): void {
  const name = freeName(db, { table: 'capitalType', name: capital.name })
  insert(db, 'capitalType', { ...capital, name, position: nextPosition(db, 'capitalType') })
}

/** The fields of a capital type that can be written, each of them optional. */
export type CapitalFields = {
  readonly [K in keyof Omit<CapitalType, 'id'>]?: CapitalType[K] | undefined
}

/** Changes a capital type; `position` is its place in the list, the others make room. Throws UserError `name-taken` or `gone`. */
export function updateCapital(
  db: Db,
  id: CapitalTypeId,
  { name, position, ...fields }: CapitalFields,
): void {
  requireRow(db, 'capitalType', id)
  const free =
    name === undefined ? undefined : freeName(db, { table: 'capitalType', name, own: id })
  update(db, 'capitalType', { id, name: free, ...fields })
  if (position !== undefined) placeCapital(db, id, position)
}

/** Deletes a capital type; codes that were mapped to it lose it. */
export function removeCapital(db: Db, id: CapitalTypeId): void {
  remove(db, 'capitalType', [id])
}

type Place = Pick<Code, 'id' | 'name' | 'parentId'>

function requireCode(db: Db, id: CodeId): Place {
  const code = first<Place>(db, 'SELECT id, name, parentId FROM code WHERE id = ?', id)
  if (code) return code
  throw new UserError(
    'gone',
    'This code no longer exists; it was removed meanwhile. Undo brings it back.',
  )
}

function childrenOf(db: Db, parentId: CodeId | null): readonly Place[] {
  return all<Place>(
    db,
    'SELECT id, name, parentId FROM code WHERE parentId IS ? ORDER BY position',
    parentId,
  )
}

function freeSibling(
  { id, name }: { readonly id: CodeId; readonly name: string },
  siblings: readonly Place[],
): string {
  const clash = siblings.find((other) => other.id !== id && nameKey(other.name) === nameKey(name))
  if (clash)
    throw new UserError(
      'name-taken',
      `There is already a code “${clash.name}” in this place of the tree. Nothing was changed. Choose another name or another place.`,
    )
  return name.trim()
}

/** The given codes in the order of the tree, without those that one of the others carries along. */
function topmostInOrder(db: Db, ids: readonly CodeId[]): readonly Place[] {
  const wanted = new Set(ids)
  for (const id of wanted) requireCode(db, id)
  const { codes } = readCodebook(db)
  const carried = new Set<CodeId>()
  for (const { id, parentId } of codes)
    if (parentId && (wanted.has(parentId) || carried.has(parentId))) carried.add(id)
  return codes.filter(({ id }) => wanted.has(id) && !carried.has(id))
}

function refuseCycle(db: Db, moved: readonly Place[], parentId: CodeId): void {
  for (let at: CodeId | null = parentId; at; at = requireCode(db, at).parentId) {
    const own = moved.find(({ id }) => id === at)
    if (own)
      throw new UserError(
        'cycle',
        `“${own.name}” cannot be moved below itself. Nothing was changed. Choose a place outside it.`,
      )
  }
}

/** Numbers the codes below a parent from 0 again, in their order. */
export function closeGaps(db: Db, parentId: CodeId | null): void {
  childrenOf(db, parentId).forEach(({ id }, position) => {
    update(db, 'code', { id, position })
  })
}

function codingsBelow(db: Db, id: CodeId): readonly CodingId[] {
  return all<{ id: CodingId }>(
    db,
    `WITH RECURSIVE below (id) AS (
       VALUES (?) UNION SELECT code.id FROM code JOIN below ON code.parentId = below.id)
     SELECT coding.id FROM coding JOIN below ON below.id = codeId`,
    id,
  ).map((row) => row.id)
}

function setAliases(db: Db, codeId: CodeId, names: readonly string[]): void {
  type Stored = { id: string; name: string }
  const stored = all<Stored>(db, 'SELECT id, name FROM codeAlias WHERE codeId = ?', codeId)
  const ended = stored.filter(({ name }) => !names.includes(name))
  remove(
    db,
    'codeAlias',
    ended.map(({ id }) => id),
  )
  for (const name of new Set(names))
    if (!stored.some((alias) => alias.name === name))
      insert(db, 'codeAlias', { id: randomUUID(), codeId, name })
}

function setCapitals(db: Db, codeId: CodeId, ids: readonly CapitalTypeId[]): void {
  type Stored = { id: string; capitalTypeId: CapitalTypeId }
  const stored = all<Stored>(
    db,
    'SELECT id, capitalTypeId FROM codeCapital WHERE codeId = ?',
    codeId,
  )
  const ended = stored.filter((row) => !ids.includes(row.capitalTypeId))
  remove(
    db,
    'codeCapital',
    ended.map(({ id }) => id),
  )
  for (const capitalTypeId of new Set(ids))
    if (!stored.some((row) => row.capitalTypeId === capitalTypeId))
      insert(db, 'codeCapital', { id: randomUUID(), codeId, capitalTypeId })
}

function placeCapital(db: Db, id: CapitalTypeId, position: number): void {
  const ids = all<{ id: CapitalTypeId }>(db, 'SELECT id FROM capitalType ORDER BY position')
    .map((row) => row.id)
    .filter((other) => other !== id)
  ids.splice(position, 0, id)
  ids.forEach((other, place) => {
    update(db, 'capitalType', { id: other, position: place })
  })
}
