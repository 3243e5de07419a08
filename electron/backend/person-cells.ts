import { UserError } from '../../shared/model/error.ts'
import {
  attributeId,
  type PairId,
  type ParticipantId,
  type ProgrammeId,
  pairId,
  programmeId,
} from '../../shared/model/id.ts'
import { role } from '../../shared/model/people.ts'
import { kindNames, readValue } from '../../shared/text/attribute-value.ts'
import { splitNames } from '../../shared/text/name-key.ts'
import type { Db } from '../store/db.ts'
import { findByName } from '../store/names.ts'
import {
  addPair,
  addProgramme,
  readAttribute,
  readProgrammeOf,
  setValue,
  updateParticipant,
} from '../store/people.ts'

/** A cell of the table of people: `participant` holds the name, other columns are attributes by their id. */
export type PersonCell = {
  readonly participantId: ParticipantId
  readonly column: string
  readonly text: string
}

/**
 * Writes what somebody typed into a cell; programmes and pairs are named, several pairs separated by semicolons, and made
 * where they are missing; an empty text takes away what was there. Throws UserError `bad-value`, `name-taken` or `gone`.
 */
export function writeCell(db: Db, { participantId, column, text }: PersonCell): void {
  if (column === 'participant')
    updateParticipant(db, participantId, { name: text.trim() || refuse('A person needs a name.') })
  else if (column === 'role') updateParticipant(db, participantId, { role: readRole(text) })
  else if (column === 'programme')
    updateParticipant(db, participantId, { programmeId: programmeNamed(db, text.trim()) })
  else if (column === 'pair')
    updateParticipant(db, participantId, { pairIds: pairsNamed(db, participantId, text) })
  else writeValue(db, { participantId, column, text })
}

function readRole(text: string) {
  const found = role.safeParse(text.trim().toLowerCase())
  if (found.success) return found.data
  return refuse(`“${text}” is not a role. Roles are ${role.options.join(', ')}.`)
}

function refuse(message: string): never {
  throw new UserError('bad-value', `${message} The cell was not changed.`)
}

function programmeNamed(db: Db, name: string): ProgrammeId | null {
  if (name === '') return null
  const known = findByName(db, 'programme', name)
  return known ? programmeId.parse(known.id) : addProgramme(db, name).id
}

/** New pairs belong to the programme of the person who brings them. */
function pairsNamed(db: Db, participant: ParticipantId, names: string): readonly PairId[] {
  return splitNames(names).map((name) => {
    const known = findByName(db, 'pair', name)
    if (known) return pairId.parse(known.id)
    return addPair(db, { name, programmeId: readProgrammeOf(db, participant) }).id
  })
}

function writeValue(db: Db, { participantId, column, text }: PersonCell): void {
  const attribute = readAttribute(db, attributeId.parse(column))
  const value = readValue(attribute.kind, text)
  if (value === null)
    refuse(
      `“${text}” is not ${kindNames[attribute.kind]}, which the column “${attribute.name}” holds.`,
    )
  else setValue(db, { participantId, attributeId: attribute.id, value })
}
