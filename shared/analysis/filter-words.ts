import type { Placing } from '../model/cooccurrence.ts'
import { type Filter, filter as filterSchema } from '../model/filter.ts'

/** Names of codes, capital types, programmes and everything else that a filter mentions, by id. */
export type Names = ReadonlyMap<string, string>

/** One field of a filter in words, e.g. `Code` and `Orientation or Advice`. */
export type FilterPart = {
  readonly field: keyof Filter
  readonly label: string
  readonly text: string
}

/** A filter in words, one part for each field that narrows; empty where nothing does. */
export function filterParts(filter: Filter, names: Names): readonly FilterPart[] {
  return fields
    .filter((field) => filter[field] !== undefined)
    .map((field) => ({ field, label: labels[field], text: fieldText(field, filter, names) }))
    .filter(({ text }) => text !== '')
}

/** A filter in one line. */
export function filterInWords(filter: Filter, names: Names): string {
  const parts = filterParts(filter, names).map(({ label, text }) => `${label}: ${text}`)
  return parts.length === 0 ? 'none' : parts.join('; ')
}

/** What each field of a filter is called. */
export const labels: Readonly<Record<keyof Filter, string>> = {
  codes: 'Code',
  allOf: 'All of these codes',
  not: 'Without code',
  together: 'Together',
  beside: 'Near another code',
  capitals: 'Capital type',
  programmes: 'Programme',
  pairs: 'Pair',
  participants: 'Participant',
  roles: 'Role',
  attributes: 'Attribute',
  transcripts: 'Transcript',
  kinds: 'Kind of transcript',
  coders: 'Coder',
  starred: 'Star',
  hasMemo: 'Memo',
  coded: 'Codes',
  text: 'Text',
  since: 'Since',
  until: 'Before',
  includeModerators: 'Moderators and interviewers',
}

// The schema lists its own fields; their order is that of the filter.
const fields = Object.keys(filterSchema.shape) as readonly (keyof Filter)[]

function fieldText(field: keyof Filter, filter: Filter, names: Names): string {
  switch (field) {
    case 'starred':
    case 'hasMemo':
    case 'coded':
    case 'includeModerators':
      return yesNoTexts[field][filter[field] ? 0 : 1]
    case 'text':
      return `“${filter.text}”`
    case 'since':
      return filter.since ?? ''
    case 'until':
      return (filter.until ?? '').slice(0, 16).replace('T', ' ')
    case 'together':
      return togetherText(filter.together, names)
    case 'beside':
      return (filter.beside ?? []).map((each) => besideText(each, names)).join(' and ')
    case 'attributes':
      return attributesText(filter.attributes ?? [], names)
    case 'allOf':
      return (filter.allOf ?? []).map((id) => names.get(id) ?? unknown).join(' and ')
    default:
      return (filter[field] ?? []).map((value) => valueText(field, value, names)).join(' or ')
  }
}

const unknown = 'removed'

const yesNoTexts = {
  starred: ['starred', 'not starred'],
  hasMemo: ['with a memo', 'without a memo'],
  coded: ['with a code', 'without a code'],
  includeModerators: ['included', ''],
} as const

const nobody: Readonly<Partial<Record<keyof Filter, string>>> = {
  capitals: 'no capital type',
  programmes: 'no programme',
  pairs: 'no pair',
  participants: 'nobody',
  roles: 'nobody',
}

function valueText(field: keyof Filter, value: string | null, names: Names): string {
  if (value === null) return nobody[field] ?? ''
  if (field === 'roles') return value
  if (field === 'kinds') return value.replace('-', ' ')
  return names.get(value) ?? unknown
}

function togetherText(together: Filter['together'], names: Names): string {
  if (!together) return ''
  const [one, other] = together.codes.map((id) => names.get(id) ?? unknown)
  const { relation } = together
  if (typeof relation === 'object' && !('near' in relation))
    return `${one}, then ${other}, ${relationInWords(relation)}`
  if (together.codes[0] === together.codes[1]) return `${one} itself, without sub-codes`
  return `${one} and ${other}, ${relationInWords(relation)}`
}

function besideText(
  { codes, relation, absent }: NonNullable<Filter['beside']>[number],
  names: Names,
): string {
  const named = codes.map((id) => names.get(id) ?? unknown).join(' or ')
  return `${absent ? 'not ' : ''}${named} (${relationInWords(relation)})`
}

/** How another passage stands to one, e.g. `overlapping`, `at most 2 turns apart` or `later in the same turn`. */
export function relationInWords(placing: Placing): string {
  if (typeof placing !== 'object') return relationWords[placing]
  if ('near' in placing) return `at most ${turnsInWords(placing.near)} apart`
  const [turns, word] =
    'followed' in placing ? [placing.followed, 'later'] : [placing.preceded, 'earlier']
  return turns === 0 ? `${word} in the same turn` : `at most ${turnsInWords(turns)} ${word}`
}

function turnsInWords(turns: number): string {
  return `${turns} turn${turns === 1 ? '' : 's'}`
}

const relationWords = {
  overlap: 'overlapping',
  'same-quote': 'on the same words',
  'same-turn': 'in the same turn',
} as const

function attributesText(attributes: NonNullable<Filter['attributes']>, names: Names): string {
  return [...Map.groupBy(attributes, ({ id }) => id)]
    .map(([id, values]) => {
      const texts = values.map(({ value }) => value || 'no value')
      return `${names.get(id) ?? unknown} ${texts.join(' or ')}`
    })
    .join(', ')
}
