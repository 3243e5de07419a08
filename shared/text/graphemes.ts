import type { Range } from '../model/transcript.ts'
import { trimRange } from './ranges.ts'

/** The smallest range of whole graphemes that covers a range; an empty range stays empty. */
export function snapToGraphemes(text: string, range: Range): Range {
  const limit = text.length
  const start = graphemeStart(text, clamp(range.start, limit))
  if (range.end <= range.start) return { start, end: start }
  return { start, end: graphemeEnd(text, clamp(range.end, limit)) }
}

/** The whole graphemes that a range touches, without blanks at their ends; a blank that carries a mark or a joiner is one, too. */
export function trimToGraphemes(text: string, range: Range): Range {
  const { start, end } = trimRange(text, snapToGraphemes(text, range))
  if (start === end || graphemeStart(text, start) === start) return { start, end }
  return trimToGraphemes(text, { start: Math.min(graphemeEnd(text, start), end), end })
}

/** The word that an offset lies in or at the end of, or null between words. */
export function wordAt(text: string, offset: number): Range | null {
  const window = windowAround(text, offset, { reach: 400, stop: /\s/ })
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const segments = words.segment(text.slice(window.start, window.end))
  for (const at of [offset, offset - 1]) {
    const found = at >= window.start ? segments.containing(at - window.start) : undefined
    if (found?.isWordLike) return shift(found, window.start)
  }
  return null
}

/** A range with the words that it cuts taken whole; an empty range stays as it is. */
export function snapToWords(text: string, range: Range): Range {
  if (range.start >= range.end) return range
  return {
    start: wordCutAt(text, range.start)?.start ?? range.start,
    end: wordCutAt(text, range.end)?.end ?? range.end,
  }
}

function wordCutAt(text: string, offset: number): Range | null {
  const word = wordAt(text, offset)
  return word && word.start < offset && offset < word.end ? word : null
}

/** The sentence that an offset lies in, blanks at its ends left out; null on a blank line. */
export function sentenceAt(text: string, offset: number): Range | null {
  const window = windowAround(text, offset, { reach: 20_000, stop: /\n/ })
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' })
  const segments = sentences.segment(text.slice(window.start, window.end))
  const last = Math.max(0, window.end - window.start - 1)
  const found = segments.containing(Math.min(Math.max(0, offset - window.start), last))
  if (!found) return null
  const sentence = trimRange(text, shift(found, window.start))
  return sentence.start === sentence.end ? null : sentence
}

let graphemes: Intl.Segmenter | undefined
let words: Intl.Segmenter | undefined
let sentences: Intl.Segmenter | undefined

function clamp(offset: number, limit: number): number {
  return Math.max(0, Math.min(offset, limit))
}

function graphemeStart(text: string, offset: number): number {
  if (isPlainBoundary(text, offset)) return offset
  const found = graphemeAround(text, offset)
  return found ? found.start : offset
}

function graphemeEnd(text: string, offset: number): number {
  if (isPlainBoundary(text, offset)) return offset
  const found = graphemeAround(text, offset)
  return found && found.start < offset ? found.end : offset
}

/** The grapheme that holds the unit at an offset. */
function graphemeAround(text: string, offset: number): Range | null {
  let start = offset
  while (!isPlainBoundary(text, start)) start -= 1
  let end = offset + 1
  while (!isPlainBoundary(text, end)) end += 1
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const found = graphemes.segment(text.slice(start, end)).containing(offset - start)
  return found ? shift(found, start) : null
}

/** True where two units below U+0300 meet (CR LF aside) and at the ends: always a boundary, found without a segmenter. */
function isPlainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before < 0x300 && after < 0x300 && !(before === 0x0d && after === 0x0a)
}

type Reach = { readonly reach: number; readonly stop: RegExp }

/** A stretch around an offset that ends at a stop character or, failing that, at the reach. */
function windowAround(text: string, offset: number, { reach, stop }: Reach): Range {
  let start = clamp(offset, text.length)
  let end = start
  while (start > 0 && offset - start < reach && !stop.test(text.charAt(start - 1))) start -= 1
  while (end < text.length && end - offset < reach && !stop.test(text.charAt(end))) end += 1
  return { start, end }
}

function shift(segment: Intl.SegmentData, by: number): Range {
  return { start: by + segment.index, end: by + segment.index + segment.segment.length }
}
