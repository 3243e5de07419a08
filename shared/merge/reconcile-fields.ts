import { codeTexts } from '../model/code.ts'
import type { CapitalTypeId } from '../model/id.ts'
import { nextColour } from '../model/palette.ts'
import type { Decision } from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'
import type { Settling, Work, Working } from './reconcile-work.ts'

/** The fields of a code that change when another is taken for the same. */
export function joinedFields(
  work: Work,
  target: Working,
  { theirs, decision }: Settling,
): Partial<Working> {
  const name = nameAfter(work, target, { theirs, decision })
  const names = [...target.aliases, target.name, theirs.name, ...theirs.aliases]
  const aliases = distinctNames(names, name)
  const capitals = capitalsAfter(work, target, { theirs, decision })
  const texts = codeTexts.flatMap(({ field }) => {
    const text = chosenText(target[field], theirs[field], decision.texts)
    return text === target[field] ? [] : [[field, text] as const]
  })
  const [first, second] = decision.texts === 'theirs' ? [theirs, target] : [target, theirs]
  const decidedOn = first.decidedOn ?? second.decidedOn
  return {
    ...(name !== target.name && { name }),
    ...Object.fromEntries(texts),
    ...(!sameSet(aliases, target.aliases) && { aliases }),
    ...(!sameSet(capitals, target.capitalIds) && { capitalIds: capitals }),
    ...(decidedOn !== target.decidedOn && { decidedOn }),
  }
}

function nameAfter(work: Work, target: Working, { theirs, decision }: Settling): string {
  const wanted = theirs.name.trim()
  if (decision.name === 'mine' || wanted === target.name) return target.name
  const clash = [...work.codes.values()].find(
    ({ id, parentId, name }) =>
      id !== target.id && parentId === target.parentId && nameKey(name) === nameKey(wanted),
  )
  if (!clash) return wanted
  work.problems.push(
    `“${target.name}” was not renamed to “${wanted}”: there is another code of that name beside it.`,
  )
  return target.name
}

function chosenText(mine: string, theirs: string, side: Decision['texts']): string {
  const [own, other] = [mine.trim(), theirs.trim()]
  if (other === '' || own === other) return mine
  if (own === '' || side === 'theirs') return theirs
  return side === 'both' && !`\n${own}\n`.includes(`\n${other}\n`) ? `${own}\n${other}` : mine
}

function capitalsAfter(
  work: Work,
  target: Working,
  { theirs, decision }: Settling,
): readonly CapitalTypeId[] {
  const { capitalIds: own } = target
  if (theirs.capitals.length === 0) return own
  if (own.length > 0 && decision.capitals === 'mine') return own
  const others = capitalIds(work, null, theirs.capitals)
  return decision.capitals === 'both' ? [...new Set([...own, ...others])] : others
}

/** Ids of the capital types with these names; those that the project has not are added as the codebook describes them. */
export function capitalIds(
  work: Work,
  book: number | null,
  names: readonly string[],
): readonly CapitalTypeId[] {
  return names.map((name) => work.capitals.get(nameKey(name))?.id ?? addCapital(work, book, name))
}

function addCapital(work: Work, book: number | null, name: string): CapitalTypeId {
  const books = book === null ? work.books : work.books.slice(book, book + 1)
  const described = books
    .flatMap(({ capitals }) => capitals)
    .find((capital) => nameKey(capital.name) === nameKey(name))
  const known = [...work.capitals.values()]
  const renamed = known.find(({ id }) => id === described?.id)
  if (renamed) return renamed.id
  const capital = {
    // A fresh UUID is a valid id of any kind.
    id: described?.id ?? (work.newId() as CapitalTypeId),
    name: name.replaceAll(';', ',').trim(),
    colour: described?.colour || nextColour(known.map(({ colour }) => colour)),
    definition: described?.definition ?? '',
  }
  work.capitals.set(nameKey(name), capital)
  work.newCapitals.push(capital.name)
  work.steps.push({ kind: 'addCapital', capital })
  return capital.id
}

/** Names that differ from each other and from the code's own; semicolons part aliases, so they cannot stand in one. */
export function distinctNames(names: readonly string[], own: string): readonly string[] {
  const byKey = new Map<string, string>()
  for (const name of names)
    if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name.replaceAll(';', ',').trim())
  byKey.delete(nameKey(own))
  return [...byKey.values()]
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each))
}
