import { joinPeople } from '../../shared/merge/join-people.ts'
import { UserError } from '../../shared/model/error.ts'
import type { ParticipantId } from '../../shared/model/id.ts'
import type { Attribute, Participant } from '../../shared/model/people.ts'
import { kindNames, readValue } from '../../shared/text/attribute-value.ts'
import type { Db } from '../store/db.ts'
import { joinMemos } from '../store/memos.ts'
import {
  addAttribute,
  addPair,
  addParticipant,
  addProgramme,
  readPeople,
  removePeople,
  setValue,
  updateAttribute,
  updatePair,
  updateParticipant,
  updateProgramme,
} from '../store/people.ts'
import { assignSpeaker } from '../store/speakers.ts'
import { type Handlers, read, write } from './handlers.ts'
import { exportPeople } from './people-export.ts'
import { importPeople } from './people-import.ts'
import { type PersonCell, writeCell } from './person-cells.ts'

/** Participants, their attributes, programmes and pairs. */
export const peopleHandlers = {
  'people.read': read(({ db }) => readPeople(db)),
  'people.setValue': write('Changed a value', ({ db }, { participantId, attributeId, value }) =>
    done(writeCell(db, { participantId, column: attributeId, text: value })),
  ),
  'people.write': write(
    ({ cells }) =>
      cells.length === 1 ? 'Changed a cell of people' : `Changed ${cells.length} cells of people`,
    ({ db }, { cells }) => writeCells(db, cells),
  ),
  'people.import': importPeople,
  'people.export': read(exportPeople),
  'programmes.add': write(
    ({ name }) => `New programme “${name}”`,
    ({ db }, { name }) => addProgramme(db, name),
  ),
  'programmes.update': write(
    ({ name }) => `Renamed a programme to “${name}”`,
    ({ db }, programme) => done(updateProgramme(db, programme)),
  ),
  'programmes.remove': write('Removed a programme', ({ db }, { id }) =>
    done(removePeople(db, 'programme', [id])),
  ),
  'pairs.add': write(
    ({ name }) => `New pair “${name}”`,
    ({ db }, { name, programmeId = null }) => addPair(db, { name, programmeId }),
  ),
  'pairs.update': write(
    ({ name }) => (name === undefined ? 'Moved a pair' : `Renamed a pair to “${name}”`),
    ({ db }, { id, ...fields }) => done(updatePair(db, id, fields)),
  ),
  'pairs.remove': write('Removed a pair', ({ db }, { id }) => done(removePeople(db, 'pair', [id]))),
  'participants.add': write(
    ({ name }) => `New person “${name}”`,
    ({ db }, { name, role = 'other', programmeId = null, pairIds = [], speakerIds = [] }) => {
      const participant = addParticipant(db, { name, role, programmeId, pairIds })
      for (const id of speakerIds) assignSpeaker(db, id, participant.id)
      return participant
    },
  ),
  'participants.update': write(
    ({ name }) => (name === undefined ? 'Changed a person' : `Renamed a person to “${name}”`),
    ({ db }, { id, ...fields }) => done(updateParticipant(db, id, fields)),
  ),
  'participants.join': write(
    ({ from }, { dropped }) =>
      `Joined ${from.length + 1} people${dropped.length > 0 ? `; left out: ${dropped.join(', ')}` : ''}`,
    ({ db }, { into, from }) => join(db, into, from),
  ),
  'participants.remove': write(
    ({ ids }) => (ids.length === 1 ? 'Removed a person' : `Removed ${ids.length} people`),
    ({ db }, { ids }) => done(removePeople(db, 'participant', ids)),
  ),
  'attributes.add': write(
    ({ name }) => `New column “${name}”`,
    ({ db }, { name, kind = 'text' }) => addAttribute(db, { name, kind }),
  ),
  'attributes.update': write('Changed a column', ({ db }, { id, ...fields }) => {
    if (fields.kind) convertValues(db, id, fields.kind)
    return done(updateAttribute(db, id, fields))
  }),
  'attributes.remove': write('Removed a column', ({ db }, { id }) =>
    done(removePeople(db, 'attribute', [id])),
  ),
} satisfies Partial<Handlers>

function done(_: unknown): null {
  return null
}

/** Writes cells one by one, so that one that cannot be written does not keep back the others. */
function writeCells(db: Db, cells: readonly PersonCell[]) {
  const problems: string[] = []
  for (const cell of cells) {
    try {
      writeCell(db, cell)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(error.message)
    }
  }
  return { problems }
}

/** Writes the values of a column as its new kind wants them; throws UserError `bad-value` where one is of another kind. */
function convertValues(db: Db, id: Attribute['id'], kind: Attribute['kind']): void {
  const { participants } = readPeople(db)
  const given = participants.flatMap((person) => {
    const text = person.values[id]
    return text === undefined ? [] : [{ person, text, value: readValue(kind, text) }]
  })
  const wrong = given.filter(({ value }) => value === null)
  const [first] = wrong
  if (first)
    throw new UserError(
      'bad-value',
      `${wrong.length === 1 ? 'One value' : `${wrong.length} values`} of this column cannot be read as ${kindNames[kind]}, e.g. “${first.text}” of ${first.person.name}. Nothing was changed. Correct them first.`,
    )
  for (const { person, value } of given)
    setValue(db, { participantId: person.id, attributeId: id, value: value ?? '' })
}

function join(db: Db, into: ParticipantId, from: readonly ParticipantId[]) {
  const { participants, attributes, speakers } = readPeople(db)
  const others = [...new Set(from)].filter((id) => id !== into).map((id) => one(participants, id))
  const { programmeId, pairIds, values, dropped } = joinPeople(
    one(participants, into),
    others,
    attributes,
  )
  for (const { id, participantId } of speakers)
    if (others.some((other) => other.id === participantId)) assignSpeaker(db, id, into)
  for (const { id } of others) joinMemos(db, 'participant', { from: id, into })
  updateParticipant(db, into, { programmeId, pairIds })
  for (const { id } of attributes)
    setValue(db, { participantId: into, attributeId: id, value: values[id] ?? '' })
  removePeople(
    db,
    'participant',
    others.map((other) => other.id),
  )
  return { dropped }
}

function one(participants: readonly Participant[], id: ParticipantId): Participant {
  const found = participants.find((person) => person.id === id)
  if (found) return found
  throw new UserError(
    'gone',
    'One of these people no longer exists; it was removed meanwhile. Undo brings it back.',
  )
}
