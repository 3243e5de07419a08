import type { CodeId } from '../../shared/model/id.ts'
import {
  codeId as codeIdSchema,
  type QuoteId,
  quoteId as quoteIdSchema,
} from '../../shared/model/id.ts'
import type { TextQuote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { snapToWords } from '../../shared/text/graphemes.ts'
import { settle } from '../../shared/text/settle.ts'
import { spokenRange } from './document.ts'
import { isOnText, offsetOf, offsetUnder, pointOf, rowIndexOf } from './positions.ts'
import type { Surface } from './surface.ts'

/** A place in the window in pixels. */
export type Spot = { readonly x: number; readonly y: number }

/** Type under which a code is dragged; its data is the code's id. */
export const codeDragType = 'application/x-excerpta-code'
/** Type under which selected text or a quote is dragged onto a code. */
export const wordsDragType = 'application/x-excerpta-words'

/** What the pointer and the browser's selection tell the surface's owner. */
export type PointerEvents = {
  /** Quotes are pointed at, the one that says most first; none any more where the list is empty. */
  readonly onHover: (quotes: readonly TextQuote[], at: Spot) => void
  readonly onMenu: (at: Spot) => void
  /** A code was dropped on a range. */
  readonly onDrop: (code: CodeId, range: Range) => void
  /** Whether a selection by pointer takes words whole; the Alt key takes characters all the same. */
  readonly takesWords: () => boolean
}

/** Listens to pointer and selection until the signal is aborted. */
export function listenToPointer(
  surface: Surface,
  events: PointerEvents,
  signal: AbortSignal,
): void {
  const { element } = surface.page
  const options = { signal }
  document.addEventListener('selectionchange', () => takeSelection(surface), options)
  element.addEventListener('pointerdown', (event) => onDown(surface, event), options)
  document.addEventListener(
    'pointerup',
    (event) => !event.altKey && events.takesWords() && takeWords(surface),
    options,
  )
  element.addEventListener('click', (event) => onClick(surface, event), options)
  element.addEventListener(
    'contextmenu',
    (event) => onContextMenu({ surface, events, event }),
    options,
  )
  element.addEventListener('copy', (event) => onCopy(surface, event), options)
  element.addEventListener('dragstart', (event) => onDragStart(surface, event), options)
  listenToHover(surface, events, signal)
  listenToDrop(surface, events, signal)
}

/** Takes over what the browser has selected in the transcript; what is selected elsewhere leaves our selection alone. */
function takeSelection(surface: Surface): void {
  const range = selectedRange(surface)
  const mine = range && settle(surface.reading, range)
  if (mine) {
    surface.paint.show('selection', [])
    const same = sameRange(mine, surface.state.selection)
    if (!same) surface.set({ selection: mine, quoteId: null, edge: null })
  } else if (surface.state.selection) {
    surface.paint.show('selection', [surface.state.selection])
  }
}

function selectedRange(surface: Surface): Range | null {
  const selection = document.getSelection()
  // Whether it is collapsed is asked last: the browser lays the page out for that.
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(surface.page.element)) return null
  const start = offsetOf(
    surface,
    { node: range.startContainer, offset: range.startOffset },
    'start',
  )
  const end = offsetOf(surface, { node: range.endContainer, offset: range.endOffset }, 'end')
  return start === null || end === null ? null : { start, end }
}

