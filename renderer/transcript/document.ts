import type { SpeakerId } from '../../shared/model/id.ts'
import type { Mark, Range, TranscriptContent } from '../../shared/model/transcript.ts'
import {
  type FoundName,
  findNames,
  type NameFinder,
  nameFinder,
} from '../../shared/text/pseudonyms.ts'
import { firstEndingAfter, spokenRanges, trimRange } from '../../shared/text/ranges.ts'

/** A stretch of canonical text that is shown, and where it begins in the shown text of its row. */
type Piece = Range & {
  readonly at: number
  /** What is shown instead, e.g. a pseudonym: offsets within are its beginning or its end. Null for the text itself. */
  readonly instead: string | null
}

/** What is shown as one row: a turn, or a part of a very long one. Ranges are canonical, in UTF-16 units. */
export type Row = Range & {
  readonly index: number
  /** Number of the turn from 1, or null for text outside all turns. */
  readonly number: number | null
  /** False for the second and later parts of a long turn. */
  readonly first: boolean
  readonly speakerId: SpeakerId | null
  readonly startMs: number | null
  /** The text without labels, timestamps and blanks at its ends. */
  readonly shown: string
  readonly pieces: readonly Piece[]
}

/** A transcript cut into rows; `text` is the canonical text and all offsets are offsets in it. */
export type ReadingDocument = {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly rows: readonly Row[]
}

/** Which end of a range an offset is: decides on which side of a hidden label it lies. */
export type Side = 'start' | 'end'

const noNames = nameFinder([])

/** Longest row in units; longer turns are shown in several rows, so that work stays proportional to what is visible. */
export const longestRow = 6000

/** Cuts a transcript into rows in reading order; names that `names` finds are shown as their pseudonyms. */
export function readDocument(content: TranscriptContent, names = noNames): ReadingDocument {
  const { text, marks } = content
  const rows: Row[] = []
  const add = (part: Part) => rows.push(makeRow({ text, marks, names, index: rows.length, part }))
  let from = 0
  content.turns.forEach((turn, index) => {
    addOutside({ start: from, end: turn.start }, content, add)
    const { speakerId, startMs } = turn
    for (const range of cutLong(text, turn)) {
      add({ ...range, number: index + 1, first: range.start === turn.start, speakerId, startMs })
    }
    from = turn.end
  })
  addOutside({ start: from, end: text.length }, content, add)
  return { text, marks, rows }
}

/** Index of the row that holds an offset, or of the next one after it; the last one where there is none. */
export function rowAt(document: ReadingDocument, offset: number): number {
  return Math.min(firstEndingAfter(document.rows, offset), document.rows.length - 1)
}

/** Offset in the shown text of a row for a canonical offset; hidden offsets go to the nearest shown one. */
export function toShown(row: Row, offset: number): number {
  let shown = 0
  for (const piece of row.pieces) {
    if (offset < piece.start) break
    shown = piece.at + shownBefore(piece, offset)
    if (offset <= piece.end) break
  }
  return shown
}

/** Canonical offset for an offset in the shown text of a row. */
export function toOffset(row: Row, shown: number, side: Side): number {
  const last = row.pieces.at(-1)
  if (!last) return row.start
  const found = row.pieces.find((piece) => {
    const end = piece.at + shownBefore(piece, piece.end)
    return side === 'start' ? shown < end : shown <= end
  })
  const piece = found ?? last
  const within = Math.max(0, shown - piece.at)
  if (piece.instead !== null) return within === 0 || side === 'start' ? piece.start : piece.end
  return Math.min(piece.start + within, piece.end)
}

/** Units that a piece shows before a canonical offset in it. */
function shownBefore({ start, end, instead }: Piece, offset: number): number {
  if (instead === null) return Math.min(offset, end) - start
  return offset < end ? 0 : instead.length
}

/** What a row shows, as a canonical range without hidden text at its ends. */
export function spokenRange(row: Row): Range {
  const first = row.pieces[0]
  const last = row.pieces.at(-1)
  if (!first || !last) return { start: row.start, end: row.start }
  return { start: first.start, end: last.end }
}

