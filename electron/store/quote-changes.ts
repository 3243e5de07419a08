import type { QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Coding, TextQuote } from '../../shared/model/quote.ts'
import type { MarkedText, MarkedTextChanges, QuoteChanges } from '../../shared/model/replies.ts'
import { all, type Db, first } from './db.ts'
import { codingsIn } from './quotes.ts'

/** Number of the last change in the log; 0 where there is none. */
export function lastChange(db: Db): number {
  return first<{ at: number }>(db, 'SELECT coalesce(max(id), 0) AS at FROM change')?.at ?? 0
}

/** The quotes of a transcript as a view of its text shows them, with their codings. */
export function markedText(db: Db, transcriptId: TranscriptId): MarkedText {
  const quotes = all<StoredTextQuote>(
    db,
    `SELECT ${textColumns} FROM quote WHERE transcriptId = ? ORDER BY start, "end" DESC`,
    transcriptId,
  )
  return {
    quotes: quotes.map(toTextQuote),
    codings: codingsIn(db, transcriptId),
    at: lastChange(db),
  }
}

/** What happened to the quotes of a transcript since a place in the change log, so that a view need not read all of them again. */
export function quoteChanges(db: Db, transcriptId: TranscriptId, since: number): MarkedTextChanges {
  return readTouched(db, touchedQuotes(db, since), transcriptId)
}

/** What a change did that touched nothing but quotes and codings; undefined where it is so much that a view had better ask. */
export function announcedQuotes(
  db: Db,
  { since, tables }: { readonly since: number; readonly tables: readonly string[] },
): QuoteChanges | undefined {
  if (!tables.every((table) => table === 'quote' || table === 'coding')) return undefined
  const ids = touchedQuotes(db, since)
  return ids.length > mostAnnounced ? undefined : { since, ...readTouched(db, ids) }
}

const mostAnnounced = 50

/** The quotes with these ids in one transcript, or in any, as they are now. */
function readTouched(
  db: Db,
  ids: readonly QuoteId[],
  transcriptId: TranscriptId | null = null,
): MarkedTextChanges {
  const list = JSON.stringify(ids)
  const quotes = all<StoredTextQuote>(
    db,
    `SELECT ${textColumns} FROM quote
     WHERE id IN (SELECT value FROM json_each(:list)) AND transcriptId = coalesce(:transcriptId, transcriptId)`,
    { list, transcriptId },
  ).map(toTextQuote)
  const codings = all<Coding>(
    db,
    `SELECT coding.* FROM coding JOIN quote ON quote.id = quoteId
     WHERE quoteId IN (SELECT value FROM json_each(:list)) AND transcriptId = coalesce(:transcriptId, transcriptId)
     ORDER BY coding.createdAt, coding.rowid`,
    { list, transcriptId },
  )
  const there = new Set(quotes.map((quote) => quote.id))
  return { quotes, codings, gone: ids.filter((id) => !there.has(id)), at: lastChange(db) }
}

type StoredTextQuote = Omit<TextQuote, 'starred'> & { readonly starred: number }

const textColumns = 'id, transcriptId, ref, start, "end", starred, memo, coderId, createdAt'

function toTextQuote(quote: StoredTextQuote): TextQuote {
  return { ...quote, starred: quote.starred === 1 }
}

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
