import { useMemo } from 'react'
import { codesInTreeOrder } from '../../../shared/analysis/code-tree.ts'
import type { Names } from '../../../shared/analysis/filter-words.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { type Coder, roles } from '../../../shared/model/people.ts'
import type { People, TranscriptListing } from '../../../shared/model/replies.ts'
import { transcriptKinds } from '../../../shared/model/transcript.ts'
import { useCall } from '../../backend.ts'

/** One value to choose in a filter; `value` is null for "no programme", "no pair", nobody. */
export type FilterOption = {
  readonly value: string | null
  readonly label: string
  readonly depth?: number
  readonly colour?: string
  /** A heading under which it stands. */
  readonly group?: string
}

/** Fields of a filter that hold a list of values. */
type ListField = Exclude<
  keyof Filter,
  | 'attributes'
  | 'together'
  | 'beside'
  | 'starred'
  | 'hasMemo'
  | 'coded'
  | 'text'
  | 'since'
  | 'until'
  | 'includeModerators'
>

/** What the project offers for filters and how it is called. */
export type FilterLists = {
  readonly names: Names
  readonly codebook: Codebook
  readonly people: People
  readonly options: Readonly<Record<ListField, readonly FilterOption[]>>
  /** Values of attributes, as `id` and value parted by a line break. */
  readonly attributeOptions: readonly FilterOption[]
}

/** Everything that filters can mention in the open project; undefined until it has arrived. */
export function useFilterLists(): FilterLists | undefined {
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const people = useCall('people.read', {}, { keep: true }).data
  const transcripts = useCall('transcripts.list', {}, { keep: true }).data
  const coders = useCall('coders.list', {}, { keep: true }).data
  return useMemo(() => {
    if (!codebook || !people || !transcripts || !coders) return undefined
    const all = { codebook, people, transcripts, coders }
    return {
      names: nameAll(all),
      codebook,
      people,
      options: listOptions(all),
      attributeOptions: attributeOptions(people),
    }
  }, [codebook, people, transcripts, coders])
}

type All = {
  readonly codebook: Codebook
  readonly people: People
  readonly transcripts: readonly TranscriptListing[]
  readonly coders: readonly Coder[]
}

function nameAll({ codebook, people, transcripts, coders }: All): Names {
  const named = [
    ...codebook.codes,
    ...codebook.capitals,
    ...people.programmes,
    ...people.pairs,
    ...people.participants,
    ...people.attributes,
    ...coders,
  ]
  return new Map<string, string>([
    ...named.map(({ id, name }) => [id, name] as const),
    ...people.speakers.map(({ id, label }) => [id, label] as const),
    ...transcripts.map(({ id, title }) => [id, title] as const),
  ])
}

function listOptions(all: All): FilterLists['options'] {
  const { codebook, people, transcripts, coders } = all
  const codes = codesInTreeOrder(codebook).map(({ code, depth }) => ({
    value: code.id,
    label: code.name,
    colour: code.colour,
    depth,
  }))
  return {
    codes,
    allOf: codes,
    not: codes,
    capitals: [
      ...codebook.capitals.map(({ id, name, colour }) => ({ value: id, label: name, colour })),
      none('no capital type'),
    ],
    programmes: [...people.programmes.map(toOption), none('no programme')],
    pairs: [...people.pairs.map(toOption), none('no pair')],
    participants: [...people.participants.map(toOption), ...unnamed(all), none('nobody')],
    roles: [...roles.map((role) => ({ value: role, label: role })), none('nobody')],
    transcripts: transcripts.map(({ id, title }) => ({ value: id, label: title })),
    kinds: transcriptKinds.map((kind) => ({ value: kind, label: kind.replace('-', ' ') })),
    coders: coders.map(toOption),
  }
}

function toOption({ id, name }: { readonly id: string; readonly name: string }): FilterOption {
  return { value: id, label: name }
}

function none(label: string): FilterOption {
  return { value: null, label }
}

/** Speakers who are no participant yet. */
function unnamed({ people, transcripts }: All): readonly FilterOption[] {
  const titles = new Map(transcripts.map(({ id, short }) => [id, short]))
  return people.speakers
    .filter(({ participantId }) => participantId === null)
    .map(({ id, label, transcriptId }) => ({
      value: id,
      label: `${label} (${titles.get(transcriptId) ?? ''})`,
    }))
}

function attributeOptions({ attributes, participants }: People): readonly FilterOption[] {
  const order = new Intl.Collator(undefined, { numeric: true })
  return attributes.flatMap(({ id, name }) => {
    const values = new Set(participants.map((person) => person.values[id]?.trim() ?? ''))
    values.delete('')
    return [...[...values].toSorted(order.compare), ''].map((value) => ({
      value: `${id}\n${value}`,
      label: value || 'no value',
      group: name,
    }))
  })
}
