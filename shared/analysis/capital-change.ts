import type { CapitalTypeId, CodeId } from '../model/id.ts'
import type { CapitalChange } from '../model/replies.ts'
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
  const { material } = numbered
  const codes = material.codebook.codes.map((code) =>
    code.id === codeId ? { ...code, capitalIds } : code,
  )
  const changed = number({ ...material, codebook: { ...material.codebook, codes } })
  const [before, after] = [totalsOf(numbered), totalsOf(changed)]
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }))
}

function totalsOf(numbered: Numbered): ReadonlyMap<CapitalTypeId | null, number> {
  const { rows, rowTotals } = frequencies(
    numbered,
    { rows: 'capitals', columns: 'programme', count: 'quotes', rate: 'none' },
    {},
  )
  const known = new Map(
    numbered.material.codebook.capitals.map(({ id }) => [String(id), id] as const),
  )
  return new Map(rows.map(({ id }, row) => [known.get(id ?? '') ?? null, rowTotals[row] ?? 0]))
}
