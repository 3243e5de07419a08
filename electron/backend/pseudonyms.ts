import { UserError } from '../../shared/model/error.ts'
import type { ParticipantId } from '../../shared/model/id.ts'
import { type NamesInTexts, type Pseudonym, pseudonymKinds } from '../../shared/model/pseudonym.ts'
import { findLeaks } from '../../shared/text/leaks.ts'
import { nameCandidates } from '../../shared/text/name-candidates.ts'
import { nameFinder } from '../../shared/text/pseudonyms.ts'
import type { SheetExport } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { readTable, type Table } from '../import/table.ts'
import type { Db } from '../store/db.ts'
import { forgetPseudonyms } from '../store/forget-names.ts'
import { readTitle } from '../store/open.ts'
import { readPeople, updateParticipant } from '../store/people.ts'
import {
  addPseudonym,
  clearPseudonyms,
  compact,
  type NewPseudonym,
  readNamedMaterial,
  readPseudonyms,
  removePseudonyms,
  setStrict,
  updatePseudonym,
} from '../store/pseudonyms.ts'
import { countNames, namedTexts, replaceNamesInTexts } from '../store/replace-names.ts'
import type { Context } from './context.ts'
import { fileBytes } from './files.ts'
import { type Handlers, read, write } from './handlers.ts'
import { release } from './release.ts'

/** Most candidates for names where the caller does not say how many. */
const usualCandidates = 200

// What the history says names no name, as it stays when the list has gone.
/** Names that must not leave the project, what stands for them, and how strictly exports are watched. */
export const pseudonymsHandlers = {
  'pseudonyms.read': read(({ db }) => readPseudonyms(db)),
  'pseudonyms.add': write('Listed a name with its pseudonym', ({ db }, entry) => ({
    id: addPseudonym(db, complete(db, entry)),
  })),
  'pseudonyms.update': write('Changed a name or its pseudonym', ({ db }, { id, ...fields }) => {
    const { participantId } = {
      ...readPseudonyms(db).entries.find((entry) => entry.id === id),
      ...fields,
    }
    if (participantId && fields.replacement !== undefined)
      updateParticipant(db, participantId, { name: fields.replacement })
    updatePseudonym(db, id, fields)
    return null
  }),
  'pseudonyms.remove': write(
    ({ ids }) =>
      ids.length === 1 ? 'Took a name off the list' : `Took ${ids.length} names off the list`,
    ({ db }, { ids }) => {
      removePseudonyms(db, ids)
      return null
    },
  ),
  'pseudonyms.setStrict': write(
    ({ strict }) => (strict ? 'Made the export guard strict' : 'Let the export guard be overruled'),
    ({ db }, { strict }) => {
      setStrict(db, strict)
      return null
    },
  ),
  'pseudonyms.propose': read(({ db }, { limit = usualCandidates }) =>
    nameCandidates(readNamedMaterial(db), limit),
  ),
  'pseudonyms.import': read(async (context, { file }) => {
    const table = await readTable(await fileBytes(file))
    return context.change(
      'pseudonyms.import',
      ({ added }) => `Listed ${added} names from a table`,
      () => addRows(context.db, table),
    )
  }),
  'pseudonyms.exportKey': read(exportKey),
  'pseudonyms.inTexts': read(({ db }) => namesInTexts(db)),
  'pseudonyms.replaceInTexts': write(
    (_, { places }) =>
      `Replaced names by their pseudonyms in the texts, in ${places === 1 ? 'one place' : `${places} places`}`,
    ({ db }) => replaceNamesInTexts(db, nameFinder(readPseudonyms(db).entries)),
  ),
  'pseudonyms.forget': read((context) => {
    const { db } = context
    const finder = nameFinder(readPseudonyms(db).entries)
    db.transaction(() => {
      context.change(
        'pseudonyms.forget',
        () => 'Removed the list of names from the project',
        () => clearPseudonyms(db),
      )
      forgetPseudonyms(db, finder)
    })()
    compact(db)
    return null
  }),
} satisfies Partial<Handlers>

type Wanted = Pick<Pseudonym, 'original'> & {
  readonly replacement?: string | undefined
  readonly kind?: Pseudonym['kind'] | undefined
  readonly participantId?: ParticipantId | null | undefined
}

/** A participant's pseudonym is what the participant is called, so giving one renames the participant. */
function complete(
  db: Db,
  { original, replacement = '', kind = 'person', participantId = null }: Wanted,
): NewPseudonym {
  if (participantId && replacement !== '')
    updateParticipant(db, participantId, { name: replacement })
  return { original, replacement, kind, participantId }
}

/** Most different places that are listed; all of them are counted. */
const mostListed = 300

function namesInTexts(db: Db): NamesInTexts {
  const finder = nameFinder(readPseudonyms(db).entries)
  const { leaks } = findLeaks(finder, namedTexts(db), mostListed)
  return { total: countNames(db, finder), places: leaks.filter(({ kind }) => kind === 'name') }
}

/** The key as a table to be kept elsewhere; it is meant to hold the names, so nothing guards it. */
function exportKey({ db, now }: Context) {
  const title = `${readTitle(db)} key`
  const content: SheetExport = {
    sheet: {
      name: 'Key',
      columns: ['original', 'pseudonym', 'kind', 'participant'].map((name) => ({
        title: name,
        width: 28,
        kind: 'text',
      })),
      rows: keyRows(db),
    },
    about: [
      ['Project', readTitle(db)],
      ['Keep it apart', 'Whoever has this file can tell who the people in the project are.'],
      ['Written', now()],
    ],
  }
  const write = () => makeSheetFile(title, 'csv', content)
  return release({ db }, { content: null, texts: (nothing) => nothing, write })
}

function keyRows(db: Db): readonly (readonly string[])[] {
  const names = new Map<string, string>(
    readPeople(db).participants.map(({ id, name }) => [id, name]),
  )
  return readPseudonyms(db).entries.map(({ original, replacement, kind, participantId }) => [
    original,
    replacement,
    kind,
    names.get(participantId ?? '') ?? '',
  ])
}

function addRows(db: Db, { header, rows, numbers }: Table) {
  const columns = header.map((title) => title.toLowerCase())
  if (!columns.includes('original') || !columns.includes('pseudonym'))
    throw new UserError(
      'bad-table',
      'The table needs the columns “original” and “pseudonym”, and may have “kind” and “participant”. Nothing was changed.',
    )
  const participants = new Map(readPeople(db).participants.map(({ id, name }) => [name, id]))
  const problems: { row: number; message: string }[] = []
  rows.forEach((cells, index) => {
    const cell = (title: string) => cells[columns.indexOf(title)]?.trim() ?? ''
    try {
      addPseudonym(db, {
        original: cell('original'),
        replacement: cell('pseudonym'),
        kind: pseudonymKinds.find((kind) => kind === cell('kind').toLowerCase()) ?? 'other',
        participantId: participants.get(cell('participant')) ?? null,
      })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push({ row: numbers[index] ?? 0, message: error.message })
    }
  })
  return { added: rows.length - problems.length, problems }
}
