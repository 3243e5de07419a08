import type { Parsed } from '../../shared/api.ts'
import { peopleToTable } from '../../shared/merge/people-table.ts'
import { type Attribute, peopleColumns } from '../../shared/model/people.ts'
import type { TranscriptListing } from '../../shared/model/replies.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import type { ColumnKind, Sheet, SheetExport } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { sheetTexts } from '../export/texts.ts'
import { readTitle } from '../store/open.ts'
import { readPeople } from '../store/people.ts'
import { listTranscripts } from '../store/transcripts.ts'
import type { Context } from './context.ts'
import { release } from './release.ts'

const widths = { participant: 20, role: 14, programme: 22, pair: 12, transcript: 26, label: 16 }

/** The table of people as a file that can be changed elsewhere and read again. */
export async function exportPeople(
  { db, now }: Context,
  { format, release: wanted }: Parsed<'people.export'>,
): Promise<FileOut> {
  const people = readPeople(db)
  const { header, rows } = peopleToTable(people, namesOf(listTranscripts(db)))
  const kinds = people.attributes.map((attribute) => columnKind(attribute.kind))
  const columns = header.map((title, place) => ({
    title,
    width: Object.values(widths)[place] ?? 16,
    kind: kinds[place - peopleColumns.length] ?? 'text',
  }))
  const title = `${readTitle(db)} people`
  const sheet: Sheet = {
    name: 'People',
    columns,
    rows: rows.map((cells) => cells.map((text, place) => typed(text, columns[place]?.kind))),
  }
  const about = [
    ['Project', readTitle(db)],
    ['Written', now()],
    [
      'How to change it',
      'One row for each person and label. Read it back on the People screen: empty cells change nothing, several pairs are separated by semicolons.',
    ],
  ] as const
  const write = (content: SheetExport) => makeSheetFile(title, format, content)
  return release({ db }, { content: { sheet, about }, texts: sheetTexts, write }, wanted)
}

/** What each transcript is called so that it is found again: its title, or its short name where another has the same title. */
function namesOf(transcripts: readonly TranscriptListing[]): ReadonlyMap<string, string> {
  const titles = Map.groupBy(transcripts, ({ title }) => nameKey(title))
  return new Map(
    transcripts.map(({ id, title, short }) => [
      id,
      titles.get(nameKey(title))?.length === 1 ? title : short,
    ]),
  )
}

function columnKind(kind: Attribute['kind']): ColumnKind {
  return kind === 'number' ? 'number' : kind === 'date' ? 'day' : 'text'
}

function typed(text: string, kind: ColumnKind | undefined): string | number {
  return kind === 'number' && text !== '' ? Number(text) : text
}
