import { z } from 'zod'
import type { CapitalTypeId, CodeId } from './id.ts'

/** `#rrggbb` in lower case. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** A code of the codebook (REFI-QDA: Code). */
export type Code = {
  readonly id: CodeId
  readonly name: string
  readonly colour: string
  readonly parentId: CodeId | null
  /** Place among its siblings, from 0. */
  readonly position: number
  /** Short definition. */
  readonly definition: string
  /** When the code applies. */
  readonly include: string
  /** When it does not, though one might think so. */
  readonly exclude: string
  /** A typical example, in the coder's words or quoted. */
  readonly example: string
  /** An example of what only just belongs here, or only just not. */
  readonly borderline: string
  /** ISO date of the day when the definition was agreed on, or null. */
  readonly decidedOn: string | null
  /** Other names under which it is found, e.g. of codes merged into it. */
  readonly aliases: readonly string[]
  /** Its own capital types; empty means: those of its nearest mapped ancestor. */
  readonly capitalIds: readonly CapitalTypeId[]
}

/** What is written about a code, field by field in the order in which people read it, with its heading. */
export const codeTexts = [
  { field: 'definition', label: 'Definition' },
  { field: 'include', label: 'Use it when' },
  { field: 'exclude', label: 'Do not use it when' },
  { field: 'example', label: 'Typical example' },
  { field: 'borderline', label: 'Borderline example' },
] as const

/** A field of a code that holds free text. */
export type CodeText = (typeof codeTexts)[number]['field']

/** The fields of a code about which nothing is known but its name. */
export const undescribed = {
  definition: '',
  include: '',
  exclude: '',
  example: '',
  borderline: '',
  decidedOn: null,
  aliases: [],
  capitalIds: [],
} as const satisfies Partial<Code>

/** A category of the theory that codes are mapped to. "Different types" is one of them. */
export type CapitalType = {
  readonly id: CapitalTypeId
  readonly name: string
  readonly colour: string
  readonly definition: string
  readonly position: number
}

/** All codes with their tree and their mapping to capital types. */
export type Codebook = {
  readonly codes: readonly Code[]
  readonly capitals: readonly CapitalType[]
}
