import type { CapitalRow, CapitalTable } from '../../shared/model/capital-table.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** The capital table: a row for each capital type, and under it one for each code that serves it, with its quote. */
export function capitalSheet({ programmes, groups }: CapitalTable): Sheet {
  const number = (title: string) => ({ title, width: 12, kind: 'number' as const })
  const text = (title: string, width: number) => ({ title, width, kind: 'text' as const })
  return {
    name: 'Capital table',
    columns: [
      text('capital type', 20),
      text('benefit', 36),
      number('level'),
      text('also serves', 24),
      number('quotes'),
      ...programmes.map(({ name }) => number(name)),
      { title: 'quote', width: 60, kind: 'long' },
      text('participant', 18),
      text('transcript', 24),
      text('quote id', 15),
      { title: 'starred', width: 9, kind: 'yesno' },
    ],
    rows: groups.flatMap(({ name, total, cells, rows }) => [
      [name, 'all', null, '', total, ...cells, '', '', '', '', null],
      ...rows.map((row) => [name, ...rowCells(row)]),
    ]),
  }
}

function rowCells({ code, also, total, cells, best }: CapitalRow): readonly SheetCell[] {
  return [
    code.name,
    code.depth + 1,
    also.join('; '),
    total,
    ...cells,
    best?.text ?? '',
    best?.speakers.join('; ') ?? '',
    best?.transcript ?? '',
    best?.ref ?? '',
    best?.starred ?? null,
  ]
}
