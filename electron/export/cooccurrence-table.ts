import type { Cooccurrence, Measure } from '../../shared/model/cooccurrence.ts'
import type { Sheet } from './sheet.ts'

/** A table of co-occurrences as it is shown: pairs of passages, or Jaccard's coefficient to a thousandth. */
export function cooccurrenceSheet(table: Cooccurrence, measure: Measure): Sheet {
  const figures = measure === 'pairs' ? table.cells : table.jaccard
  return {
    name: measure === 'pairs' ? 'Co-occurrence' : 'Jaccard',
    columns: [
      { title: 'code', width: 34, kind: 'text' },
      ...table.codes.map(({ name }) => ({ title: name, width: 14, kind: 'number' as const })),
    ],
    rows: table.codes.map(({ name }, row) => [
      name,
      ...(figures[row] ?? []).map((value) =>
        value === null ? null : Math.round(value * 1000) / 1000,
      ),
    ]),
  }
}
