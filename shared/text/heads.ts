import type { Range } from '../model/transcript.ts'
import type { ConventionName } from './conventions.ts'
import { normaliseLabel } from './label.ts'
import type { Line } from './lines.ts'
import { type Stamp, stampAt, stampAtEnd } from './time.ts'

/** The beginning of a line read as a speaker label by one convention. */
export type Head = {
  readonly convention: ConventionName
  /** Place of its line among the lines that are not blank. */
  readonly line: number
  readonly label: string
  /** The label with its colon or brackets. */
  readonly mark: Range
  /** Timestamps beside the label. */
  readonly stamps: readonly Stamp[]
  /** Where the words begin; the end of the line where the label stands alone. */
  readonly wordsAt: number
  readonly alone: boolean
  readonly bold: boolean
  /** True where it stands in angle brackets, as nothing else in a text does. */
  readonly angled: boolean
  /** True where the words begin with a small letter. */
  readonly beginsSmall: boolean
}

/** All ways to read a line's beginning as a label; only its first 200 units are looked at. */
export function readHeads(text: string, line: Line, index: number): Head[] {
  if (line.inBrackets) return []
  const lead = leadingStamp(text, line)
  const from = lead ? lead.wordsAt : line.content
  const site: Site = {
    text,
    line,
    index,
    from,
    opens: lead ? afterBlanks(text, lead.stamp.end, line.end) : line.start,
    rest: text.slice(from, Math.min(line.end, from + 200)),
    stamps: lead ? [lead.stamp] : [],
    whole: line.end - from <= 200,
  }
  const specific = atHead(site) ?? angleHead(site) ?? bracketHead(site)
  if (specific) return [specific]
  const heads = [
    timeHead(site) ?? stampedHead(site),
    colonHead(site),
    columnHead(site),
    dashHead(site),
  ]
  heads.push(semicolonHead(site), pointHead(site), aloneHead(site))
  return heads.filter((head) => head !== null)
}

type Site = {
  readonly text: string
  readonly line: Line
  readonly index: number
  /** Where the label would begin. */
  readonly from: number
  /** Where what stands before the words begins, a dash between timestamp and label included. */
  readonly opens: number
  readonly rest: string
  readonly stamps: readonly Stamp[]
  /** True where `rest` reaches the end of the line. */
  readonly whole: boolean
}

type Found = {
  readonly convention: ConventionName
  readonly raw: string
  /** Length of the label with its colon or brackets, counted from `from`. */
  readonly length: number
  readonly stamp?: Stamp
}

function leadingStamp(text: string, line: Line): { stamp: Stamp; wordsAt: number } | null {
  const stamp = stampAt(text, line.content)
  if (!stamp || stamp.end >= line.end) return null
  let at = afterBlanks(text, stamp.end, line.end)
  if (/[-–—|,]/.test(text.charAt(at)) && /\s/.test(text.charAt(at + 1))) at += 2
  return at < line.end ? { stamp, wordsAt: at } : null
}

function afterBlanks(text: string, offset: number, end: number): number {
  let at = offset
  while (at < end && /\s/.test(text.charAt(at))) at += 1
  return at
}

function toHead(site: Site, found: Found): Head | null {
  const { text, line, from } = site
  const label = normaliseLabel(found.raw)
  if (label === '') return null
  const markEnd = from + found.length
  const after = stampAfter(text, markEnd, line.end)
  const stamps = [...site.stamps, ...(found.stamp ? [found.stamp] : []), ...(after ? [after] : [])]
  const wordsAt = afterBlanks(text, after ? Math.max(after.end, markEnd) : markEnd, line.end)
  return {
    convention: found.convention,
    line: site.index,
    label,
    mark: { start: site.opens, end: markEnd },
    stamps,
    wordsAt,
    alone: wordsAt >= line.end,
    angled: text.charAt(from) === '<',
    bold: isBold(line, from, from + found.raw.trimEnd().length),
    beginsSmall: /^\p{Ll}/u.test(text.slice(wordsAt, wordsAt + 2)),
  }
}

/** True where a label is bold from its first to its last letter; brackets and colon may be plain. */
function isBold({ bold }: Line, start: number, end: number): boolean {
  return bold !== null && bold.start <= start + 1 && bold.end >= end
}

/** A timestamp that follows a label, in brackets or alone on the rest of the line. */
function stampAfter(text: string, offset: number, end: number): Stamp | null {
  let at = offset
  while (at < end && /[\s,|–-]/.test(text.charAt(at))) at += 1
  const stamp = at < end ? stampAt(text, at) : null
  if (!stamp) return null
  return stamp.bracketed || stamp.end >= end ? stamp : null
}

function atHead(site: Site): Head | null {
  const match = /^@([^:：\n\t]{1,80})\s?[:：]/.exec(site.rest)
  if (!match) return null
  return toHead(site, { convention: '@Name: words', raw: match[1] ?? '', length: match[0].length })
}

/** `[Anna] words`, `<Anna> words` and `(Anna) words`, or the same alone on a line; in chats a sign of rank may stand before a nickname. */
function bracketHead(site: Site): Head | null {
  const match =
    /^(?:\[([^[\]\n\t:]{1,80})\]|<([^<>\n\t:]{1,80})>|\(([^()\n\t:]{1,80})\))[ \t]{0,3}[:：]?/.exec(
      site.rest,
    )
  if (!match) return null
  const nick = match[2]?.replace(/^[@+%&~! ](?=[^\s\d])/, '')
  const raw = match[1] ?? nick ?? match[3] ?? ''
  const convention = bracketed[site.rest.charAt(0)] ?? '[Name] words'
  return toHead(site, { convention, raw, length: match[0].length })
}

