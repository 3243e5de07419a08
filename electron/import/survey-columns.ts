import type { SurveyOptions } from '../../shared/model/import.ts'
import { plainForm } from '../../shared/text/label.ts'
import { countWords } from '../../shared/text/words.ts'
import { hasTitles } from './columns.ts'
import type { Table } from './table.ts'

/** How a table is read as a survey with one row a respondent, or null where it does not look like one. */
export function findSurvey(table: Pick<Table, 'header' | 'rows'>): SurveyOptions | null {
  const { header, rows } = table
  if (rows.length < 3 || header.length < 2 || hasTitles(header)) return null
  const columns = describeAll(table)
  const answers = columns.filter(isOpen)
  if (answers.length === 0 || (!columns.some(isId) && answers.length < 2)) return null
  return hasDialogue(rows, columns) ? null : proposeSurvey(table)
}

/** How any table would be read as a survey: open columns as answers, else the one with the most words. */
export function proposeSurvey(table: Pick<Table, 'header' | 'rows'>): SurveyOptions {
  const columns = describeAll(table)
  const open = columns.filter(isOpen)
  const longest = columns.reduce<readonly Column[]>(
    ([most], column) => [most && most.words >= column.words ? most : column],
    [],
  )
  const answers = open.length > 0 ? open : longest
  const id = columns.find((column) => isId(column) && !answers.includes(column)) ?? null
  const attributes = columns.filter(
    (column) => column !== id && !answers.includes(column) && isClosed(column, table.rows.length),
  )
  return {
    by: 'question',
    answers: answers.map(({ title }) => title),
    id: id?.title ?? null,
    attributes: attributes.map(({ title }) => title),
  }
}

/** The columns that have a title. */
function describeAll({ header, rows }: Pick<Table, 'header' | 'rows'>): readonly Column[] {
  return header
    .map((title, place) => describe(title, rows, place))
    .filter((column) => column.title !== '')
}

type Column = {
  readonly title: string
  readonly place: number
  /** Cells with something in them. */
  readonly filled: number
  readonly distinct: number
  /** Average words of these cells, and characters of the longest. */
  readonly words: number
  readonly longest: number
}

function describe(title: string, rows: Table['rows'], place: number): Column {
  const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
  const words = cells.reduce((sum, cell) => sum + countWords(cell), 0)
  return {
    title: title.trim(),
    place,
    filled: cells.length,
    distinct: new Set(cells).size,
    words: cells.length === 0 ? 0 : words / cells.length,
    longest: cells.reduce((most, cell) => Math.max(most, cell.length), 0),
  }
}

/** Answers in people's own words: several words each, and hardly any twice. */
function isOpen({ words, distinct, filled }: Column): boolean {
  return words >= 4 && filled >= 2 && distinct >= filled * 0.6
}

const idTitle =
  /^(?:id|nr|no|number|nummer|case|fall|token|code|uuid|pseudonym|name|respondent|participant|response|teilnehmer|teilnehmerin|befragte|participante?|repondante?|deelnemer|encuestado|respondente)(?:[ _-]?(?:id|nr|no|number|nummer|code|name))?$/

/** Short, all different, and called so. */
function isId({ title, distinct, filled, longest, place }: Column): boolean {
  const called = idTitle.test(plainForm(title).replace(/[.#:]/g, '').trim())
  return called && filled >= 2 && distinct === filled && longest <= 60 && place < 12
}

function isClosed({ filled, longest, words }: Column, rows: number): boolean {
  return filled > 0 && longest <= 60 && words < 4 && rows > 0
}

/** A column that says the same few names again and again right before the only column of text is one of speakers. */
function hasDialogue(rows: Table['rows'], columns: readonly Column[]): boolean {
  const open = columns.filter(isOpen)
  const times = columns.filter((column) => column.filled > 0 && isTimes(rows, column.place))
  return open.length === 1 && times.length > 0
}

function isTimes(rows: Table['rows'], place: number): boolean {
  const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.every((cell) =>
    /^[[(#]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])#]?$/.test(cell),
  )
}