/** Widens what the browser has selected to whole words, so that it is seen before it is coded. */
function takeWords(surface: Surface): void {
  const range = selectedRange(surface)
  const mine = range && settle(surface.reading, range)
  const whole = mine && snapToWords(surface.reading.text, mine)
  if (!whole || sameRange(whole, mine)) return
  const [from, to] = [pointOf(surface, whole.start, 'start'), pointOf(surface, whole.end, 'end')]
  if (from && to)
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function sameRange(a: Range, b: Range | null): boolean {
  return a.start === b?.start && a.end === b.end
}

/** Pressing in the text begins something new: the selection that was kept is left. */
function onDown(surface: Surface, event: PointerEvent): void {
  if (event.button !== 0 || event.shiftKey) return
  const row = event.target instanceof Node ? rowIndexOf(event.target) : null
  surface.paint.show('selection', [])
  const kept = surface.state.selection
  if (kept && !isOnSelection(surface, event)) surface.set({ selection: null })
  if (row !== null && row !== surface.state.row) surface.set({ row })
}

function isOnSelection(surface: Surface, { clientX, clientY }: PointerEvent): boolean {
  const { selection } = surface.state
  return selection !== null && isOnText(surface, selection, { x: clientX, y: clientY })
}

/** A click without a selection gives the focus to the quote under it. */
function onClick(surface: Surface, event: MouseEvent): void {
  const onHandle = event.target instanceof Element && event.target.closest('.handle')
  if (onHandle || (surface.state.selection && !document.getSelection()?.isCollapsed)) return
  surface.set({ selection: null })
  const [quote] = quotesAt(surface, event)
  if (quote) surface.focusQuote(quote, { reveal: false })
  else surface.set({ quoteId: null, edge: null })
}

/** The quotes at a place of the window: of a stripe the one it stands for, else those whose words are there. */
function quotesAt(surface: Surface, event: MouseEvent): TextQuote[] {
  const spot = { x: event.clientX, y: event.clientY }
  const stripe = event.target instanceof Element ? event.target.closest('[data-quote]') : null
  if (stripe) {
    const quote = surface.coverage.quote(stripeQuote(stripe))
    return quote ? [quote] : []
  }
  const offset = offsetUnder(surface, spot.x, spot.y)
  if (offset === null) return []
  return [offset, offset - 1]
    .flatMap((at) => surface.coverage.at(at))
    .filter((quote, index, list) => list.indexOf(quote) === index)
    .filter((quote) => isOnText(surface, nearby(quote, offset), spot))
}

/** The part of a quote around an offset, so that measuring a long quote stays quick. */
function nearby(quote: Range, offset: number): Range {
  return { start: Math.max(quote.start, offset - 400), end: Math.min(quote.end, offset + 400) }
}

function stripeQuote(stripe: Element): QuoteId {
  return quoteIdSchema.parse(stripe.getAttribute('data-quote'))
}

function listenToHover(surface: Surface, events: PointerEvents, signal: AbortSignal): void {
  let waiting = 0
  let shown = ''
  const show = (quotes: readonly TextQuote[], at: Spot) => {
    const key = quotes.map((quote) => quote.id).join()
    if (key === shown) return
    shown = key
    surface.paint.show('hover', quotes.slice(0, 1))
    surface.paint.markStripes(
      'hovered',
      quotes.map((quote) => quote.id),
    )
    events.onHover(quotes, at)
  }
  const look = (event: PointerEvent) => {
    waiting = 0
    const pressed = event.buttons !== 0
    show(pressed ? [] : quotesAt(surface, event), { x: event.clientX, y: event.clientY })
  }
  surface.page.element.addEventListener(
    'pointermove',
    (event) => {
      waiting ||= requestAnimationFrame(() => look(event))
    },
    { signal },
  )
  surface.scroller.addEventListener(
    'pointerleave',
    (event) => {
      cancelAnimationFrame(waiting)
      waiting = 0
      show([], { x: event.clientX, y: event.clientY })
    },
    { signal },
  )
}

type MenuRequest = {
  readonly surface: Surface
  readonly events: PointerEvents
  readonly event: MouseEvent
}

function onContextMenu({ surface, events, event }: MenuRequest): void {
  event.preventDefault()
  const spot = { x: event.clientX, y: event.clientY }
  const { selection } = surface.state
  if (!selection || !isOnText(surface, selection, spot)) onRightClick(surface, event)
  events.onMenu(spot)
}

function onRightClick(surface: Surface, event: MouseEvent): void {
  putCaret(surface, event)
  const [quote] = quotesAt(surface, event)
  const row = event.target instanceof Node ? rowIndexOf(event.target) : null
  if (quote) surface.focusQuote(quote, { reveal: false })
  else surface.set({ selection: null, quoteId: null, edge: null, row: row ?? surface.state.row })
}

/** Puts the caret under the pointer, as the left button does; browsers differ about the right one. */
function putCaret(surface: Surface, event: MouseEvent): void {
  const offset = offsetUnder(surface, event.clientX, event.clientY)
  const point = offset === null ? null : pointOf(surface, offset, 'start')
  if (point) document.getSelection()?.collapse(point.node, point.offset)
}

/** Copies what is said, with names and turns where several speak; programs that take looks get its source, too. */
function onCopy(surface: Surface, event: ClipboardEvent): void {
  const range = surface.state.selection ?? surface.quote
  if (!range) return
  event.preventDefault()
  event.clipboardData?.setData('text/plain', surface.wordsOf(range))
  const isTyping = event.target instanceof HTMLElement && event.target.isContentEditable
  if (!isTyping) event.clipboardData?.setData('text/html', surface.quotationOf(range).html)
}

function onDragStart(surface: Surface, event: DragEvent): void {
  const { selection } = surface.state
  if (!selection || !event.dataTransfer) return
  event.dataTransfer.setData(wordsDragType, 'selection')
  event.dataTransfer.setData('text/plain', surface.wordsOf(selection))
  event.dataTransfer.effectAllowed = 'copy'
}

/** Codes can be dropped on selected text, on a quote, or on a turn. */
function listenToDrop(surface: Surface, events: PointerEvents, signal: AbortSignal): void {
  const { element } = surface.page
  const clear = () => surface.paint.show('hover', [])
  element.addEventListener(
    'dragover',
    (event) => {
      const range = event.dataTransfer?.types.includes(codeDragType)
        ? dropRange(surface, event)
        : null
      if (!range || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      surface.paint.show('hover', [range])
    },
    { signal },
  )
  element.addEventListener('dragleave', clear, { signal })
  element.addEventListener(
    'drop',
    (event) => {
      const code = codeIdSchema.safeParse(event.dataTransfer?.getData(codeDragType))
      const range = dropRange(surface, event)
      clear()
      if (!code.success || !range) return
      event.preventDefault()
      events.onDrop(code.data, range)
    },
    { signal },
  )
}

function dropRange(surface: Surface, event: DragEvent): Range | null {
  const { selection } = surface.state
  if (selection && isOnText(surface, selection, { x: event.clientX, y: event.clientY }))
    return selection
  const [quote] = quotesAt(surface, event)
  if (quote) return quote
  const index = event.target instanceof Node ? rowIndexOf(event.target) : null
  const row = index === null ? undefined : surface.reading.rows[index]
  return row ? spokenRange(row) : null
}