const bracketed: Readonly<Record<string, ConventionName>> = {
  '[': '[Name] words',
  '<': '<Name> words',
  '(': '(Name) words',
}

/** Labels of some parliaments: `<Name:>` or `<< Name >>` on a line of their own. */
function angleHead(site: Site): Head | null {
  const match = /^<{1,2}\s?([^<>\n\t:]{1,80}):?\s?>{1,2}:?$/.exec(site.rest)
  if (!match || !site.whole || !/:/.test(match[0])) return null
  return toHead(site, { convention: 'Name: words', raw: match[1] ?? '', length: match[0].length })
}

/** `Anna [0:03] words`: a timestamp in brackets divides them. */
function stampedHead(site: Site): Head | null {
  const raw = /^[^[({<（【#:：;\t]{1,63}?(?=\s?[[({<（【]\s?\d)/.exec(site.rest)?.[0]
  const at =
    raw === undefined ? site.from : afterBlanks(site.text, site.from + raw.length, site.line.end)
  const stamp = raw === undefined ? null : stampAt(site.text, at)
  if (!raw || !stamp || stamp.end >= site.line.end || /[:：]/.test(site.text.charAt(stamp.end)))
    return null
  return toHead(site, { convention: 'Name  0:00', raw, length: raw.length })
}

/** `Anna  0:03`, `Anna (0:03 - 0:08)`, `Anna, 0:03` on a line of its own. */
function timeHead(site: Site): Head | null {
  if (!site.whole || site.rest.length > 110) return null
  const stamp = stampAtEnd(site.rest, site.from)
  if (!stamp || stamp.start <= site.from) return null
  const before = site.text.slice(site.from, stamp.start)
  const raw = before.replace(/[\s,|–—-]+$/, '')
  if (raw === before || raw === '' || /[:：]/.test(raw) || raw.length > 80) return null
  return toHead(site, { convention: 'Name  0:00', raw, length: raw.length })
}

function colonHead(site: Site): Head | null {
  const at = colonAt(site.rest)
  if (at < 1) return null
  const raw = site.rest.slice(0, at)
  const next = site.rest.charAt(at + 1)
  if (next === '/' || next === '\\') return null
  const stamp = stampAtEnd(raw.trimEnd(), site.from)
  const name = stamp ? raw.slice(0, stamp.start - site.from) : raw
  const label = name.replace(/[\s,–-]+$/, '')
  if (/\t/.test(label)) return null
  const found = { convention: 'Name: words', raw: sender(site, label), length: at + 1 } as const
  return toHead(site, stamp ? { ...found, stamp } : found)
}

/** Chats of Zoom say `From Anna to Everyone:` behind the time. */
function sender(site: Site, label: string): string {
  const match = site.stamps.length > 0 ? /^From\s+(\S.{0,60}?)\s+to\s+\S/i.exec(label) : null
  return match?.[1] ?? label
}

/** Place of the first colon outside brackets that is no part of a time, or -1. */
function colonAt(rest: string): number {
  let depth = 0
  for (let at = 0; at < rest.length && at < 131; at += 1) {
    const character = rest.charAt(at)
    if (/[([（]/.test(character)) depth += 1
    else if (/[)\]）]/.test(character)) depth -= 1
    else if (
      depth <= 0 &&
      /[:：]/.test(character) &&
      !/^\d:\d\d/.test(rest.slice(at - 1, at + 3)) &&
      !/\s\d{1,3}:\d$/.test(rest.slice(Math.max(0, at - 4), at + 2))
    ) {
      return at
    }
  }
  return -1
}

/** Label and words in two columns, divided by tabs or by two blanks and more. */
function columnHead(site: Site): Head | null {
  const match = /^([^\t\n:：]{1,63}?)(?:\t| {2}|(?<=\)) (?=\[\d))\s*(?=\S)/.exec(site.rest)
  if (!match) return null
  return toHead(site, { convention: 'Name⇥words', raw: match[1] ?? '', length: match[0].length })
}

function dashHead(site: Site): Head | null {
  const match = /^([^\t\n:]{1,63}?)(?:\s{1,3}[-–—|]|\s?>)\s(?=\s?\S)/.exec(site.rest)
  if (!match) return null
  return toHead(site, { convention: 'Name – words', raw: match[1] ?? '', length: match[0].length })
}

function semicolonHead(site: Site): Head | null {
  const match = /^([^\t\n:;；]{1,63})[;；]\s?(?=\S)/.exec(site.rest)
  if (!match) return null
  return toHead(site, { convention: 'Name; words', raw: match[1] ?? '', length: match[0].length })
}

/** `Q. words`, `ANNA. words`, as in plays and hearings. */
function pointHead(site: Site): Head | null {
  const match = /^(\p{Lu}[\p{Lu}\p{M}'’ -]{0,40}\d{0,2})\.\s(?=\s?\S)/u.exec(site.rest)
  if (!match) return null
  return toHead(site, { convention: 'NAME. words', raw: match[1] ?? '', length: match[0].length })
}

function aloneHead(site: Site): Head | null {
  if (!site.whole || site.rest.length > 63 || /[.,:：…]$/.test(site.rest)) return null
  return toHead(site, {
    convention: 'Name on its own line',
    raw: site.rest.replace(/\s+[-–—]$/, ''),
    length: site.rest.length,
  })
}
