import type { FrequencyQuestion } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import type { Attribute } from '../model/people.ts'
import { roles } from '../model/people.ts'
import { transcriptKinds } from '../model/transcript.ts'
import { nestedId } from './nested-column.ts'
import type { Numbered } from './numbered.ts'
import { attributeValue, type Voice } from './voices.ts'

/** One possible column: `id` is null for "no programme", "no pair", "no value", nobody. */
type Column = {
  readonly id: string | null
  readonly name: string
  /** Name of the column to which this one belongs. */
  readonly group?: string
}

/**
 * The columns of a table and what counts in them. Columns are told by who speaks, except coders: then `ofVoice` is empty
 * and `ofCoder` says the column for each coder by place.
 */
export type Columns = {
  readonly columns: readonly Column[]
  readonly ofVoice: readonly (readonly number[])[]
  readonly ofCoder: readonly number[] | null
  /** Columns that a quote of one person in one group counts in: two where columns have columns of their own. */
  readonly levels: 1 | 2
}

/** The columns that a question asks for, before those are left out that hold nobody and nothing. */
export function makeColumns(
  numbered: Numbered,
  kind: FrequencyQuestion['columns'],
  filter: Filter,
): Columns {
  if (kind === 'coder') return coderColumns(numbered)
  const columns = listColumns(numbered, kind)
  const places = new Map(columns.map(({ id }, place) => [id, place]))
  const keys = keysOfVoice(numbered, kind, filter)
  return {
    columns,
    ofVoice: numbered.voices.map((voice) => keys(voice).flatMap((key) => places.get(key) ?? [])),
    ofCoder: null,
    levels: kind === 'programme-pair' ? 2 : 1,
  }
}

function coderColumns({ material: { coders }, voices }: Numbered): Columns {
  return {
    columns: coders.map(({ id, name }) => ({ id, name })),
    ofVoice: voices.map(() => []),
    ofCoder: coders.map((_, place) => place),
    levels: 1,
  }
}

type VoiceKind = Exclude<FrequencyQuestion['columns'], 'coder'>

function listColumns(numbered: Numbered, kind: VoiceKind): readonly Column[] {
  const { material } = numbered
  if (typeof kind === 'object') return valueColumns(numbered, kind.attribute)
  switch (kind) {
    case 'programme':
      return [...byPosition(material.programmes), { id: null, name: 'no programme' }]
    case 'pair':
      return [...byPosition(material.pairs), { id: null, name: 'no pair' }]
    case 'programme-pair':
      return nestedColumns(numbered)
    case 'participant':
      return personColumns(numbered)
    case 'role':
      return [...roles.map((id) => ({ id, name: id })), { id: null, name: 'nobody' }]
    case 'transcript':
      return material.transcripts.map(({ id, short }) => ({ id, name: short }))
    case 'kind':
      return transcriptKinds.map((id) => ({ id, name: id.replace('-', ' ') }))
  }
}

function byPosition(
  list: readonly { readonly id: string; readonly name: string; readonly position: number }[],
): readonly Column[] {
  return inPlace(list).map(({ id, name }) => ({ id, name }))
}

function inPlace<T extends { readonly position: number }>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => a.position - b.position)
}

/** Programmes, each followed by the pairs in which its people are. */
function nestedColumns({ material: { programmes, pairs }, voices }: Numbered): readonly Column[] {
  const listed = [...inPlace(programmes), { id: null, name: 'no programme' }]
  const sorted = [...inPlace(pairs), { id: null, name: 'no pair' }]
  return listed.flatMap((programme): readonly Column[] => {
    const here = new Set(
      voices.flatMap(({ programmeId, pairIds }) => (programmeId === programme.id ? pairIds : [])),
    )
    return [
      { id: nestedId(programme.id), name: programme.name },
      ...sorted
        .filter(({ id }) => here.has(id))
        .map(({ id, name }) => ({
          id: nestedId(programme.id, id),
          name,
          group: programme.name,
        })),
    ]
  })
}

/** Participants by name, then speakers who are no participant yet by their first turn, then nobody. */
function personColumns({ material, voices }: Numbered): readonly Column[] {
  const people = new Map<string, Column>()
  for (const { id, name } of material.participants.toSorted((a, b) => byName(a.name, b.name))) {
    people.set(id, { id, name })
  }
  for (const voice of voices) {
    if (voice.id === null || people.has(voice.id)) continue
    const short = material.transcripts[voice.transcript]?.short ?? ''
    people.set(voice.id, { id: voice.id, name: `${voice.name} (${short})` })
  }
  return [...people.values(), { id: null, name: 'nobody' }]
}

function valueColumns({ material, voices }: Numbered, attribute: string): readonly Column[] {
  const values = new Set(voices.map((voice) => attributeValue(voice, attribute)))
  values.delete('')
  const kind = material.attributes.find(({ id }) => id === attribute)?.kind ?? 'text'
  const sorted = [...values].toSorted((a, b) => compareValues(kind, a, b))
  return [...sorted.map((value) => ({ id: value, name: value })), { id: null, name: 'no value' }]
}

function compareValues(kind: Attribute['kind'], a: string, b: string): number {
  const difference = kind === 'number' ? Number(a) - Number(b) : 0
  return difference || byName(a, b)
}

const collator = new Intl.Collator('en', { numeric: true })

function byName(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The ids of the columns that a voice counts in; where the filter names pairs, only those. */
function keysOfVoice(
  { material }: Numbered,
  kind: VoiceKind,
  filter: Filter,
): (voice: Voice) => readonly (string | null)[] {
  if (typeof kind === 'object') return (voice) => [attributeValue(voice, kind.attribute) || null]
  switch (kind) {
    case 'programme':
      return (voice) => [voice.programmeId]
    case 'pair':
      return (voice) => voice.pairIds.filter((id) => !filter.pairs || filter.pairs.includes(id))
    case 'programme-pair':
      return ({ programmeId, pairIds }) => [
        nestedId(programmeId),
        ...pairIds
          .filter((id) => !filter.pairs || filter.pairs.includes(id))
          .map((id) => nestedId(programmeId, id)),
      ]
    case 'participant':
      return (voice) => [voice.id]
    case 'role':
      return (voice) => [voice.role]
    case 'transcript':
      return (voice) => [material.transcripts[voice.transcript]?.id ?? null]
    case 'kind':
      return (voice) => [material.transcripts[voice.transcript]?.kind ?? null]
  }
}
