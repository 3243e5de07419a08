import type { Range } from '../../shared/model/transcript.ts'
import { type ReadingDocument, type Row, toOffset } from './document.ts'

/** Canonical ranges of all places where words occur in the shown text, case and diacritics aside, in reading order. */
export function findInDocument(document: ReadingDocument, wanted: string): Range[] {
  const needle = fold(wanted)
  if (needle.text.trim() === '') return []
  const found: Range[] = []
  for (const row of document.rows) {
    const hay = foldedRow(row)
    for (let at = hay.text.indexOf(needle.text); at >= 0; ) {
      found.push(rangeIn(row, hay, { start: at, end: at + needle.text.length }))
      at = hay.text.indexOf(needle.text, at + needle.text.length)
    }
  }
  return found
}

/** Text without case and diacritics; `from` maps its units to those of the original, null where they are the same. */
type Folded = { readonly text: string; readonly from: readonly number[] | null }

const folded = new WeakMap<Row, Folded>()

/** Folded once: the second letter of a search must not wait for the whole document again. */
function foldedRow(row: Row): Folded {
  const known = folded.get(row)
  if (known) return known
  const made = fold(row.shown)
  folded.set(row, made)
  return made
}

function fold(text: string): Folded {
  if (isAscii(text)) return { text: text.toLowerCase(), from: null }
  const from: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at)
    folded += plain
    at += character.length
  }
  from.push(text.length)
  return { text: folded, from }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

function rangeIn(row: Row, hay: Folded, range: Range): Range {
  const start = hay.from?.[range.start] ?? range.start
  const end = hay.from?.[range.end] ?? range.end
  return { start: toOffset(row, start, 'start'), end: toOffset(row, end, 'end') }
}
