import type { QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import type { MarkedTextChanges } from '../../shared/model/replies.ts'
import { all, type Db, first } from './db.ts'

/** Number of the last change in the log; 0 where there is none. */
export function lastChange(db: Db): number {
  return first<{ at: number }>(db, 'SELECT coalesce(max(id), 0) AS at FROM change')?.at ?? 0
}

/** What happened to the quotes of a transcript since a place in the change log, so that a view need not read all of them again. */
export function quoteChanges(db: Db, transcriptId: TranscriptId, since: number): MarkedTextChanges {
  const ids = touchedQuotes(db, since)
  const list = JSON.stringify(ids)
  const quotes = all<StoredQuote>(
    db,
    'SELECT * FROM quote WHERE transcriptId = ? AND id IN (SELECT value FROM json_each(?))',
    transcriptId,
    list,
  ).map((quote) => ({ ...quote, starred: quote.starred === 1 }))
  const codings = all<Coding>(
    db,
    `SELECT coding.* FROM coding JOIN quote ON quote.id = quoteId
     WHERE transcriptId = ? AND quoteId IN (SELECT value FROM json_each(?))
     ORDER BY coding.createdAt, coding.rowid`,
    transcriptId,
    list,
  )
  const there = new Set(quotes.map((quote) => quote.id))
  return { quotes, codings, gone: ids.filter((id) => !there.has(id)), at: lastChange(db) }
}

type StoredQuote = Omit<Quote, 'starred'> & { readonly starred: number }

/** Quotes that were changed themselves or by a coding; of codings that are gone, the log knows the quote. */
function touchedQuotes(db: Db, since: number): readonly QuoteId[] {
  return all<{ id: QuoteId }>(
    db,
    `SELECT rowId AS id FROM change WHERE id > :since AND tableName = 'quote'
     UNION
     SELECT quoteId FROM change JOIN coding ON coding.id = rowId
     WHERE change.id > :since AND tableName = 'coding'
     UNION
     SELECT json_extract(former, '$.quoteId') FROM change
     WHERE id > :since AND tableName = 'coding' AND json_extract(former, '$.quoteId') IS NOT NULL`,
    { since },
  ).map(({ id }) => id)
}
