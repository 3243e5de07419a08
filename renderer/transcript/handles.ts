import type { QuoteId } from '../../shared/model/id.ts'
import type { Range } from '../../shared/model/transcript.ts'
import type { Side } from './document.ts'
import { domRange, offsetUnder, type Slice, slicesOf } from './positions.ts'
import type { Surface } from './surface.ts'
import { moveEdge, type Unit } from './units.ts'

type HandleEvents = {
  /** An edge was dragged: the quote is to cover this range. */
  readonly onMove: (quote: QuoteId, range: Range) => void
}

/** The two handles of the focused quote, dragged to change its edges: by word, with Alt by character. */
export class Handles {
  readonly #surface: Surface
  readonly #events: HandleEvents
  readonly #elements: Readonly<Record<Side, HTMLElement>>

  constructor(surface: Surface, events: HandleEvents) {
    this.#surface = surface
    this.#events = events
    this.#elements = { start: this.#make('start'), end: this.#make('end') }
  }

  /** Puts the handles where the focused quote begins and ends, or away. */
  place(): void {
    const { quote, state } = this.#surface
    const slices = quote ? slicesOf(this.#surface, quote) : []
    // Both are measured before one is put there, which would have the page laid out once more.
    const places = { start: placeAt('start', slices[0]), end: placeAt('end', slices.at(-1)) }
    for (const side of ['start', 'end'] as const) {
      this.#put(side, places[side])
      this.#elements[side].classList.toggle('chosen', state.edge === side)
    }
  }

  #make(side: Side): HTMLElement {
    const element = document.createElement('div')
    element.className = `handle ${side}`
    element.setAttribute('aria-hidden', 'true')
    element.addEventListener('pointerdown', (event) => this.#drag(side, event))
    return element
  }

  #put(side: Side, place: Place | null): void {
    const element = this.#elements[side]
    if (!place) {
      element.remove()
      return
    }
    const { block, left, top, height } = place
    if (element.parentElement !== block) block.append(element)
    element.style.cssText = `left:${left}px;top:${top}px;height:${height}px`
  }

  #drag(side: Side, down: PointerEvent): void {
    const { quote } = this.#surface
    if (!quote || down.button !== 0) return
    down.preventDefault()
    down.stopPropagation()
    const element = this.#elements[side]
    element.setPointerCapture(down.pointerId)
    const drag = new AbortController()
    let range: Range = quote
    const { signal } = drag
    element.addEventListener(
      'pointermove',
      (event) => {
        range = this.#rangeAt(side, event) ?? range
        this.#surface.paint.show('focus', [range])
      },
      { signal },
    )
    const stop = (moved: boolean) => {
      drag.abort()
      const changed = range.start !== quote.start || range.end !== quote.end
      if (moved && changed) this.#events.onMove(quote.id, range)
      else this.#surface.paint.show('focus', [quote])
    }
    element.addEventListener('pointerup', () => stop(true), { signal })
    element.addEventListener('pointercancel', () => stop(false), { signal })
  }

  /** The range that the quote would cover with its edge at the pointer. */
  #rangeAt(side: Side, event: PointerEvent): Range | null {
    const surface = this.#surface
    const { quote } = surface
    const offset = offsetUnder(surface, event.clientX, event.clientY)
    if (offset === null || !quote) return null
    const unit: Unit = event.altKey ? 'grapheme' : 'word'
    const step = { side, unit, forward: side === 'end' }
    const snapped = moveEdge(surface.reading, side === 'end' ? offset - 1 : offset + 1, step)
    const range = { start: quote.start, end: quote.end, [side]: snapped }
    return range.start < range.end ? range : null
  }
}

/** A place in a block, in pixels from its corner. */
type Place = {
  readonly block: Element
  readonly left: number
  readonly top: number
  readonly height: number
}

function placeAt(side: Side, slice: Slice | undefined): Place | null {
  const block = slice?.text.parentElement?.closest('.page-block')
  if (!slice || !block) return null
  const { rect, x } = edgeRect(slice, side)
  const origin = block.getBoundingClientRect()
  return { block, left: x - origin.left, top: rect.top - origin.top, height: rect.height }
}

/** The letter at an edge and the side of it on which the edge lies, also in text that runs from right to left. */
function edgeRect(slice: Slice, side: Side): { rect: DOMRect; x: number } {
  const at = side === 'start' ? slice.start : slice.end - 1
  const rects = domRange({ text: slice.text, start: at, end: at + 1 }).getClientRects()
  const rect = (side === 'start' ? rects[0] : rects[rects.length - 1]) ?? new DOMRect()
  const paragraph = slice.text.parentElement
  const rightToLeft = paragraph !== null && getComputedStyle(paragraph).direction === 'rtl'
  return { rect, x: (side === 'start') !== rightToLeft ? rect.left : rect.right }
}
