import { columnTitle } from '../../shared/analysis/column-title.ts'
import type {
  FrequencyColumn,
  FrequencyQuestion,
  FrequencyTable,
} from '../../shared/model/analysis.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A frequency table as it is shown: rows with their level and totals, the column totals and the denominators under them. */
export function frequencySheet(table: FrequencyTable, rows: FrequencyQuestion['rows']): Sheet {
  return {
    name: 'Frequencies',
    columns: [
      { title: rows === 'codes' ? 'code' : 'capital type', width: 34, kind: 'text' },
      { title: 'level', width: 7, kind: 'number' },
      ...table.columns.map((column) => ({
        title: column.small ? `${columnTitle(column)} *` : columnTitle(column),
        width: 14,
        kind: 'number' as const,
      })),
      { title: 'total', width: 12, kind: 'number' },
    ],
    rows: [
      ...table.rows.map(({ name, depth }, row) => [
        name,
        depth + 1,
        ...(table.cells[row] ?? []).map(rounded),
        rounded(table.rowTotals[row] ?? null),
      ]),
      ['total', null, ...table.columnTotals.map(rounded), rounded(table.total)],
      denominators(table, 'people who spoke', 'participants'),
      denominators(table, 'words spoken', 'words'),
      denominators(table, 'transcripts', 'transcripts'),
    ],
  }
}

/** Rates to a hundredth: more would promise more than the figures hold. */
function rounded(value: number | null): SheetCell {
  return value === null ? null : Math.round(value * 100) / 100
}

function denominators(
  { columns, all }: FrequencyTable,
  title: string,
  field: keyof Pick<FrequencyColumn, 'participants' | 'words' | 'transcripts'>,
): readonly SheetCell[] {
  return [title, null, ...columns.map((column) => column[field]), all[field]]
}
