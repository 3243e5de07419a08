import type {
  LabelInTable,
  PeopleTable,
  PersonInTable,
  RowProblem,
} from '../../shared/merge/people-table.ts'
import { UserError } from '../../shared/model/error.ts'
import { type ParticipantId, participantId } from '../../shared/model/id.ts'
import type { Participant } from '../../shared/model/people.ts'
import type { TranscriptListing } from '../../shared/model/replies.ts'
import { joinNames, nameKey } from '../../shared/text/name-key.ts'
import { findByName as findNamed } from '../../shared/text/resolve-name.ts'
import type { Db } from '../store/db.ts'
import { findByName } from '../store/names.ts'
import {
  addAttribute,
  addParticipant,
  madeByImport,
  readPeople,
  removePeople,
} from '../store/people.ts'
import { assignSpeaker } from '../store/speakers.ts'
import { listTranscripts } from '../store/transcripts.ts'
import { writeCell } from './person-cells.ts'

/** What could not be placed, and who was left with nothing and removed. */
export type Placed = {
  readonly problems: readonly RowProblem[]
  readonly removed: readonly string[]
}

/** Brings a table of people into the project: makes what is missing, changes what differs, says who speaks. */
export function placePeople(db: Db, table: PeopleTable): Placed {
  const problems = [...table.problems]
  const columns = makeColumns(db, table, problems)
  const placed = table.people.map((person) => ({ person, id: placePerson(db, person) }))
  for (const { person, id } of placed)
    for (const cell of cellsOf(person, columns))
      attempt({ row: person.row, problems }, () => writeCell(db, { participantId: id, ...cell }))
  const former = assignLabels(db, placed, problems)
  const named = new Set(placed.map(({ id }) => id))
  return { problems, removed: removeEmptied(db, former, named) }
}

/** The attributes of the table by name, with their ids; those that cannot be made are told and left out. */
function makeColumns(db: Db, table: PeopleTable, problems: RowProblem[]) {
  const ids = new Map<string, string>()
  for (const { name, kind } of table.attributes)
    attempt({ row: 1, problems }, () => {
      const id = findByName(db, 'attribute', name)?.id ?? addAttribute(db, { name, kind }).id
      ids.set(name, id)
    })
  return ids
}

function placePerson(db: Db, { name, role }: PersonInTable): ParticipantId {
  const known = findByName(db, 'participant', name)
  if (known) return participantId.parse(known.id)
  return addParticipant(db, { name, role: role ?? 'other', programmeId: null, pairIds: [] }).id
}

/** The cells of a person that say something, each to be written as if it had been typed. */
function cellsOf(person: PersonInTable, columns: ReadonlyMap<string, string>) {
  const values = [...person.values].map(([name, text]) => ({ column: columns.get(name), text }))
  return [
    { column: 'role', text: person.role ?? '' },
    { column: 'programme', text: person.programme ?? '' },
    { column: 'pair', text: joinNames(person.pairs) },
    ...values,
  ].flatMap(({ column, text }) => (column !== undefined && text !== '' ? [{ column, text }] : []))
}

function attempt(
  { row, problems }: { readonly row: number; readonly problems: RowProblem[] },
  act: () => void,
): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push({ row, message: error.message })
  }
}

type PlacedPerson = { readonly person: PersonInTable; readonly id: ParticipantId }

/** Assigns the labels and gives those to whom they belonged before. */
function assignLabels(
  db: Db,
  placed: readonly PlacedPerson[],
  problems: RowProblem[],
): ReadonlySet<ParticipantId> {
  const transcripts = listTranscripts(db).map((transcript) => ({
    ...transcript,
    name: transcript.title,
    otherNames: [transcript.short],
  }))
  const { speakers } = readPeople(db)
  const former = new Set<ParticipantId>()
  const given = new Map<string, ParticipantId>()
  for (const { person, id } of placed)
    for (const place of person.labels)
      attempt({ row: place.row, problems }, () => {
        const speaker = findSpeaker(place, transcripts, speakers)
        const other = given.get(speaker.id)
        if (other && other !== id)
          throw unplaced(
            `The label “${place.label}” of “${place.transcript}” belongs to somebody else further up.`,
          )
        given.set(speaker.id, id)
        if (speaker.participantId === id) return
        assignSpeaker(db, speaker.id, id)
        if (speaker.participantId) former.add(speaker.participantId)
      })
  return former
}

type Place = TranscriptListing & { readonly name: string; readonly otherNames: readonly string[] }
type Speaker = ReturnType<typeof readPeople>['speakers'][number]

function findSpeaker(
  { transcript, label }: LabelInTable,
  transcripts: readonly Place[],
  speakers: readonly Speaker[],
): Speaker {
  const found = findNamed(transcript, transcripts)
  if (!found) throw unplaced(`There is no transcript “${transcript}”, or more than one.`)
  const labels = speakers.filter((speaker) => speaker.transcriptId === found.id)
  const speaker =
    labels.find((candidate) => candidate.label === label) ??
    labels.find((candidate) => nameKey(candidate.label) === nameKey(label))
  if (speaker) return speaker
  const known = labels.map((candidate) => `“${candidate.label}”`).join(', ')
  throw unplaced(
    `Nobody speaks as “${label}” in “${found.title}”. Labels there: ${known || 'none'}.`,
  )
}

function unplaced(message: string): UserError {
  return new UserError('unplaced', message)
}

/** Removes people whom an import of transcripts made, whose labels went to others and about whom nothing else is known. */
function removeEmptied(
  db: Db,
  former: ReadonlySet<ParticipantId>,
  named: ReadonlySet<ParticipantId>,
): readonly string[] {
  if (former.size === 0) return []
  const { participants, speakers } = readPeople(db)
  const speaking = new Set(speakers.map((speaker) => speaker.participantId))
  const made = madeByImport(db)
  const empty = participants.filter(
    (person) =>
      former.has(person.id) &&
      !named.has(person.id) &&
      !speaking.has(person.id) &&
      made.has(person.id) &&
      nothingKnown(person),
  )
  removePeople(
    db,
    'participant',
    empty.map((person) => person.id),
  )
  return empty.map((person) => person.name)
}

function nothingKnown({ pairIds, values }: Participant): boolean {
  return pairIds.length === 0 && Object.keys(values).length === 0
}
