import { UserError } from '../../shared/model/error.ts'
import type { QuoteId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { snapToGraphemes } from '../../shared/text/graphemes.ts'
import { settle } from '../../shared/text/settle.ts'
import { all, type Db, first, update } from './db.ts'
import { readLayout } from './layout.ts'
import {
  addCoding,
  moveQuote,
  pickQuote,
  readQuote,
  removeQuotes,
  starQuotes,
  writeMemo,
} from './quotes.ts'
import { readText } from './transcript-text.ts'

/**
 * Ends a quote before a position (UTF-16 unit of its transcript) and gives the second quote, which has the rest and every
 * coding too; reference, star and memo stay with the first. Throws UserError `gone`, or `no-words` where a part would
 * have none.
 */
export function splitQuote(
  db: Db,
  { id, at }: { readonly id: QuoteId; readonly at: number },
  createdAt: string,
): Quote {
  const quote = readQuote(db, id)
  const { transcriptId, coderId } = quote
  const { head, rest } = partsOf(db, quote, at)
  moveQuote(db, id, head)
  const second = pickQuote(db, { transcriptId, ...rest }, { coderId, createdAt })
  for (const coding of codingsOn(db, id)) addCoding(db, { ...coding, quoteId: second.id }, coding)
  return second
}

/**
 * Makes the first of several quotes of one transcript reach from the first start to the last end, with everything that
 * was on the others, which go. Throws UserError `gone`, or `two-transcripts`.
 */
export function joinQuotes(db: Db, ids: readonly QuoteId[]): Quote {
  const quotes = [...new Set(ids)].map((id) => readQuote(db, id)).toSorted(inReadingOrder)
  const [kept, ...others] = quotes
  if (!kept || others.some(({ transcriptId }) => transcriptId !== kept.transcriptId))
    throw new UserError(
      'two-transcripts',
      'Only quotes of one transcript can be joined; these are of several. Nothing was changed.',
    )
  const end = Math.max(...quotes.map((quote) => quote.end))
  moveQuote(db, kept.id, { start: kept.start, end })
  starQuotes(
    db,
    [kept.id],
    quotes.some(({ starred }) => starred),
  )
  const memos = quotes.map(({ memo }) => memo).filter((memo) => memo !== '')
  writeMemo(db, kept.id, memos.join('\n\n'))
  for (const other of others) handOver(db, other.id, kept.id)
  removeQuotes(
    db,
    others.map(({ id }) => id),
  )
  return readQuote(db, kept.id)
}

/** What is said before and after a place in a quote; a speaker's label between them is in neither. */
function partsOf(db: Db, quote: Quote, at: number): { readonly head: Range; readonly rest: Range } {
  const text = readText(db, quote.transcriptId) ?? ''
  const layout = { text, marks: readLayout(db, quote.transcriptId).marks }
  const place = snapToGraphemes(text, { start: at, end: at }).start
  const before = settle(layout, { start: quote.start, end: place })
  const after = settle(layout, { start: place, end: quote.end })
  if (!before || !after)
    throw new UserError(
      'no-words',
      `Quote ${quote.ref} cannot be split there, as one part would have no words. Nothing was changed. Choose a place inside the quote.`,
    )
  return {
    head: { start: quote.start, end: before.end },
    rest: { start: after.start, end: quote.end },
  }
}

/** Moves the codings and examples of a quote to another, unless the same are there. */
function handOver(db: Db, from: QuoteId, to: QuoteId): void {
  for (const { id, codeId, coderId } of codingsOn(db, from)) {
    const twin = 'SELECT 1 FROM coding WHERE quoteId = ? AND codeId = ? AND coderId = ?'
    if (!first(db, twin, to, codeId, coderId)) update(db, 'coding', { id, quoteId: to })
  }
  const examples = all<{ id: string }>(
    db,
    `SELECT id FROM codeExample WHERE quoteId = ?
       AND codeId NOT IN (SELECT codeId FROM codeExample WHERE quoteId = ?)`,
    from,
    to,
  )
  for (const { id } of examples) update(db, 'codeExample', { id, quoteId: to })
}

function codingsOn(db: Db, id: QuoteId): readonly Coding[] {
  return all<Coding>(db, 'SELECT * FROM coding WHERE quoteId = ? ORDER BY createdAt, rowid', id)
}

function inReadingOrder(a: Quote, b: Quote): number {
  return a.start - b.start || b.end - a.end
}
