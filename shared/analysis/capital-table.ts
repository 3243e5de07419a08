import type { FrequencyRow } from '../model/analysis.ts'
import type { CapitalGroup, CapitalRow, CapitalTable } from '../model/capital-table.ts'
import type { Code } from '../model/code.ts'
import type { Filter } from '../model/filter.ts'
import type { CapitalTypeId, CodeId } from '../model/id.ts'
import { chooseForRows } from './chosen-quote.ts'
import { ancestors, codesInTreeOrder } from './code-tree.ts'
import { makeColumns } from './columns.ts'
import { countCells } from './counting.ts'
import { frequencies } from './frequency.ts'
import { makeSieve } from './make-sieve.ts'
import type { Numbered } from './numbered.ts'
import type { Rows } from './rows.ts'

/**
 * Benefits (codes) by the capital types that they serve, each with its quotes in all and per programme, and with one quote
 * that stands for them. Under a capital type a code counts with those of its sub-codes that serve it, too.
 */
export function capitalTable(numbered: Numbered, filter: Filter): CapitalTable {
  const lines = listLines(numbered, filter)
  const rows = rowsOf(numbered, lines)
  const figures = countLines(numbered, rows, filter)
  const best = chooseForRows(numbered, rows, filter)
  const rowAt = ({ capital, code }: Line, place: number): CapitalRow[] => {
    if (!code) return []
    const also = otherCapitals(numbered, code.id, capital.id)
    return [{ code: code.row, also, ...figures.of(place), best: best[place] ?? null }]
  }
  const groups = lines.flatMap(({ capital, code }, place): CapitalGroup[] => {
    if (code) return []
    const own = lines.map((line, at) => (line.capital === capital ? rowAt(line, at) : []))
    const stands = best[place] ?? null
    return [{ ...capital, ...figures.of(place), best: stands, rows: own.flat() }]
  })
  return {
    programmes: figures.programmes,
    groups: groups.filter((group) => group.id !== null || group.rows.length > 0),
    notes: notesOn(filter),
  }
}

type Capital = Pick<CapitalGroup, 'id' | 'name' | 'colour'>

/** A line of the table: a capital type, or one code that serves it. */
type Line = {
  readonly capital: Capital
  readonly code: { readonly id: CodeId; readonly row: FrequencyRow } | null
}

function listLines(numbered: Numbered, { capitals: wanted }: Filter): readonly Line[] {
  const { codebook } = numbered.material
  const capitals: readonly Capital[] = [
    ...codebook.capitals.toSorted((a, b) => a.position - b.position),
    { id: null, name: 'no capital type', colour: null },
  ].map(({ id, name, colour }) => ({ id, name, colour }))
  return capitals
    .filter(({ id }) => wanted === undefined || wanted.includes(id))
    .flatMap((capital) => [{ capital, code: null }, ...codeLines(numbered, capital)])
}

/** The codes that serve a capital type in the order of the tree, indented under those above them that serve it, too. */
function codeLines(numbered: Numbered, capital: Capital): readonly Line[] {
  const depths = new Map<CodeId | null, number>()
  return codesInTreeOrder(numbered.material.codebook).flatMap(({ code }) => {
    if (!serves(numbered, code, capital.id)) return []
    const depth = (depths.get(code.parentId) ?? -1) + 1
    depths.set(code.id, depth)
    const { id, name, colour } = code
    return [{ capital, code: { id, row: { id, name, colour, depth } } }]
  })
}

function serves({ capitals }: Numbered, { id }: Code, capital: CapitalTypeId | null): boolean {
  const served = capitals.get(id) ?? []
  return capital === null ? served.length === 0 : served.includes(capital)
}

/** The lines that each code counts in: of every capital type that it serves, itself and what stands above it there. */
function rowsOf(numbered: Numbered, lines: readonly Line[]): Rows {
  const { codes } = numbered.material.codebook
  const byId = new Map(codes.map((code) => [code.id, code]))
  const ofCode = codes.map((code) => {
    const path = new Set([code, ...ancestors(code, byId)].map(({ id }) => id))
    return [...lines.keys()].filter((place) => {
      const line = lines[place]
      if (!line || !serves(numbered, code, line.capital.id)) return false
      return line.code === null || path.has(line.code.id)
    })
  })
  return {
    rows: lines.map(({ capital, code }) => code?.row ?? { ...capital, depth: 0 }),
    ofCode,
  }
}

type Figures = Pick<CapitalGroup, 'total' | 'cells'>

/** Counts all lines at once, by the programmes that a table of frequencies shows. */
function countLines(numbered: Numbered, rows: Rows, filter: Filter) {
  const question = { columns: 'programme', count: 'quotes' } as const
  const shown = frequencies(numbered, { ...question, rows: 'capitals', rate: 'none' }, filter)
  const columns = makeColumns(numbered, 'programme', filter)
  const sieve = makeSieve(numbered, filter)
  const { tally } = countCells({ numbered, count: 'quotes', rows, columns, sieve })
  const places = shown.columns.map(({ id }) => columns.columns.findIndex((each) => each.id === id))
  const at = (row: number, column: number) => tally.counts[row * tally.width + column] ?? 0
  return {
    // Columns of programmes have a programme's id, or null for none.
    programmes: shown.columns.map(({ id, name }) => ({ id: id as ProgrammeColumn, name })),
    of: (row: number): Figures => ({
      total: at(row, columns.columns.length),
      cells: places.map((column) => at(row, column)),
    }),
  }
}

type ProgrammeColumn = CapitalTable['programmes'][number]['id']

function otherCapitals(
  { capitals, material: { codebook } }: Numbered,
  code: CodeId,
  capital: CapitalTypeId | null,
): readonly string[] {
  const served = (capitals.get(code) ?? []).filter((id) => id !== capital)
  return codebook.capitals.filter(({ id }) => served.includes(id)).map(({ name }) => name)
}

function notesOn({ includeModerators }: Filter): readonly string[] {
  return [
    'Counted: quotes. Under a capital type a code counts with those of its sub-codes that serve it; a quote counts once for each code and once for each capital type.',
    'The quote beside a code is a starred one, else the longest.',
    includeModerators
      ? 'Moderators and interviewers are included.'
      : 'Moderators and interviewers are left out.',
  ]
}
