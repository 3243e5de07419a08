import type { TextQuote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { sentenceAt } from '../../shared/text/graphemes.ts'
import { settle } from '../../shared/text/settle.ts'
import { rowAt, rowsOf, spokenRange } from './document.ts'
import type { Motion } from './keys.ts'
import { pointOf } from './positions.ts'
import type { Surface } from './surface.ts'
import { moveEdge } from './units.ts'

/** Selects a range as if it were drawn with the pointer, so that the browser copies it too. */
export function select(surface: Surface, range: Range): void {
  const from = pointOf(surface, range.start, 'start')
  const to = pointOf(surface, range.end, 'end')
  const selection = settle(surface.reading, range)
  if (!from || !to || !selection) return
  surface.reveal(range.end)
  surface.set({ selection, quoteId: null, edge: null })
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Selects what the row of the caret says. */
export function selectTurn(surface: Surface): void {
  const row = surface.reading.rows[surface.state.row]
  if (row) select(surface, spokenRange(row))
}

/** Extends the selection by the turn after it. */
export function addTurn(surface: Surface): void {
  const { selection } = surface.state
  if (!selection) selectTurn(surface)
  else {
    const end = moveEdge(surface.reading, selection.end, {
      side: 'end',
      unit: 'turn',
      forward: true,
    })
    select(surface, { start: selection.start, end })
  }
}

/** Selects the sentence at the beginning of the selection, or the next one where a whole sentence is selected. */
export function selectSentence(surface: Surface): void {
  const { selection } = surface.state
  const row = surface.reading.rows[surface.state.row]
  const from = selection?.start ?? (row ? spokenRange(row).start : 0)
  const here = sentence(surface, from)
  const whole = here && selection && selection.start === here.start && selection.end === here.end
  const step = { side: 'start', unit: 'sentence', forward: true } as const
  const start = whole ? moveEdge(surface.reading, from, step) : from
  const found = whole ? sentence(surface, start) : here
  if (!found) return
  surface.set({ row: rowAt(surface.reading, found.start) })
  select(surface, found)
}

/** The sentence at an offset, without the label of who says it. */
function sentence({ reading }: Surface, offset: number): Range | null {
  const found = sentenceAt(reading.text, offset)
  return found && settle(reading, found)
}

/** Walks to the next or previous quote in reading order. */
export function walkQuotes(surface: Surface, forward: boolean): void {
  const row = surface.reading.rows[surface.state.row]
  const from = surface.quote ?? { start: row?.start ?? 0, end: surface.reading.text.length + 1 }
  const found = forward ? surface.coverage.next(from) : surface.coverage.previous(from)
  if (!found) return
  surface.focusQuote(found)
  surface.takeFocus()
}

/** Gives the focus to the next of the quotes that overlap the focused one, or the first on the row of the caret. */
export function cycleQuotes(surface: Surface): void {
  const { quote } = surface
  const { from, to } = quote ? rowsOf(surface.reading, quote) : ownRow(surface)
  const around = new Set<TextQuote>()
  for (let row = from; row <= to; row += 1) {
    for (const other of surface.coverage.inRow(row))
      if (!quote || overlap(other, quote)) around.add(other)
  }
  const list = [...around]
  const next = list[(list.findIndex((other) => other.id === quote?.id) + 1) % list.length]
  if (next) surface.focusQuote(next)
}

/** Chooses an edge of the focused quote for the arrows to move; the row's only quote takes the focus by that. */
export function chooseEdge(surface: Surface, edge: 'start' | 'end'): void {
  if (!surface.quote) cycleQuotes(surface)
  const { quote } = surface
  if (!quote) return
  surface.set({ edge })
  surface.reveal(edge === 'start' ? quote.start : quote.end - 1)
}

/** Does what a motion key asks for within the surface; answers the new range where a quote's edge was moved. */
export function doMotion(surface: Surface, motion: Motion): Range | null {
  switch (motion.name) {
    case 'move':
      return movedQuote(surface, motion)
    case 'extend':
      extend(surface, motion)
      return null
    case 'nextTurn':
    case 'previousTurn':
      walkTurns(surface, motion.name === 'nextTurn')
      return null
    case 'firstTurn':
      surface.goToRow(0)
      return null
    case 'lastTurn':
      surface.goToRow(surface.reading.rows.length - 1)
      return null
    default:
      return null
  }
}

/** Walks to the next or previous turn; where the caret was scrolled away, to the first that is seen. */
export function walkTurns(surface: Surface, forward: boolean): void {
  const { row } = surface.state
  const rect = surface.page.rows[row]?.element.getBoundingClientRect()
  const view = surface.scroller.getBoundingClientRect()
  const seen = rect && rect.bottom > view.top && rect.top < view.bottom
  surface.goToRow(seen ? row + (forward ? 1 : -1) : surface.firstVisibleRow())
}

/** Leaves one thing after the other: the edge, the selection, the quote. Answers whether there was anything to leave. */
export function leave(surface: Surface): boolean {
  const { edge, selection, quoteId } = surface.state
  if (edge) surface.set({ edge: null })
  else if (selection) {
    document.getSelection()?.removeAllRanges()
    surface.set({ selection: null })
  } else if (quoteId) surface.set({ quoteId: null })
  return Boolean(edge ?? selection ?? quoteId)
}

type Step = Extract<Motion, { readonly name: 'move' | 'extend' }>

function movedQuote(surface: Surface, { unit, forward }: Step): Range | null {
  const { quote, reading } = surface
  const side = surface.state.edge
  if (!quote || !side) return null
  const offset = moveEdge(reading, quote[side], { side, unit, forward })
  const range = { start: quote.start, end: quote.end, [side]: offset }
  return range.start < range.end && offset !== quote[side] ? range : null
}

function extend(surface: Surface, { unit, forward }: Step): void {
  const { reading } = surface
  const from = surface.state.selection ?? emptyAtCaret(surface)
  const end = moveEdge(reading, from.end, { side: 'end', unit, forward })
  if (end > from.start) select(surface, { start: from.start, end })
}

function emptyAtCaret(surface: Surface): Range {
  const row = surface.reading.rows[surface.state.row]
  const start = surface.quote?.start ?? (row ? spokenRange(row).start : 0)
  return { start, end: start }
}

function ownRow({ state }: Surface): { from: number; to: number } {
  return { from: state.row, to: state.row }
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
