import { type Attribute, peopleColumns, type Role, role } from '../model/people.ts'
import type { People } from '../model/replies.ts'
import { guessKind } from '../text/attribute-value.ts'
import { joinNames, nameKey, splitNames } from '../text/name-key.ts'

/** A table as it stands in a file: every row has as many cells as the header, at most. */
export type TextTable = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The number of each row in its file, where rows were left out; the header is row 1. */
  readonly numbers?: readonly number[]
}

/** A row that could not be placed, numbered as in the file: the header is row 1. */
export type RowProblem = { readonly row: number; readonly message: string }

/** A label of a transcript that a row names. */
export type LabelInTable = {
  readonly row: number
  readonly transcript: string
  readonly label: string
}

/** What a table says about one person; null and empty where it says nothing. */
export type PersonInTable = {
  /** The first row that names this person. */
  readonly row: number
  readonly name: string
  readonly role: Role | null
  readonly programme: string | null
  readonly pairs: readonly string[]
  /** Values by the name of their column. */
  readonly values: ReadonlyMap<string, string>
  readonly labels: readonly LabelInTable[]
}

/** A table of people, understood. */
export type PeopleTable = {
  readonly people: readonly PersonInTable[]
  /** Every column that is an attribute, with the kind that its values are of. */
  readonly attributes: readonly Pick<Attribute, 'name' | 'kind'>[]
  readonly problems: readonly RowProblem[]
}

/** The columns of a table of people by their places, or null where no column holds the names. */
type Columns = {
  readonly places: ReadonlyMap<(typeof peopleColumns)[number], number>
  readonly attributes: readonly { readonly name: string; readonly place: number }[]
  readonly problems: readonly RowProblem[]
}

/**
 * One row for each participant × transcript × label; who speaks nowhere has one row. `titles` names the transcripts so
 * that each name is found again.
 */
export function peopleToTable(people: People, titles: ReadonlyMap<string, string>): TextTable {
  const speakers = Map.groupBy(people.speakers, (speaker) => speaker.participantId)
  const rows = people.participants.flatMap((person) => {
    const [before, after] = cellsOf(person, people)
    const labels = speakers.get(person.id) ?? []
    const places = labels.map(({ transcriptId, label }) => [titles.get(transcriptId) ?? '', label])
    return (places.length > 0 ? places : [['', '']]).map((place) => [...before, ...place, ...after])
  })
  return { header: [...peopleColumns, ...people.attributes.map(({ name }) => name)], rows }
}

function cellsOf(
  person: People['participants'][number],
  { programmes, pairs, attributes }: People,
): readonly [readonly string[], readonly string[]] {
  const programme = programmes.find(({ id }) => id === person.programmeId)?.name ?? ''
  const own = pairs.filter(({ id }) => person.pairIds.includes(id)).map(({ name }) => name)
  return [
    [person.name, person.role, programme, joinNames(own)],
    attributes.map(({ id }) => person.values[id] ?? ''),
  ]
}

/** Understands a table of people; null where no column is named `participant`. Empty cells say nothing. */
export function tableToPeople({ header, rows, numbers }: TextTable): PeopleTable | null {
  const columns = findColumns(header)
  if (!columns.places.has('participant')) return null
  const problems = [...columns.problems]
  const people = new Map<string, Draft>()
  for (const [index, cells] of rows.entries())
    readRow({ cells, row: numbers?.[index] ?? index + 2, columns, people, problems })
  return {
    people: [...people.values()],
    attributes: columns.attributes.map(({ name, place }) => ({
      name,
      kind: guessKind(rows.map((cells) => cells[place] ?? '')),
    })),
    problems,
  }
}

function findColumns(header: readonly string[]): Columns {
  const places = new Map<(typeof peopleColumns)[number], number>()
  const attributes: { name: string; place: number }[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  header.forEach((title, place) => {
    const key = synonyms.get(nameKey(title)) ?? nameKey(title)
    const known = peopleColumns.find((column) => column === key)
    if (key === '') return
    if (seen.has(key))
      problems.push({
        row: 1,
        message: `There are two columns “${title}”; only the first was read.`,
      })
    else if (known) places.set(known, place)
    else attributes.push({ name: title.trim(), place })
    seen.add(key)
  })
  return { places, attributes, problems }
}

/** How else people head these columns. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['program', 'programme'],
  ['pairs', 'pair'],
])

/** A person while further rows may add to them. */
type Draft = {
  row: number
  name: string
  role: Role | null
  programme: string | null
  pairs: string[]
  values: Map<string, string>
  labels: LabelInTable[]
}

type RowReading = {
  readonly cells: readonly string[]
  readonly row: number
  readonly columns: Columns
  readonly people: Map<string, Draft>
  readonly problems: RowProblem[]
}

function readRow({ cells, row, columns, people, problems }: RowReading): void {
  const cell = (column: (typeof peopleColumns)[number]) =>
    cells[columns.places.get(column) ?? -1]?.trim() ?? ''
  const problem = (message: string) => problems.push({ row, message })
  const name = cell('participant')
  if (name === '') {
    if (cells.some((text) => text.trim() !== '')) problem('This row names no participant.')
    return
  }
  const person = people.get(nameKey(name)) ?? newDraft(row, name)
  people.set(nameKey(name), person)
  const contradicts = (what: string, former: string, now: string) =>
    problem(
      `${what} of ${person.name} is “${now}” here but “${former}” further up; “${former}” was taken.`,
    )
  readRole(person, cell('role'), { problem, contradicts })
  person.programme = agreed(person.programme, cell('programme'), (former, now) =>
    contradicts('The programme', former, now),
  )
  person.pairs = [...splitNames(joinNames([...person.pairs, cell('pair')]))]
  for (const { name: column, place } of columns.attributes) {
    const value = agreed(
      person.values.get(column) ?? null,
      cells[place]?.trim() ?? '',
      (former, now) => contradicts(column, former, now),
    )
    if (value !== null) person.values.set(column, value)
  }
  readLabel(person, { row, transcript: cell('transcript'), label: cell('label') }, problem)
}

function newDraft(row: number, name: string): Draft {
  return { row, name, role: null, programme: null, pairs: [], values: new Map(), labels: [] }
}

type Tell = {
  readonly problem: (message: string) => void
  readonly contradicts: (what: string, former: string, now: string) => void
}

function readRole(person: Draft, text: string, { problem, contradicts }: Tell): void {
  if (text === '') return
  const found = role.safeParse(nameKey(text))
  if (!found.success) problem(`“${text}” is not a role. Roles are ${role.options.join(', ')}.`)
  else if (person.role !== null && person.role !== found.data)
    contradicts('The role', person.role, found.data)
  else person.role = found.data
}

/** The former text, or the new one where there was none; two that differ are told. */
function agreed(
  former: string | null,
  now: string,
  tell: (former: string, now: string) => void,
): string | null {
  if (now === '') return former
  if (former !== null && nameKey(former) !== nameKey(now)) tell(former, now)
  return former ?? now
}

function readLabel(person: Draft, place: LabelInTable, problem: (message: string) => void): void {
  const { transcript, label } = place
  if (transcript === '' && label === '') return
  if (transcript === '' || label === '')
    problem(
      label === ''
        ? `This row names the transcript “${transcript}” but no label.`
        : `This row names the label “${label}” but no transcript.`,
    )
  else person.labels.push(place)
}
