import type { FrequencyTable } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import type { CodeId, PairId } from '../model/id.ts'
import type {
  Agreement,
  BySide,
  ComparedPair,
  PairComparison,
  PairProfile,
  Side,
  SideQuotes,
} from '../model/pairs.ts'
import type { Pair } from '../model/people.ts'
import { chooseQuote, quotesByCode } from './chosen-quote.ts'
import { findQuotes } from './filter.ts'
import { frequencies } from './frequency.ts'
import type { Numbered } from './numbered.ts'

/**
 * Mentor and mentee of every pair under the same code: quotes of each, by the rules of the frequency table (a code with its
 * sub-codes, a quote counts for everybody whose turns it overlaps).
 */
export function comparePairs(numbered: Numbered, filter: Filter): PairComparison {
  const tables = bySide((side) =>
    frequencies(numbered, question, { ...filter, roles: rolesOf(side, filter) }),
  )
  const pairs = wantedPairs(numbered, filter)
  return {
    pairs: pairs.map((pair) => describe(numbered, pair, tables)),
    codes: tables.mentor.rows,
    cells: tables.mentor.rows.map((_, row) =>
      pairs.map(({ id }) =>
        bySide((side) => tables[side].cells[row]?.[columnOf(tables[side], id)] ?? 0),
      ),
    ),
    notes,
  }
}

/** One pair, code by code, with a quote of each side; undefined where there is no such pair. */
export function pairProfile(
  numbered: Numbered,
  pairId: PairId,
  filter: Filter,
): PairProfile | undefined {
  const comparison = comparePairs(numbered, { ...filter, pairs: [pairId] })
  const [pair] = comparison.pairs
  if (!pair) return undefined
  const quotes = bySide((side) =>
    quotesByCode(numbered, findQuotes(numbered, sideFilter(filter, pairId, side))),
  )
  return {
    pair,
    codes: comparison.codes.map((row) => ({
      row,
      quotes: bySide((side): SideQuotes => {
        // A row of codes has a code's id.
        const found = quotes[side].get(row.id as CodeId) ?? []
        return { count: found.length, best: chooseQuote(numbered, found) }
      }),
    })),
    notes: comparison.notes,
  }
}

/** The filter under which exactly the quotes of one side of a pair are found. */
export function sideFilter(filter: Filter, pairId: PairId, side: Side): Filter {
  return { ...filter, pairs: [pairId], roles: rolesOf(side, filter) }
}

/** Who of a pair names a code, from the quotes of each side. */
export function agreementOf({ mentor, mentee }: BySide<number>): Agreement {
  if (mentor > 0) return mentee > 0 ? 'both' : 'mentor'
  return mentee > 0 ? 'mentee' : 'neither'
}

/** Which side of a pair was not spoken with, in words; undefined where both were. */
export function unheardSide({ people: { mentor, mentee } }: ComparedPair): string | undefined {
  if (mentor === 0) return mentee === 0 ? 'not heard' : 'no mentor'
  return mentee === 0 ? 'no mentee' : undefined
}

/** In how many pairs both, only one side or neither names a code, from the quotes of each pair. */
export function tallyAgreement(
  cells: readonly BySide<number>[],
): Readonly<Record<Agreement, number>> {
  const tally = { both: 0, mentor: 0, mentee: 0, neither: 0 }
  for (const cell of cells) tally[agreementOf(cell)] += 1
  return tally
}

const question = { rows: 'codes', columns: 'pair', count: 'quotes', rate: 'none' } as const

const notes = [
  'Counted: quotes. A code’s row includes its sub-codes; a quote counts for everybody whose turns it overlaps.',
  'Mentor and mentee are the participants with these roles; somebody in several pairs counts in each of them.',
  'Neither means that no quote of either bears the code, not that they would deny it; a side that was not spoken with is marked.',
]

function bySide<T>(value: (side: Side) => T): BySide<T> {
  return { mentor: value('mentor'), mentee: value('mentee') }
}

function rolesOf(side: Side, { roles }: Filter): Side[] {
  return roles === undefined || roles.includes(side) ? [side] : []
}

function wantedPairs({ material }: Numbered, { pairs, programmes }: Filter): readonly Pair[] {
  return material.pairs
    .filter(({ id }) => pairs === undefined || pairs.includes(id))
    .filter(({ programmeId }) => programmes === undefined || programmes.includes(programmeId))
    .toSorted((a, b) => a.position - b.position)
}

function columnOf(table: FrequencyTable, pair: PairId): number {
  return table.columns.findIndex(({ id }) => id === pair)
}

function describe(
  { material }: Numbered,
  { id, name, programmeId }: Pair,
  tables: BySide<FrequencyTable>,
): ComparedPair {
  const column = (side: Side) => tables[side].columns[columnOf(tables[side], id)]
  return {
    id,
    name,
    programme: material.programmes.find((each) => each.id === programmeId)?.name ?? null,
    people: bySide((side) => column(side)?.participants ?? 0),
    words: bySide((side) => column(side)?.words ?? 0),
  }
}
