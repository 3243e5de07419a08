import type { Range } from '../model/transcript.ts'
import { datedMoment, type Moment, namedMoment, readMoment } from './moment.ts'

/** A timestamp in a text with its brackets; `endMs` is null unless it names a stretch. */
export type Stamp = Range & {
  readonly startMs: number
  readonly endMs: number | null
  /** False for bare digits, which may be a time of day that somebody speaks of. */
  readonly bracketed: boolean
  /** What was read where it is certainly a time of day; null for places in a recording, and where nothing tells. */
  readonly moment: Moment | null
}

const clock = String.raw`(?:\d{1,2}:\d{1,2}:\d{1,2}|\d{1,3}:\d{2})(?:[.,:-]\d{1,3})?`
const stretch = String.raw`(${clock})(?:[ \t]*(?:-->|[-–—])[ \t]*(${clock}))?`
const bracketed = String.raw`[[({<（【]\s?${stretch}\s?[\])}>）】]|#${stretch}#`
const atStart = new RegExp(String.raw`(?:${bracketed}|${stretch}(?![\d:%]))`, 'y')
const atEnd = new RegExp(String.raw`(?:${bracketed}|(?<![\d:])${stretch})$`)
const anywhere = new RegExp(bracketed, 'g')

const moment = `(?:${datedMoment}|${namedMoment})`
const bracketedMoment = String.raw`[[({<（【]\s?${moment}\s?[\])}>）】]`
const momentAtStart = new RegExp(`(?:${bracketedMoment}|${moment})`, 'yi')
const momentAtEnd = new RegExp(String.raw`(?:${bracketedMoment}|(?<![\d:./-])${moment})$`, 'i')
const momentAnywhere = new RegExp(bracketedMoment, 'gi')

/** The timestamp that begins exactly at an offset, or null. */
export function stampAt(text: string, offset: number): Stamp | null {
  momentAtStart.lastIndex = offset
  const dated = momentAtStart.exec(text)
  if (dated) return toDated(dated, 0)
  atStart.lastIndex = offset
  const match = atStart.exec(text)
  return match ? toStamp(match, 0) : null
}

/** True where a range holds a timestamp and nothing else. */
export function isStamp(text: string, range: Range): boolean {
  return (
    /[\d[({<（【#]/.test(text.charAt(range.start)) && stampAt(text, range.start)?.end === range.end
  )
}

/** The timestamp that a short text ends with, moved by `shift`, or null. */
export function stampAtEnd(text: string, shift: number): Stamp | null {
  if (!/\d/.test(text)) return null
  const dated = momentAtEnd.exec(text)
  if (dated) return toDated(dated, shift)
  const match = atEnd.exec(text)
  return match ? toStamp(match, shift) : null
}

/** All bracketed timestamps in a range, in order. */
export function stampsIn(text: string, range: Range): Stamp[] {
  const line = text.slice(range.start, range.end)
  if (!/:\d\d/.test(line)) return []
  return [
    ...Array.from(line.matchAll(momentAnywhere), (match) => toDated(match, range.start)),
    ...Array.from(line.matchAll(anywhere), (match) => toStamp(match, range.start)),
  ]
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
    moment: null,
  }
}

function toDated(match: RegExpExecArray, shift: number): Stamp {
  const moment = readMoment(match.groups ?? {})
  const start = match.index + shift
  const bracketed = /^[^\d]/.test(match[0])
  return { start, end: start + match[0].length, startMs: moment.ms, endMs: null, bracketed, moment }
}
