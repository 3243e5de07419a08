import { type CapitalType, type Code, type Codebook, codeTexts } from '../model/code.ts'
import type { CapitalTypeId, CodeId } from '../model/id.ts'
import { nextColour } from '../model/palette.ts'
import type { CodebookConflict } from '../model/replies.ts'
import { cleanText } from '../text/clean-text.ts'
import { nameKey } from '../text/name-key.ts'

/** A capital type as a file describes it; what is undefined or empty, the file does not say. */
type IncomingCapital = {
  readonly id?: CapitalTypeId | undefined
  readonly name: string
  readonly colour?: string | undefined
  readonly definition?: string | undefined
}

/** A code as a file describes it; what is undefined or empty, the file does not say. */
export type IncomingCode = {
  readonly id?: CodeId | undefined
  readonly name: string
  /** Place of its parent in the list, which stands before it; null at the top of the tree. */
  readonly parent: number | null
  readonly colour?: string | undefined
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly borderline: string
  readonly decidedOn: string | null
  readonly aliases: readonly string[]
  /** Names of capital types. */
  readonly capitals: readonly string[]
}

/** A codebook as a file describes it, and what in the file could not be understood. */
export type IncomingCodebook = {
  readonly capitals: readonly IncomingCapital[]
  readonly codes: readonly IncomingCode[]
  readonly problems: readonly string[]
}

/** One step of bringing a codebook in; steps are taken in their order. */
export type CodebookStep =
  | { readonly kind: 'addCapital'; readonly capital: Omit<CapitalType, 'position'> }
  | {
      readonly kind: 'changeCapital'
      readonly id: CapitalTypeId
      readonly fields: Partial<CapitalType>
    }
  | { readonly kind: 'addCode'; readonly code: Omit<Code, 'position'> }
  | { readonly kind: 'changeCode'; readonly id: CodeId; readonly fields: Partial<Code> }
  | { readonly kind: 'moveCode'; readonly id: CodeId; readonly parentId: CodeId | null }

/** What bringing a codebook in does, and what that is in words. */
export type CodebookPlan = {
  readonly steps: readonly CodebookStep[]
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Texts that the project has already and that are replaced. */
  readonly conflicts: readonly CodebookConflict[]
  /** Number of codes and capital types that stay as they are. */
  readonly same: number
  readonly problems: readonly string[]
}

type Options = {
  /** Whether what is there already takes over what the file says differently. */
  readonly change: boolean
  /** A fresh UUID. */
  readonly newId: () => string
}

/** Compares a codebook from a file with the one of the project: things are the same by id, else by name in the same place. */
export function planCodebook(
  current: Codebook,
  incoming: IncomingCodebook,
  options: Options,
): CodebookPlan {
  const work: Work = {
    ...options,
    codes: new Map(current.codes.map((code) => [code.id, code])),
    capitals: new Map(current.capitals.map((capital) => [capital.id, capital])),
    claimed: new Set(incoming.codes.flatMap(({ id }) => (id ? [id] : []))),
    met: new Set(),
    steps: [],
    added: [],
    changed: [],
    conflicts: [],
    same: 0,
    problems: [...incoming.problems],
  }
  for (const capital of incoming.capitals) planCapital(work, capital)
  const ids: CodeId[] = []
  for (const code of incoming.codes)
    ids.push(planCode(work, code, code.parent === null ? null : (ids[code.parent] ?? null)))
  const { steps, added, changed, conflicts, same, problems } = work
  return { steps, added, changed, conflicts, same, problems }
}

/** The codebook as it becomes step by step, and what was found out so far. */
type Work = Options & {
  readonly codes: Map<CodeId, Omit<Code, 'position'>>
  readonly capitals: Map<CapitalTypeId, Omit<CapitalType, 'position'>>
  /** Codes that the file names by their id: a name alone does not take them. */
  readonly claimed: ReadonlySet<CodeId>
  /** What the file has already named, so that it is not named twice. */
  readonly met: Set<string>
  readonly steps: CodebookStep[]
  readonly added: string[]
  readonly changed: string[]
  readonly conflicts: CodebookConflict[]
  same: number
  readonly problems: string[]
}

function planCapital(work: Work, incoming: IncomingCapital): void {
  const known = (incoming.id && work.capitals.get(incoming.id)) ?? capitalNamed(work, incoming.name)
  if (!known) addCapital(work, incoming)
  else if (work.met.has(known.id))
    work.problems.push(`The capital type “${incoming.name}” stands twice in the file.`)
  else changeCapital(work, known, incoming)
}

function capitalNamed({ capitals }: Work, name: string) {
  return [...capitals.values()].find((capital) => nameKey(capital.name) === nameKey(name))
}

function addCapital(work: Work, { id, name, colour, definition }: IncomingCapital): CapitalTypeId {
  // A fresh UUID is a valid id of any kind.
  const fresh = id ?? (work.newId() as CapitalTypeId)
  const used = [...work.capitals.values()].map((capital) => capital.colour)
  const capital = {
    id: fresh,
    name: name.replaceAll(';', ',').trim(),
    colour: colour || nextColour(used),
    definition: definition ?? '',
  }
  work.capitals.set(fresh, capital)
  work.met.add(fresh)
  work.steps.push({ kind: 'addCapital', capital })
  work.added.push(capital.name)
  return fresh
}

