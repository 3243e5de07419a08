import type { Code } from '../../shared/model/code.ts'
import type { CodeId, QuoteId, SpeakerId } from '../../shared/model/id.ts'
import type { TextQuote } from '../../shared/model/quote.ts'
import type { Range, TranscriptContent } from '../../shared/model/transcript.ts'
import { type NameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { type Copied, placeInWords, quotation } from './copied.ts'
import { Coverage } from './coverage.ts'
import {
  type ReadingDocument,
  readDocument,
  rowAt,
  rowsOf,
  type Side,
  spokenRange,
} from './document.ts'
import type { LookOf } from './look.ts'
import type { Marked } from './marked.ts'
import { buildPage, type Page, type ShownSpeaker } from './page.ts'
import { Paint } from './paint.ts'
import { domRange, pointOf } from './positions.ts'
import { RowNames } from './row-names.ts'
import { onWidthChange } from './width-change.ts'

/** What the surface shows. */
export type SurfaceData = {
  readonly quotes: ReadonlyMap<QuoteId, Marked>
  readonly codes: ReadonlyMap<CodeId, Code>
  readonly look: LookOf
}

/** Where the person is in the transcript. */
export type SurfaceState = {
  /** The row of the caret. */
  readonly row: number
  /** Selected text, settled: whole graphemes without blanks at its ends. */
  readonly selection: Range | null
  /** The quote that has the focus. */
  readonly quoteId: QuoteId | null
  /** The edge of the focused quote that arrows move. */
  readonly edge: Side | null
}

type SurfaceOptions = SurfaceData & {
  readonly content: TranscriptContent
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  /** Names that are shown as their pseudonyms. */
  readonly names?: NameFinder | undefined
  /** Told after every change of the state. */
  readonly onState: (state: SurfaceState) => void
}

/** A transcript as it is read and coded: plain elements, painted near the window only. */
export class Surface {
  readonly scroller: HTMLElement
  readonly reading: ReadingDocument
  readonly page: Page
  readonly coverage: Coverage
  readonly paint: Paint
  readonly #options: SurfaceOptions
  readonly #resized: ResizeObserver
  readonly #names: RowNames
  #codes: ReadonlyMap<CodeId, Code>
  #look: LookOf
  /** A quote that was made in a row and is still on its way here. */
  #awaited: { readonly id: QuoteId; readonly row: number; readonly resolve: () => void } | null =
    null
  #state: SurfaceState = { row: 0, selection: null, quoteId: null, edge: null }

  constructor(scroller: HTMLElement, options: SurfaceOptions) {
    const { content, speakers, quotes } = options
    this.#options = options
    this.#codes = options.codes
    this.#look = options.look
    this.scroller = scroller
    this.reading = readDocument(content, options.names)
    const style = getComputedStyle(scroller)
    const size = Number.parseFloat(style.fontSize)
    const longest = Number.parseFloat(style.getPropertyValue('--measure')) * size * 0.85
    const width = textWidth(scroller.clientWidth, longest)
    const look = { title: content.transcript.title, speakers, width, fontSize: size }
    this.page = buildPage(this.reading, look)
    this.coverage = new Coverage(this.reading)
    this.coverage.replace(quotes)
    this.#names = new RowNames(this, speakers)
    this.#names.giveAll(options.codes)
    scroller.replaceChildren(this.page.element)
    this.paint = new Paint({
      laid: this,
      coverage: this.coverage,
      scroller,
      look: (coding) => this.#look(coding),
    })
    this.#markRow(0, true)
    const widths = [this.page.element, this.page.probe]
    this.#resized = onWidthChange(widths, () => this.paint.redraw())
  }

  get state(): SurfaceState {
    return this.#state
  }

  /** The quote that has the focus. */
  get quote(): TextQuote | null {
    return (this.#state.quoteId && this.coverage.quote(this.#state.quoteId)) ?? null
  }

  /** What a code would be put on: the selection, else the focused quote, else what the row of the caret says. */
  get target(): Range {
    const row = this.reading.rows[this.#state.row]
    return this.#state.selection ?? this.quote ?? (row ? spokenRange(row) : { start: 0, end: 0 })
  }

  /** What is said in a range: the words alone, or one paragraph with the speaker's name for each turn of several. */
  wordsOf(range: Range): string {
    const { from, to } = rowsOf(this.reading, range)
    if (from === to) return this.#spoken(range)
    const turns = this.reading.rows.slice(from, to + 1).map((row) => {
      const part = { start: Math.max(row.start, range.start), end: Math.min(row.end, range.end) }
      const words = this.#spoken(part)
      const who = row.first && row.speakerId && this.#options.speakers.get(row.speakerId)
      return who ? `${who.name}: ${words}` : words
    })
    return turns.join('\n\n')
  }

  /** What is said in a range as a quotation: who says it, where, and the id of the quote that it is. */
  quotationOf(range: Range): Copied {
    const { from, to } = rowsOf(this.reading, range)
    const rows = this.reading.rows.slice(from, to + 1)
    const ids = new Set(rows.flatMap(({ speakerId }) => speakerId ?? []))
    const who = [...ids].flatMap((id) => this.#options.speakers.get(id) ?? [])
    const place = placeInWords({
      transcript: this.#options.content.transcript.title,
      turn: rows[0]?.number ?? null,
      startMs: rows[0]?.startMs ?? null,
    })
    const ref = this.#state.selection ? '' : (this.quote?.ref ?? '')
    const source = [...who.map(({ name, note }) => (note ? `${name} (${note})` : name)), place, ref]
    return quotation(
      this.wordsOf(range),
      source.map((part) => this.#named(part)),
    )
  }

  #spoken(range: Range): string {
    return this.#named(spokenText(this.reading.text, range, this.reading.marks))
  }

  #named(text: string): string {
    const { names } = this.#options
    return names ? replaceNames(names, text, { brackets: false }) : text
  }

  /** Takes over new data; only what changed is painted. */
  update({ quotes, codes, look }: SurfaceData): void {
    const renamed = codes !== this.#codes
    const recoloured = look !== this.#look
    this.#codes = codes
    this.#look = look
    const rows = this.coverage.replace(quotes)
    if (recoloured) this.paint.repaint()
    if (rows.size > 0) {
      const draw = this.paint.measure(rows)
      this.#become(this.#focusAfter(), draw)
    }
    if (renamed) this.#names.giveAll(codes)
    else this.#names.give(rows)
    const awaited = this.#awaited
    if (!awaited || !this.coverage.quote(awaited.id)) return
    this.#awaited = null
    awaited.resolve()
  }

  /** Where the focus is after other quotes arrived: on one that was awaited, and not on one that is gone. */
  #focusAfter(): Partial<SurfaceState> {
    const { row, quoteId } = this.#state
    // Who has walked on meanwhile is not called back.
    const made = this.#awaited?.row === row && this.coverage.quote(this.#awaited.id)
    if (made) {
      document.getSelection()?.removeAllRanges()
      return { ...nothingChosen, quoteId: made.id, row: rowAt(this.reading, made.start) }
    }
    return quoteId && !this.coverage.quote(quoteId) ? { quoteId: null, edge: null } : {}
  }

  /** Changes where the person is. */
  set(change: Partial<SurfaceState>): void {
    this.#become(change, () => undefined)
  }

  /** Changes where the person is and draws. Whoever is told may measure, so everything is written after that. */
  #become(change: Partial<SurfaceState>, draw: () => void): void {
    const before = this.#state
    this.#state = { ...before, ...change }
    this.#options.onState(this.#state)
    draw()
    if (this.#state.row !== before.row) {
      this.#markRow(before.row, false)
      this.#markRow(this.#state.row, true)
    }
    this.#showFocus()
  }

  /** Gives the focus to a quote, and shows it where asked to. */
  focusQuote(quote: TextQuote, { reveal = true }: { readonly reveal?: boolean } = {}): void {
    const row = rowAt(this.reading, quote.start)
    if (reveal) this.reveal(quote.start)
    this.set({ ...nothingChosen, quoteId: quote.id, row })
  }

  /** Gives the focus to a quote now or as soon as it arrives, and leaves the selection that it was made of. */
  async focusWhenThere(id: QuoteId): Promise<void> {
    const { row, quoteId, selection } = this.#state
    if (quoteId === id && !selection) return
    if (!this.coverage.quote(id)) {
      await new Promise<void>((resolve) => {
        this.#awaited = { id, row, resolve }
      })
    }
    const quote = this.coverage.quote(id)
    if (!quote || this.#state.row !== row || this.#state.quoteId === id) return
    document.getSelection()?.removeAllRanges()
    this.focusQuote(quote, { reveal: false })
  }

  /** Goes to a row: the caret, the keyboard's focus and what is seen. */
  goToRow(index: number): void {
    const row = this.reading.rows[Math.max(0, Math.min(index, this.reading.rows.length - 1))]
    if (!row) return
    this.set({ ...nothingChosen, row: row.index })
    this.reveal(spokenRange(row).start)
    this.takeFocus()
  }

  /** Goes to a place in the text: the caret and what is seen. */
  goTo(offset: number): void {
    this.set({ ...nothingChosen, row: rowAt(this.reading, offset) })
    this.reveal(offset)
  }

  /** Marks words that were looked for elsewhere, until the person goes on. */
  showFound(range: Range): void {
    this.takeFocus()
    this.paint.show('foundHere', [range])
    const forget = () => this.paint.show('foundHere', [])
    for (const event of ['keydown', 'pointerdown'])
      this.scroller.addEventListener(event, forget, { once: true })
  }

  /** Gives the keyboard's focus to the row of the caret. */
  takeFocus(): void {
    this.page.rows[this.#state.row]?.element.focus({ preventScroll: true })
  }

  /** Scrolls so that an offset is seen, a third from above where it was not; painted before it is shown. */
  reveal(offset: number): void {
    const row = rowAt(this.reading, offset)
    let moved = false
    this.paint.expect(row, () => {
      moved = this.#scrollTo(row, offset)
    })
    if (moved) requestAnimationFrame(() => this.#scrollTo(row, offset))
  }

  /** Where the target begins, in pixels of the window, kept inside what is seen; for menus and the palette. */
  spot(): { readonly x: number; readonly y: number } {
    const { left, top, bottom } = this.scroller.getBoundingClientRect()
    const point = pointOf(this, this.target.end, 'end')
    const rects = point && point.node instanceof Text ? endRects(point.node, point.offset) : null
    const rect = rects?.[rects.length - 1]
    if (!rect) return { x: left + 200, y: top + 60 }
    const seen = Math.min(Math.max(rect.bottom, top + 20), bottom - 20)
    return { x: rect.left, y: seen }
  }

  /** The row at the upper edge of the window and how far it is scrolled, to come back to later. */
  get scrollPlace(): { readonly row: number; readonly by: number } {
    const top = this.scroller.getBoundingClientRect().top
    const row = this.firstVisibleRow()
    const element = this.page.rows[row]?.element
    return { row, by: element ? top - element.getBoundingClientRect().top : 0 }
  }

  /** Returns to a place where the person was before. */
  restore({ row, by }: { readonly row: number; readonly by: number }): void {
    const element = this.page.rows[row]?.element
    if (!element) return
    this.paint.expect(row, () => {
      const top = this.scroller.getBoundingClientRect().top
      this.scroller.scrollTop += element.getBoundingClientRect().top - top + by
    })
  }

  /** Index of the first row of which something is seen. */
  firstVisibleRow(): number {
    const top = this.scroller.getBoundingClientRect().top
    const endsBelow = ({ element }: { readonly element: HTMLElement }) =>
      element.getBoundingClientRect().bottom > top
    // What is skipped is not measured: it would be laid out for that.
    const block = this.page.chapters.find(endsBelow)?.blocks.find(endsBelow)
    if (!block) return 0
    for (let row = block.from; row < block.to; row += 1) {
      const rect = this.page.rows[row]?.element.getBoundingClientRect()
      if (rect && rect.bottom > top + 4) return row
    }
    return block.from
  }

  /** Takes the surface away. */
  destroy(): void {
    this.#resized.disconnect()
    this.#names.destroy()
    this.paint.destroy()
    this.page.element.remove()
  }

  #scrollTo(row: number, offset: number): boolean {
    const view = this.scroller.getBoundingClientRect()
    const top = this.#topOf(row, offset)
    if (top >= view.top + 40 && top <= view.bottom - 90) return false
    this.scroller.scrollTop += top - view.top - view.height / 3
    return true
  }

  #topOf(row: number, offset: number): number {
    const point = pointOf(this, offset, 'start')
    const element = this.page.rows[row]?.element
    if (!point || !(point.node instanceof Text) || point.node.length === 0) {
      return element?.getBoundingClientRect().top ?? 0
    }
    const start = Math.min(point.offset, point.node.length - 1)
    return domRange({ text: point.node, start, end: start + 1 }).getBoundingClientRect().top
  }

  #markRow(index: number, current: boolean): void {
    const element = this.page.rows[index]?.element
    if (!element) return
    element.tabIndex = current ? 0 : -1
    if (current) element.setAttribute('aria-current', 'true')
    else element.removeAttribute('aria-current')
  }

  #showFocus(): void {
    const { quote } = this
    this.paint.show('focus', quote ? [quote] : [])
    this.paint.markStripes('focused', quote ? [quote.id] : [])
  }
}

const nothingChosen = { selection: null, quoteId: null, edge: null }

/** About how wide the text column is in a window of some width, in pixels; as the style sheet lays it out. */
function textWidth(window: number, longest: number): number {
  return Math.min(window - (window < narrowest ? 105 : 330), longest)
}

/** Where the style sheet puts the speakers above their words: 34rem. */
const narrowest = 544

function endRects(text: Text, offset: number): DOMRectList {
  return domRange({ text, start: Math.max(0, offset - 1), end: offset }).getClientRects()
}
