import { z } from 'zod'
import { type FrequencyRow, rowKinds } from './analysis.ts'
import type { ChosenQuote } from './chosen-quote.ts'

/** Groups of people that have a profile. */
export const profileGroups = ['programme', 'pair'] as const

/** A question to the profiles: of which groups, and whether they consist of capital types or of codes. */
export const profileQuestion = z.strictObject({
  groups: z.enum(profileGroups).default('pair'),
  rows: z.enum(rowKinds).default('capitals'),
})
export type ProfileQuestion = z.infer<typeof profileQuestion>

/** One row of a profile: how many of the group's quotes bear it, and how many of all other groups'. */
export type ProfileFigure = {
  readonly quotes: number
  /** Per cent of the group's quotes; null where it has none. */
  readonly share: number | null
  readonly othersQuotes: number
  /** Per cent of the quotes of all others; null where they have none. */
  readonly othersShare: number | null
  /** `share` less `othersShare`, in percentage points; null where one of them is. */
  readonly difference: number | null
}

/** A programme or a pair and what is said in it. */
export type Profile = {
  /** Null for "no programme" and "no pair". */
  readonly id: string | null
  readonly name: string
  /** Name of the programme that a pair belongs to. */
  readonly programme: string | null
  /** People who spoke. */
  readonly participants: number
  readonly words: number
  /** True where fewer than 5 people spoke. */
  readonly small: boolean
  /** Coded quotes of the group, each once. */
  readonly quotes: number
  /** Coded quotes of all others. */
  readonly othersQuotes: number
  /** In the order of the rows. */
  readonly figures: readonly ProfileFigure[]
  /** How far the group is from all others, from 0 (alike) to 1 (nothing in common); null where one of them has no quotes. */
  readonly distance: number | null
  /** The distance to be expected of so few quotes by chance alone. */
  readonly byChance: number | null
}

/** The profiles of all groups side by side. */
export type Profiles = {
  readonly question: ProfileQuestion
  readonly rows: readonly FrequencyRow[]
  readonly profiles: readonly Profile[]
  /** What a reader must know. */
  readonly notes: readonly string[]
}

/** One profile with the quotes that stand for each row, the best first. */
export type OneProfile = Omit<Profiles, 'profiles'> & {
  readonly profile: Profile
  /** In the order of the rows. */
  readonly best: readonly (readonly ChosenQuote[])[]
}
