import type { SearchHit } from '../../shared/model/retrieval.ts'
import type { Mark, Range } from '../../shared/model/transcript.ts'
import { findAll } from '../../shared/text/find.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { all, type Db, first } from './db.ts'
import { readMarks, readText } from './transcripts.ts'

/** Units of text shown before and after a hit. */
const contextUnits = 80

type FoundTurn = Range & {
  readonly transcriptId: SearchHit['transcriptId']
  readonly transcript: string
  readonly turn: number
  readonly speaker: string | null
}

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
  const found = all<FoundTurn>(
    db,
    `SELECT turn.transcriptId, transcript.title AS transcript, turn.start, turn."end",
       coalesce(participant.name, speaker.label) AS speaker,
       (SELECT count(*) FROM turn AS earlier
          WHERE earlier.transcriptId = turn.transcriptId AND earlier.start <= turn.start) AS turn
     FROM turnText JOIN turn ON turn.rowid = turnText.rowid
       JOIN transcript ON transcript.id = turn.transcriptId
       LEFT JOIN speaker ON speaker.id = turn.speakerId
       LEFT JOIN participant ON participant.id = speaker.participantId
     WHERE turnText MATCH ? ORDER BY rank LIMIT ?`,
    query,
    limit,
  )
  return { total, hits: hitsIn(db, found, terms) }
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

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Text with blanks between the words of scripts that write none, as the full-text index holds it. */
export function segmented(text: string): string {
  if (!unspaced.test(text)) return text
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  return Array.from(segmenter.segment(text), (part) => part.segment).join(' ')
}

function hitsIn(
  db: Db,
  found: readonly FoundTurn[],
  terms: readonly string[],
): readonly SearchHit[] {
  const texts = new Map<string, { readonly text: string; readonly marks: readonly Mark[] }>()
  return found.map(({ start, end, ...where }) => {
    const known = texts.get(where.transcriptId) ?? {
      text: readText(db, where.transcriptId) ?? '',
      marks: readMarks(db, where.transcriptId),
    }
    texts.set(where.transcriptId, known)
    return { ...where, ...hitIn(known, { start, end }, terms) }
  })
}

/** Where a word or phrase begins a word of a turn, or stands in a script that writes no blanks. */
function placesIn(text: string, turn: Range, term: string): readonly Range[] {
  return findAll(text.slice(turn.start, turn.end), term)
    .map((range) => ({ start: turn.start + range.start, end: turn.start + range.end }))
    .filter(({ start }) => unspaced.test(term) || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
}

function isSpoken(marks: readonly Mark[]): (range: Range) => boolean {
  return ({ start, end }) => marks.every((mark) => mark.end <= start || mark.start >= end)
}

function hitIn(
  { text, marks }: { readonly text: string; readonly marks: readonly Mark[] },
  turn: Range,
  terms: readonly string[],
) {
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
