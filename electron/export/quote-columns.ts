import { ancestors } from '../../shared/analysis/code-tree.ts'
import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { Names } from '../../shared/analysis/filter-words.ts'
import type { CodedWith } from '../../shared/analysis/material.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import { attributeValue, type Voice } from '../../shared/analysis/voices.ts'
import type { Code } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { Attribute } from '../../shared/model/people.ts'
import type { QuoteColumn, QuoteColumnName } from '../../shared/model/quote-table.ts'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'

/** What all rows of a quote table share. */
export type QuoteTableBook = {
  readonly numbered: Numbered
  readonly names: Names
  /** Each code with those above it, the topmost first. */
  readonly paths: ReadonlyMap<CodeId, readonly Code[]>
}

/** What one row of a quote table is about: a quote, those for whom it counts, and the codings that the row stands for. */
export type QuoteTableRow = {
  readonly found: FoundQuote
  readonly row: QuoteRow
  readonly voices: readonly Voice[]
  readonly codings: readonly CodedWith[]
}

/** Columns that belong together, and their cells of a row. */
export type ColumnMaker = {
  readonly columns: readonly SheetColumn[]
  readonly cells: (row: QuoteTableRow) => readonly SheetCell[]
}

/** What the rows of all quote tables of a project share. */
export function quoteTableBook(numbered: Numbered, names: Names): QuoteTableBook {
  const { codes } = numbered.material.codebook
  const byId = new Map(codes.map((code) => [code.id, code]))
  const paths = codes.map(
    (code) => [code.id, [code, ...ancestors(code, byId)].toReversed()] as const,
  )
  return { numbered, names, paths: new Map(paths) }
}

/** Texts as one, each once, without empty ones. */
export function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ')
}

/** How a chosen column is made; nothing for an attribute that is not in the project any more. */
export function columnMaker(book: QuoteTableBook, chosen: QuoteColumn): ColumnMaker {
  if (typeof chosen === 'string') return makers[chosen](book)
  const { attributes } = book.numbered.material
  return attributeColumns(attributes.filter(({ id }) => id === chosen.attribute))
}

const makers: Readonly<Record<QuoteColumnName, (book: QuoteTableBook) => ColumnMaker>> = {
  ref: () => one('quote id', 15, ({ row }) => row.ref),
  transcript: () => one('transcript', 24, ({ row }) => row.transcript),
  programme: ({ names }) => one('programme', 20, ({ row }) => named(names, row.programmes)),
  pair: ({ names }) => one('pair', 10, ({ row }) => named(names, row.pairs)),
  participant: () => one('participant', 18, ({ voices }) => joined(voices.map(({ name }) => name))),
  role: () => one('role', 12, ({ voices }) => joined(voices.map(({ role }) => role ?? ''))),
  attributes: ({ numbered }) => attributeColumns(numbered.material.attributes),
  turn: () => one(['turn', 'number'], 7, ({ row }) => row.turn),
  time: () => one('time', 9, ({ row }) => timeOfTurn(row)),
  quote: () => one(['quote', 'long'], 60, ({ row }) => row.text),
  before: () => one(['context before', 'long'], 36, ({ row }) => row.before),
  after: () => one(['context after', 'long'], 36, ({ row }) => row.after),
  levels: levelColumns,
  code: ({ paths }) =>
    one('code', 26, ({ codings }) =>
      joined(codings.map(({ codeId }) => paths.get(codeId)?.at(-1)?.name ?? '')),
    ),
  capitals: ({ numbered, names }) =>
    one('capital types', 22, ({ codings }) =>
      named(
        names,
        codings.flatMap(({ codeId }) => numbered.capitals.get(codeId) ?? []),
      ),
    ),
  memo: () => one(['memo', 'long'], 30, ({ row }) => row.memo),
  starred: () => one(['starred', 'yesno'], 9, ({ row }) => row.starred),
  coder: ({ names }) =>
    one('coder', 14, ({ codings, row }) =>
      named(names, codings.length > 0 ? codings.map(({ coderId }) => coderId) : [row.coderId]),
    ),
  date: () =>
    one(['date', 'moment'], 17, ({ codings, row }) => firstDate(codings) ?? row.createdAt),
}

function one(
  title: string | readonly [string, SheetColumn['kind']],
  width: number,
  cell: (row: QuoteTableRow) => SheetCell,
): ColumnMaker {
  const [words, kind] = typeof title === 'string' ? ([title, 'text'] as const) : title
  return { columns: [{ title: words, width, kind }], cells: (row) => [cell(row)] }
}

function named(names: Names, ids: readonly (string | null)[]): string {
  return joined(ids.map((id) => (id === null ? '' : (names.get(id) ?? ''))))
}

function firstDate(codings: readonly CodedWith[]): string | undefined {
  return codings.map(({ createdAt }) => createdAt).toSorted()[0]
}

function attributeColumns(attributes: readonly Attribute[]): ColumnMaker {
  return {
    columns: attributes.map(({ name, kind }) => ({
      title: name,
      width: 14,
      kind: kind === 'number' ? 'number' : 'text',
    })),
    cells: ({ voices }) => attributes.map((attribute) => attributeCell(attribute, voices)),
  }
}

function attributeCell({ id, kind }: Attribute, voices: readonly Voice[]): SheetCell {
  const text = joined(voices.map((voice) => attributeValue(voice, id)))
  const number = Number(text)
  return kind === 'number' && text !== '' && !Number.isNaN(number) ? number : text
}

function levelColumns({ paths }: QuoteTableBook): ColumnMaker {
  const levels = Math.max(1, ...[...paths.values()].map((path) => path.length))
  const places = Array.from({ length: levels }, (_, level) => level)
  return {
    columns: places.map((level) => ({ title: `code ${level + 1}`, width: 24, kind: 'text' })),
    cells: ({ codings }) =>
      places.map((level) =>
        joined(codings.map(({ codeId }) => paths.get(codeId)?.[level]?.name ?? '')),
      ),
  }
}

function timeOfTurn({ startMs }: QuoteRow): string {
  if (startMs === null) return ''
  const seconds = Math.floor(startMs / 1000)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}
