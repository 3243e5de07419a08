import type { CodingId, QuoteId } from '../../shared/model/id.ts'
import type { TextQuote } from '../../shared/model/quote.ts'
import type { Coverage } from './coverage.ts'
import { rowsOf } from './document.ts'
import {
  assignLanes,
  type Drawn,
  deepestOverlap,
  type Label,
  placeLabels,
  type Striped,
} from './lanes.ts'
import type { CodingLook, LookOf } from './look.ts'
import type { Block } from './page.ts'
import { domRange, type Laid, slicesOf } from './positions.ts'

type StripeParts = {
  readonly laid: Laid
  readonly coverage: Coverage
  readonly look: LookOf
}

/** The stripes in the margin: one for each coding, drawn for the blocks near the window. */
export class Stripes {
  readonly #parts: StripeParts
  readonly #lanes = new Map<string, number>()
  /** The rows whose codings have lanes; the others get them when they are first drawn. */
  readonly #laned = new Set<number>()
  #depth = 0
  /** The elements drawn for a block by what they show. */
  readonly #drawn = new Map<Block, Map<string, Element>>()

  constructor(parts: StripeParts) {
    this.#parts = parts
    this.#depth = this.#deepest(parts.coverage.quotes())
  }

  /** For how many lanes there is room. */
  get lanes(): number {
    return laneSteps.find((step) => step >= this.#depth) ?? this.#depth
  }

  /** Gives lanes anew to everything that hangs together with changed quotes; answers the rows that this touches. */
  update(rows: ReadonlySet<number>): ReadonlySet<number> {
    const touched = new Set<number>()
    for (const row of rows) {
      if (touched.has(row)) continue
      const { quotes, from, to } = this.#assignAround(row)
      this.#depth = Math.max(this.#depth, this.#deepest(quotes))
      for (let at = from; at <= to; at += 1) touched.add(at)
    }
    return touched
  }

  /** Gives lanes anew to everything, as other codings are shown. */
  reassign(): void {
    this.#lanes.clear()
    this.#laned.clear()
    this.#depth = this.#deepest(this.#parts.coverage.quotes())
  }

  /** Measures the stripes of some blocks; the answer draws them, so that all is measured before anything is written. */
  measure(blocks: readonly Block[]): () => void {
    const measured = blocks.map((block) => ({ block, stripes: this.#measure(block) }))
    return () => {
      for (const { block, stripes } of measured) this.#write(block, stripes)
    }
  }

  /** Marks the stripes of some quotes with a class, and no others. */
  mark(className: string, quotes: readonly QuoteId[]): void {
    const wanted = new Set<string | null>(quotes)
    for (const elements of this.#drawn.values()) {
      for (const element of elements.values()) {
        element.classList.toggle(className, wanted.has(element.getAttribute('data-quote')))
      }
    }
  }

  /** Takes the stripes of a block away. */
  erase(block: Block): void {
    block.element.querySelector(':scope > .stripes')?.remove()
    this.#drawn.delete(block)
  }

  /** Gives lanes to everything that hangs together with a row. */
  #assignAround(row: number): Cluster {
    const cluster = this.#cluster(row)
    const striped = cluster.quotes.flatMap(({ id, start, end }) =>
      this.#shown(id).map((coding): Striped => ({ id: coding.id, start, end })),
    )
    for (const [id, lane] of assignLanes(striped)) this.#lanes.set(id, lane)
    for (let at = cluster.from; at <= cluster.to; at += 1) this.#laned.add(at)
    return cluster
  }

  /** How many lanes quotes need. */
  #deepest(quotes: readonly TextQuote[]): number {
    return deepestOverlap(quotes, ({ id }) => this.#shown(id).length)
  }

  /** The codings of a quote that are shown, those that look the same once. */
  #shown(quote: QuoteId): readonly Shown[] {
    const shown: Shown[] = []
    for (const coding of this.#parts.coverage.codings(quote)) {
      const look = this.#parts.look(coding)
      if (!look || shown.some((other) => sameLook(other.look, look))) continue
      shown.push({ id: coding.id, look })
    }
    return shown
  }

  /** All quotes that overlap each other directly or through others, from those of a row. */
  #cluster(row: number): Cluster {
    const { coverage, laid } = this.#parts
    const quotes = new Map<QuoteId, TextQuote>()
    let [from, to] = [row, row]
    let [doneFrom, doneTo] = [row, row - 1]
    while (doneFrom > from || doneTo < to) {
      const at = doneTo < to ? ++doneTo : --doneFrom
      for (const quote of coverage.inRow(at)) {
        if (quotes.has(quote.id)) continue
        quotes.set(quote.id, quote)
        const rows = rowsOf(laid.reading, quote)
        from = Math.min(from, rows.from)
        to = Math.max(to, rows.to)
      }
    }
    return { quotes: [...quotes.values()], from, to }
  }

  #measure(block: Block): Measured[] {
    const { coverage } = this.#parts
    const top = block.element.getBoundingClientRect().top
    const quotes = new Set<TextQuote>()
    for (let row = block.from; row < block.to; row += 1) {
      if (!this.#laned.has(row)) this.#assignAround(row)
      for (const quote of coverage.inRow(row)) quotes.add(quote)
    }
    const measured: Measured[] = []
    for (const quote of quotes) {
      const shown = this.#shown(quote.id)
      const slices = shown.length > 0 ? slicesOf(this.#parts.laid, quote, block) : []
      const [first, last] = [slices[0], slices.at(-1)]
      if (!first || !last) continue
      const begin = domRange(first).getBoundingClientRect()
      const end = first === last ? begin : domRange(last).getBoundingClientRect()
      const rows = rowsOf(this.#parts.laid.reading, quote)
      const place = { top: begin.top - top, bottom: end.bottom - top }
      const open = { begins: rows.from >= block.from, ends: rows.to < block.to }
      for (const coding of shown) {
        const lane = this.#lanes.get(coding.id) ?? 0
        const { name, colour } = coding.look
        measured.push({ ...place, ...open, name, colour, id: coding.id, quote: quote.id, lane })
      }
    }
    return measured
  }

  /** Draws what is new and takes away what is gone; what stays as it was is not touched. */
  #write(block: Block, stripes: readonly Measured[]): void {
    const before = this.#drawn.get(block) ?? new Map<string, Element>()
    const now = new Map<string, Element>()
    const fresh: Element[] = []
    for (const mark of this.#marks(stripes)) {
      const key = Object.values(mark).join('|')
      const known = before.get(key)
      const element = known ?? toElement(mark)
      if (!known) fresh.push(element)
      now.set(key, element)
    }
    for (const [key, element] of before) if (!now.has(key)) element.remove()
    const layer = now.size > 0 ? this.#layer(block) : null
    layer?.style.setProperty('--lanes', String(this.lanes))
    layer?.append(...fresh)
    this.#drawn.set(block, now)
  }

  #marks(stripes: readonly Measured[]): Mark[] {
    const byId = new Map<string, Measured>(stripes.map((stripe) => [stripe.id, stripe]))
    const names = placeLabels(onceNamed(stripes), nameHeight).flatMap((label) => {
      const stripe = byId.get(label.id)
      return stripe ? [nameMark(stripe, label)] : []
    })
    return [...stripes.map(stripeMark), ...names]
  }

  #layer(block: Block): HTMLElement {
    const known = block.element.querySelector<HTMLElement>(':scope > .stripes')
    if (known) return known
    const layer = document.createElement('div')
    layer.className = 'stripes'
    layer.setAttribute('aria-hidden', 'true')
    block.element.append(layer)
    return layer
  }
}

