import { z } from 'zod'
import type { ParticipantId, PseudonymId } from './id.ts'

export const pseudonymKinds = ['person', 'place', 'organisation', 'other'] as const
export const pseudonymKind = z.enum(pseudonymKinds)
export type PseudonymKind = z.infer<typeof pseudonymKind>

/** A name that must not leave the project, and what stands for it. */
export type Pseudonym = {
  readonly id: PseudonymId
  /** As it stands in the texts, e.g. a real name; unique in a project. */
  readonly original: string
  /** What is written instead; for a participant's real name the participant's name. */
  readonly replacement: string
  readonly kind: PseudonymKind
  /** Whose real name it is, or null. */
  readonly participantId: ParticipantId | null
}

/** How a project keeps names to itself. */
export type Pseudonyms = {
  readonly entries: readonly Pseudonym[]
  /** Whether nothing may leave while it still holds a name, an e-mail address or a telephone number. */
  readonly strict: boolean
}

/** A word that may be a name, with how often it was noticed (as a label, or within sentences) and one place of it. */
export type NameCandidate = {
  readonly name: string
  readonly count: number
  readonly before: string
  readonly after: string
  /** Where it was noticed: before turns as a label, or inside what is said. */
  readonly from: 'label' | 'text'
}

/** What an export may do with names: replace them (with brackets around on request), or leave them this once. */
export const release = z
  .object({
    pseudonyms: z.boolean().optional(),
    brackets: z.boolean().optional(),
    allow: z.boolean().optional(),
  })
  .optional()
export type Release = NonNullable<z.infer<typeof release>>

/** Something in an export that may tell who somebody is. */
export type Leak = {
  readonly kind: 'name' | 'e-mail' | 'telephone'
  /** Where in the export, e.g. the title of a column. */
  readonly where: string
  readonly match: string
  readonly before: string
  readonly after: string
  /** What a replacement would write; null where none is known. */
  readonly replacement: string | null
}

/** Listed names that stand in the project itself: in all so many places, and each once for each kind of place. */
export type NamesInTexts = {
  readonly total: number
  readonly places: readonly Leak[]
}

/** In how many places a pseudonym took the place of a name, and how many codings have it in their words. */
export type NamesReplaced = { readonly places: number; readonly codings: number }
