import { ancestors } from '../../shared/analysis/code-tree.ts'
import type { FoundQuote } from '../../shared/analysis/filter.ts'
import type { Names } from '../../shared/analysis/filter-words.ts'
import type { CodedWith } from '../../shared/analysis/material.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import { countedVoices, quoteRow, voicesOfQuote } from '../../shared/analysis/quote-row.ts'
import { attributeValue, type Voice } from '../../shared/analysis/voices.ts'
import type { Code } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { Attribute } from '../../shared/model/people.ts'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'

/** What a quote table is made from; `context` in units of text before and after each quote. */
export type QuoteTableInput = {
  readonly numbered: Numbered
  readonly found: readonly FoundQuote[]
  readonly names: Names
  readonly context: number
  readonly includeModerators: boolean
}

/**
 * The table of quotes: one row for each quote, code and coder among the codings found, and one for a quote without codings.
 * Participants, roles, programmes, pairs and attributes are those of the people for whom the quote counts.
 */
export function quoteTable(input: QuoteTableInput): Sheet {
  const paths = codePaths(input.numbered)
  const levels = Math.max(1, ...[...paths.values()].map((path) => path.length))
  const { attributes } = input.numbered.material
  return {
    name: 'Quotes',
    columns: columns(attributes, levels),
    rows: input.found.flatMap((found) => {
      const { before, after } = quoteCells(input, found)
      const codings: readonly (CodedWith | null)[] =
        found.codings.length > 0 ? found.codings : [null]
      return codings.map((coding) => [
        ...before,
        ...codeCells(input, { path: coding ? (paths.get(coding.codeId) ?? []) : [], levels }),
        ...after,
        input.names.get(coding?.coderId ?? found.quote.coderId) ?? '',
        coding?.createdAt ?? found.quote.createdAt,
      ])
    }),
  }
}

function codePaths({ material: { codebook } }: Numbered): ReadonlyMap<CodeId, readonly Code[]> {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  return new Map(
    codebook.codes.map((code) => [code.id, [code, ...ancestors(code, byId)].toReversed()]),
  )
}

function columns(attributes: readonly Attribute[], levels: number): readonly SheetColumn[] {
  const levelTitles = Array.from({ length: levels }, (_, level) => `code ${level + 1}`)
  return [
    column('quote id', 15),
    column('transcript', 24),
    column('programme', 20),
    column('pair', 10),
    column('participant', 18),
    column('role', 12),
    ...attributes.map(({ name, kind }) => column(name, 14, kind === 'number' ? 'number' : 'text')),
    column('turn', 7, 'number'),
    column('time', 9),
    column('quote', 60, 'long'),
    column('context before', 36, 'long'),
    column('context after', 36, 'long'),
    ...levelTitles.map((title) => column(title, 24)),
    column('code', 26),
    column('capital types', 22),
    column('memo', 30, 'long'),
    column('starred', 9, 'yesno'),
    column('coder', 14),
    column('date', 17, 'moment'),
  ]
}

function column(title: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn {
  return { title, width, kind }
}

function quoteCells(
  { numbered, names, context, includeModerators }: QuoteTableInput,
  found: FoundQuote,
): { readonly before: readonly SheetCell[]; readonly after: readonly SheetCell[] } {
  const row = quoteRow(numbered, found, context)
  const all = voicesOfQuote(numbered, found)
  const voices = includeModerators ? all : countedVoices(all)
  const named = (ids: readonly (string | null)[]) =>
    joined(ids.map((id) => (id === null ? '' : (names.get(id) ?? ''))))
  return {
    before: [
      row.ref,
      row.transcript,
      named(row.programmes),
      named(row.pairs),
      joined(voices.map(({ name }) => name)),
      joined(voices.map(({ role }) => role ?? '')),
      ...numbered.material.attributes.map((attribute) => attributeCell(attribute, voices)),
      row.turn,
      timeOfTurn(row),
      row.text,
      row.before,
      row.after,
    ],
    after: [row.memo, row.starred],
  }
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ')
}

function attributeCell({ id, kind }: Attribute, voices: readonly Voice[]): SheetCell {
  const text = joined(voices.map((voice) => attributeValue(voice, id)))
  const number = Number(text)
  return kind === 'number' && text !== '' && !Number.isNaN(number) ? number : text
}

function timeOfTurn({ startMs }: QuoteRow): string {
  if (startMs === null) return ''
  const seconds = Math.floor(startMs / 1000)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}

function codeCells(
  { numbered, names }: QuoteTableInput,
  { path, levels }: { readonly path: readonly Code[]; readonly levels: number },
): readonly SheetCell[] {
  const leaf = path.at(-1)
  const capitals = leaf ? (numbered.capitals.get(leaf.id) ?? []) : []
  return [
    ...Array.from({ length: levels }, (_, level) => path[level]?.name ?? ''),
    leaf?.name ?? '',
    joined(capitals.map((id) => names.get(id) ?? '')),
  ]
}
