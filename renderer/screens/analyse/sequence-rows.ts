import type { SequenceMeasure, Sequences } from '../../../shared/model/sequences.ts'
import type { Matrix, MatrixCell } from './matrix.ts'

/** A table of sequences to be drawn, its rows and columns keyed by the places of the codes; `hideEmpty` leaves out codes in no sequence. */
export function sequenceRows(
  table: Sequences,
  { measure, hideEmpty }: { readonly measure: SequenceMeasure; readonly hideEmpty: boolean },
): Matrix {
  const figures = measure === 'pairs' ? table.cells : table.shares
  const most = figures.flat().reduce<number>((all, value) => Math.max(all, value ?? 0), 0)
  const places = [...table.codes.keys()]
  const takesPart = (code: number) =>
    places.some(
      (other) => (table.cells[code]?.[other] ?? 0) + (table.cells[other]?.[code] ?? 0) > 0,
    )
  const kept = places.filter((code) => !hideEmpty || takesPart(code))
  const cell = (value: number | null): MatrixCell => ({
    text: textOf(value, measure),
    share: most > 0 ? (value ?? 0) / most : 0,
    empty: !value,
  })
  return {
    columns: kept.map((code) => ({
      key: String(code),
      name: table.codes[code]?.name ?? '',
      over: 'then',
    })),
    rows: kept.map((code) => ({
      key: String(code),
      name: table.codes[code]?.name ?? '',
      colour: table.codes[code]?.colour ?? null,
      depth: table.codes[code]?.depth ?? 0,
      cells: kept.map((other) => cell(figures[code]?.[other] ?? null)),
    })),
  }
}

function textOf(value: number | null, measure: SequenceMeasure): string {
  if (value === null) return '–'
  return measure === 'pairs' ? value.toLocaleString('en') : `${Math.round(value)} %`
}
