import {
  type PeopleTable,
  type RowProblem,
  tableToPeople,
} from '../../shared/merge/people-table.ts'
import { UserError } from '../../shared/model/error.ts'
import type { ParticipantId } from '../../shared/model/id.ts'
import type { IncomingFile } from '../../shared/model/import.ts'
import type { People, PeopleImport } from '../../shared/model/replies.ts'
import { readTable } from '../import/table.ts'
import { dryRun } from '../store/dry-run.ts'
import { readPeople } from '../store/people.ts'
import { type Context, writableDb } from './context.ts'
import { fileBytes } from './files.ts'
import { placePeople } from './people-place.ts'

type Input = { readonly file: IncomingFile; readonly dryRun?: boolean | undefined }

/** Reads a table of people as one undoable change; with `dryRun` only says what it would change. Throws UserError `no-names`. */
export async function importPeople(context: Context, input: Input): Promise<PeopleImport> {
  const file = await fileBytes(input.file)
  const table = tableToPeople(await readTable(file))
  if (!table)
    throw new UserError(
      'no-names',
      `${file.name} has no column “participant”, so nothing was read from it. Its first row must name the columns: participant, role, programme, pair, transcript, label, and any others.`,
    )
  const act = () => place(context, table)
  if (!input.dryRun)
    return context.change('people.import', (result) => inWords(file.name, result), act)
  const { coder } = context
  const note = { coder, time: context.now(), what: 'people.import', summary: file.name }
  return dryRun(writableDb(context.session), note, act)
}

function place({ db }: Context, table: PeopleTable): PeopleImport {
  const before = readPeople(db)
  const { problems, removed } = placePeople(db, table)
  const after = readPeople(db)
  return { ...differences(before, after), removed, problems: problems.toSorted(byRow) }
}

function byRow(a: RowProblem, b: RowProblem): number {
  return a.row - b.row
}

function differences(before: People, after: People) {
  const formerly = new Map(before.participants.map((person) => [person.id, JSON.stringify(person)]))
  const speakers = new Map<string, ParticipantId | null>(
    before.speakers.map((speaker) => [speaker.id, speaker.participantId]),
  )
  return {
    participants: after.participants.filter(
      (person) => formerly.get(person.id) !== JSON.stringify(person),
    ).length,
    pairs: after.pairs.length - before.pairs.length,
    programmes: after.programmes.length - before.programmes.length,
    attributes: after.attributes.length - before.attributes.length,
    labels: after.speakers.filter(({ id, participantId }) => speakers.get(id) !== participantId)
      .length,
  }
}

function inWords(file: string, { participants, labels, removed }: PeopleImport): string {
  const parts = [`${participants} people new or changed`, `${labels} labels assigned`]
  if (removed.length > 0) parts.push(`${removed.length} left without words removed`)
  return `Read people from ${file}: ${parts.join(', ')}`
}
