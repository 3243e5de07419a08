import { listFilters, removeFilter, renameFilter, saveFilter } from '../store/saved-filters.ts'
import { type Handlers, read, write } from './handlers.ts'

/** Filters that were given a name. */
export const filtersHandlers = {
  'filters.list': read(({ db }) => listFilters(db)),
  'filters.save': write(
    ({ name }) => `Saved the filter “${name}”`,
    ({ db, coder, now }, asked) => saveFilter(db, asked, { coderId: coder.id, createdAt: now() }),
  ),
  'filters.rename': write(
    ({ name }) => `Renamed a saved filter to “${name}”`,
    ({ db }, { id, name }) => {
      renameFilter(db, id, name)
      return null
    },
  ),
  'filters.remove': write('Removed a saved filter', ({ db }, { id }) => {
    removeFilter(db, id)
    return null
  }),
} satisfies Partial<Handlers>
