import type { Codebook } from '../model/code.ts'
import type { CodeId } from '../model/id.ts'
import { nextColour } from '../model/palette.ts'
import type { ComparedCode, ComparedRow, Comparison, Decision } from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'
import type { CodebookStep } from './codebook-plan.ts'
import { findByKey } from './compare-books.ts'
import { capitalIds, distinctNames, joinedFields } from './reconcile-fields.ts'
import type { Settling, Work, Working } from './reconcile-work.ts'

/** What a reconciliation does, step by step, and what each code of the other codebooks becomes. */
export type Reconciliation = {
  readonly steps: readonly CodebookStep[]
  /** The code of the project that a row has become; rows that are left out or undecided are missing. */
  readonly outcomes: ReadonlyMap<ComparedRow, CodeId>
  readonly added: readonly CodeId[]
  readonly changed: readonly CodeId[]
  readonly moved: readonly CodeId[]
  /** Names of capital types that are new. */
  readonly capitals: readonly string[]
  /** Names of all codes as they are afterwards. */
  readonly names: ReadonlyMap<CodeId, string>
  readonly problems: readonly string[]
}

/**
 * Turns the decisions of a comparison into steps: codes are added, changed and moved, none is removed. Other names become
 * aliases. A code that is added comes below what its parent has become. Codebooks are taken in their order.
 */
export function reconcile(
  current: Codebook,
  comparison: Comparison,
  newId: () => string,
): Reconciliation {
  const work: Work = {
    ...{ newId, books: comparison.books, steps: [], problems: [] },
    codes: new Map(current.codes.map((code) => [code.id, code])),
    capitals: new Map(current.capitals.map((capital) => [nameKey(capital.name), capital])),
    ...{ outcomes: new Map(), byRef: new Map() },
    ...{ added: new Set(), changed: new Set(), moved: new Set(), newCapitals: [] },
  }
  const inOrder = comparison.rows.toSorted(
    (a, b) => a.theirs.book - b.theirs.book || a.theirs.code - b.theirs.code,
  )
  for (const row of inOrder) if (row.decision) settle(work, row, row.decision)
  return {
    ...{ steps: work.steps, outcomes: work.outcomes, problems: work.problems },
    ...{ added: [...work.added], moved: [...work.moved], capitals: work.newCapitals },
    changed: [...work.changed].filter((id) => !work.added.has(id)),
    names: new Map([...work.codes].map(([id, { name }]) => [id, name])),
  }
}

function settle(work: Work, row: ComparedRow, decision: Decision): void {
  const theirs = work.books[row.theirs.book]?.codes[row.theirs.code]
  if (!theirs || decision.verdict === 'leave') return
  const id = carryOut(work, row, { theirs, decision })
  if (!id) return
  work.outcomes.set(row, id)
  work.byRef.set(refKey(row.theirs.book, row.theirs.code), id)
}

function carryOut(work: Work, row: ComparedRow, { theirs, decision }: Settling): CodeId | null {
  if (decision.verdict === 'both')
    return addCode(work, row, { theirs, parentId: parentFor(work, row) })
  const target = targetOf(work, decision.into)
  if (!target) {
    work.problems.push(
      `“${theirs.name}” was left out: the code that it was compared with is not there.`,
    )
    return null
  }
  if (decision.verdict === 'same') {
    join(work, target, { theirs, decision })
    if (decision.place === 'theirs') takePlace(work, target.id, parentFor(work, row))
    return target.id
  }
  if (decision.verdict === 'child') return addCode(work, row, { theirs, parentId: target.id })
  const id = addCode(work, row, { theirs, parentId: target.parentId })
  move(work, target, id)
  return id
}

function targetOf(work: Work, key: string | null): Working | undefined {
  const ref = findByKey(work.books, key)
  if (!ref) return undefined
  const id =
    ref.book === 0 ? work.books[0]?.codes[ref.code]?.id : work.byRef.get(refKey(ref.book, ref.code))
  return id && work.codes.get(id)
}

