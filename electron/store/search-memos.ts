import type { Memo } from '../../shared/model/memo.ts'
import type { MemoHit } from '../../shared/model/search.ts'
import { type Finder, makeFinder } from '../../shared/text/find.ts'
import { plainWords } from '../../shared/text/markdown.ts'
import type { SearchTerm } from '../../shared/text/search-terms.ts'
import { column, type Db } from './db.ts'
import { memosById } from './memos.ts'
import { ftsQuery } from './search.ts'
import { excerptOf } from './search-hit.ts'

/** Memos that hold all of some terms, the best first, and how many there are in all. */
export function searchMemos(
  db: Db,
  terms: readonly SearchTerm[],
  limit: number,
): { readonly total: number; readonly hits: readonly MemoHit[] } {
  if (terms.length === 0) return { total: 0, hits: [] }
  const ids = column<string>(
    db,
    'SELECT id FROM memoText WHERE memoText MATCH ? ORDER BY rank',
    ftsQuery(terms),
  )
  const wanted = ids.slice(0, limit)
  const memos = memosById(db, wanted)
  const find = makeFinder(terms)
  return { total: ids.length, hits: wanted.flatMap((id) => describe(memos.get(id), find)) }
}

function describe(memo: Memo | undefined, find: Finder): MemoHit[] {
  if (!memo) return []
  const { body, ...about } = memo
  const text = plainWords(body)
  const whole = { start: 0, end: text.length }
  return [{ ...about, excerpt: excerptOf({ text, marks: [] }, whole, find(text)) }]
}
