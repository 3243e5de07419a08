import type { FrequencyColumn } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import type {
  OneProfile,
  Profile,
  ProfileFigure,
  ProfileQuestion,
  Profiles,
} from '../model/profile.ts'
import { chooseQuotes } from './chosen-quote.ts'
import { type Columns, makeColumns } from './columns.ts'
import { dissimilarity, dissimilarityByChance } from './dissimilarity.ts'
import { findQuotes } from './filter.ts'
import { frequencies } from './frequency.ts'
import { makeSieve } from './make-sieve.ts'
import type { Block, Numbered } from './numbered.ts'
import { profileFilter, profileTable } from './profile-filter.ts'
import { makeRows } from './rows.ts'
import { type Sieve, wantedCodings, wantedPieces } from './sieve.ts'

/**
 * What each programme or pair speaks of: for every capital type or code the share of the group's coded quotes that bear it,
 * beside the share of those of all others, and how far the group is from them.
 */
export function compareProfiles(
  numbered: Numbered,
  question: ProfileQuestion,
  filter: Filter,
): Profiles {
  const table = frequencies(numbered, profileTable(question), filter)
  const columns = makeColumns(numbered, question.groups, filter)
  const sums = sumQuotes(numbered, { question, filter, columns })
  const profiles = table.columns.map((column) => {
    const place = columns.columns.findIndex(({ id }) => id === column.id)
    const programme = question.groups === 'pair' ? programmeOf(numbered, column.id) : null
    return describe(sums, place, { column, programme })
  })
  return { question, rows: table.rows, profiles, notes: notesOn(question, filter) }
}

/** How many quotes stand for each row of a profile. */
const bestQuotes = 2

/** One programme or pair with quotes; undefined where there is no such group or the filter leaves it out. */
export function oneProfile(
  numbered: Numbered,
  { group, ...question }: ProfileQuestion & { readonly group: string | null },
  filter: Filter,
): OneProfile | undefined {
  const { profiles, ...rest } = compareProfiles(numbered, question, filter)
  const profile = profiles.find(({ id }) => id === group)
  if (!profile) return undefined
  const best = rest.rows.map(({ id }, row) =>
    profile.figures[row]?.quotes
      ? chooseQuotes(
          numbered,
          findQuotes(
            numbered,
            profileFilter(numbered.material.codebook, { question, filter }, [id, group]),
          ),
          bestQuotes,
        )
      : [],
  )
  return { ...rest, profile, best }
}

/** Quotes by row and group; `only` are those that count in no other group, so that those of all others follow at once. */
type Sums = {
  readonly rows: number
  readonly groups: number
  /** By row, then by group; one row more than asked for holds all coded quotes. */
  readonly cells: Float64Array
  readonly only: Float64Array
  readonly totals: Float64Array
  /** As `cells`, `only` and `totals`, but for each code itself where the rows are codes; each quote once a code. */
  readonly itself: Pick<Sums, 'cells' | 'only' | 'totals'>
}

type SumsInput = {
  readonly question: ProfileQuestion
  readonly filter: Filter
  readonly columns: Columns
}

function sumQuotes(numbered: Numbered, { question, filter, columns }: SumsInput): Sums {
  const rows = makeRows(numbered, question.rows, filter)
  const size = rows.rows.length
  const groups = columns.columns.length
  const table = () => ({
    cells: new Float64Array((size + 1) * groups),
    only: new Float64Array((size + 1) * groups),
    totals: new Float64Array(size + 1),
  })
  const sums: Sums = { rows: size, groups, ...table(), itself: table() }
  const sieve = makeSieve(numbered, filter)
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return
    for (let quote = 0; quote < block.transcript.quotes.length; quote += 1) {
      const codings = wantedCodings(sieve, block, quote)
      const within = codings.length > 0 ? groupsOf(sieve, { block, columns, quote }) : null
      if (!within) continue
      const codes = codings.map((coding) => rows.ofCode[block.codings.code[coding] ?? -1] ?? [])
      addQuote(sums, new Set([...codes.flat(), size]), within)
      // The first row of a code is its own; capital types have no sub-rows.
      const own = question.rows === 'codes' ? codes.map(([first]) => first ?? size) : codes.flat()
      addQuote({ ...sums.itself, groups }, new Set(own), within)
    }
  })
  return sums
}

