import { readTerms } from '../../shared/text/search-terms.ts'
import { searchTurns } from '../store/search.ts'
import { searchMemos } from '../store/search-memos.ts'
import { type Handlers, read } from './handlers.ts'

/** Full-text search over all transcripts and memos. */
export const searchHandlers = {
  'search.find': read(({ db }, { limit = 100, ...search }) =>
    searchTurns(db, { ...search, limit }),
  ),
  'search.memos': read(({ db }, { text, limit = 20 }) => searchMemos(db, readTerms(text), limit)),
} satisfies Partial<Handlers>
