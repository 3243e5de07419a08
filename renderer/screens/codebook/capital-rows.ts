import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import { ancestors } from '../../../shared/analysis/code-tree.ts'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CapitalTypeId } from '../../../shared/model/id.ts'

/** How a code stands to a capital type: its own mark, one inherited from above, or none. */
export type Mark = 'own' | 'inherited' | 'none'

/** A code as a row of the grid. */
export type CapitalRow = {
  readonly code: Code
  readonly depth: number
  /** One for each capital type, in their order. */
  readonly marks: readonly Mark[]
  /** Whether neither it nor anything above it is mapped. */
  readonly unmapped: boolean
}

/** The codes in the order of the tree with their marks. */
export function capitalRows(codebook: Codebook): readonly CapitalRow[] {
  const effective = effectiveCapitals(codebook)
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  return codebook.codes.map((code) => {
    const serves = effective.get(code.id) ?? []
    return {
      code,
      depth: ancestors(code, byId).length,
      marks: codebook.capitals.map(({ id }) => markOf(code, id, serves)),
      unmapped: serves.length === 0,
    }
  })
}

function markOf(code: Code, id: CapitalTypeId, serves: readonly CapitalTypeId[]): Mark {
  if (code.capitalIds.includes(id)) return 'own'
  return serves.includes(id) ? 'inherited' : 'none'
}

/** The capital types that a code has after its mark for one of them was pressed. */
export function pressed(code: Code, id: CapitalTypeId): readonly CapitalTypeId[] {
  return code.capitalIds.includes(id)
    ? code.capitalIds.filter((other) => other !== id)
    : [...code.capitalIds, id]
}