/** What the nearest code above has become that was not left out; null at the top. */
function parentFor(work: Work, { theirs }: ComparedRow): CodeId | null {
  const codes = work.books[theirs.book]?.codes ?? []
  let at = codes[theirs.code]?.parent ?? null
  while (at !== null) {
    const id = work.byRef.get(refKey(theirs.book, at))
    if (id) return id
    at = codes[at]?.parent ?? null
  }
  return null
}

function refKey(book: number, code: number): string {
  return `${book}/${code}`
}

type Adding = { readonly theirs: ComparedCode; readonly parentId: CodeId | null }

function addCode(work: Work, row: ComparedRow, { theirs, parentId }: Adding): CodeId {
  // A fresh UUID is a valid id of any kind.
  const fresh = work.newId() as CodeId
  const id = theirs.id && !work.codes.has(theirs.id) ? theirs.id : fresh
  const title = work.books[row.theirs.book]?.title ?? ''
  const name = freeName(work, { wanted: theirs.name.trim(), parentId, title })
  const above = parentId ? work.codes.get(parentId) : undefined
  const used = [...work.codes.values()].map(({ colour }) => colour)
  const { definition, include, exclude, example, borderline, decidedOn, aliases } = theirs
  const code: Working = {
    ...{ id, name, parentId, definition, include, exclude, example, borderline, decidedOn },
    colour: theirs.colour || above?.colour || nextColour(used),
    aliases: distinctNames(name === theirs.name.trim() ? aliases : [theirs.name, ...aliases], name),
    capitalIds: capitalIds(work, row.theirs.book, theirs.capitals),
  }
  work.codes.set(id, code)
  work.added.add(id)
  work.steps.push({ kind: 'addCode', code })
  return id
}

type WantedName = {
  readonly wanted: string
  readonly parentId: CodeId | null
  readonly title: string
}

/** A name that no sibling has: two codes that are both kept may share theirs. */
function freeName(work: Work, { wanted, parentId, title }: WantedName): string {
  const siblings = [...work.codes.values()].filter((code) => code.parentId === parentId)
  const taken = new Set(siblings.map(({ name }) => nameKey(name)))
  const source = title.replace(/\.[^.]+$/, '')
  let name = wanted
  for (let number = 1; taken.has(nameKey(name)); number += 1)
    name = number === 1 ? `${wanted} (${source})` : `${wanted} (${source} ${number})`
  return name
}

function join(work: Work, target: Working, { theirs, decision }: Settling): void {
  const fields = joinedFields(work, target, { theirs, decision })
  if (Object.keys(fields).length === 0) return
  work.codes.set(target.id, { ...target, ...fields })
  work.changed.add(target.id)
  work.steps.push({ kind: 'changeCode', id: target.id, fields })
}

/** Moves a code to where another codebook has it, unless it would come below itself or beside its namesake. */
function takePlace(work: Work, id: CodeId, parentId: CodeId | null): void {
  const code = work.codes.get(id)
  if (!code || code.parentId === parentId) return
  const why = isWithin(work, parentId, id)
    ? 'the code that it would come below stands below it here'
    : isNamedBelow(work, parentId, code)
      ? 'there is another code of that name'
      : null
  if (why) work.problems.push(`“${code.name}” keeps its place in the tree: ${why}.`)
  else move(work, code, parentId)
}

function isWithin({ codes }: Work, id: CodeId | null, above: CodeId): boolean {
  for (let at = id; at; at = codes.get(at)?.parentId ?? null) if (at === above) return true
  return false
}

function isNamedBelow({ codes }: Work, parentId: CodeId | null, { id, name }: Working): boolean {
  return [...codes.values()].some(
    (each) => each.id !== id && each.parentId === parentId && nameKey(each.name) === nameKey(name),
  )
}

function move(work: Work, target: Working, parentId: CodeId | null): void {
  work.codes.set(target.id, { ...target, parentId })
  work.moved.add(target.id)
  work.steps.push({ kind: 'moveCode', id: target.id, parentId })
}
