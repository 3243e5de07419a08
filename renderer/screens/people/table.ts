import type { AttributeId, ParticipantId } from '../../../shared/model/id.ts'
import { type Attribute, type Participant, roles } from '../../../shared/model/people.ts'
import type { People, TranscriptListing } from '../../../shared/model/replies.ts'
import { joinNames } from '../../../shared/text/name-key.ts'

/** A column of the table: attributes go by their id; `speaks` and `words` are computed and cannot be written. */
export type Column = {
  readonly id: 'participant' | 'role' | 'programme' | 'pair' | 'speaks' | 'words' | AttributeId
  readonly title: string
  readonly width: number
  readonly kind: Attribute['kind'] | 'role' | 'programme' | 'pair' | 'computed'
}

/** A person as a row: what each column shows, by the id of the column. */
export type Row = {
  readonly id: ParticipantId
  readonly person: Participant
  readonly cells: Readonly<Record<string, string>>
  /** Every label of this person, with what they say under it. */
  readonly places: People['speakers']
  readonly words: number
}

/** By which column rows are sorted. */
export type Sorting = { readonly column: Column['id']; readonly descending: boolean }

/** The columns of a project: fixed ones, its attributes, then what is computed; text columns as wide as what they hold. */
export function columnsOf({ attributes, participants, programmes }: People): readonly Column[] {
  const names = participants.map(({ name }) => name)
  const groups = programmes.map(({ name }) => name)
  return [
    { id: 'participant', title: 'Name', width: widthFor('Name', names, 140), kind: 'text' },
    { id: 'role', title: 'Role', width: 104, kind: 'role' },
    {
      id: 'programme',
      title: 'Programme',
      width: widthFor('Programme', groups),
      kind: 'programme',
    },
    { id: 'pair', title: 'Pair', width: 76, kind: 'pair' },
    ...attributes.map(({ id, name, kind }) => {
      const values = participants.map((person) => person.values[id] ?? '')
      return { id, title: name, width: widthFor(name, values), kind }
    }),
    { id: 'speaks', title: 'Speaks in', width: 200, kind: 'computed' },
    { id: 'words', title: 'Words', width: 76, kind: 'computed' },
  ]
}

/** Pixels that show most of what a column holds. */
function widthFor(title: string, values: readonly string[], least = 72): number {
  const longest = values.reduce((most, value) => Math.max(most, value.length), title.length)
  return Math.min(260, Math.max(least, Math.round(longest * 7.4 + 26)))
}

/** Everybody as rows, in the order in which people are listed. */
export function rowsOf(people: People, transcripts: readonly TranscriptListing[]): readonly Row[] {
  const programmes = new Map<string, string>(people.programmes.map(({ id, name }) => [id, name]))
  const pairs = new Map<string, string>(people.pairs.map(({ id, name }) => [id, name]))
  const shorts = new Map<string, string>(transcripts.map(({ id, short }) => [id, short]))
  const speakers = Map.groupBy(people.speakers, ({ participantId }) => participantId)
  return people.participants.map((person) => {
    const places = speakers.get(person.id) ?? []
    const words = places.reduce((sum, place) => sum + place.words, 0)
    const cells = {
      ...person.values,
      participant: person.name,
      role: person.role,
      programme: programmes.get(person.programmeId ?? '') ?? '',
      pair: joinNames(person.pairIds.map((id) => pairs.get(id) ?? '')),
      speaks: places
        .map((place) => `${shorts.get(place.transcriptId)} ${place.label} (${place.turns})`)
        .join(', '),
      words: words.toLocaleString('en-GB'),
    }
    return { id: person.id, person, cells, places, words }
  })
}

/** The rows in which every word of `wanted` stands somewhere, sorted; empty cells come last either way. */
export function shownRows(
  rows: readonly Row[],
  { wanted, sorting }: { readonly wanted: string; readonly sorting: Sorting | null },
): readonly Row[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(({ cells }) => {
    const all = Object.values(cells).join('\n').toLocaleLowerCase()
    return words.every((word) => all.includes(word))
  })
  if (!sorting) return found
  const { column, descending } = sorting
  return found.toSorted((a, b) => {
    const [one, other] = [a.cells[column] ?? '', b.cells[column] ?? '']
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    const difference = column === 'words' ? a.words - b.words : order.compare(one, other)
    return descending ? -difference : difference
  })
}

const order = new Intl.Collator(undefined, { numeric: true })

/** What can be chosen for a cell of this column; null where anything can be written. */
export function suggestions(column: Column, people: People): readonly string[] | null {
  switch (column.kind) {
    case 'role':
      return roles
    case 'programme':
      return people.programmes.map(({ name }) => name)
    case 'pair':
      return people.pairs.map(({ name }) => name)
    case 'yesno':
      return ['yes', 'no']
    case 'text':
      return column.id === 'participant' ? null : valuesInUse(column.id, people)
    default:
      return null
  }
}

/** A text attribute with few values is offered as a choice, so that they are written alike. */
function valuesInUse(column: string, { participants }: People): readonly string[] {
  const values = participants.flatMap(({ values: own }) => {
    const value = Object.entries(own).find(([id]) => id === column)?.[1]
    return value === undefined ? [] : [value]
  })
  return [...new Set(values)].toSorted(order.compare).slice(0, 200)
}
