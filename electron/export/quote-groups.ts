import { codesInTreeOrder } from '../../shared/analysis/code-tree.ts'
import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { CodedWith } from '../../shared/analysis/material.ts'
import { quoteRow } from '../../shared/analysis/quote-row.ts'
import type { Voice } from '../../shared/analysis/voices.ts'
import type { QuoteGroup, QuoteLayout } from '../../shared/model/quote-table.ts'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import { type Making, type QuoteTableBook, type RowSubject, voicesFor } from './quote-columns.ts'

/** What a quote table is made from. */
export type QuoteTableInput = Making & {
  readonly found: readonly FoundQuote[]
  readonly layout: QuoteLayout
}

/** One row of a quote table with all that can be said of its quote, and those for whom it counts. */
export type QuoteTableRow = RowSubject & {
  readonly row: QuoteRow
  readonly voices: readonly Voice[]
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

/** Some quotes that belong together; without a name where nothing was asked for. */
export type QuotesOfGroup = { readonly name: string; readonly rows: readonly QuoteTableRow[] }

/** Quotes in the groups that a layout asks for, in the order of the project; a quote of two groups stands in both. */
export function groupQuotes(input: QuoteTableInput): readonly QuotesOfGroup[] {
  const group = input.layout.group ?? 'none'
  const grouped = input.found.flatMap((found) => rowsOf(input, found, group))
  const groups = Map.groupBy(grouped, ({ name }) => name)
  return inOrder(input.book, group, [...groups.keys()]).map((name) => ({
    name,
    rows: (groups.get(name) ?? []).map(({ row }) => row),
  }))
}

type Grouped = { readonly name: string; readonly row: QuoteTableRow }

function rowsOf(input: QuoteTableInput, found: FoundQuote, group: QuoteGroup): readonly Grouped[] {
  const { book, layout } = input
  const whole = wholeRow(input, found)
  return membership(book, group, whole).flatMap(({ name, codings }) =>
    layout.rows === 'quotes' || codings.length === 0
      ? [{ name, row: { ...whole, codings } }]
      : codings.map((coding) => ({ name, row: { ...whole, codings: [coding] } })),
  )
}

/** A quote as one row, with all its codings that were found. */
function wholeRow(making: Making, found: FoundQuote): QuoteTableRow {
  const { book, context } = making
  return {
    found,
    row: quoteRow(book.numbered, found, context),
    voices: voicesFor(making, found),
    codings: found.codings,
  }
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
