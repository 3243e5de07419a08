import type { FrequencyRow, FrequencyTable } from '../model/analysis.ts'
import type { CapitalGroup, CapitalRow, CapitalTable } from '../model/capital-table.ts'
import type { Filter } from '../model/filter.ts'
import type { CapitalTypeId, CodeId } from '../model/id.ts'
import { chooseQuote, quotesByCode } from './chosen-quote.ts'
import { findQuotes } from './filter.ts'
import { frequencies } from './frequency.ts'
import type { Numbered } from './numbered.ts'

/**
 * Benefits (codes) by the capital types that they serve, each with its quotes in all and per programme, and with one quote
 * that stands for them. Under a capital type a code counts with those of its sub-codes that serve it, too.
 */
export function capitalTable(numbered: Numbered, filter: Filter): CapitalTable {
  const all = frequencies(numbered, { ...question, rows: 'capitals' }, filter)
  const wanted = listCapitals(numbered).filter(
    ({ id }) => filter.capitals === undefined || filter.capitals.includes(id),
  )
  return {
    // Columns of programmes have a programme's id, or null for none.
    programmes: all.columns.map(({ id, name }) => ({ id: id as ProgrammeColumn, name })),
    groups: wanted
      .map((capital) => groupOf(numbered, { capital, filter, all }))
      .filter(({ id, rows }) => id !== null || rows.length > 0),
    notes: [
      'Counted: quotes. Under a capital type a code counts with those of its sub-codes that serve it; a quote counts once for each code and once for each capital type.',
      'The quote beside a code is a starred one, else the longest.',
      filter.includeModerators
        ? 'Moderators and interviewers are included.'
        : 'Moderators and interviewers are left out.',
    ],
  }
}

type ProgrammeColumn = CapitalTable['programmes'][number]['id']

type Capital = Pick<CapitalGroup, 'id' | 'name' | 'colour'>

const question = { columns: 'programme', count: 'quotes', rate: 'none' } as const

function listCapitals({ material: { codebook } }: Numbered): readonly Capital[] {
  return [
    ...codebook.capitals.toSorted((a, b) => a.position - b.position),
    { id: null, name: 'no capital type', colour: null },
  ].map(({ id, name, colour }) => ({ id, name, colour }))
}

type GroupInput = {
  readonly capital: Capital
  readonly filter: Filter
  readonly all: FrequencyTable
}

function groupOf(numbered: Numbered, { capital, filter, all }: GroupInput): CapitalGroup {
  const narrowed = { ...filter, capitals: [capital.id] }
  const table = frequencies(numbered, { ...question, rows: 'codes' }, narrowed)
  const quotes = quotesByCode(numbered, findQuotes(numbered, narrowed))
  const rows = servingRows(numbered, table.rows, capital.id)
  return {
    ...capital,
    total: table.total ?? 0,
    cells: inColumns(all, table, table.columnTotals),
    rows: rows.map(({ place, row }): CapitalRow => {
      // A row of codes has a code's id.
      const id = row.id as CodeId
      return {
        code: row,
        also: otherCapitals(numbered, id, capital.id),
        total: table.rowTotals[place] ?? 0,
        cells: inColumns(all, table, table.cells[place] ?? []),
        best: chooseQuote(numbered, quotes.get(id) ?? []),
      }
    }),
  }
}

/** The rows of the codes that serve a capital type, indented under those above them that serve it, too. */
function servingRows(
  { capitals, material: { codebook } }: Numbered,
  rows: readonly FrequencyRow[],
  capital: CapitalTypeId | null,
): readonly { readonly place: number; readonly row: FrequencyRow }[] {
  const parents = new Map<string | null, string | null>(
    codebook.codes.map(({ id, parentId }) => [id, parentId]),
  )
  const depths = new Map<string | null, number>()
  return rows.flatMap((row, place) => {
    // A row of codes has a code's id.
    const served = capitals.get(row.id as CodeId) ?? []
    if (capital === null ? served.length > 0 : !served.includes(capital)) return []
    const depth = (depths.get(parents.get(row.id) ?? null) ?? -1) + 1
    depths.set(row.id, depth)
    return [{ place, row: { ...row, depth } }]
  })
}

function otherCapitals(
  { capitals, material: { codebook } }: Numbered,
  code: CodeId,
  capital: CapitalTypeId | null,
): readonly string[] {
  const served = (capitals.get(code) ?? []).filter((id) => id !== capital)
  return codebook.capitals.filter(({ id }) => served.includes(id)).map(({ name }) => name)
}

/** Figures of one table under the columns of another. */
function inColumns(
  { columns }: FrequencyTable,
  table: FrequencyTable,
  figures: readonly (number | null)[],
): readonly number[] {
  return columns.map(
    (column) => figures[table.columns.findIndex(({ id }) => id === column.id)] ?? 0,
  )
}
