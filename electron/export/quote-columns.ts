import { ancestors } from '../../shared/analysis/code-tree.ts'
import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { Names } from '../../shared/analysis/filter-words.ts'
import type { CodedWith } from '../../shared/analysis/material.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import {
  countedVoices,
  pairsOf,
  programmesOf,
  quotedWords,
  turnNumber,
  turnStart,
  voicesOfQuote,
  wordsAfter,
  wordsBefore,
} from '../../shared/analysis/quote-row.ts'
import { attributeValue, type Voice } from '../../shared/analysis/voices.ts'
import type { Code } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { Attribute } from '../../shared/model/people.ts'
import type { QuoteColumn, QuoteColumnName } from '../../shared/model/quote-table.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'

/** What all rows of a quote table share. */
export type QuoteTableBook = {
  readonly numbered: Numbered
  readonly names: Names
  /** Each code with those above it, the topmost first. */
  readonly paths: ReadonlyMap<CodeId, readonly Code[]>
}

/** What rows of quotes are made from, whatever the quotes; `context` in units of text before and after each. */
export type Making = {
  readonly book: QuoteTableBook
  readonly context: number
  readonly includeModerators: boolean
}

/** What one row of a quote table is about: a quote, and the codings that the row stands for. */
export type RowSubject = { readonly found: FoundQuote; readonly codings: readonly CodedWith[] }

/** Columns that belong together, and their cells of a row. */
export type ColumnMaker = {
  readonly columns: readonly SheetColumn[]
  readonly cells: (row: RowSubject) => readonly SheetCell[]
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
function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ')
}

/** Those for whom a quote counts in a table. */
export function voicesFor(
  { book, includeModerators }: Making,
  found: FoundQuote,
): readonly Voice[] {
  const all = voicesOfQuote(book.numbered, found)
  return includeModerators ? all : countedVoices(all)
}

/** How a chosen column is made; nothing for an attribute that is not in the project any more. */
export function columnMaker(making: Making, chosen: QuoteColumn): ColumnMaker {
  if (typeof chosen === 'string') return makers[chosen](making)
  const { attributes } = making.book.numbered.material
  return attributeColumns(
    making,
    attributes.filter(({ id }) => id === chosen.attribute),
  )
}

const makers: Readonly<Record<QuoteColumnName, (making: Making) => ColumnMaker>> = {
  ref: () => one('quote id', 15, ({ found }) => found.quote.ref),
  transcript: () => one('transcript', 24, ({ found }) => found.block.transcript.title),
  programme: ({ book: { names, numbered } }) =>
    one('programme', 20, ({ found }) => named(names, programmesOf(voicesOfQuote(numbered, found)))),
  pair: ({ book: { names, numbered } }) =>
    one('pair', 10, ({ found }) => named(names, pairsOf(voicesOfQuote(numbered, found)))),
  participant: (making) =>
    one('participant', 18, ({ found }) => joined(voicesFor(making, found).map(({ name }) => name))),
  role: (making) =>
    one('role', 12, ({ found }) => joined(voicesFor(making, found).map(({ role }) => role ?? ''))),
  attributes: (making) => attributeColumns(making, making.book.numbered.material.attributes),
  turn: () => one(['turn', 'number'], 7, ({ found }) => turnNumber(found)),
  time: () => one('time', 9, ({ found }) => clockTime(turnStart(found))),
  quote: () => one(['quote', 'long'], 60, ({ found }) => quotedWords(found)),
  before: ({ context }) =>
    one(['context before', 'long'], 36, ({ found }) => wordsBefore(found, context)),
  after: ({ context }) =>
    one(['context after', 'long'], 36, ({ found }) => wordsAfter(found, context)),
  levels: ({ book }) => levelColumns(book),
  code: ({ book: { paths } }) =>
    one('code', 26, ({ codings }) =>
      joined(codings.map(({ codeId }) => paths.get(codeId)?.at(-1)?.name ?? '')),
    ),
  capitals: ({ book: { numbered, names } }) =>
    one('capital types', 22, ({ codings }) =>
      named(
        names,
        codings.flatMap(({ codeId }) => numbered.capitals.get(codeId) ?? []),
      ),
    ),
  memo: () => one(['memo', 'long'], 30, ({ found }) => found.quote.memo),
  starred: () => one(['starred', 'yesno'], 9, ({ found }) => found.quote.starred),
  coder: ({ book: { names } }) =>
    one('coder', 14, ({ codings, found }) =>
      named(
        names,
        codings.length > 0 ? codings.map(({ coderId }) => coderId) : [found.quote.coderId],
      ),
    ),
  date: () =>
    one(
      ['date', 'moment'],
      17,
      ({ codings, found }) => firstDate(codings) ?? found.quote.createdAt,
    ),
}

function one(
  title: string | readonly [string, SheetColumn['kind']],
  width: number,
  cell: (row: RowSubject) => SheetCell,
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

function attributeColumns(making: Making, attributes: readonly Attribute[]): ColumnMaker {
  return {
    columns: attributes.map(({ name, kind }) => ({
      title: name,
      width: 14,
      kind: kind === 'number' ? 'number' : 'text',
    })),
    cells: ({ found }) => {
      const voices = voicesFor(making, found)
      return attributes.map((attribute) => attributeCell(attribute, voices))
    },
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

function clockTime(startMs: number | null): string {
  if (startMs === null) return ''
  const seconds = Math.floor(startMs / 1000)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}
