import { z } from 'zod'
import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import { ancestors } from '../../../shared/analysis/code-tree.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import {
  type CapitalTypeId,
  type CodeId,
  capitalTypeId,
  codeId,
  coderId,
} from '../../../shared/model/id.ts'
import { palette } from '../../../shared/model/palette.ts'
import type { Coder } from '../../../shared/model/people.ts'
import type { Coding } from '../../../shared/model/quote.ts'
import { initials } from '../../state/initials.ts'
import type { LookOf } from '../../transcript/look.ts'

/** What colours stand for, and which codings are shown; an empty list leaves nothing out. */
export const legend = z.object({
  colourBy: z.enum(['code', 'capital', 'coder']),
  /** Whether words without a coding are faded. */
  dim: z.boolean(),
  /** Only these codes and those below them. */
  codes: z.array(codeId),
  capitals: z.array(capitalTypeId),
  coders: z.array(coderId),
})
export type Legend = z.infer<typeof legend>

/** Everything is shown, each code in its own colour. */
export const plainLegend: Legend = {
  colourBy: 'code',
  dim: false,
  codes: [],
  capitals: [],
  coders: [],
}

/** What a legend can name in a project. */
export type LegendBasis = { readonly codebook: Codebook; readonly coders: readonly Coder[] }

/** A legend without what is not in this project, so that what was chosen in another one hides nothing here. */
export function legendFor(wanted: Legend, { codebook, coders }: LegendBasis): Legend {
  return {
    ...wanted,
    codes: thereIn(wanted.codes, codebook.codes),
    capitals: thereIn(wanted.capitals, codebook.capitals),
    coders: thereIn(wanted.coders, coders),
  }
}

/** Whether a legend leaves codings out. */
export function hidesSome({ codes, capitals, coders }: Legend): boolean {
  return codes.length + capitals.length + coders.length > 0
}

/** How codings are drawn by a legend; a code that serves several capital types takes the colour of the first of those shown. */
export function lookBy(shown: Legend, basis: LegendBasis): LookOf {
  const codes = new Map(basis.codebook.codes.map((code) => [code.id, code]))
  const fits = fitting(shown, basis)
  const colour = colouring(shown, basis)
  const coders = new Map(basis.coders.map(({ id, name }) => [id, name]))
  return (coding) => {
    const code = codes.get(coding.codeId)
    if (!code || !fits(coding)) return null
    const own = colour(coding)
    if (own === undefined) return code
    const coder = shown.colourBy === 'coder' ? coders.get(coding.coderId) : undefined
    // Who comes first, as the margin has no room for long names.
    return { name: coder ? `${initials(coder)} · ${code.name}` : code.name, colour: own }
  }
}

/** The colour of nothing in particular, e.g. of codes without a capital type. */
export const noColour = '#8f8a82'

/** The colour of each coder, by their order in the project. */
export function coderColour(coders: readonly Coder[], id: Coder['id']): string {
  const at = coders.findIndex((coder) => coder.id === id)
  return at < 0 ? noColour : (palette[at % palette.length] ?? noColour)
}

function thereIn<T>(chosen: readonly T[], things: readonly { readonly id: T }[]): T[] {
  return chosen.filter((id) => things.some((thing) => thing.id === id))
}

function fitting({ codes, capitals, coders }: Legend, { codebook }: LegendBasis) {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  const served = effectiveCapitals(codebook)
  const codeFits = new Set<CodeId>()
  for (const code of codebook.codes) {
    const above = [code, ...ancestors(code, byId)]
    const chosen = codes.length === 0 || above.some(({ id }) => codes.includes(id))
    if (chosen && (capitals.length === 0 || shares(served.get(code.id) ?? [], capitals)))
      codeFits.add(code.id)
  }
  return ({ codeId, coderId }: Coding) =>
    codeFits.has(codeId) && (coders.length === 0 || coders.includes(coderId))
}

/** The colour of a coding, or undefined for that of its code. */
function colouring(shown: Legend, { codebook, coders }: LegendBasis) {
  const served = effectiveCapitals(codebook)
  const colours = new Map(coders.map(({ id }) => [id, coderColour(coders, id)]))
  const order = codebook.capitals.filter(
    ({ id }) => shown.capitals.length === 0 || shown.capitals.includes(id),
  )
  return ({ codeId, coderId }: Coding): string | undefined => {
    if (shown.colourBy === 'code') return undefined
    if (shown.colourBy === 'coder') return colours.get(coderId) ?? noColour
    const own = served.get(codeId) ?? []
    return order.find(({ id }) => own.includes(id))?.colour ?? noColour
  }
}

function shares(own: readonly CapitalTypeId[], wanted: readonly CapitalTypeId[]): boolean {
  return own.some((id) => wanted.includes(id))
}
