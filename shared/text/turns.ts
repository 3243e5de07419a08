import type { Mark, Range } from '../model/transcript.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'
import { firstEndingAfter, spokenText } from './ranges.ts'
import type { FoundTurn } from './recognition.ts'
import { findStamps, type PlacedStamp, standAtEnd, toMarks } from './stamps.ts'

type Page = { readonly text: string; readonly lines: readonly Line[] }

/** Turns and marks of a text whose turns begin at the given heads; `named` says whose label a head's label is. */
export function turnsFromHeads(
  page: Page,
  heads: readonly Head[],
  named: (label: string) => string,
): { turns: FoundTurn[]; marks: Mark[] } {
  const { text, lines } = page
  const stamps = findStamps(text, lines, heads)
  const marks = toMarks(heads, stamps)
  const contributions = joinLines(page, heads, { named, stamps })
  const atEnd = standAtEnd(stamps, lines, heads)
  const turns = contributions.map((turn) =>
    timed(turn, stampsOf(turn, stamps), { text, marks, atEnd }),
  )
  return { turns: atEnd ? startingAtPreviousEnd(turns) : turns, marks }
}

/** A text in which nobody is named: each paragraph is a turn. */
export function turnsFromParagraphs(page: Page): { turns: FoundTurn[]; marks: Mark[] } {
  const { text, lines } = page
  const stamps = findStamps(text, lines, [])
  const marks = toMarks([], stamps)
  const turns = paragraphs(lines)
    .map((range): Contribution => ({ ...range, label: null }))
    .map((turn) => timed(turn, stampsOf(turn, stamps), { text, marks, atEnd: false }))
  return { turns, marks }
}

type Contribution = Range & { readonly label: string | null }

type Joining = {
  readonly named: (label: string) => string
  readonly stamps: readonly PlacedStamp[]
}

const trailer =
  /^(?:transcribed by|transcription by|\[?end of (?:transcript|recording|interview|audio)|.{1,60} stopped transcription$)/i

/** Lines joined to contributions: a line without a label goes on with the one before; headings are spoken by nobody. */
function joinLines(
  { text, lines }: Page,
  heads: readonly Head[],
  { named, stamps }: Joining,
): Contribution[] {
  const headOf = new Map(heads.map((head) => [head.line, head]))
  const before = stampsBeforeHeads(lines, headOf, stamps)
  const notices = noticesOf({ text, lines }, heads, stamps)
  const joined: Contribution[] = []
  let speaking: string | null = null
  lines.forEach((line, index) => {
    const head = headOf.get(index) ?? before.get(index)
    if (head) speaking = named(head.label)
    const silent = !head && (line.heading || notices.has(index) || isTrailer(text, line))
    const label = silent ? null : speaking
    const last = joined.at(-1)
    if (last && last.label === label) joined[joined.length - 1] = { ...last, end: line.end }
    else joined.push({ start: line.start, end: line.end, label })
  })
  return joined
}

function isTrailer(text: string, line: Line): boolean {
  return trailer.test(text.slice(line.start, line.start + 80))
}

/** Lines of chats that say who came and went: they begin with a date as messages do, or with a sign, and name nobody. */
function noticesOf(
  { text, lines }: Page,
  heads: readonly Head[],
  stamps: readonly PlacedStamp[],
): ReadonlySet<number> {
  const isNick = heads[0]?.convention === '<Name> words'
  const dated = heads.filter((head) => head.stamps.some(({ moment }) => moment?.date))
  if (!isNick && dated.length < heads.length) return new Set()
  const opening = stamps.filter(({ start, line }) => start === lines[line]?.start)
  const wordsAt = new Map(opening.map(({ line, end }) => [line, end]))
  const notices = new Set(dated.length === 0 ? [] : wordsAt.keys())
  lines.forEach((line, index) => {
    const words = text.slice(wordsAt.get(index) ?? line.start, line.end).trimStart()
    if (isNick && /^(?:\*{1,3}|-!-|-{2,3}|={2,3}|-->|<--|<->)\s/.test(words)) notices.add(index)
  })
  return notices
}

/** A timestamp alone on the line above a label belongs to that label's turn. */
function stampsBeforeHeads(
  lines: readonly Line[],
  headOf: ReadonlyMap<number, Head>,
  stamps: readonly PlacedStamp[],
): ReadonlyMap<number, Head> {
  const early = new Map<number, Head>()
  for (const stamp of stamps) {
    const line = lines[stamp.line]
    const next = headOf.get(stamp.line + 1)
    const alone = line && stamp.start === line.start && stamp.end === line.end
    if (alone && next && next.stamps.length === 0) early.set(stamp.line, next)
  }
  return early
}

function stampsOf(turn: Range, stamps: readonly PlacedStamp[]): PlacedStamp[] {
  const own: PlacedStamp[] = []
  for (let index = firstEndingAfter(stamps, turn.start); index < stamps.length; index += 1) {
    const stamp = stamps[index]
    if (!stamp || stamp.start >= turn.end) break
    own.push(stamp)
  }
  return own
}

type Timing = { readonly text: string; readonly marks: readonly Mark[]; readonly atEnd: boolean }

function timed(
  turn: Contribution,
  stamps: readonly PlacedStamp[],
  { text, marks, atEnd }: Timing,
): FoundTurn {
  const last = stamps.at(-1)
  if (atEnd) return { ...turn, startMs: null, endMs: last?.startMs ?? null }
  const first = stamps[0]
  const opens = first && spokenText(text, { start: turn.start, end: first.start }, marks) === ''
  return { ...turn, startMs: opens ? first.startMs : null, endMs: last?.endMs ?? null }
}

function startingAtPreviousEnd(turns: readonly FoundTurn[]): FoundTurn[] {
  return turns.map((turn, index) => ({ ...turn, startMs: turns[index - 1]?.endMs ?? null }))
}

/** Paragraphs are lines, or blocks between blank lines where lines are wrapped at a fixed width. */
function paragraphs(lines: readonly Line[]): Range[] {
  if (!isWrapped(lines)) return lines.map(({ start, end }) => ({ start, end }))
  const blocks: Range[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && !line.afterBlank) blocks[blocks.length - 1] = { start: last.start, end: line.end }
    else blocks.push({ start: line.start, end: line.end })
  }
  return blocks
}

function isWrapped(lines: readonly Line[]): boolean {
  const blocks = lines.filter((line) => line.afterBlank).length
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  return blocks > 1 && lines.length > blocks * 1.5 && longest > 40 && longest <= 100
}
