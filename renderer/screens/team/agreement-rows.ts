import type {
  Agreement,
  AgreementFigures,
  AgreementRow,
  PairCounts,
} from '../../../shared/model/agreement.ts'
import type { Sorting } from '../../state/sorting.ts'
import type { Listed } from './listed.ts'

/** One figure of a row: how it is written, what it is sorted by, and the units that it leads to. */
export type Figure = {
  readonly text: string
  readonly value: number | null
  readonly leads?: Listed
}

/** A column of the table of agreement. */
export type FigureColumn = {
  readonly id: string
  readonly title: string
  /** What it is, for who does not know it. */
  readonly help: string
  /** Whether its figures are counts, which lead to their units; these columns come first. */
  readonly counts: boolean
  readonly figure: (row: AgreementRow) => Figure
  /** The same of all rows together. */
  readonly pooled: (pooled: Agreement['pooled']) => Figure
}

/** The columns of an agreement: counts that lead to their units, then figures. */
export function figureColumns(agreement: Agreement): readonly FigureColumn[] {
  return [...countColumns(agreement), ...measureColumns]
}

function countColumns({ question, coders }: Agreement): readonly FigureColumn[] {
  const of = (row: AgreementRow, words: string, judgement: Listed['judgement']): Listed => ({
    ...{ row: row.id, judgement },
    title: `${row.name}: ${words}`,
  })
  const [a, b] = question.coders
  if (coders.length !== 2 || !a || !b) {
    return (['all', 'some', 'none'] as const).map((id) => ({
      ...{ id, title: id, counts: true, help: `${question.unit}s to which ${id} of them gave it` },
      figure: (row) => count(row.counts[id], of(row, id, id)),
      pooled: () => ({ text: '', value: null }),
    }))
  }
  const [first = '', second = ''] = coders
  const own: readonly (readonly [keyof PairCounts, string, Listed['judgement']])[] = [
    ['both', 'both', 'all'],
    ['onlyA', `only ${first}`, { by: [a], notBy: [b] }],
    ['onlyB', `only ${second}`, { by: [b], notBy: [a] }],
    ['neither', 'neither', 'none'],
  ]
  return own.map(([id, title, judgement]) => ({
    ...{ id, title, counts: true, help: `${question.unit}s to which ${title} gave it` },
    figure: (row) => count(row.pairs[0]?.counts[id] ?? 0, of(row, title, judgement)),
    pooled: ({ pairs }) => {
      const value = pairs[0]?.counts[id] ?? 0
      return { text: value.toLocaleString('en'), value }
    },
  }))
}

function count(value: number, leads: Listed): Figure {
  return { text: value.toLocaleString('en'), value, leads }
}

const measureColumns: readonly FigureColumn[] = (
  [
    ['percent', '%', 'Units on which two of them agree, in per cent'],
    ['positive', 'positive', 'Of what one of them gave it, the share that another gave it too'],
    ['kappa', 'kappa', 'Cohen’s kappa: agreement beyond chance'],
    ['alpha', 'alpha', 'Krippendorff’s alpha: agreement beyond chance'],
  ] as const
).map(([id, title, help]) => {
  const figure = (figures: AgreementFigures) => measure(figures[id], id === 'percent' ? 1 : 2)
  return { id, title, help, counts: false, figure, pooled: figure }
})

function measure(value: number | null, digits: number): Figure {
  return { text: value?.toFixed(digits) ?? '–', value }
}

/** The rows in order; what has no figure comes last. */
export function sortedRows(
  agreement: Agreement,
  sorting: Sorting<string>,
): readonly AgreementRow[] {
  const { rows } = agreement
  if (!sorting) return rows
  const { descending } = sorting
  const sign = descending ? -1 : 1
  if (sorting.column === 'name')
    return rows.toSorted(
      (a, b) => sign * a.name.localeCompare(b.name, undefined, { numeric: true }),
    )
  const column = figureColumns(agreement).find(({ id }) => id === sorting.column)
  if (!column) return rows
  return rows.toSorted((a, b) => {
    const [one, other] = [column.figure(a).value, column.figure(b).value]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}
