import type { Code } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { Coding } from '../../shared/model/quote.ts'

/** How a coding is drawn: the name beside its stripe, and its colour as CSS writes it. */
export type CodingLook = { readonly name: string; readonly colour: string }

/** How each coding is drawn, or null where it is not to be shown. */
export type LookOf = (coding: Coding) => CodingLook | null

/** Every coding in the colour of its code. */
export function lookByCode(codes: ReadonlyMap<CodeId, Code>): LookOf {
  return ({ codeId }) => codes.get(codeId) ?? null
}
