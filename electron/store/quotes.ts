import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId, CoderId, CodingId, QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { trimToGraphemes } from '../../shared/text/graphemes.ts'
import { all, type Db, first, insert, remove, run, update } from './db.ts'
import { readLayout } from './layout.ts'
import { readText } from './transcript-text.ts'

/** Units of text kept before and after a quote, to find its place again. */
const contextUnits = 32

/** Who picks, when. */
export type Picking = { readonly coderId: CoderId; readonly createdAt: string }

/** A stretch of a transcript. */
export type Passage = Range & { readonly transcriptId: TranscriptId }

type StoredQuote = Omit<Quote, 'starred'> & { readonly starred: number }

/** All quotes of a transcript in reading order, and their codings. */
export function quotesOf(
  db: Db,
  transcriptId: TranscriptId,
): { readonly quotes: readonly Quote[]; readonly codings: readonly Coding[] } {
  const quotes = all<StoredQuote>(
    db,
    'SELECT * FROM quote WHERE transcriptId = ? ORDER BY start, "end" DESC',
    transcriptId,
  )
  return { quotes: quotes.map(toQuote), codings: codingsIn(db, transcriptId) }
}

/** The codings on all quotes of a transcript, in the order in which they were made. */
export function codingsIn(db: Db, transcriptId: TranscriptId): readonly Coding[] {
  return all<Coding>(
    db,
    'SELECT coding.* FROM coding JOIN quote ON quote.id = quoteId WHERE transcriptId = ? ORDER BY coding.createdAt, coding.rowid',
    transcriptId,
  )
}

/** Number of codings on each quote of a transcript that has any. */
export function codingsOfQuotes(db: Db, transcriptId: TranscriptId): ReadonlyMap<QuoteId, number> {
  const rows = all<{ quoteId: QuoteId; codings: number }>(
    db,
    `SELECT quoteId, count(*) AS codings FROM coding JOIN quote ON quote.id = quoteId
     WHERE transcriptId = ? GROUP BY quoteId`,
    transcriptId,
  )
  return new Map(rows.map(({ quoteId, codings }) => [quoteId, codings]))
}

/** One quote. Throws UserError `gone` where it no longer exists. */
export function readQuote(db: Db, id: QuoteId): Quote {
  const stored = first<StoredQuote>(db, 'SELECT * FROM quote WHERE id = ?', id)
  if (!stored)
    throw new UserError(
      'gone',
      'This quote no longer exists; it was removed meanwhile. Undo brings it back.',
    )
  return toQuote(stored)
}

/**
 * The coder's quote on a stretch of a transcript, made where there is none. The stretch is trimmed of blanks and never
 * cuts a grapheme. Throws UserError `empty-range` where nothing is left of it.
 */
export function pickQuote(db: Db, { transcriptId, ...range }: Passage, picking: Picking): Quote {
  return quotePicker(db, transcriptId, picking)(range)
}

/** The same for many stretches of one transcript, which is read once. */
export function quotePicker(
  db: Db,
  transcriptId: TranscriptId,
  picking: Picking,
): (range: Range) => Quote {
  const text = readText(db, transcriptId)
  if (text === undefined)
    throw new UserError('gone', 'This transcript no longer exists. Undo brings it back.')
  const nextRef = refMaker(db, transcriptId)
  return (range) => {
    const place = cleanRange(text, range)
    const known = first<StoredQuote>(
      db,
      'SELECT * FROM quote WHERE transcriptId = ? AND start = ? AND "end" = ? AND coderId = ?',
      transcriptId,
      place.start,
      place.end,
      picking.coderId,
    )
    if (known) return toQuote(known)
    const id = newId<QuoteId>()
    const ref = nextRef(place)
    const quote = { id, transcriptId, ref, ...place, ...wordsAt(text, place), memo: '', ...picking }
    insert(db, 'quote', { ...quote, starred: 0 })
    return { ...quote, starred: false }
  }
}

/** Puts a code on a quote; a coder's second time changes nothing. */
export function addCoding(
  db: Db,
  { quoteId, codeId }: { readonly quoteId: QuoteId; readonly codeId: CodeId },
  picking: Picking,
): void {
  const known = first(
    db,
    'SELECT 1 FROM coding WHERE quoteId = ? AND codeId = ? AND coderId = ?',
    quoteId,
    codeId,
    picking.coderId,
  )
  const { coderId, createdAt } = picking
  if (!known) insert(db, 'coding', { id: newId<CodingId>(), quoteId, codeId, coderId, createdAt })
}

/** Replaces the code of codings; where the quote already has the new code by the same coder, the two become one. */
export function recode(db: Db, codingIds: readonly CodingId[], codeId: CodeId): void {
  for (const id of codingIds) {
    const twin = first(
      db,
      `SELECT 1 FROM coding AS mine JOIN coding AS other
         ON other.quoteId = mine.quoteId AND other.coderId = mine.coderId AND other.id <> mine.id
       WHERE mine.id = ? AND other.codeId = ?`,
      id,
      codeId,
    )
    if (twin) remove(db, 'coding', [id])
    else update(db, 'coding', { id, codeId })
  }
}

