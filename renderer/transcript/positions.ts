import type { Range as TextRange } from '../../shared/model/transcript.ts'
import {
  type ReadingDocument,
  rowsOf,
  type Side,
  spokenRange,
  toOffset,
  toShown,
} from './document.ts'
import type { Page } from './page.ts'

/** A document and its elements. */
export type Laid = { readonly reading: ReadingDocument; readonly page: Page }

/** A place in the page as the browser names it. */
export type DomPoint = { readonly node: Node; readonly offset: number }

/** Canonical offset of a place in the page, or null outside it. */
export function offsetOf(laid: Laid, point: DomPoint, side: Side): number | null {
  if (!laid.page.element.contains(point.node)) return null
  const index = rowIndexOf(point.node)
  if (index === null) return offsetBetweenRows(laid, point)
  const row = laid.reading.rows[index]
  const text = laid.page.rows[index]?.text
  if (!row || !text) return null
  if (point.node === text) return toOffset(row, point.offset, side)
  const range = spokenRange(row)
  return isAfter(text, point) ? range.end : range.start
}

/** Index of the row that an element or text stands in, or null. */
export function rowIndexOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const row = element?.closest('.turn')
  return row ? Number(row.getAttribute('aria-posinset')) - 1 : null
}

/** The place in the page of a canonical offset. */
export function pointOf({ reading, page }: Laid, offset: number, side: Side): DomPoint | null {
  const { from } = rowsOf(reading, {
    start: side === 'end' ? Math.max(0, offset - 1) : offset,
    end: offset,
  })
  const row = reading.rows[from]
  const node = page.rows[from]?.text
  return row && node ? { node, offset: toShown(row, offset) } : null
}

/** Canonical offset under a point of the window, or null where there is no text. */
export function offsetUnder(laid: Laid, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  return caret ? offsetOf(laid, { node: caret.offsetNode, offset: caret.offset }, 'start') : null
}

/** True where a point of the window lies on the letters of a range rather than beside them. */
export function isOnText(laid: Laid, range: TextRange, at: { x: number; y: number }): boolean {
  for (const slice of slicesOf(laid, range)) {
    for (const rect of domRange(slice).getClientRects()) {
      const inside = at.x >= rect.left && at.x <= rect.right
      if (inside && at.y >= rect.top && at.y <= rect.bottom) return true
    }
  }
  return false
}

/** The part of a range that one row shows, in units of its text node. */
export type Slice = TextRange & { readonly row: number; readonly text: Text }

/** A range row by row; rows of which it shows nothing are left out. */
export function slicesOf(
  { reading, page }: Laid,
  range: TextRange,
  within: { readonly from: number; readonly to: number } = { from: 0, to: Number.MAX_SAFE_INTEGER },
): Slice[] {
  const slices: Slice[] = []
  const touched = rowsOf(reading, range)
  const last = Math.min(touched.to, within.to - 1)
  for (let index = Math.max(touched.from, within.from); index <= last; index += 1) {
    const row = reading.rows[index]
    const text = page.rows[index]?.text
    if (!row || !text) continue
    const start = range.start <= row.start ? 0 : toShown(row, range.start)
    const end = range.end >= row.end ? row.shown.length : toShown(row, range.end)
    if (start < end) slices.push({ row: index, text, start, end })
  }
  return slices
}

/** A slice as a range of the browser, for measuring at once: the next one is the same object. */
export function domRange({ text, start, end }: Pick<Slice, 'text' | 'start' | 'end'>): Range {
  measuring ??= document.createRange()
  measuring.setStart(text, start)
  measuring.setEnd(text, end)
  return measuring
}

// The browser keeps every range up to date with every change of the page, until it is collected.
let measuring: Range | undefined

/** Between rows: the beginning of the next row, or the end of the text. */
function offsetBetweenRows({ reading, page }: Laid, point: DomPoint): number {
  const next = page.rows.findIndex((row) => !isAfter(row.element, point))
  const row = reading.rows[next]
  return row ? spokenRange(row).start : reading.text.length
}

/** True where a place lies after a node. */
function isAfter(node: Node, point: DomPoint): boolean {
  const range = document.createRange()
  range.selectNode(node)
  return range.comparePoint(point.node, point.offset) > 0
}
