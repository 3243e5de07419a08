import type { Codebook } from '../model/code.ts'
import type { CapitalTypeId, CodeId } from '../model/id.ts'
import { ancestors } from './code-tree.ts'

/**
 * The capital types that each code serves: its own, or where it has none those of its nearest mapped ancestor;
 * empty for a code that is mapped nowhere up the tree.
 */
export function effectiveCapitals(
  codebook: Codebook,
): ReadonlyMap<CodeId, readonly CapitalTypeId[]> {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  return new Map(
    codebook.codes.map((code) => {
      const mapped = [code, ...ancestors(code, byId)].find((each) => each.capitalIds.length > 0)
      return [code.id, mapped?.capitalIds ?? []]
    }),
  )
}
