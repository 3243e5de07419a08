import { codesInTreeOrder } from '../../shared/analysis/code-tree.ts'
import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { Names } from '../../shared/analysis/filter-words.ts'
import type { CodedWith } from '../../shared/analysis/material.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import { countedVoices, quoteRow, voicesOfQuote } from '../../shared/analysis/quote-row.ts'
import type { QuoteGroup, QuoteLayout } from '../../shared/model/quote-table.ts'
import { quoteColumnNames } from '../../shared/model/quote-table.ts'
import {
  type ColumnMaker,
  codePaths,
  columnMaker,
  type QuoteTableBook,
  type QuoteTableRow,
} from './quote-columns.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'

/** What a quote table is made from; `context` in units of text before and after each quote. */
export type QuoteTableInput = {
  readonly numbered: Numbered
  readonly found: readonly FoundQuote[]
  readonly names: Names
  readonly context: number
  readonly includeModerators: boolean
  readonly layout: QuoteLayout
}

/** A table of quotes, in groups; one group without a name where none were asked for. */
export type QuoteTable = {
  readonly group: QuoteGroup
  readonly columns: readonly SheetColumn[]
  readonly groups: readonly {
    readonly name: string
    readonly rows: readonly (readonly SheetCell[])[]
  }[]
}

/**
 * The table of quotes: one row for each quote, code and coder among the codings found, and one for a quote without codings; or one
 * for each quote. Participants, roles, programmes, pairs and attributes are those of the people for whom the quote counts.
 */
export function quoteTable(input: QuoteTableInput): QuoteTable {
  const { numbered, names, layout } = input
  const book = { numbered, names, paths: codePaths(numbered) }
  const makers = (layout.columns ?? quoteColumnNames).map((column) => columnMaker(book, column))
  const group = layout.group ?? 'none'
  const groups = Map.groupBy(
    input.found.flatMap((found) => rowsOf(input, { book, found, group })),
    ({ name }) => name,
  )
  return {
    group,
    columns: makers.flatMap(({ columns }) => columns),
    groups: inOrder(book, group, [...groups.keys()]).map((name) => ({
      name,
      rows: (groups.get(name) ?? []).map(({ row }) => cellsOf(makers, row)),
    })),
  }
}

/** A quote table as one sheet; the group stands in the first column. */
export function quoteSheet({ group, columns, groups }: QuoteTable): Sheet {
  if (group === 'none') return { name: 'Quotes', columns, rows: groups.flatMap(({ rows }) => rows) }
  const first = { title: `by ${groupNouns[group]}`, width: 26, kind: 'text' } as const
  return {
    name: 'Quotes',
    columns: [first, ...columns],
    rows: groups.flatMap(({ name, rows }) => rows.map((row) => [name, ...row])),
  }
}

/** What a group is called. */
export const groupNouns = {
  none: '',
  code: 'code',
  capital: 'capital type',
  programme: 'programme',
  pair: 'pair',
  participant: 'participant',
} as const

function cellsOf(makers: readonly ColumnMaker[], row: QuoteTableRow): readonly SheetCell[] {
  return makers.flatMap(({ cells }) => cells(row))
}

type Grouped = { readonly name: string; readonly row: QuoteTableRow }
type Place = {
  readonly book: QuoteTableBook
  readonly found: FoundQuote
  readonly group: QuoteGroup
}

function rowsOf(input: QuoteTableInput, { book, found, group }: Place): readonly Grouped[] {
  const { numbered, context, includeModerators, layout } = input
  const row = quoteRow(numbered, found, context)
  const all = voicesOfQuote(numbered, found)
  const voices = includeModerators ? all : countedVoices(all)
  const whole = { found, row, voices, codings: found.codings }
  return membership(book, group, whole).flatMap(({ name, codings }) =>
    layout.rows === 'quotes' || codings.length === 0
      ? [{ name, row: { ...whole, codings } }]
      : codings.map((coding) => ({ name, row: { ...whole, codings: [coding] } })),
  )
}

type Membership = readonly { readonly name: string; readonly codings: readonly CodedWith[] }[]

/** The groups that a quote is in, each with the codings by which it is. */
function membership(book: QuoteTableBook, group: QuoteGroup, row: QuoteTableRow): Membership {
  const { codings } = row
  const { numbered, names } = book
  const byPerson = (ids: readonly (string | null)[]) =>
    [...new Set(ids.map((id) => names.get(id ?? '') ?? `no ${groupNouns[group]}`))].map((name) => ({
      name,
      codings,
    }))
  switch (group) {
    case 'none':
      return [{ name: '', codings }]
    case 'code':
      return byCoding(codings, ({ codeId }) => [pathName(book, codeId)], 'no code')
    case 'capital': {
      const capitalsOf = ({ codeId }: CodedWith) => numbered.capitals.get(codeId) ?? []
      const namesOf = (coding: CodedWith) => capitalsOf(coding).map((id) => names.get(id) ?? '')
      return byCoding(codings, namesOf, 'no capital type')
    }
    case 'programme':
      return byPerson(row.row.programmes)
    case 'pair':
      return byPerson(row.row.pairs)
    case 'participant':
      return [...new Set(row.voices.map(({ name }) => name || 'nobody known'))].map((name) => ({
        name,
        codings,
      }))
  }
}

function byCoding(
  codings: readonly CodedWith[],
  namesOf: (coding: CodedWith) => readonly string[],
  none: string,
): Membership {
  if (codings.length === 0) return [{ name: none, codings }]
  const groups = new Map<string, CodedWith[]>()
  for (const coding of codings) {
    const names = namesOf(coding)
    for (const name of names.length > 0 ? names : [none])
      groups.set(name, [...(groups.get(name) ?? []), coding])
  }
  return [...groups].map(([name, those]) => ({ name, codings: those }))
}

function pathName({ paths }: QuoteTableBook, codeId: CodedWith['codeId']): string {
  return (paths.get(codeId) ?? []).map(({ name }) => name).join(' › ')
}

/** Names of groups in the order of the project; those that stand for nobody or nothing come last. */
function inOrder(
  book: QuoteTableBook,
  group: QuoteGroup,
  names: readonly string[],
): readonly string[] {
  const order = new Map(namesInOrder(book, group).map((name, place) => [name, place]))
  const place = (name: string) => order.get(name) ?? Number.POSITIVE_INFINITY
  return names.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

function namesInOrder(book: QuoteTableBook, group: QuoteGroup): readonly string[] {
  const { codebook, programmes, pairs, participants } = book.numbered.material
  switch (group) {
    case 'none':
      return []
    case 'code':
      return codesInTreeOrder(codebook).map(({ code }) => pathName(book, code.id))
    case 'capital':
      return codebook.capitals.map(({ name }) => name)
    case 'programme':
      return programmes.map(({ name }) => name)
    case 'pair':
      return pairs.map(({ name }) => name)
    case 'participant':
      return participants.map(({ name }) => name)
  }
}