type QuoteIn = { readonly block: Block; readonly columns: Columns; readonly quote: number }

/** The groups that a quote counts in; null where nobody wanted says it. */
function groupsOf(sieve: Sieve, { block, columns, quote }: QuoteIn): readonly number[] | null {
  const pieces = wantedPieces(sieve, block, quote)
  if (pieces.length === 0) return null
  const groups: number[] = []
  for (const piece of pieces) {
    const voice = block.firstVoice + (block.attribution.pieceSpeaker[piece] ?? 0)
    for (const group of columns.ofVoice[voice] ?? [])
      if (!groups.includes(group)) groups.push(group)
  }
  return groups
}

function addQuote(
  { cells, only, totals, groups }: Pick<Sums, 'cells' | 'only' | 'totals' | 'groups'>,
  rows: Iterable<number>,
  within: readonly number[],
): void {
  const [single] = within.length === 1 ? within : []
  for (const row of rows) {
    totals[row] = (totals[row] ?? 0) + 1
    for (const group of within) {
      const cell = row * groups + group
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    if (single !== undefined) {
      const cell = row * groups + single
      only[cell] = (only[cell] ?? 0) + 1
    }
  }
}

type Described = { readonly column: FrequencyColumn; readonly programme: string | null }

function describe(sums: Sums, group: number, { column, programme }: Described): Profile {
  const { id, name, participants, words, small } = column
  const [quotes, othersQuotes] = atRow(sums, sums, [sums.rows, group])
  const figures = listRows(sums).map((row): ProfileFigure => {
    const [own, others] = atRow(sums, sums, [row, group])
    const share = percent(own, quotes)
    const othersShare = percent(others, othersQuotes)
    const difference = share === null || othersShare === null ? null : share - othersShare
    return { quotes: own, share, othersQuotes: others, othersShare, difference }
  })
  const counts = listRows(sums).map((row) => atRow(sums, sums.itself, [row, group]))
  const [own, others] = [counts.map(([each]) => each), counts.map(([, each]) => each)]
  return {
    ...{ id, name, programme, participants, words, small, quotes, othersQuotes, figures },
    distance: dissimilarity(own, others),
    byChance: dissimilarityByChance(own, others),
  }
}

function listRows({ rows }: Sums): readonly number[] {
  return [...Array(rows).keys()]
}

/** The quotes of a group in a row, and those of all others. */
function atRow(
  { groups }: Sums,
  { cells, only, totals }: Pick<Sums, 'cells' | 'only' | 'totals'>,
  [row, group]: readonly [number, number],
): readonly [own: number, others: number] {
  const cell = row * groups + group
  return [cells[cell] ?? 0, (totals[row] ?? 0) - (only[cell] ?? 0)]
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100
}

function programmeOf({ material }: Numbered, pair: string | null): string | null {
  const programme = material.pairs.find(({ id }) => id === pair)?.programmeId
  return material.programmes.find(({ id }) => id === programme)?.name ?? null
}

function notesOn({ groups, rows }: ProfileQuestion, filter: Filter): readonly string[] {
  const things = rows === 'codes' ? 'codes' : 'capital types'
  return [
    `Share: per cent of the coded quotes of the ${groups} that bear the row; a quote can bear several, so shares can add up to more than 100. Others: all quotes of anybody else; a quote that several ${groups}s share stands on both sides.`,
    `Distance: the share of what is said that would have to be about other ${things} for the ${groups} to be like all others, 0 to 1 (index of dissimilarity, Duncan & Duncan 1955)${rows === 'codes' ? '; codes count for themselves there, without their sub-codes' : ''}.`,
    'By chance: the mean distance if the same quotes were dealt out at random, each side keeping its size (Carrington & Troske 1997); only a distance well above it says something. Quotes of one person are not independent, so take it as a rule of thumb.',
    filter.includeModerators
      ? 'Moderators and interviewers are included.'
      : 'Moderators and interviewers are left out.',
  ]
}
