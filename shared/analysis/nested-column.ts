import type { Filter } from '../model/filter.ts'
import type { PairId, ProgrammeId } from '../model/id.ts'

/** The id of a programme's column, or of that of a pair within it, in a table of programmes with their pairs. */
export function nestedId(programme: ProgrammeId | null, pair?: PairId | null): string {
  return pair === undefined ? (programme ?? none) : `${programme ?? none}/${pair ?? none}`
}

/** The fields of a filter under which the quotes of such a column are found. */
export function nestedFields(id: string): Pick<Filter, 'programmes' | 'pairs'> {
  const [programme = null, pair] = id.split('/').map((part) => (part === none ? null : part))
  // Made by nestedId() from ids.
  const [programmes, pairs] = [[programme as ProgrammeId | null], [pair as PairId | null]]
  return { programmes, ...(pair !== undefined && { pairs }) }
}

/** Stands for "no programme" and "no pair"; ids are UUIDs. */
const none = 'none'
