import type { Codebook } from '../model/code.ts'
import type { CapitalTypeId, CodeId } from '../model/id.ts'
import type { CapitalChange, CodebookChange, QuoteChange } from '../model/replies.ts'
import { frequencies } from './frequency.ts'
import { type Numbered, number } from './numbered.ts'

/** A code and the capital types that it would be mapped to. */
export type Mapping = { readonly codeId: CodeId; readonly capitalIds: readonly CapitalTypeId[] }

/**
 * Quotes per capital type in the frequency table as it is, and as it would be with a code mapped otherwise; codes below that
 * inherit from it change, too. Null stands for what is not mapped.
 */
export function capitalChange(
  numbered: Numbered,
  { codeId, capitalIds }: Mapping,
): readonly CapitalChange[] {
  const { codebook } = numbered.material
  const codes = codebook.codes.map((code) => (code.id === codeId ? { ...code, capitalIds } : code))
  return capitalsBeside(numbered, withCodebook(numbered, { ...codebook, codes }))
}

/**
 * What another codebook would change in the frequency table: quotes of codes, counted with what is below them, and quotes per
 * capital type; only those that would differ.
 */
export function codebookChange(numbered: Numbered, codebook: Codebook): CodebookChange {
  const changed = withCodebook(numbered, codebook)
  const codes = codebook.codes.map(({ id }) => id)
  return {
    codes: beside(codes, totalsOf(numbered, 'codes'), totalsOf(changed, 'codes')).filter(differs),
    capitals: capitalsBeside(numbered, changed).filter(differs),
  }
}

function withCodebook({ material }: Numbered, codebook: Codebook): Numbered {
  return number({ ...material, codebook })
}

function capitalsBeside(numbered: Numbered, changed: Numbered): readonly CapitalChange[] {
  const ids = [...numbered.material.codebook.capitals.map(({ id }) => id), null]
  const [before, after] = [totalsOf(numbered, 'capitals'), totalsOf(changed, 'capitals')]
  return beside(
    ids.filter((id) => before.has(id) || after.has(id)),
    before,
    after,
  )
}

type Totals = ReadonlyMap<string | null, number>

function totalsOf(numbered: Numbered, rows: 'codes' | 'capitals'): Totals {
  const table = frequencies(
    numbered,
    { rows, columns: 'programme', count: 'quotes', rate: 'none' },
    {},
  )
  return new Map(table.rows.map(({ id }, row) => [id, table.rowTotals[row] ?? 0]))
}

function beside<Id extends string | null>(
  ids: readonly Id[],
  before: Totals,
  after: Totals,
): readonly QuoteChange<Id>[] {
  return ids.map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }))
}

function differs({ before, after }: QuoteChange<unknown>): boolean {
  return before !== after
}
