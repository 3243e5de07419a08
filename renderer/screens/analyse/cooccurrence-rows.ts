import type { Cooccurrence, Measure } from '../../../shared/model/cooccurrence.ts'
import type { MatrixCell, MatrixColumn, MatrixRow } from './matrix.ts'

/** A table of co-occurrences as rows and columns to be drawn. */
export type CooccurrenceRows = {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
}

/** The codes to show as rows and columns, keyed by their places in the table; `hideEmpty` leaves out those that meet no other. */
export function cooccurrenceRows(
  table: Cooccurrence,
  { measure, hideEmpty }: { readonly measure: Measure; readonly hideEmpty: boolean },
): CooccurrenceRows {
  const meets = (code: number) =>
    table.cells[code]?.some((value, other) => other !== code && value > 0) ?? false
  const kept = [...table.codes.keys()].filter((code) => !hideEmpty || meets(code))
  const most = mostOf(table, measure)
  return {
    columns: kept.map((code) => ({ key: String(code), name: table.codes[code]?.name ?? '' })),
    rows: kept.map((code) => ({
      key: String(code),
      name: table.codes[code]?.name ?? '',
      colour: table.codes[code]?.colour ?? null,
      depth: table.codes[code]?.depth ?? 0,
      cells: kept.map((other) => cellOf(table, { code, other, measure, most })),
    })),
  }
}

/** The figure of a cell, by the places of its codes in the table; 0 for none. */
export function cooccurrenceFigure(
  table: Cooccurrence,
  measure: Measure,
  [code, other]: readonly [number, number],
): number {
  const figures = measure === 'pairs' ? table.cells : table.jaccard
  return figures[code]?.[other] ?? 0
}

/** The largest figure off the diagonal, which has the deepest shade. */
function mostOf(table: Cooccurrence, measure: Measure): number {
  const figures = measure === 'pairs' ? table.cells : table.jaccard
  return figures
    .flatMap((line, row) => line.filter((_, column) => column !== row))
    .reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
}

type CellInput = {
  readonly code: number
  readonly other: number
  readonly measure: Measure
  readonly most: number
}

function cellOf(table: Cooccurrence, { code, other, measure, most }: CellInput): MatrixCell {
  const value = cooccurrenceFigure(table, measure, [code, other])
  const itself = code === other
  if (measure === 'jaccard') {
    const share = table.jaccard[code]?.[other] ?? null
    const text = share === null ? '–' : share.toFixed(2)
    return { text, share: most > 0 ? value / most : 0, empty: !share }
  }
  const text = value.toLocaleString('en')
  return { text, share: itself || most === 0 ? 0 : value / most, empty: itself || value === 0 }
}
