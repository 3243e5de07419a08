import type { FrequencyRow } from './analysis.ts'
import type { ChosenQuote } from './chosen-quote.ts'
import type { CapitalTypeId, ProgrammeId } from './id.ts'

/** One benefit under one capital type: how often, in which programmes, and the quote that stands for it. */
export type CapitalRow = {
  readonly code: FrequencyRow
  /** Names of the other capital types that the code serves. */
  readonly also: readonly string[]
  readonly total: number
  /** Quotes per programme, in the order of the table's programmes. */
  readonly cells: readonly number[]
  readonly best: ChosenQuote | null
}

/** One capital type with the codes that serve it; null for codes that serve none. */
export type CapitalGroup = {
  readonly id: CapitalTypeId | null
  readonly name: string
  readonly colour: string | null
  /** Each quote once. */
  readonly total: number
  readonly cells: readonly number[]
  /** The quote that stands for all of its codes. */
  readonly best: ChosenQuote | null
  readonly rows: readonly CapitalRow[]
}

/** Benefits by the kinds of capital that they strengthen. */
export type CapitalTable = {
  readonly programmes: readonly { readonly id: ProgrammeId | null; readonly name: string }[]
  readonly groups: readonly CapitalGroup[]
  /** What a reader must know. */
  readonly notes: readonly string[]
}
