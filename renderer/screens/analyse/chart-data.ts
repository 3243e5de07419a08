import { columnTitle } from '../../../shared/analysis/column-title.ts'
import type { FrequencyTable } from '../../../shared/model/analysis.ts'
import { figure, type ShownRow } from './table-view.ts'

/** One mark of the chart. */
export type Mark = {
  /** Key and name of the row. */
  readonly row: string
  readonly rowName: string
  readonly column: string
  readonly value: number
  /** How many marks of the row stand at the same place already. */
  readonly rank: number
}

/** Columns up to this number have a colour each; more are dots of one colour, whose spread is what one sees. */
export const mostColours = 8

const mostRows = 24

/** The rows that the chart draws: those with figures, without sub-codes where the tree is shown, at most 24. */
export function chartRows(rows: readonly ShownRow[]): readonly ShownRow[] {
  const filled = rows.filter(({ total, cells }) => total || cells.some(Boolean))
  const top = filled.filter(({ row }) => row.depth === 0)
  return (top.length > 2 ? top : filled).slice(0, mostRows)
}

/** The columns that the chart draws, with their places: where pairs stand beside their programmes, the pairs. */
export function chartColumns({ columns }: FrequencyTable) {
  const all = columns.map((column, place) => ({ column, place }))
  const within = all.filter(({ column }) => column.group !== null)
  return within.length > 0 ? within : all
}

/** All marks of the chart; cells without a figure have none. */
export function chartMarks(table: FrequencyTable, rows: readonly ShownRow[]): readonly Mark[] {
  return rows.flatMap(({ row, cells }) => {
    const taken = new Map<number, number>()
    return chartColumns(table).flatMap(({ column, place }): readonly Mark[] => {
      const value = cells[place]
      if (typeof value !== 'number') return []
      const rank = taken.get(value) ?? 0
      taken.set(value, rank + 1)
      return [
        { row: row.id ?? 'none', rowName: row.name, column: columnTitle(column), value, rank },
      ]
    })
  })
}

/** The chart in words, for those who do not see it. */
export function chartInWords(
  table: FrequencyTable,
  rows: readonly ShownRow[],
  unit: string,
): string {
  const lines = rows.map(({ row, cells }) => {
    const values = chartColumns(table).map(({ column, place }) => ({
      column,
      value: cells[place] ?? 0,
    }))
    const most = values.reduce((a, b) => (b.value > a.value ? b : a), values[0] ?? noValue)
    const least = values.reduce((a, b) => (b.value < a.value ? b : a), values[0] ?? noValue)
    const words = (of: typeof most) => `${figure(of.value, table.rate)} (${columnTitle(of.column)})`
    return `${row.name}: from ${words(least)} to ${words(most)}`
  })
  return `Chart of ${unit}. ${lines.join('; ')}. The table above holds all figures.`
}

const noValue = { column: { name: '', group: null }, value: 0 } as const
