import type { FrequencyQuestion, FrequencyRow } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import { ancestors, codesInTreeOrder } from './code-tree.ts'
import type { Numbered } from './numbered.ts'

/** The rows of a table and, for every code by its place in the codebook, the rows that its codings count in. */
export type Rows = {
  readonly rows: readonly FrequencyRow[]
  readonly ofCode: readonly (readonly number[])[]
}

/**
 * The rows of a frequency table. A code's row includes its sub-codes; a capital type's row holds the codes that serve it
 * by their own mapping or by an ancestor's. Where the filter names capital types, only their rows count.
 */
export function makeRows(
  numbered: Numbered,
  kind: FrequencyQuestion['rows'],
  filter: Filter,
): Rows {
  return kind === 'codes' ? codeRows(numbered) : capitalRows(numbered, filter)
}

function codeRows({ material: { codebook } }: Numbered): Rows {
  const ordered = codesInTreeOrder(codebook)
  const rowOf = new Map(ordered.map(({ code }, row) => [code.id, row]))
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  return {
    rows: ordered.map(({ code: { id, name, colour }, depth }) => ({ id, name, colour, depth })),
    ofCode: codebook.codes.map((code) =>
      [code, ...ancestors(code, byId)].flatMap(({ id }) => rowOf.get(id) ?? []),
    ),
  }
}

function capitalRows({ material: { codebook }, capitals }: Numbered, filter: Filter): Rows {
  const served = codebook.codes.map(({ id }) => {
    const own = capitals.get(id) ?? []
    const serves = own.length > 0 ? own : [null]
    return serves.filter((each) => !filter.capitals || filter.capitals.includes(each))
  })
  const rows: FrequencyRow[] = codebook.capitals
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, name, colour }) => ({ id, name, colour, depth: 0 }))
  if (served.some((each) => each.includes(null))) {
    rows.push({ id: null, name: 'no capital type', colour: null, depth: 0 })
  }
  const rowOf = new Map(rows.map((row, place) => [row.id, place]))
  return { rows, ofCode: served.map((each) => each.flatMap((id) => rowOf.get(id) ?? [])) }
}