/** Quotes that overlap each other directly or through others, and the rows that they touch. */
type Cluster = {
  readonly quotes: readonly TextQuote[]
  readonly from: number
  readonly to: number
}

type Shown = { readonly id: CodingId; readonly look: CodingLook }

function sameLook(a: CodingLook, b: CodingLook): boolean {
  return a.name === b.name && a.colour === b.colour
}

type Measured = Drawn &
  CodingLook & {
    readonly id: CodingId
    readonly quote: QuoteId
    /** Whether the quote begins and ends in this block. */
    readonly begins: boolean
    readonly ends: boolean
  }

/** The stripes to be named: those that begin here, once where several coders gave the same code. */
function onceNamed(stripes: readonly Measured[]): readonly Measured[] {
  const seen = new Set<string>()
  return stripes.filter(({ begins, name, top }) => {
    const key = `${Math.round(top)} ${name}`
    if (!begins || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const nameHeight = 17

/** Room is made in steps, so that another lane seldom moves all stripes. */
const laneSteps = [3, 6, 10, 16, 24, 32]

/** What is drawn: a stripe, or a name with the number of those that found no room. */
type Mark = {
  readonly className: string
  readonly quote: QuoteId
  readonly style: string
  readonly text: string
  readonly more: number
}

function stripeMark(stripe: Measured): Mark {
  const className = `stripe${stripe.begins ? '' : ' continues'}${stripe.ends ? '' : ' goes-on'}`
  const [top, bottom] = [
    Math.round(stripe.top) + (stripe.begins ? 2 : 0),
    Math.round(stripe.bottom),
  ]
  const height = Math.max(6, bottom - top - (stripe.ends ? 2 : 0))
  const style = `--at:${stripe.lane};top:${top}px;height:${height}px;background-color:${stripe.colour}`
  return { className, quote: stripe.quote, style, text: '', more: 0 }
}

function nameMark(stripe: Measured, { top, more }: Omit<Label, 'id'>): Mark {
  const style = `top:${Math.round(top)}px;--code:${stripe.colour}`
  return { className: 'stripe-name', quote: stripe.quote, style, text: stripe.name, more }
}

function toElement({ className, quote, style, text, more }: Mark): Element {
  const element = document.createElement('span')
  element.className = className
  element.setAttribute('data-quote', quote)
  element.style.cssText = style
  if (text !== '') element.append(text)
  if (more === 0) return element
  const rest = document.createElement('small')
  rest.textContent = ` +${more}`
  element.append(rest)
  return element
}
