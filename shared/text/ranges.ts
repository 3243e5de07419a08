import type { Mark, Range } from '../model/transcript.ts'

/** The range without the blanks at its ends; an all-blank range becomes empty at its start. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return start === end ? { start: range.start, end: range.start } : { start, end }
}

/** What is said in a range: its text without labels and timestamps, and without blanks at its ends. */
export function spokenText(text: string, range: Range, marks: readonly Mark[]): string {
  let spoken = ''
  for (const piece of spokenRanges(range, marks)) {
    const words = text.slice(piece.start, piece.end)
    const joined = spoken === '' || /\s$/.test(spoken) ? words.replace(/^[^\S\n]+/, '') : words
    spoken += joined
  }
  return spoken.trim()
}

/** The pieces of a range that lie outside all marks; marks are ordered and never overlap. */
export function spokenRanges(range: Range, marks: readonly Mark[]): Range[] {
  const pieces: Range[] = []
  let from = range.start
  for (let index = firstEndingAfter(marks, range.start); index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.start >= range.end) break
    if (mark.start > from) pieces.push({ start: from, end: mark.start })
    from = mark.end
  }
  if (from < range.end) pieces.push({ start: from, end: range.end })
  return pieces
}

/** Index of the first of the ordered ranges that ends after an offset, or their number. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = ranges[middle]
    if (candidate && candidate.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether the UTF-16 unit at a place is white space; quick, as it is asked of every letter. */
export function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return /\s/.test(text.charAt(at))
}
