import { z } from 'zod'
import { filter } from '../model/filter.ts'
import { savedFilterId } from '../model/id.ts'
import type { SavedFilter } from '../model/saved-filter.ts'
import { call, out } from './call.ts'

/** Calls about filters that were given a name. */
export const filtersCalls = {
  /** By name. */
  'filters.list': call(z.object({}), out<readonly SavedFilter[]>(), ['savedFilter']),
  /** Takes the place of the one that has this name, case aside. */
  'filters.save': call(z.object({ name: z.string().trim().min(1), filter }), out<SavedFilter>()),
  'filters.rename': call(
    z.object({ id: savedFilterId, name: z.string().trim().min(1) }),
    out<null>(),
  ),
  'filters.remove': call(z.object({ id: savedFilterId }), out<null>()),
}
