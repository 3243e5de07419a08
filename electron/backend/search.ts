import { searchTurns } from '../store/search.ts'
import { type Handlers, read } from './handlers.ts'

/** Full-text search over all transcripts. */
export const searchHandlers = {
  'search.find': read(({ db }, { text, limit = 100 }) => searchTurns(db, text, limit)),
} satisfies Partial<Handlers>
