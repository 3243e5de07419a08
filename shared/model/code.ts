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
  /** Other names under which it is found, e.g. of codes merged into it. */
  readonly aliases: readonly string[]
  /** Its own capital types; empty means: those of its nearest mapped ancestor. */
  readonly capitalIds: readonly CapitalTypeId[]
}

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
