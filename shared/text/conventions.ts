/** A way in which transcripts name their speakers. */
export type Convention = {
  /** Shown to the user; also its key. */
  readonly name: string
  /** How much the mere shape says: ordinary text rarely looks like `@Anna:`, but often like `Anna – words`. */
  readonly weight: number
}

const list = [
  { name: '@Name: words', weight: 1.2 },
  { name: '[Name] words', weight: 1.1 },
  { name: '<Name> words', weight: 1 },
  { name: 'Name  0:00', weight: 1.1 },
  { name: 'Name: words', weight: 1 },
  { name: 'Name⇥words', weight: 0.8 },
  { name: 'Name – words', weight: 0.8 },
  { name: 'Name; words', weight: 0.8 },
  { name: '(Name) words', weight: 0.6 },
  { name: 'NAME. words', weight: 0.8 },
  { name: 'Name on its own line', weight: 0.6 },
  { name: 'Questions in other letters', weight: 0.5 },
] as const

export type ConventionName = (typeof list)[number]['name']

/** All conventions that are looked for, the most telling first. */
export const conventions: readonly (Convention & { readonly name: ConventionName })[] = list

/** Name of the convention of texts without speakers. */
export const noConvention = 'none'

/** Name of the convention of files whose format itself says who speaks. */
export const structured = 'marked by the format'

/** What the user can choose from, `none` last. */
export const conventionNames: readonly string[] = [
  ...conventions.map((convention) => convention.name),
  noConvention,
]
