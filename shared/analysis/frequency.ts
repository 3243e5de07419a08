import type { FrequencyColumn, FrequencyQuestion, FrequencyTable, Rate } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import { type Columns, makeColumns } from './columns.ts'
import { type Counted, countCells } from './counting.ts'
import { type Denominators, makeDenominators } from './denominators.ts'
import { makeSieve } from './make-sieve.ts'
import { frequencyNotes } from './notes.ts'
import type { Numbered } from './numbered.ts'
import { makeRows } from './rows.ts'

/** Fewer people than this and a group is marked. */
const smallGroup = 5

/**
 * The frequency table that answers a question about the quotes that pass a filter. Every thing counts once in each cell,
 * row total, column total and in the whole; rates are computed from these counts.
 */
export function frequencies(
  numbered: Numbered,
  question: FrequencyQuestion,
  filter: Filter,
): FrequencyTable {
  const sieve = makeSieve(numbered, filter)
  const rows = makeRows(numbered, question.rows, filter)
  const columns = makeColumns(numbered, question.columns, filter)
  const counted = countCells({ numbered, count: question.count, rows, columns, sieve })
  const denominators = makeDenominators(numbered, columns, sieve)
  const kept = keptColumns({ question, filter, columns, counted, denominators })
  const described = kept.map((place) => describe(columns.columns[place], denominators[place]))
  const all = describe({ id: null, name: 'all' }, denominators[columns.columns.length])
  const total = columns.columns.length
  const value =
    question.rate === 'presence'
      ? presenceReader(counted, lowest(columns, kept))
      : valueReader(counted, denominators, question.rate)
  return {
    rows: rows.rows,
    columns: described,
    cells: rows.rows.map((_, row) => kept.map((place) => value(row, place))),
    rowTotals: rows.rows.map((_, row) => value(row, total)),
    columnTotals: kept.map((place) => value(rows.rows.length, place)),
    total: value(rows.rows.length, total),
    all,
    count: question.count,
    rate: question.rate,
    notes: frequencyNotes({ question, filter, counted, columns: described }),
  }
}

type Kept = {
  readonly question: FrequencyQuestion
  readonly filter: Filter
  readonly columns: Columns
  readonly counted: Counted
  readonly denominators: readonly Denominators[]
}

/**
 * Columns that hold somebody or something; programmes and pairs stand also where they hold nothing yet, unless the filter
 * asks for certain people or transcripts.
 */
function keptColumns(kept: Kept): readonly number[] {
  const { columns, counted, denominators } = kept
  const { counts, width } = counted.tally
  const totals = counts.subarray(counts.length - width)
  const keepsEmpty = showsEmpty(kept)
  return [...columns.columns.keys()].filter((place) => {
    const isNamed = columns.columns[place]?.id !== null
    const holdsPeople = columns.ofCoder === null && (denominators[place]?.participants ?? 0) > 0
    return (totals[place] ?? 0) > 0 || holdsPeople || (keepsEmpty && isNamed)
  })
}

function showsEmpty({ question, filter }: Kept): boolean {
  const { programmes, pairs, participants, roles, attributes, transcripts, kinds } = filter
  const narrowed = [programmes, pairs, participants, roles, attributes, transcripts, kinds]
  const listed = question.columns === 'programme' || question.columns === 'pair'
  return listed && narrowed.every((field) => field === undefined)
}

function describe(
  column: Columns['columns'][number] | undefined,
  sums: Denominators | undefined,
): FrequencyColumn {
  const { participants = 0, words = 0, transcripts = 0 } = sums ?? {}
  const { id = null, name = '', group = null } = column ?? {}
  return { id, name, group, participants, words, transcripts, small: participants < smallGroup }
}

/** Reads a count and relates it to what the rate asks for; null where that is 0. */
function valueReader(
  { tally: { counts, width } }: Counted,
  denominators: readonly Denominators[],
  rate: Exclude<Rate, 'presence'>,
): (row: number, column: number) => number | null {
  const read = (row: number, column: number) => counts[row * width + column] ?? 0
  const lastRow = counts.length / width - 1
  return (row, column) => {
    const number = read(row, column)
    switch (rate) {
      case 'none':
        return number
      case 'per-1000-words':
        return related(number * 1000, denominators[column]?.words ?? 0)
      case 'row':
        return related(number * 100, read(row, width - 1))
      case 'column':
        return related(number * 100, read(lastRow, column))
      case 'participants':
        return related(number * 100, denominators[column]?.participants ?? 0)
    }
  }
}

function related(number: number, denominator: number): number | null {
  return denominator === 0 ? null : number / denominator
}

/** Of the shown columns those that have no columns of their own. */
function lowest({ columns, levels }: Columns, kept: readonly number[]): readonly number[] {
  return levels === 1 ? kept : kept.filter((place) => columns[place]?.group !== undefined)
}

/** Reads 1 where there is any and 0 where there is none; totals count the ones among the given columns and all rows. */
function presenceReader(
  { tally: { counts, width } }: Counted,
  columns: readonly number[],
): (row: number, column: number) => number {
  const lastRow = counts.length / width - 1
  const rows = [...Array(lastRow).keys()]
  const is = (row: number, column: number) => Number((counts[row * width + column] ?? 0) > 0)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  const ofRow = (row: number) => sum(columns.map((column) => is(row, column)))
  return (row, column) => {
    if (column === width - 1) return row === lastRow ? sum(rows.map(ofRow)) : ofRow(row)
    return row === lastRow ? sum(rows.map((each) => is(each, column))) : is(row, column)
  }
}
