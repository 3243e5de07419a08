import type { Placing } from '../../../shared/model/cooccurrence.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { without } from './filter-fields.ts'

/** One line of the editor: how another passage stands to the quote, and the code that it bears, once that is chosen. */
export type BesideLine = {
  readonly absent: boolean
  readonly kind: PlacingKind
  readonly turns: number
  readonly code: CodeId | null
}

/** The ways in which a passage can stand to a quote, numbers of turns aside. */
export type PlacingKind = 'overlap' | 'same-quote' | 'same-turn' | 'near' | 'followed' | 'preceded'

/** What a new line says. */
export const newLine: BesideLine = { absent: false, kind: 'overlap', turns: 1, code: null }

/** The lines of a filter, one for each code; a new one where there is none. */
export function linesOf({ beside = [] }: Filter): readonly BesideLine[] {
  const lines = beside.flatMap(({ codes, relation, absent = false }) =>
    codes.map((code) => ({ absent, code, ...partsOf(relation) })),
  )
  return lines.length > 0 ? lines : [newLine]
}

/** The filter with these lines; those without a code do not count yet. */
export function withLines(filter: Filter, lines: readonly BesideLine[]): Filter {
  const beside = lines.flatMap(({ absent, code, ...parts }) =>
    code ? [{ codes: [code], relation: placingOf(parts), ...(absent && { absent }) }] : [],
  )
  return beside.length > 0 ? filterSchema.parse({ ...filter, beside }) : without(filter, 'beside')
}

/** The numbers of turns that a kind offers; none where turns do not matter. */
export function turnChoices(kind: PlacingKind): readonly number[] {
  if (kind === 'near') return [1, 2, 3, 5, 10]
  return kind === 'followed' || kind === 'preceded' ? [0, 1, 2, 3, 5, 10] : []
}

type Parts = Pick<BesideLine, 'kind' | 'turns'>

function partsOf(placing: Placing): Parts {
  if (typeof placing !== 'object') return { kind: placing, turns: newLine.turns }
  if ('near' in placing) return { kind: 'near', turns: placing.near }
  if ('followed' in placing) return { kind: 'followed', turns: placing.followed }
  return { kind: 'preceded', turns: placing.preceded }
}

function placingOf({ kind, turns }: Parts): Placing {
  switch (kind) {
    case 'near':
      return { near: Math.max(1, turns) }
    case 'followed':
      return { followed: turns }
    case 'preceded':
      return { preceded: turns }
    default:
      return kind
  }
}
