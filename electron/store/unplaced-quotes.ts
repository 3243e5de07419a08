import type { UnplacedQuote } from '../../shared/model/correction.ts'
import { UserError } from '../../shared/model/error.ts'
import type { QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { all, type Db, first, insert, type Row, remove } from './db.ts'
import { moveQuote } from './quotes.ts'

/** Quotes of a transcript whose words are not in it any more, in reading order of where they would stand. */
export function listUnplaced(db: Db, transcriptId: TranscriptId): readonly UnplacedQuote[] {
  return all<Stored>(
    db,
    'SELECT * FROM unplacedQuote WHERE transcriptId = ? ORDER BY "at", rowid',
    transcriptId,
  ).map((row) => {
    const { ref, words, before, after } = quoteIn(row)
    const codeIds = codingsIn(row).map(({ codeId }) => codeId)
    return { id: row.id, transcriptId, ref, words, before, after, at: row.at, codeIds }
  })
}

/** Takes a quote out of the text and keeps it with its codings until somebody decides. */
export function holdQuote(db: Db, id: QuoteId, at: number): void {
  const quote = first<Row>(db, 'SELECT * FROM quote WHERE id = ?', id)
  const codings = all<Row>(db, 'SELECT * FROM coding WHERE quoteId = ?', id)
  if (!quote) return
  insert(db, 'unplacedQuote', {
    id,
    transcriptId: quote['transcriptId'] ?? null,
    at,
    quote: JSON.stringify(quote),
    codings: JSON.stringify(codings),
  })
  remove(db, 'quote', [id])
}

/**
 * Puts a quote that had no place on a stretch of its transcript, with its reference and the codings whose codes are still
 * there. Throws UserError `gone`, or `empty-range` where the stretch has no words.
 */
export function placeHeld(db: Db, id: QuoteId, range: Range): void {
  const row = first<Stored>(db, 'SELECT * FROM unplacedQuote WHERE id = ?', id)
  if (!row)
    throw new UserError('gone', 'This quote was decided upon meanwhile. Nothing was changed.')
  remove(db, 'unplacedQuote', [id])
  insert(db, 'quote', quoteIn(row))
  for (const coding of codingsIn(row))
    if (first(db, 'SELECT 1 FROM code WHERE id = ?', coding.codeId)) insert(db, 'coding', coding)
  moveQuote(db, id, range)
}

/** Gives up quotes that have no place, with their codings. */
export function removeHeld(db: Db, ids: readonly QuoteId[]): void {
  remove(db, 'unplacedQuote', ids)
}

type Stored = {
  readonly id: QuoteId
  readonly at: number
  readonly quote: string
  readonly codings: string
}

function quoteIn(row: Stored): Omit<Quote, 'starred'> & { readonly starred: number } {
  // Only holdQuote writes this JSON, from a row of the table.
  return JSON.parse(row.quote) as Omit<Quote, 'starred'> & { readonly starred: number }
}

function codingsIn(row: Stored): readonly Coding[] {
  // As in quoteIn().
  return JSON.parse(row.codings) as readonly Coding[]
}
