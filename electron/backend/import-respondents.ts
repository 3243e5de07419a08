import type { z } from 'zod'
import type { ParticipantId } from '../../shared/model/id.ts'
import type { importDecision } from '../../shared/model/import.ts'
import { type Attribute, peopleColumns } from '../../shared/model/people.ts'
import { guessKind, readValue } from '../../shared/text/attribute-value.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { uniqueName } from '../../shared/text/names.ts'
import type { Survey } from '../import/survey.ts'
import type { Steps } from '../store/change-log.ts'
import type { Db } from '../store/db.ts'
import { addAttribute, addParticipants, readGroups, setValue } from '../store/people.ts'
import { takenNames } from '../store/transcripts.ts'

type Respondents = Survey['respondents']
type Decision = z.output<typeof importDecision>

/** Participants by label: those that the user chose, and new ones; all with the values of their row. */
export function* addRespondents(
  db: Db,
  respondents: Respondents,
  decision: Decision,
): Steps<ReadonlyMap<string, ParticipantId>> {
  const attributes = attributesOf(db, respondents)
  const people = peopleOf(db, respondents, decision)
  for (const { label, values } of respondents) {
    const participantId = people.get(label)
    for (const [title, text] of values) {
      const attribute = attributes.get(title)
      const value = attribute && readValue(attribute.kind, text)
      if (participantId && attribute && value)
        setValue(db, { participantId, attributeId: attribute.id, value })
    }
    yield
  }
  return people
}

function peopleOf(db: Db, respondents: Respondents, decision: Decision) {
  const chosen = new Map(decision.speakers.map((speaker) => [speaker.label, speaker]))
  const people = new Map<string, ParticipantId>()
  const unknown: string[] = []
  for (const { label } of respondents) {
    const id = chosen.get(label)?.participantId
    if (id) people.set(label, id)
    else unknown.push(label)
  }
  const wanted = unknown.map((label) => chosen.get(label)?.name?.trim() || label)
  const added = addParticipants(
    db,
    freeNamesFor(db, wanted, decision.title).map((name, index) => {
      const role = chosen.get(unknown[index] ?? '')?.role ?? 'other'
      return { name, role, programmeId: null, pairIds: [] }
    }),
  )
  for (const [index, { id }] of added.entries()) people.set(unknown[index] ?? '', id)
  return people
}

/** The wanted names, with the title of the survey or a number behind those that are taken. */
function freeNamesFor(db: Db, wanted: readonly string[], survey: string): readonly string[] {
  const used = new Set(takenNames(db).participants.map(nameKey))
  return wanted.map((own) => {
    let name = used.has(nameKey(own)) ? `${own} (${survey})` : own
    for (let number = 2; used.has(nameKey(name)); number += 1) name = `${own} ${number}`
    used.add(nameKey(name))
    return name
  })
}

/** Attributes by the titles of their columns; those that the project has are used where all values fit them. */
function attributesOf(db: Db, respondents: Respondents): ReadonlyMap<string, Attribute> {
  const titles = new Set(respondents.flatMap(({ values }) => [...values.keys()]))
  const columns = Array.from(titles, (title): [string, Attribute] => {
    const values = respondents.map((respondent) => respondent.values.get(title) ?? '')
    return [title, attributeFor(db, title, values)]
  })
  return new Map(columns)
}

function attributeFor(db: Db, title: string, values: readonly string[]): Attribute {
  const { attributes } = readGroups(db)
  const own = attributes.find(({ name }) => nameKey(name) === nameKey(title))
  if (own && values.every((value) => readValue(own.kind, value) !== null)) return own
  const reserved = peopleColumns.some((column) => column === nameKey(title))
  const wanted = reserved ? `${title} (survey)` : title
  const taken = attributes.map(({ name }) => name)
  return addAttribute(db, {
    name: uniqueName(wanted, 'survey', taken),
    kind: guessKind(values),
  })
}
