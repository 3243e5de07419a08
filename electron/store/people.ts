import { randomUUID } from 'node:crypto'
import * as id from '../../shared/model/id.ts'
import type { Attribute, Pair, Participant, Programme } from '../../shared/model/people.ts'
import type { People } from '../../shared/model/replies.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import { all, type Db, first, insert, remove, run, update } from './db.ts'
import { freeName, freeNames, goneError, nextPosition, requireRow } from './names.ts'
import { speechOfSpeakers } from './speaker-words.ts'

/** Everybody and everything that belongs to them: lists in their order, participants by name as people sort it (2 before 10). */
export function readPeople(db: Db): People {
  const speech = speechOfSpeakers(db)
  const silent = { turns: 0, words: 0 }
  return {
    ...readGroups(db),
    speakers: all<Speaker>(db, 'SELECT * FROM speaker ORDER BY rowid').map((speaker) => ({
      ...speaker,
      ...(speech.get(speaker.id) ?? silent),
    })),
  }
}

/** Programmes, pairs, participants and attributes, without who speaks where. */
export function readGroups(db: Db): Omit<People, 'speakers'> {
  return {
    programmes: all<Programme>(db, 'SELECT * FROM programme ORDER BY position'),
    pairs: all<Pair>(db, 'SELECT * FROM pair ORDER BY position'),
    participants: readParticipants(db),
    attributes: all<Attribute>(db, 'SELECT * FROM attribute ORDER BY position'),
  }
}

