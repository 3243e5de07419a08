import type { Range } from '../model/transcript.ts'

/** A timestamp in a text with its brackets; `endMs` is null unless it names a stretch. */
export type Stamp = Range & {
  readonly startMs: number
  readonly endMs: number | null
  /** False for bare digits, which may be a time of day that somebody speaks of. */
  readonly bracketed: boolean
}

const clock = String.raw`(?:\d{1,2}:\d{1,2}:\d{1,2}|\d{1,3}:\d{2})(?:[.,:-]\d{1,3})?`
const stretch = String.raw`(${clock})(?:[ \t]*(?:-->|[-–—])[ \t]*(${clock}))?`
const bracketed = String.raw`[[({<]\s?${stretch}\s?[\])}>]|#${stretch}#`
const atStart = new RegExp(String.raw`(?:${bracketed}|${stretch}(?![\d:%]))`, 'y')
const atEnd = new RegExp(String.raw`(?:${bracketed}|(?<![\d:])${stretch})$`)
const anywhere = new RegExp(bracketed, 'g')

/** The timestamp that begins exactly at an offset, or null. */
export function stampAt(text: string, offset: number): Stamp | null {
  atStart.lastIndex = offset
  const match = atStart.exec(text)
  return match ? toStamp(match, 0) : null
}

/** True where a range holds a timestamp and nothing else. */
export function isStamp(text: string, range: Range): boolean {
  return /[\d[({<#]/.test(text.charAt(range.start)) && stampAt(text, range.start)?.end === range.end
}

/** The timestamp that a short text ends with, moved by `shift`, or null. */
export function stampAtEnd(text: string, shift: number): Stamp | null {
  const match = atEnd.exec(text)
  return match ? toStamp(match, shift) : null
}

/** All bracketed timestamps in a range, in order. */
export function stampsIn(text: string, range: Range): Stamp[] {
  const line = text.slice(range.start, range.end)
  if (!/:\d\d/.test(line)) return []
  return Array.from(line.matchAll(anywhere), (match) => toStamp(match, range.start))
}

/** Milliseconds of `ss`, `mm:ss` or `hh:mm:ss` with an optional fraction after a point, comma or hyphen. */
export function readClock(value: string): number | null {
  const match = /^(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d{1,6})(?:[.,:-](\d{1,3}))?$/.exec(value.trim())
  if (!match) return null
  const [, first, second, seconds, fraction] = match
  const hours = second === undefined ? 0 : Number(first)
  const minutes = Number((second === undefined ? first : second) ?? 0)
  const thousandths = fraction ? Number(fraction.padEnd(3, '0')) : 0
  return ((hours * 60 + minutes) * 60 + Number(seconds)) * 1000 + thousandths
}

function toStamp(match: RegExpExecArray, shift: number): Stamp {
  const [start, end] = match.slice(1).filter((value) => value !== undefined)
  return {
    start: match.index + shift,
    end: match.index + shift + match[0].length,
    startMs: readClock(start ?? '') ?? 0,
    endMs: end === undefined ? null : readClock(end),
    bracketed: /^[^\d]/.test(match[0]),
  }
}
