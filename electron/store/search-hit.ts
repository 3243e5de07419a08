import type { TranscriptId } from '../../shared/model/id.ts'
import type { SearchHit } from '../../shared/model/search.ts'
import type { Mark, Range, Speaker, Turn } from '../../shared/model/transcript.ts'
import type { Finder } from '../../shared/text/find.ts'
import { spokenRanges, spokenText } from '../../shared/text/ranges.ts'
import { all, type Db, first } from './db.ts'
import { decodeLayout, type Layout, readSpeakers } from './layout.ts'

/** A turn by its transcript's number and its place there, from 0. */
export type FoundTurn = { readonly transcript: number; readonly place: number }

/** A transcript in which something was found. */
export type FoundTranscript = Layout & {
  readonly id: TranscriptId
  readonly title: string
  readonly text: string
  readonly speakers: readonly Speaker[]
  /** Names of its speakers by their id. */
  readonly names: ReadonlyMap<string, string>
}

/** Units of text shown before and after a place. */
const contextUnits = 80

/** Units of text after the first place in which further places are shown. */
const excerptUnits = 320

/** Reads transcripts by their number, each once. */
export function transcriptReader(db: Db): (number: number) => FoundTranscript | undefined {
  const known = new Map<number, FoundTranscript | undefined>()
  return (number) => {
    if (!known.has(number)) known.set(number, readFound(db, number))
    return known.get(number)
  }
}

function readFound(db: Db, number: number): FoundTranscript | undefined {
  const row = first<Pick<FoundTranscript, 'id' | 'title' | 'text'> & { readonly layout: string }>(
    db,
    'SELECT id, title, text, layout FROM transcript WHERE number = ?',
    number,
  )
  if (!row) return undefined
  const called = all<{ id: string; name: string }>(
    db,
    `SELECT speaker.id, coalesce(participant.name, label) AS name FROM speaker
       LEFT JOIN participant ON participant.id = participantId WHERE transcriptId = ?`,
    row.id,
  )
  const { layout, ...found } = row
  const speakers = readSpeakers(db, row.id)
  const names = new Map(called.map(({ id, name }) => [id, name]))
  return { ...found, ...decodeLayout(layout, speakers), speakers, names }
}

/** Places in a turn at which something is said, labels and timestamps left out. */
export function placesInTurn(
  { text, marks }: Pick<FoundTranscript, 'text' | 'marks'>,
  turn: Range,
  find: Finder,
): readonly Range[] {
  return find(text.slice(turn.start, turn.end))
    .map(({ start, end }) => ({ start: turn.start + start, end: turn.start + end }))
    .filter(isSpoken(marks))
}

/** Who says a turn; null for nobody. */
export function speakerOf({ names }: FoundTranscript, { speakerId }: Turn): string | null {
  return speakerId === null ? null : (names.get(speakerId) ?? null)
}

/** A hit with what stands around it; nothing where the turn is gone. */
export function describeHit(
  found: FoundTranscript | undefined,
  place: number,
  find: Finder,
): SearchHit[] {
  const turn = found?.turns[place]
  if (!found || !turn) return []
  const { id: transcriptId, title: transcript, text, marks } = found
  const places = placesInTurn(found, turn, find)
  const { start, end } = places[0] ?? turn
  const spoken = (range: Range) => spokenText(text, range, marks)
  return [
    {
      transcriptId,
      transcript,
      turn: place + 1,
      speaker: speakerOf(found, turn),
      start,
      end,
      before: spoken({ start: Math.max(turn.start, start - contextUnits), end: start }),
      match: text.slice(start, end),
      after: spoken({ start: end, end: Math.min(turn.end, end + contextUnits) }),
      places: places.length,
      excerpt: excerptOf(found, turn, places),
    },
  ]
}

/** The words around the first places of a turn, in pieces that were found and pieces that were not. */
export function excerptOf(
  { text, marks }: Pick<FoundTranscript, 'text' | 'marks'>,
  turn: Range,
  places: readonly Range[],
): SearchHit['excerpt'] {
  const first = places[0]?.start ?? turn.start
  const from = wordStart(text, Math.max(turn.start, first - contextUnits), turn.start)
  const to = wordEnd(text, Math.min(turn.end, first + excerptUnits), turn.end)
  const pieces: { text: string; found: boolean }[] = []
  const add = (range: Range, found: boolean) => {
    const words = spokenRanges(range, marks).map(({ start, end }) => text.slice(start, end))
    const line = words.join('').replaceAll(/\s+/g, ' ')
    if (line !== '') pieces.push({ text: line, found })
  }
  let at = from
  for (const place of places) {
    if (place.end > to) break
    add({ start: at, end: place.start }, false)
    add(place, true)
    at = place.end
  }
  add({ start: at, end: to }, false)
  const begins = firstSpoken(marks, turn) >= from
  if (!begins) pieces.unshift({ text: '… ', found: false })
  if (to < turn.end) pieces.push({ text: ' …', found: false })
  return pieces
}

function firstSpoken(marks: readonly Mark[], turn: Range): number {
  return spokenRanges(turn, marks)[0]?.start ?? turn.start
}

function wordStart(text: string, at: number, least: number): number {
  let start = at
  while (start > least && at - start < longestWord && /\S/.test(text.charAt(start - 1))) start -= 1
  return start
}

function wordEnd(text: string, at: number, most: number): number {
  let end = at
  while (end < most && end - at < longestWord && /\S/.test(text.charAt(end))) end += 1
  return end
}

const longestWord = 30

function isSpoken(marks: readonly Mark[]): (range: Range) => boolean {
  return (range) => {
    const [piece] = spokenRanges(range, marks)
    return piece?.start === range.start && piece.end === range.end
  }
}
