import type { Range } from '../model/transcript.ts'
import { firstEndingAfter, trimRange } from './ranges.ts'
import type { Hints } from './recognition.ts'

/** A line with something on it, blanks and direction marks at its ends left out. */
export type Line = Range & {
  /** Line number in the text, from 1. */
  readonly number: number
  /** The first bold stretch that touches the line, or null. */
  readonly bold: Range | null
  /** The first italic stretch that touches the line, or null. */
  readonly italic: Range | null
  readonly heading: boolean
  /** True after a blank line and at the top. */
  readonly afterBlank: boolean
  /** True inside a round bracket that an earlier line of the paragraph opens. */
  readonly inBrackets: boolean
  /** Where its words begin, behind a bullet or the number of the line. */
  readonly content: number
  /** Blanks at its end, which mark a label in some exports. */
  readonly trailing: number
}

/** The lines of a text that are not blank, in order. */
export function splitLines(text: string, hints: Hints): Line[] {
  const lines: Line[] = []
  let number = 0
  let afterBlank = true
  let open = 0
  let carried = 0
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from)
    const until = found < 0 ? text.length : found
    number += 1
    const range = withoutDirection(text, trimRange(text, { start: from, end: until }))
    if (range.start < range.end) {
      const trailing = until - range.end
      if (afterBlank || carried > 4) open = 0
      const inBrackets = open > 0
      carried = inBrackets ? carried + 1 : 0
      const content = range.start
      lines.push({
        ...range,
        number,
        afterBlank,
        inBrackets,
        content,
        trailing,
        ...hinted(range, hints),
      })
      open = Math.max(0, open + openedBrackets(text, range))
    }
    afterBlank = range.start >= range.end
    from = until + 1
  }
  return withoutNumbers(text, lines)
}

const bullet = /[-*•·–—]\s+/y
const lineNumber =
  /[[(#]\d{1,5}[\])]?\s+(?=\S)|(?!\d{4}\. \d{1,2}\. )\d{1,5}(?:[.)](?!\d)\s*|:?\s+)(?=\S)/y

/** Bullets are skipped wherever they stand, numbers only where most lines have one. */
function withoutNumbers(text: string, lines: readonly Line[]): Line[] {
  const numbered = lines.filter((line) => lengthAt(lineNumber, text, line) > 0).length
  const systematic = numbered >= 3 && numbered >= lines.length * 0.6
  return lines.map((line) => {
    const skipped =
      lengthAt(bullet, text, line) || (systematic ? lengthAt(lineNumber, text, line) : 0)
    return skipped > 0 ? { ...line, content: line.start + skipped } : line
  })
}

function lengthAt(pattern: RegExp, text: string, { start, end }: Range): number {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  return match && start + match[0].length < end ? match[0].length : 0
}

/** Round brackets that a line opens and does not close. */
function openedBrackets(text: string, { start, end }: Range): number {
  let opened = 0
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x28) opened += 1
    else if (unit === 0x29) opened -= 1
  }
  return opened
}

function hinted(range: Range, hints: Hints): Pick<Line, 'bold' | 'italic' | 'heading'> {
  const heading = hints.headings[firstEndingAfter(hints.headings, range.start)]
  return {
    bold: firstTouching(hints.bold, range),
    italic: firstTouching(hints.italic, range),
    heading: heading !== undefined && heading.start <= range.start,
  }
}

function firstTouching(stretches: readonly Range[], { start, end }: Range): Range | null {
  const stretch = stretches[firstEndingAfter(stretches, start)]
  return stretch && stretch.start < end ? stretch : null
}

/** Direction marks and other invisible characters stand before labels of right-to-left texts. */
const invisible = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/

function withoutDirection(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && invisible.test(text.charAt(start))) start += 1
  while (end > start && invisible.test(text.charAt(end - 1))) end -= 1
  return trimRange(text, { start, end })
}