function readParticipants(db: Db): readonly Participant[] {
  type Bare = Omit<Participant, 'pairIds' | 'values'>
  type Value = { participantId: id.ParticipantId; attributeId: id.AttributeId; value: string }
  const pairs = Map.groupBy(
    all<{ participantId: id.ParticipantId; pairId: id.PairId }>(
      db,
      `SELECT participantId, pairId FROM participantPair JOIN pair ON pair.id = pairId
       ORDER BY position`,
    ),
    (row) => row.participantId,
  )
  const values = Map.groupBy(
    all<Value>(db, 'SELECT * FROM attributeValue'),
    (row) => row.participantId,
  )
  const order = new Intl.Collator(undefined, { numeric: true })
  return all<Bare>(db, 'SELECT * FROM participant')
    .map((bare) => ({
      ...bare,
      pairIds: (pairs.get(bare.id) ?? []).map((row) => row.pairId),
      values: Object.fromEntries(
        (values.get(bare.id) ?? []).map((row) => [row.attributeId, row.value]),
      ),
    }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** One attribute. Throws UserError `gone`. */
export function readAttribute(db: Db, attributeId: id.AttributeId): Attribute {
  const found = first<Attribute>(db, 'SELECT * FROM attribute WHERE id = ?', attributeId)
  if (found) return found
  throw goneError('attribute')
}

/** The programme of a participant, null where unknown. */
export function readProgrammeOf(db: Db, participantId: id.ParticipantId): id.ProgrammeId | null {
  return (
    first<Pick<Participant, 'programmeId'>>(
      db,
      'SELECT programmeId FROM participant WHERE id = ?',
      participantId,
    )?.programmeId ?? null
  )
}

/** Adds a programme after the others. Throws UserError `name-taken`, as everything here that names something. */
export function addProgramme(db: Db, name: string): Programme {
  const programme = {
    id: id.programmeId.parse(randomUUID()),
    name: freeName(db, { table: 'programme', name }),
    position: nextPosition(db, 'programme'),
  }
  insert(db, 'programme', programme)
  return programme
}

/** Adds a pair after the others. */
export function addPair(db: Db, { name, programmeId }: Pick<Pair, 'name' | 'programmeId'>): Pair {
  const pair = {
    id: id.pairId.parse(randomUUID()),
    name: freeName(db, { table: 'pair', name }),
    programmeId,
    position: nextPosition(db, 'pair'),
  }
  insert(db, 'pair', pair)
  return pair
}

/** Adds an attribute after the others. */
export function addAttribute(db: Db, { name, kind }: Pick<Attribute, 'name' | 'kind'>): Attribute {
  const attribute = {
    id: id.attributeId.parse(randomUUID()),
    name: freeName(db, { table: 'attribute', name }),
    kind,
    position: nextPosition(db, 'attribute'),
  }
  insert(db, 'attribute', attribute)
  return attribute
}

/** A participant that is to be added. */
export type NewParticipant = Omit<Participant, 'id' | 'values'>

/** Adds a participant without values. */
export function addParticipant(db: Db, person: NewParticipant): Participant {
  const name = freeName(db, { table: 'participant', name: person.name })
  return insertParticipant(db, { ...person, name })
}

/** Adds many participants without values, in less time than one by one. */
export function addParticipants(db: Db, people: readonly NewParticipant[]): readonly Participant[] {
  return people.map(participantAdder(db))
}

/** Adds participants one after the other; the names that are taken are read once. */
export function participantAdder(db: Db): (person: NewParticipant) => Participant {
  const free = freeNames(db, 'participant')
  return (person) => insertParticipant(db, { ...person, name: free(person.name) })
}

function insertParticipant(db: Db, { pairIds, ...person }: NewParticipant): Participant {
  const participant = { id: id.participantId.parse(randomUUID()), ...person }
  insert(db, 'participant', participant)
  setPairs(db, participant.id, pairIds)
  return { ...participant, pairIds, values: {} }
}

/** Renames a programme. */
export function updateProgramme(db: Db, programme: Pick<Programme, 'id' | 'name'>): void {
  requireRow(db, 'programme', programme.id)
  update(db, 'programme', {
    id: programme.id,
    name: freeName(db, { table: 'programme', name: programme.name, own: programme.id }),
  })
}

/** The fields of a row that are to change; undefined ones stay. */
export type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** Renames a pair or moves it to a programme. */
export function updatePair(
  db: Db,
  pairId: id.PairId,
  { name, programmeId }: Fields<Pick<Pair, 'name' | 'programmeId'>>,
): void {
  requireRow(db, 'pair', pairId)
  const free = name === undefined ? undefined : freeName(db, { table: 'pair', name, own: pairId })
  update(db, 'pair', { id: pairId, name: free, programmeId })
}

/** Renames an attribute or changes its kind; its values are the caller's care. */
export function updateAttribute(
  db: Db,
  attributeId: id.AttributeId,
  { name, kind }: Fields<Pick<Attribute, 'name' | 'kind'>>,
): void {
  requireRow(db, 'attribute', attributeId)
  const free =
    name === undefined ? undefined : freeName(db, { table: 'attribute', name, own: attributeId })
  update(db, 'attribute', { id: attributeId, name: free, kind })
}

/** Changes a participant; `pairIds` are all pairs that they are in from now on. */
export function updateParticipant(
  db: Db,
  participantId: id.ParticipantId,
  { name, pairIds, ...fields }: Fields<Omit<Participant, 'id' | 'values'>>,
): void {
  requireRow(db, 'participant', participantId)
  const free =
    name === undefined
      ? undefined
      : freeName(db, { table: 'participant', name, own: participantId })
  update(db, 'participant', { id: participantId, name: free, ...fields })
  if (pairIds) setPairs(db, participantId, pairIds)
}

function setPairs(db: Db, participantId: id.ParticipantId, pairIds: readonly id.PairId[]): void {
  type Link = { id: string; pairId: id.PairId }
  const links = all<Link>(
    db,
    'SELECT id, pairId FROM participantPair WHERE participantId = ?',
    participantId,
  )
  const ended = links.filter((link) => !pairIds.includes(link.pairId))
  remove(
    db,
    'participantPair',
    ended.map((link) => link.id),
  )
  for (const pairId of new Set(pairIds))
    if (!links.some((link) => link.pairId === pairId))
      insert(db, 'participantPair', { id: randomUUID(), participantId, pairId })
}

/** One value of one person. */
export type ValueCell = {
  readonly participantId: id.ParticipantId
  readonly attributeId: id.AttributeId
  readonly value: string
}

/** Writes a value as it stands; an empty one takes it away. */
export function setValue(db: Db, { participantId, attributeId, value }: ValueCell): void {
  const own = 'participantId = ? AND attributeId = ?'
  if (value === '') run(db, `DELETE FROM attributeValue WHERE ${own}`, participantId, attributeId)
  else if (
    run(
      db,
      `UPDATE attributeValue SET value = ? WHERE ${own}`,
      value,
      participantId,
      attributeId,
    ) === 0
  )
    insert(db, 'attributeValue', { id: randomUUID(), participantId, attributeId, value })
}

/** Deletes programmes, pairs, attributes or participants; people, pairs and speakers that had them stay, without. */
export function removePeople(
  db: Db,
  table: 'programme' | 'pair' | 'attribute' | 'participant',
  ids: readonly string[],
): void {
  remove(db, table, ids)
}

/** Participants that an import of transcripts made by itself. */
export function madeByImport(db: Db): ReadonlySet<string> {
  const rows = all<{ id: string }>(
    db,
    `SELECT rowId AS id FROM change JOIN changeSet ON changeSet.id = changeSetId
     WHERE tableName = 'participant' AND operation = 'insert' AND what = 'import.commit'`,
  )
  return new Set(rows.map((row) => row.id))
}
