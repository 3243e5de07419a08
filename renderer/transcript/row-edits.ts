import type { Correction } from '../../shared/model/correction.ts'
import { diffTexts } from '../../shared/text/diff.ts'
import { type EditMap, editAt, mapEdits, type TextEdit } from '../../shared/text/edits.ts'
import { type Row, toOffset } from './document.ts'

type WordEdits = Extract<Correction, { readonly kind: 'text' }>['edits']

/** What was edited in a row, as edits of the canonical text; labels and timestamps that the row does not show are left alone. */
export function rowEdits(text: string, row: Row, shown: string): WordEdits {
  if (row.pieces.length === 0) return shown.trim() === '' ? [] : [insertAt(row.end, ` ${shown}`)]
  return diffTexts(row.shown, shown.trimEnd()).flatMap((edit) => inPieces(text, row, edit))
}

/** Where an offset in what a row shows after edits is in the canonical text after them. */
export function offsetAfter(map: EditMap, row: Row, edit: { shown: string; at: number }): number {
  const inside = mapEdits(row.shown, diffTexts(row.shown, edit.shown))
  let before = 0
  for (const [index, { start, end, text }] of inside.edits.entries()) {
    const at = start + (inside.shifts[index] ?? 0)
    if (edit.at < at) break
    if (edit.at <= at + text.length) {
      const offset = toOffset(row, start, 'end')
      return offset + editAt(map, offset).shift + edit.at - at
    }
    before = text.length - (end - start) + (inside.shifts[index] ?? 0)
  }
  const offset = toOffset(row, edit.at - before, 'start')
  return offset + shiftAt(map, offset)
}

function shiftAt(map: EditMap, offset: number): number {
  const { edit, shift } = editAt(map, offset)
  if (!edit || edit.end > offset) return shift
  return shift + edit.text.length - (edit.end - edit.start)
}

/** One edit of what is shown, piece by piece: what is hidden between two pieces stays. */
function inPieces(text: string, row: Row, { start, end, text: typed }: TextEdit): WordEdits {
  const parts = row.pieces.flatMap((piece) => {
    const from = piece.start + Math.max(0, start - piece.at)
    const to = Math.min(piece.end, piece.start + end - piece.at)
    return from < to ? [{ start: from, end: to, was: text.slice(from, to), text: '' }] : []
  })
  const [first, ...rest] = parts
  if (!first)
    return typed === ''
      ? []
      : [insertAt(toOffset(row, start, start === 0 ? 'start' : 'end'), typed)]
  return [{ ...first, text: typed }, ...rest]
}

function insertAt(at: number, text: string): WordEdits[number] {
  return { start: at, end: at, was: '', text }
}
