import { peopleColumns } from '../../shared/model/people.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { findNames, type NameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { all, type Db, quoted, update } from './db.ts'

/** A column with words that somebody wrote about the material, and what that place is called. */
type NamedPlace = {
  readonly table: string
  readonly column: string
  readonly where: string
  /** Where the column holds JSON: the fields in it that are words. */
  readonly fields?: readonly string[]
  /** Where no two rows have the same, case aside: of the rows that are alike in this column, or of all. */
  readonly unique?: { readonly within: string | null }
}

const everywhere = { unique: { within: null } }

/** Columns in which names are replaced as they stand; transcripts, aliases and decisions about codes have their own ways. */
export const namedPlaces: readonly NamedPlace[] = [
  { table: 'project', column: 'title', where: 'title of the project' },
  { table: 'transcript', column: 'title', where: 'title of a transcript' },
  { table: 'transcript', column: 'short', where: 'short name of a transcript', ...everywhere },
  { table: 'transcript', column: 'sourceName', where: 'name of an imported file' },
  { table: 'memo', column: 'title', where: 'memo' },
  { table: 'memo', column: 'body', where: 'memo' },
  { table: 'quote', column: 'ref', where: 'id of a quote', ...everywhere },
  { table: 'quote', column: 'memo', where: 'memo on a quote' },
  { table: 'code', column: 'name', where: 'code', unique: { within: 'parentId' } },
  { table: 'code', column: 'definition', where: 'code' },
  { table: 'code', column: 'include', where: 'code' },
  { table: 'code', column: 'exclude', where: 'code' },
  { table: 'code', column: 'example', where: 'code' },
  { table: 'code', column: 'borderline', where: 'code' },
  { table: 'capitalType', column: 'name', where: 'capital type', ...everywhere },
  { table: 'capitalType', column: 'definition', where: 'capital type' },
  { table: 'participant', column: 'name', where: 'participant', ...everywhere },
  { table: 'programme', column: 'name', where: 'programme', ...everywhere },
  { table: 'pair', column: 'name', where: 'pair', ...everywhere },
  { table: 'attribute', column: 'name', where: 'column of people', ...everywhere },
  { table: 'attributeValue', column: 'value', where: 'attribute' },
  { table: 'savedFilter', column: 'name', where: 'saved filter', ...everywhere },
  { table: 'savedFilter', column: 'filter', where: 'saved filter', fields: ['text', 'value'] },
  { table: 'report', column: 'name', where: 'report', ...everywhere },
  {
    table: 'report',
    column: 'report',
    where: 'report',
    fields: ['title', 'body', 'text', 'value'],
  },
  {
    table: 'unplacedQuote',
    column: 'quote',
    where: 'quote without a place',
    fields: ['ref', 'words', 'before', 'after', 'memo'],
  },
]

type Stored = { readonly id: string; readonly text: string; readonly within: string | null }

/** The texts of a place, one by one. */
export function textsOf(db: Db, place: NamedPlace): readonly string[] {
  return rowsOf(db, place).flatMap(({ text }) => wordsIn(place, text))
}

/** Writes what stands for each name into a place; names that would be the same are numbered. */
export function replaceInPlace(db: Db, finder: NameFinder, place: NamedPlace): void {
  const rows = rowsOf(db, place)
  const named = new Set(rows.filter(({ text }) => holdsName(finder, wordsIn(place, text))))
  if (named.size === 0) return
  const { table, column } = place
  const keyOf = (text: string, within: string | null) => `${within}\n${nameKey(text)}`
  const reserved = table === 'attribute' ? peopleColumns.map((name) => keyOf(name, null)) : []
  const kept = rows.filter((row) => !named.has(row)).map(({ text, within }) => keyOf(text, within))
  const taken = new Set([...reserved, ...kept])
  for (const { id, text, within } of named) {
    const wanted = rewritten(finder, place, text)
    const free = place.unique
      ? numbered(readable(wanted), (name) => taken.has(keyOf(name, within)))
      : wanted
    taken.add(keyOf(free, within))
    update(db, table, { id, [column]: free })
  }
}

/** The name itself, or with the first number behind it with which it is not taken. */
export function numbered(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted
  for (let number = 2; isTaken(name); number += 1) name = `${wanted} (${number})`
  return name
}

function rowsOf(db: Db, { table, column, unique }: NamedPlace): readonly Stored[] {
  const within = unique?.within ? quoted(unique.within) : 'NULL'
  return all(
    db,
    `SELECT id, ${quoted(column)} AS text, ${within} AS within FROM ${quoted(table)} ORDER BY rowid`,
  )
}

function holdsName(finder: NameFinder, texts: readonly string[]): boolean {
  return texts.some((text) => findNames(finder, text).length > 0)
}

function wordsIn({ fields }: NamedPlace, text: string): readonly string[] {
  if (!fields) return [text]
  const words: string[] = []
  mapFields(text, fields, (found) => {
    words.push(found)
    return found
  })
  return words
}

function rewritten(finder: NameFinder, { fields }: NamedPlace, text: string): string {
  const rewrite = (words: string) => replaceNames(finder, words, { brackets: false })
  return fields ? mapFields(text, fields, rewrite) : rewrite(text)
}

/** JSON with the words in it as `change` makes them. A new line is one there, not a backslash with a letter before a name. */
function mapFields(
  json: string,
  fields: readonly string[],
  change: (words: string) => string,
): string {
  const changed: unknown = JSON.parse(json, (field, value: unknown) =>
    typeof value === 'string' && fields.includes(field) ? change(value) : value,
  )
  return JSON.stringify(changed)
}

/** A semicolon parts names wherever they are written one after the other. */
function readable(name: string): string {
  return name.replaceAll(';', ',').trim()
}