/** Removes codings, and with its last coding a quote that has neither star nor memo. */
export function removeCodings(db: Db, codingIds: readonly CodingId[]): void {
  for (const id of codingIds) {
    const quoteId = first<{ quoteId: string }>(
      db,
      'SELECT quoteId FROM coding WHERE id = ?',
      id,
    )?.quoteId
    remove(db, 'coding', [id])
    run(
      db,
      `DELETE FROM quote WHERE id = ? AND starred = 0 AND memo = ''
         AND NOT EXISTS (SELECT 1 FROM coding WHERE quoteId = quote.id)`,
      quoteId ?? null,
    )
  }
}

/** Moves the edges of a quote; its reference stays. Throws UserError `empty-range`. */
export function moveQuote(db: Db, id: QuoteId, range: Range): void {
  const { transcriptId } = readQuote(db, id)
  const text = readText(db, transcriptId) ?? ''
  const place = cleanRange(text, range)
  update(db, 'quote', { id, ...place, ...wordsAt(text, place) })
}

/** Deletes quotes with their codings. */
export function removeQuotes(db: Db, ids: readonly QuoteId[]): void {
  remove(db, 'quote', ids)
}

/** Stars quotes or takes their stars away. */
export function starQuotes(db: Db, ids: readonly QuoteId[], starred: boolean): void {
  for (const id of ids) update(db, 'quote', { id, starred: starred ? 1 : 0 })
}

/** Writes the memo of a quote; an empty one removes it. */
export function writeMemo(db: Db, id: QuoteId, memo: string): void {
  update(db, 'quote', { id, memo })
}

/** Adds a text below the memos of quotes, or writes it where there is none. Throws UserError `gone`. */
export function addToMemos(db: Db, ids: readonly QuoteId[], text: string): void {
  for (const id of ids) {
    const { memo } = readQuote(db, id)
    writeMemo(db, id, memo === '' ? text : `${memo}\n\n${text}`)
  }
}

/** How much a project holds. */
export function countAll(db: Db): {
  readonly transcripts: number
  readonly quotes: number
  readonly codings: number
} {
  const counts = first<{ transcripts: number; quotes: number; codings: number }>(
    db,
    `SELECT (SELECT count(*) FROM transcript) AS transcripts, (SELECT count(*) FROM quote) AS quotes,
       (SELECT count(*) FROM coding) AS codings`,
  )
  return counts ?? { transcripts: 0, quotes: 0, codings: 0 }
}

function toQuote(stored: StoredQuote): Quote {
  return { ...stored, starred: stored.starred === 1 }
}

function cleanRange(text: string, range: Range): Range {
  const inside = { start: Math.max(0, range.start), end: Math.min(text.length, range.end) }
  const place = inside.start < inside.end ? trimToGraphemes(text, inside) : inside
  if (place.start >= place.end)
    throw new UserError(
      'empty-range',
      'There are no words in this selection, so nothing was coded. Select some words.',
    )
  return place
}

/** What a quote remembers of a stretch of a text: its words and what stands around them. */
export function wordsAt(text: string, { start, end }: Range) {
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - contextUnits), start),
    after: text.slice(end, end + contextUnits),
  }
}

/**
 * Makes the next free reference of a turn: transcript, turn number, letter, e.g. `FG2-T045-a`. For many quotes of one
 * transcript, whose turns must stay as they are meanwhile: references of a turn are read once.
 */
export function refMaker(db: Db, transcriptId: TranscriptId): (place: Range) => string {
  const short = first<{ short: string }>(
    db,
    'SELECT short FROM transcript WHERE id = ?',
    transcriptId,
  )?.short
  const { turns } = readLayout(db, transcriptId)
  const last = new Map<string, number>()
  return ({ start }) => {
    const turn = Math.max(1, turns.filter((each) => each.start <= start).length)
    const prefix = `${short}-T${String(turn).padStart(3, '0')}-`
    let number = (last.get(prefix) ?? lastLetter(db, prefix)) + 1
    while (first(db, 'SELECT 1 FROM quote WHERE ref = ?', prefix + letters(number))) number += 1
    last.set(prefix, number)
    return prefix + letters(number)
  }
}

function lastLetter(db: Db, prefix: string): number {
  const used = all<{ ref: string }>(
    db,
    'SELECT ref FROM quote WHERE ref >= ? AND ref < ?',
    prefix,
    `${prefix}~`,
  )
  return Math.max(0, ...used.map(({ ref }) => letterNumber(ref.slice(prefix.length))))
}

/** a, b, … z, aa, ab, … for 1, 2, … */
function letters(number: number): string {
  let rest = number
  let name = ''
  while (rest > 0) {
    name = String.fromCharCode(97 + ((rest - 1) % 26)) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}

function letterNumber(name: string): number {
  let number = 0
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 96
  return number
}

function newId<T extends string>(): T {
  // Brands exist for the compiler only; a fresh UUID is a valid id of any kind.
  return randomUUID() as string as T
}
