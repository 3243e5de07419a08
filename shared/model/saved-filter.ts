import type { Filter } from './filter.ts'
import type { CoderId, SavedFilterId } from './id.ts'

/** A filter with a name; what it mentions may have been removed since. */
export type SavedFilter = {
  readonly id: SavedFilterId
  readonly name: string
  readonly filter: Filter
  readonly coderId: CoderId
  readonly createdAt: string
}
