import { diffTexts } from '../../shared/text/diff.ts'
import { mapEdits } from '../../shared/text/edits.ts'
import { moveRange } from '../../shared/text/move-range.ts'
import type { Row } from './document.ts'
import type { Surface } from './surface.ts'
import { tintBackground } from './tint-layer.ts'
import { limitTints } from './tints.ts'
import type { TurnEditor } from './turn-editor.ts'

/** Draws the codings of a row under the words of its editor, where they would be if they were written now. */
export function tintEditor(surface: Surface, row: Row, editor: TurnEditor): void {
  const text = editor.text()
  const map = mapEdits(row.shown, diffTexts(row.shown, text))
  const tints = surface.paint.tintsOf(row.index).flatMap((tint) => {
    const range = moveRange(map, tint)
    return range ? [{ ...range, key: tint.key }] : []
  })
  const { element } = editor
  const drawn = limitTints(tints).flatMap(({ start, end, key }) => {
    const range = rangeIn(element, start, end)
    return range ? [{ rects: range.getClientRects(), key }] : []
  })
  element.style.background = tintBackground(drawn, element.getBoundingClientRect())
}

/** A stretch of what an element says, its line breaks counted as a unit each. */
function rangeIn(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node instanceof Text ? node.length : node.nodeName === 'BR' ? 1 : 0
    if (node instanceof Text && !begun && start < at + length) {
      range.setStart(node, Math.max(0, start - at))
      begun = true
    }
    if (node instanceof Text && begun && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at))
      return range
    }
    at += length
  }
  return null
}
