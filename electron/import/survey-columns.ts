import type { SurveyOptions } from '../../shared/model/import.ts'
import { plainForm } from '../../shared/text/label.ts'
import { countWords } from '../../shared/text/words.ts'
import { hasTitles } from './columns.ts'
import type { Table } from './table.ts'

/** How a table may be read as a survey with one row a respondent, or null where it does not look like one. */
export function findSurvey({ header, rows }: Pick<Table, 'header' | 'rows'>): SurveyOptions | null {
  if (rows.length < 3 || header.length < 2 || hasTitles(header)) return null
  const columns = header.map((title, place) => describe(title, rows, place))
  const named = columns.filter((column) => column.title !== '')
  const answers = named.filter(isOpen)
  const id = named.find(isId) ?? null
  if (answers.length === 0 || (!id && answers.length < 2) || hasDialogue(rows, columns)) return null
  const attributes = named.filter(
    (column) => column !== id && !answers.includes(column) && isClosed(column, rows.length),
  )
  return {
    by: 'question',
    answers: answers.map(({ title }) => title),
    id: id?.title ?? null,
    attributes: attributes.map(({ title }) => title),
  }
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
