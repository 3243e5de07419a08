import { z } from 'zod'
import type { AttributeId, CoderId, PairId, ParticipantId, ProgrammeId } from './id.ts'

/** What somebody does in the conversation; moderators and interviewers are left out of counts unless asked for. */
export const roles = [
  'mentee',
  'mentor',
  'coordinator',
  'moderator',
  'interviewer',
  'other',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** True for the roles that ask rather than answer. */
export function asksQuestions(role: Role): boolean {
  return role === 'moderator' || role === 'interviewer'
}

/** The person who codes (REFI-QDA: User). The same id in every project on one machine. */
export type Coder = {
  readonly id: CoderId
  readonly name: string
}

/** An intervention under study, e.g. one of four mentoring programmes. */
export type Programme = {
  readonly id: ProgrammeId
  readonly name: string
  /** Place in lists and tables, from 0. */
  readonly position: number
}

/** One mentor and one mentee inside a programme. */
export type Pair = {
  readonly id: PairId
  readonly name: string
  readonly programmeId: ProgrammeId | null
  readonly position: number
}

/** A person who speaks. Names are pseudonyms and unique in a project, case aside. */
export type Participant = {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  /** Null where unknown: quotes then take the transcript's programme. */
  readonly programmeId: ProgrammeId | null
  /** Empty where unknown: quotes then take the transcript's pair. */
  readonly pairIds: readonly PairId[]
  /** Values of the attributes this person has, as text in the attribute's kind. */
  readonly values: Readonly<Record<AttributeId, string>>
}

/** The columns of a table of people; every other column is an attribute. */
export const peopleColumns = [
  'participant',
  'role',
  'programme',
  'pair',
  'transcript',
  'label',
] as const

export const attributeKinds = ['text', 'number', 'date', 'yesno'] as const

/** A user-defined property of participants: age, gender, country of origin, education … */
export type Attribute = {
  readonly id: AttributeId
  readonly name: string
  readonly kind: (typeof attributeKinds)[number]
  readonly position: number
}