/** The rows that a range touches, as first and last index; at least one row. */
export function rowsOf(document: ReadingDocument, range: Range): { from: number; to: number } {
  const from = rowAt(document, range.start)
  const to = rowAt(document, Math.max(range.start, range.end - 1))
  return { from, to: Math.max(from, to) }
}

type Part = Range & Pick<Row, 'number' | 'first' | 'speakerId' | 'startMs'>

/** Text outside all turns is shown too, where there is any. */
function addOutside(range: Range, content: TranscriptContent, add: (part: Part) => void) {
  const spoken = spokenRanges(trimRange(content.text, range), content.marks)
  if (!spoken.some((piece) => content.text.slice(piece.start, piece.end).trim() !== '')) return
  for (const part of cutLong(content.text, range)) {
    add({ ...part, number: null, first: true, speakerId: null, startMs: null })
  }
}

function cutLong(text: string, range: Range): Range[] {
  const parts: Range[] = []
  let start = range.start
  while (range.end - start > longestRow) {
    const end = cutBefore(text, start, start + longestRow)
    parts.push({ start, end })
    start = end
  }
  parts.push({ start, end: range.end })
  return parts
}

/** The best place to cut: after the last newline, else after the last blank, else between two characters. */
function cutBefore(text: string, start: number, limit: number): number {
  const newline = text.lastIndexOf('\n', limit - 1)
  if (newline >= start) return newline + 1
  const blank = text.lastIndexOf(' ', limit - 1)
  if (blank >= start) return blank + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit
}

type RowSource = {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly names: NameFinder
  readonly index: number
  readonly part: Part
}

function makeRow({ text, marks, names, index, part }: RowSource): Row {
  const pieces = withPseudonyms(text, shownPieces(text, part, marks), names)
  const shown = pieces.map(({ start, end, instead }) => instead ?? text.slice(start, end)).join('')
  return { ...part, index, shown, pieces }
}

/** The pieces with each name in them as a piece of its own. */
function withPseudonyms(
  text: string,
  pieces: readonly Piece[],
  names: NameFinder,
): readonly Piece[] {
  if (!names.pattern) return pieces
  let at = 0
  return pieces.flatMap((piece) =>
    cutAtNames(piece, findNames(names, text.slice(piece.start, piece.end))).map((part) => {
      const placed = { ...part, at }
      at += shownBefore(part, part.end)
      return placed
    }),
  )
}

function cutAtNames(piece: Piece, found: readonly FoundName[]): readonly Piece[] {
  const parts: Piece[] = []
  let from = piece.start
  for (const name of found) {
    const start = piece.start + name.start
    if (start > from) parts.push({ ...piece, start: from, end: start })
    from = piece.start + name.end
    parts.push({ ...piece, start, end: from, instead: name.replacement })
  }
  return from < piece.end ? [...parts, { ...piece, start: from }] : parts
}

/** The pieces whose text, put together, is what `spokenText` gives for the range. */
function shownPieces(text: string, range: Range, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const span of spokenRanges(range, marks)) {
    const start = skipBlanks(text, span, pieces.at(-1))
    if (start >= span.end) continue
    pieces.push({ start, end: span.end, at, instead: null })
    at += span.end - start
  }
  return trimEnd(text, pieces)
}

/** Where a span begins to be shown: at a row's start after all blanks, after a blank after those of its line. */
function skipBlanks(text: string, span: Range, before: Piece | undefined): number {
  if (before && !isBlank(text.charAt(before.end - 1))) return span.start
  let start = span.start
  while (start < span.end && isBlank(text.charAt(start))) {
    if (before && text.charAt(start) === '\n') break
    start += 1
  }
  return start
}

function trimEnd(text: string, pieces: Piece[]): Piece[] {
  for (let last = pieces.pop(); last; last = pieces.pop()) {
    let end = last.end
    while (end > last.start && isBlank(text.charAt(end - 1))) end -= 1
    if (end === last.start) continue
    pieces.push({ ...last, end })
    break
  }
  return pieces
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}
