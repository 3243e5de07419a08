import type { TranscriptId } from '../../shared/model/id.ts'
import type { SearchHit } from '../../shared/model/retrieval.ts'
import type { Mark, Range, Turn } from '../../shared/model/transcript.ts'
import { findAll } from '../../shared/text/find.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { isUnspaced, segmented } from '../../shared/text/segmented.ts'
import { all, type Db, first } from './db.ts'
import { type Layout, readLayout } from './layout.ts'
import { turnsPerTranscript } from './turn-text.ts'

/** Units of text shown before and after a hit. */
const contextUnits = 80

/**
 * Turns that contain all words of a text, best first; words in quotation marks as a phrase, the last word as a beginning.
 * Case and diacritics do not matter. Gives the number of all hits and the first of them.
 */
export function searchTurns(
  db: Db,
  text: string,
  limit: number,
): { readonly total: number; readonly hits: readonly SearchHit[] } {
  const terms = searchTerms(text)
  if (terms.length === 0) return { total: 0, hits: [] }
  const query = ftsQuery(terms)
  const total =
    first<{ n: number }>(db, 'SELECT count(*) AS n FROM turnText WHERE turnText MATCH ?', query)
      ?.n ?? 0
  const found = all<{ rowid: number }>(
    db,
    'SELECT rowid FROM turnText WHERE turnText MATCH ? ORDER BY rank LIMIT ?',
    query,
    limit,
  )
  const read = transcriptReader(db)
  return { total, hits: found.flatMap(({ rowid }) => hitAt(read, rowid, terms)) }
}

/** Words and phrases of what somebody typed into a search box. */
function searchTerms(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]+)"|(\S+)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
}

function ftsQuery(terms: readonly string[]): string {
  const phrases = terms.map((term) =>
    (segmented(term).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' '),
  )
  return phrases
    .map((phrase, index) => `"${phrase}"${index === terms.length - 1 ? ' *' : ''}`)
    .join(' ')
}

type Found = Layout & {
  readonly id: TranscriptId
  readonly title: string
  readonly text: string
  /** Names of its speakers by their id. */
  readonly names: ReadonlyMap<string, string>
}

/** Reads transcripts by their number, each once. */
function transcriptReader(db: Db): (number: number) => Found | undefined {
  const known = new Map<number, Found | undefined>()
  return (number) => {
    if (!known.has(number)) known.set(number, readFound(db, number))
    return known.get(number)
  }
}

function readFound(db: Db, number: number): Found | undefined {
  const row = first<Pick<Found, 'id' | 'title' | 'text'>>(
    db,
    'SELECT id, title, text FROM transcript WHERE number = ?',
    number,
  )
  if (!row) return undefined
  const speakers = all<{ id: string; name: string }>(
    db,
    `SELECT speaker.id, coalesce(participant.name, label) AS name FROM speaker
       LEFT JOIN participant ON participant.id = participantId WHERE transcriptId = ?`,
    row.id,
  )
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return { ...row, ...readLayout(db, row.id), names }
}

function hitAt(
  read: (number: number) => Found | undefined,
  rowid: number,
  terms: readonly string[],
): readonly SearchHit[] {
  const found = read(Math.floor(rowid / turnsPerTranscript))
  const place = rowid % turnsPerTranscript
  const turn = found?.turns[place]
  if (!found || !turn) return []
  const { id: transcriptId, title: transcript, names } = found
  const speaker = turn.speakerId === null ? null : (names.get(turn.speakerId) ?? null)
  return [{ transcriptId, transcript, turn: place + 1, speaker, ...matchIn(found, turn, terms) }]
}

function matchIn({ text, marks }: Found, turn: Turn, terms: readonly string[]) {
  const { start, end } =
    terms.flatMap((term) => placesIn(text, turn, term).filter(isSpoken(marks)))[0] ?? turn
  const spoken = (range: Range) => spokenText(text, range, marks)
  return {
    start,
    end,
    before: spoken({ start: Math.max(turn.start, start - contextUnits), end: start }),
    match: text.slice(start, end),
    after: spoken({ start: end, end: Math.min(turn.end, end + contextUnits) }),
  }
}

/** Where a word or phrase begins a word of a turn, or stands in a script that writes no blanks. */
function placesIn(text: string, turn: Range, term: string): readonly Range[] {
  return findAll(text.slice(turn.start, turn.end), term)
    .map((range) => ({ start: turn.start + range.start, end: turn.start + range.end }))
    .filter(({ start }) => isUnspaced(term) || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
}

function isSpoken(marks: readonly Mark[]): (range: Range) => boolean {
  return ({ start, end }) => marks.every((mark) => mark.end <= start || mark.start >= end)
}
