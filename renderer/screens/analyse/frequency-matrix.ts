import type { FrequencyColumn, FrequencyTable } from '../../../shared/model/analysis.ts'
import type { Sorting } from '../../state/sorting.ts'
import type { GridPlace } from '../../ui/use-grid-cursor.ts'
import type { Matrix, MatrixCell, MatrixFooter } from './matrix.ts'
import { sortedRows } from './matrix-view.ts'
import { figure, largest, parentRows, type ShownRow } from './table-view.ts'

type MatrixInput = {
  readonly rows: readonly ShownRow[]
  /** Rows whose sub-codes are hidden, by id. */
  readonly closed: readonly string[]
}

/** A frequency table as it is drawn: rows with their totals, the totals of the columns, and what they are related to. */
export function frequencyMatrix(table: FrequencyTable, { rows, closed }: MatrixInput): Matrix {
  const parents = new Set(parentRows(table))
  const cell = cellMaker(table)
  return {
    totalled: true,
    columns: [...table.columns.map((column, place) => columnOf(table, column, place)), total],
    rows: [
      ...rows.map(({ row, place, cells, total: sum }) => ({
        key: row.id ?? 'none',
        place,
        name: row.name,
        colour: row.colour,
        depth: row.depth,
        open: row.id !== null && parents.has(row.id) ? !closed.includes(row.id) : undefined,
        cells: [...table.columns.map((_, place) => cell(cells[place] ?? null)), plain(table, sum)],
      })),
      {
        ...total,
        cells: [...table.columnTotals, table.total].map((sum) => plain(table, sum)),
      },
    ],
    footer: denominators.map(
      ([name, field]): MatrixFooter => ({
        name,
        texts: [...table.columns, table.all].map((column) => figure(column[field], 'none')),
      }),
    ),
  }
}

/** The same table lying on its side: columns as rows, with what they are related to below their names. */
export function transposedMatrix(
  table: FrequencyTable,
  { rows, sorting }: { readonly rows: readonly ShownRow[]; readonly sorting: Sorting<number> },
): Matrix {
  const cell = cellMaker(table)
  const lines = table.columns.map((column, place) => ({
    key: String(place),
    name: column.name,
    depth: column.group === null ? 0 : 1,
    note: sizeInWords(column),
    cells: [
      ...rows.map(({ cells }) => cell(cells[place] ?? null)),
      plain(table, table.columnTotals[place] ?? null),
    ],
  }))
  const figureAt = ({ key }: { readonly key: string }, column: number) => {
    const place = Number(key)
    const figures = rows[column]?.cells ?? table.columnTotals
    return figures[place] ?? Number.NEGATIVE_INFINITY
  }
  return {
    totalled: true,
    columns: [...rows.map(({ row, place }) => ({ key: String(place), name: row.name })), total],
    rows: [
      ...sortedRows(lines, sorting, figureAt),
      {
        ...total,
        note: sizeInWords(table.all),
        cells: [...rows.map(({ total: sum }) => sum), table.total].map((sum) => plain(table, sum)),
      },
    ],
  }
}

/** The places in the frequency table behind a place in its drawing; null for totals. */
export function pressedCell(
  { rows, columns }: Matrix,
  at: GridPlace,
  transposed: boolean,
): { readonly row: number | null; readonly column: number | null } {
  const place = (each: { readonly key: string; readonly place?: number } | undefined) =>
    each === undefined || each.key === total.key ? null : (each.place ?? Number(each.key))
  const [row, column] = [place(rows[at.row]), place(columns[at.column])]
  return transposed ? { row: column, column: row } : { row, column }
}

const total = { key: 'total', name: 'Total' } as const

const denominators = [
  ['People who spoke', 'participants'],
  ['Words spoken', 'words'],
  ['Transcripts', 'transcripts'],
] as const

function columnOf({ columns }: FrequencyTable, column: FrequencyColumn, place: number) {
  const allSmall = columns.every(({ small }) => small)
  return {
    key: String(place),
    name: column.name,
    note: !allSmall && column.small ? '< 5 people' : undefined,
    over: column.group ?? undefined,
  }
}

function sizeInWords({ participants, words }: FrequencyColumn): string {
  const people = participants === 1 ? '1 person' : `${figure(participants, 'none')} people`
  return `${people} · ${figure(words, 'none')} words`
}

function cellMaker(table: FrequencyTable): (value: number | null) => MatrixCell {
  const most = largest(table)
  return (value) => ({ ...plain(table, value), share: most > 0 ? (value ?? 0) / most : 0 })
}

function plain({ rate }: FrequencyTable, value: number | null): MatrixCell {
  return { text: figure(value, rate), empty: !value }
}
