import type { Range } from '../../shared/model/transcript.ts'
import type { PdfLine } from './pdf-page.ts'
import { addStretch } from './stretches.ts'

/** A line as text with its bold and its italic stretches. */
export type LineText = {
  readonly text: string
  readonly bold: readonly Range[]
  readonly italic: readonly Range[]
}

/** Distances between pieces, in widths of their letters, from which on a blank or a tab stands between them. */
const blankFrom = 0.14
const tabFrom = 1.8

/** The text of a line: blanks where its pieces stand apart, tabs where they stand far apart. */
export function lineText({ pieces }: PdfLine): LineText {
  const bold: Range[] = []
  const italic: Range[] = []
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const gap = Math.abs(piece.start - end) / piece.size
    if (text !== '' && gap > tabFrom) text = `${text.trimEnd()}\t`
    else if (text !== '' && gap > blankFrom && !/\s$/.test(text)) text += ' '
    const start = text.length
    text += /\s$/.test(text) ? piece.text.trimStart() : piece.text
    end = piece.end
    const added = { start, end: start + piece.text.trimEnd().length }
    if (piece.bold) addStretch(bold, added, 1)
    if (piece.italic) addStretch(italic, added, 1)
  }
  return { text: text.trimEnd(), bold, italic }
}

/** The number that occurs most often, the first of several; 0 where there is none. */
export function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}