function changeCapital(
  work: Work,
  known: Omit<CapitalType, 'position'>,
  { name, colour, definition }: IncomingCapital,
): void {
  work.met.add(known.id)
  const taken = capitalNamed(work, name)
  const fields = differing(known, {
    name: nameKey(name) !== nameKey(known.name) && !taken ? name : undefined,
    colour,
    definition,
  })
  if (taken && taken.id !== known.id)
    work.problems.push(`“${known.name}” was not renamed to “${name}”: that name is taken.`)
  if (!work.change || Object.keys(fields).length === 0) work.same += 1
  else {
    work.capitals.set(known.id, { ...known, ...fields })
    work.steps.push({ kind: 'changeCapital', id: known.id, fields })
    work.changed.push(known.name)
  }
}

function planCode(work: Work, incoming: IncomingCode, parentId: CodeId | null): CodeId {
  const known =
    (incoming.id && work.codes.get(incoming.id)) ?? siblingNamed(work, incoming, parentId)
  if (!known) return addCode(work, incoming, parentId)
  if (work.met.has(known.id))
    work.problems.push(`The code “${incoming.name}” stands twice in the same place of the file.`)
  else if (work.change) changeCode(work, { known, incoming, parentId })
  else work.same += 1
  work.met.add(known.id)
  return known.id
}

function siblingNamed(work: Work, { id, name }: IncomingCode, parentId: CodeId | null) {
  const found = codeAt(work, name, parentId)
  return found && (found.id === id || !work.claimed.has(found.id)) ? found : undefined
}

function codeAt({ codes }: Work, name: string, parentId: CodeId | null) {
  const key = nameKey(name)
  return [...codes.values()].find(
    (code) => code.parentId === parentId && nameKey(code.name) === key,
  )
}

function addCode(work: Work, incoming: IncomingCode, parentId: CodeId | null): CodeId {
  const { name, aliases, decidedOn } = incoming
  const clash = codeAt(work, name, parentId)
  if (clash) {
    work.problems.push(`The code “${name}” stands twice in the same place of the file.`)
    return clash.id
  }
  const code = {
    // A fresh UUID is a valid id of any kind.
    id: incoming.id ?? (work.newId() as CodeId),
    name: name.trim(),
    colour: incoming.colour || colourFor(work, parentId),
    parentId,
    ...textsOf(incoming),
    ...{ decidedOn, aliases },
    capitalIds: capitalIds(work, incoming),
  }
  work.codes.set(code.id, code)
  work.met.add(code.id)
  work.steps.push({ kind: 'addCode', code })
  work.added.push(code.name)
  return code.id
}

function colourFor({ codes }: Work, parentId: CodeId | null): string {
  const parent = parentId && codes.get(parentId)
  return parent ? parent.colour : nextColour([...codes.values()].map(({ colour }) => colour))
}

function textsOf({ definition, include, exclude, example, borderline }: IncomingCode) {
  return { definition, include, exclude, example, borderline }
}

/** Ids of the capital types that a code names; those that nobody described are made. */
function capitalIds(work: Work, { capitals }: IncomingCode): readonly CapitalTypeId[] {
  return capitals.map((name) => capitalNamed(work, name)?.id ?? addCapital(work, { name }))
}

type KnownCode = {
  readonly known: Omit<Code, 'position'>
  readonly incoming: IncomingCode
  readonly parentId: CodeId | null
}

function changeCode(work: Work, { known, incoming, parentId }: KnownCode): void {
  const clash = codeAt(work, incoming.name, parentId)
  const free = !clash || clash.id === known.id
  if (!free)
    work.problems.push(
      `“${known.name}” was not renamed or moved to “${incoming.name}”: there is another code of that name in that place.`,
    )
  const renamed = free && nameKey(incoming.name) !== nameKey(known.name)
  const moved = free && parentId !== known.parentId
  const { colour, decidedOn, aliases } = incoming
  const fields = differing(known, {
    name: renamed ? incoming.name : undefined,
    ...{ colour, decidedOn, ...textsOf(incoming) },
    aliases: sameSet(aliases.map(bare), known.aliases.map(bare)) ? undefined : aliases,
    capitalIds: changedCapitals(work, known, incoming),
  })
  if (Object.keys(fields).length > 0) work.steps.push({ kind: 'changeCode', id: known.id, fields })
  work.conflicts.push(...conflictsOf(known, fields))
  if (moved) work.steps.push({ kind: 'moveCode', id: known.id, parentId })
  work.codes.set(known.id, { ...known, ...fields, parentId: moved ? parentId : known.parentId })
  if (moved || Object.keys(fields).length > 0) work.changed.push(known.name)
  else work.same += 1
}

function conflictsOf(
  known: Omit<Code, 'position'>,
  fields: Partial<Code>,
): readonly CodebookConflict[] {
  return [{ field: 'name', label: 'Name' } as const, ...codeTexts].flatMap(({ field, label }) => {
    const theirs = fields[field]
    const mine = known[field]
    return theirs === undefined || mine.trim() === ''
      ? []
      : [{ name: known.name, field: label, mine, theirs }]
  })
}

function changedCapitals(work: Work, known: Omit<Code, 'position'>, incoming: IncomingCode) {
  const ids = capitalIds(work, incoming)
  return sameSet(ids, known.capitalIds) ? undefined : ids
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each))
}

/** The fields that say something and say it differently. */
function differing<T extends object>(
  known: T,
  fields: { readonly [K in keyof T]?: T[K] | undefined },
): Partial<T> {
  const given = Object.entries(fields).filter(
    ([key, value]) => said(value) && !sameText(value, Reflect.get(known, key)),
  )
  // The entries come from `fields`, whose values have the types of T.
  return Object.fromEntries(given) as Partial<T>
}

function said(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  )
}

/** Files add and take away blanks at the ends of texts, have their own newlines, and cannot hold every character. */
function sameText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? bare(one) === bare(other)
    : one === other
}

function bare(text: string): string {
  return cleanText(text).trim()
}
