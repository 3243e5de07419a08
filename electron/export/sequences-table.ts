import type { SequenceMeasure, Sequences } from '../../shared/model/sequences.ts'
import type { Sheet } from './sheet.ts'

/** A table of sequences as it is shown: first the code of the row, then that of the column. */
export function sequencesSheet(table: Sequences, measure: SequenceMeasure): Sheet {
  const figures = measure === 'pairs' ? table.cells : table.shares
  const number = (title: string) => ({ title, width: 14, kind: 'number' as const })
  return {
    name: 'Sequences',
    columns: [
      { title: 'first', width: 34, kind: 'text' },
      number('passages'),
      ...table.codes.map(({ name }) => number(`then ${name}`)),
    ],
    rows: table.codes.map(({ name }, row) => [
      name,
      table.passages[row] ?? 0,
      ...(figures[row] ?? []).map((value) =>
        value === null ? null : Math.round(value * 100) / 100,
      ),
    ]),
  }
}
