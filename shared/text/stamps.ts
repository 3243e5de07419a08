import type { Mark } from '../model/transcript.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'
import { sinceFirst } from './moment.ts'
import { type Stamp, stampAt, stampsIn } from './time.ts'

/** A timestamp of the document and the line it stands on. */
export type PlacedStamp = Stamp & { readonly line: number }

/**
 * Timestamps of all lines in order: those in brackets, those beside labels, and bare ones that begin line after line.
 * Times of day are counted from the first.
 */
export function findStamps(
  text: string,
  lines: readonly Line[],
  heads: readonly Head[],
): readonly PlacedStamp[] {
  const headOf = new Map(heads.map((head) => [head.line, head]))
  const bare = bareLeads(text, lines)
  const found: PlacedStamp[] = []
  lines.forEach((line, index) => {
    const own = [...(headOf.get(index)?.stamps ?? []), ...stampsIn(text, line)]
    const lead = bare.get(index)
    if (lead) own.push(lead)
    for (const stamp of separate(own)) found.push({ ...stamp, line: index })
  })
  const isChat = heads[0]?.convention === '<Name> words'
  return sinceFirst(isChat ? found.map((stamp) => asTimeOfDay(text, stamp)) : found)
}

/** `10:32` before a nickname in a chat: hours and minutes, as chats do not measure recordings. */
function asTimeOfDay(text: string, stamp: PlacedStamp): PlacedStamp {
  if (stamp.moment || !/^\D?\d{1,2}:\d{2}\D?$/.test(text.slice(stamp.start, stamp.end)))
    return stamp
  const ms = stamp.startMs * 60
  return { ...stamp, startMs: ms, moment: { ms, date: null } }
}

/** Labels and timestamps as marks, ordered and never overlapping; a label wins over a timestamp inside it. */
export function toMarks(heads: readonly Head[], stamps: readonly PlacedStamp[]): Mark[] {
  const named = heads.filter(({ mark }) => mark.end > mark.start)
  const labels = named.map((head): Mark => ({ kind: 'label', ...head.mark }))
  const labelOf = new Map(named.map((head) => [head.line, head.mark]))
  const times = stamps
    .filter((stamp) => {
      const label = labelOf.get(stamp.line)
      return !label || stamp.end <= label.start || stamp.start >= label.end
    })
    .map(({ start, end }): Mark => ({ kind: 'time', start, end }))
  return [...labels, ...times].sort((a, b) => a.start - b.start)
}

/** True where timestamps stand behind what was said, as f4 writes them. */
export function standAtEnd(
  stamps: readonly PlacedStamp[],
  lines: readonly Line[],
  heads: readonly Head[],
): boolean {
  const wordsAt = new Map(heads.map((head) => [head.line, head.wordsAt]))
  let atEnd = 0
  let before = 0
  for (const stamp of stamps) {
    const line = lines[stamp.line]
    if (!line) continue
    if (stamp.end <= (wordsAt.get(stamp.line) ?? line.start) || stamp.start === line.start)
      before += 1
    else if (stamp.end >= line.end - 1) atEnd += 1
  }
  return atEnd >= 3 && atEnd > before * 2
}

/** Bare times at the beginning of lines, by line; fewer than three are times of day that somebody speaks of. */
function bareLeads(text: string, lines: readonly Line[]): ReadonlyMap<number, Stamp> {
  const leads = new Map<number, Stamp>()
  lines.forEach((line, index) => {
    const stamp = /^\d/.test(text.charAt(line.start)) ? stampAt(text, line.start) : null
    if (stamp && (stamp.end >= line.end || /\s/.test(text.charAt(stamp.end))))
      leads.set(index, stamp)
  })
  return leads.size >= 3 ? leads : new Map()
}

function separate(stamps: readonly Stamp[]): Stamp[] {
  const kept: Stamp[] = []
  for (const stamp of [...stamps].sort((a, b) => a.start - b.start)) {
    if (stamp.start >= (kept.at(-1)?.end ?? 0)) kept.push(stamp)
  }
  return kept
}
