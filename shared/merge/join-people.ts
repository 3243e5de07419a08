import type { PairId, ProgrammeId } from '../model/id.ts'
import type { Attribute, Participant } from '../model/people.ts'

/** Several participants as one person. */
export type JoinedPerson = {
  readonly programmeId: ProgrammeId | null
  readonly pairIds: readonly PairId[]
  readonly values: Participant['values']
  /** What the others had that the first has differently, in words: these are lost. */
  readonly dropped: readonly string[]
}

/** Makes one person of several: what the first has wins, what only the others have is kept. */
export function joinPeople(
  into: Participant,
  from: readonly Participant[],
  attributes: readonly Attribute[],
): JoinedPerson {
  const everybody = [into, ...from]
  const names = new Map<string, string>(attributes.map(({ id, name }) => [id, name]))
  const values = Object.assign({}, ...everybody.toReversed().map((person) => person.values))
  const programmeId = everybody.find((person) => person.programmeId)?.programmeId ?? null
  return {
    programmeId,
    pairIds: [...new Set(everybody.flatMap((person) => person.pairIds))],
    values,
    dropped: from.flatMap((person) => [
      ...(person.role === into.role ? [] : [`role “${person.role}” of ${person.name}`]),
      ...(person.programmeId && person.programmeId !== programmeId
        ? [`programme of ${person.name}`]
        : []),
      ...lostValues(person, values, names),
    ]),
  }
}

function lostValues(
  person: Participant,
  kept: Participant['values'],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const wins: Readonly<Record<string, string>> = kept
  return Object.entries(person.values)
    .filter(([attribute, value]) => wins[attribute] !== value)
    .map(([attribute, value]) => `${names.get(attribute)} “${value}” of ${person.name}`)
}
