import type { TextQuote } from '../../shared/model/quote.ts'
import { wordAt } from '../../shared/text/graphemes.ts'
import { offsetOf } from './positions.ts'
import type { Surface } from './surface.ts'

/** Where a quote is to be split: before an offset of the text, and the word that begins there. */
export type SplitPlace = { readonly quote: TextQuote; readonly at: number; readonly word: string }

/** Where a split would be: at the beginning of the selection in the shortest quote around it, else at the word of the caret. */
export function splitPlace(surface: Surface): SplitPlace | null {
  const { selection } = surface.state
  const at = selection ? selection.start : caretWord(surface)
  if (at === null) return null
  const around = selection ? surface.coverage.at(at) : [surface.quote]
  const quote = around.find((one) => one && one.start < at && at < one.end)
  const word = wordAt(surface.reading.text, at + 1) ?? { start: at, end: at + 1 }
  return quote ? { quote, at, word: surface.wordsOf({ start: at, end: word.end }) } : null
}

/** The next quote in reading order that is by the coder of this one. */
export function nextOfCoder(surface: Surface, quote: TextQuote): TextQuote | undefined {
  let next = surface.coverage.next(quote)
  while (next && next.coderId !== quote.coderId) next = surface.coverage.next(next)
  return next
}

/** Where the word begins in which the last click put the caret. */
function caretWord(surface: Surface): number | null {
  const selection = document.getSelection()
  const node = selection?.isCollapsed ? selection.anchorNode : null
  if (!node || !surface.page.element.contains(node)) return null
  const offset = offsetOf(surface, { node, offset: selection?.anchorOffset ?? 0 }, 'start')
  return offset === null ? null : (wordAt(surface.reading.text, offset)?.start ?? offset)
}
