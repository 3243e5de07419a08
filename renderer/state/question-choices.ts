import {
  type Count,
  columnKinds,
  counts,
  type FrequencyQuestion,
  frequencyQuestion,
} from '../../shared/model/analysis.ts'
import type { Attribute } from '../../shared/model/people.ts'
import type { SaturationQuestion } from '../../shared/model/saturation.ts'
import type { Choice } from '../ui/choice.ts'

/** What can stand in the rows. */
export const rowChoices: readonly Choice<FrequencyQuestion['rows']>[] = [
  { id: 'codes', label: 'Codes' },
  { id: 'capitals', label: 'Capital types' },
]

/** What can be counted. */
export const countChoices: readonly Choice<Count>[] = counts.map((id) => ({
  id,
  label: id === 'participants' ? 'People' : capitalised(id),
}))

const columnNames: Readonly<Record<(typeof columnKinds)[number], string>> = {
  programme: 'Programme',
  pair: 'Pair',
  'programme-pair': 'Programme › pair',
  participant: 'Participant',
  role: 'Role',
  transcript: 'Transcript',
  kind: 'Kind of transcript',
  coder: 'Coder',
}

const attributePrefix = 'attribute:'

/** What can stand in the columns; attributes by their id. */
export function columnChoices(attributes: readonly Attribute[]): readonly Choice[] {
  return [
    ...columnKinds.map((id) => ({ id, label: columnNames[id] })),
    ...attributes.map(({ id, name }) => ({ id: attributePrefix + id, label: capitalised(name) })),
  ]
}

/** The choice that a question's columns are. */
export function columnKey(columns: FrequencyQuestion['columns']): string {
  return typeof columns === 'string' ? columns : attributePrefix + columns.attribute
}

/** The question with the columns of a choice. */
export function withColumns(question: FrequencyQuestion, key: string): FrequencyQuestion {
  const attribute = key.startsWith(attributePrefix) && key.slice(attributePrefix.length)
  return frequencyQuestion.parse({ ...question, columns: attribute ? { attribute } : key })
}

/** In which order transcripts can be looked at for saturation. */
export const orderChoices: readonly Choice<SaturationQuestion['order']>[] = [
  { id: 'coded', label: 'As coded' },
  { id: 'imported', label: 'As imported' },
  { id: 'title', label: 'By title' },
  { id: 'random', label: 'Random orders' },
]

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}
