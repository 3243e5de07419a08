import type { FrequencyRow } from './analysis.ts'
import type { ChosenQuote } from './chosen-quote.ts'
import type { PairId } from './id.ts'

/** The two sides of a pair. */
export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

/** Who of a pair names a code. */
export type Agreement = 'both' | 'mentor' | 'mentee' | 'neither'

/** A value for each side. */
export type BySide<T> = { readonly [S in Side]: T }

/** A pair and how much was heard of each side; a side without people was not spoken with. */
export type ComparedPair = {
  readonly id: PairId
  readonly name: string
  readonly programme: string | null
  readonly people: BySide<number>
  readonly words: BySide<number>
}

/** All pairs side by side. */
export type PairComparison = {
  readonly pairs: readonly ComparedPair[]
  readonly codes: readonly FrequencyRow[]
  /** Quotes of each side, one array a code, one entry a pair. */
  readonly cells: readonly (readonly BySide<number>[])[]
  /** What a reader must know. */
  readonly notes: readonly string[]
}

/** What one side of a pair says under one code: how many quotes, and the one that stands for them. */
export type SideQuotes = { readonly count: number; readonly best: ChosenQuote | null }

/** One pair, code by code. */
export type PairProfile = {
  readonly pair: ComparedPair
  readonly codes: readonly { readonly row: FrequencyRow; readonly quotes: BySide<SideQuotes> }[]
  readonly notes: readonly string[]
}
