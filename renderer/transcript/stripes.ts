import type { CodeId, CodingId, QuoteId } from '../../shared/model/id.ts'
import type { Quote } from '../../shared/model/quote.ts'
import type { Coverage } from './coverage.ts'
import { rowsOf } from './document.ts'
import { assignLanes, type Drawn, placeLabels, type Striped } from './lanes.ts'
import type { Block } from './page.ts'
import { domRange, type Laid, slicesOf } from './positions.ts'

/** How a coding is drawn. */
export type StripeLook = { readonly name: string; readonly colour: string }

type StripeParts = {
  readonly laid: Laid
  readonly coverage: Coverage
  /** How a code looks, or null where it is not to be shown. */
  readonly look: (code: CodeId) => StripeLook | null
}

/** The stripes in the margin: one for each coding, drawn for the blocks near the window. */
export class Stripes {
  readonly #parts: StripeParts
  #lanes = new Map<string, number>()
  #deepest = 0

  constructor(parts: StripeParts) {
    this.#parts = parts
    this.#assign([...parts.coverage.quotes.values()])
  }

  /** Width in pixels that the lanes need. */
  get width(): number {
    return laneOffset(Math.max(3, this.#deepest + 1))
  }

  /** Gives lanes anew to everything that hangs together with changed quotes; answers the rows that this touches. */
  update(rows: ReadonlySet<number>): ReadonlySet<number> {
    const touched = new Set<number>()
    for (const row of rows) {
      if (touched.has(row)) continue
      const cluster = this.#cluster(row)
      this.#assign(cluster.quotes)
      for (let at = cluster.from; at <= cluster.to; at += 1) touched.add(at)
    }
    return touched
  }

  /** Draws the stripes of some blocks; all measuring is done before anything is written. */
  draw(blocks: readonly Block[]): void {
    const measured = blocks.map((block) => ({ block, stripes: this.#measure(block) }))
    for (const { block, stripes } of measured) this.#write(block, stripes)
  }

  /** Takes the stripes of a block away. */
  erase(block: Block): void {
    block.element.querySelector(':scope > .stripes')?.remove()
  }

  #assign(quotes: readonly Quote[]): void {
    const striped: Striped[] = []
    for (const quote of quotes) {
      for (const coding of this.#shown(quote.id)) {
        striped.push({ id: coding.id, start: quote.start, end: quote.end })
      }
    }
    for (const [id, lane] of assignLanes(striped)) {
      this.#lanes.set(id, lane)
      this.#deepest = Math.max(this.#deepest, lane)
    }
  }

  /** One coding for each code of a quote, where its code is shown. */
  #shown(quote: QuoteId): { id: CodingId; codeId: CodeId; look: StripeLook }[] {
    const shown = new Map<CodeId, { id: CodingId; codeId: CodeId; look: StripeLook }>()
    for (const { id, codeId } of this.#parts.coverage.codings(quote)) {
      const look = this.#parts.look(codeId)
      if (look && !shown.has(codeId)) shown.set(codeId, { id, codeId, look })
    }
    return [...shown.values()]
  }

  /** All quotes that overlap each other directly or through others, from those of a row. */
  #cluster(row: number): { quotes: readonly Quote[]; from: number; to: number } {
    const { coverage, laid } = this.#parts
    const quotes = new Map<QuoteId, Quote>()
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
    const quotes = new Set<Quote>()
    for (let row = block.from; row < block.to; row += 1) {
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
        measured.push({ ...place, ...open, ...coding.look, id: coding.id, quote: quote.id, lane })
      }
    }
    return measured
  }

  #write(block: Block, stripes: readonly Measured[]): void {
    this.erase(block)
    if (stripes.length === 0) return
    const layer = document.createElement('div')
    layer.className = 'stripes'
    layer.setAttribute('aria-hidden', 'true')
    const byId = new Map<string, Measured>(stripes.map((stripe) => [stripe.id, stripe]))
    for (const stripe of stripes) layer.append(drawStripe(stripe))
    const named = stripes.filter((stripe) => stripe.begins)
    for (const label of placeLabels(named, nameHeight)) {
      const stripe = byId.get(label.id)
      if (stripe) layer.append(drawName(stripe, label))
    }
    block.element.append(layer)
  }
}

type Measured = Drawn &
  StripeLook & {
    readonly id: CodingId
    readonly quote: QuoteId
    /** Whether the quote begins and ends in this block. */
    readonly begins: boolean
    readonly ends: boolean
  }

const nameHeight = 17

/** Distance of a lane from the outer side of the lanes in pixels; lanes past the eighth move together. */
function laneOffset(lane: number): number {
  return lane < 8 ? lane * 7 : 56 + (lane - 8) * 2.6
}

function drawStripe(stripe: Measured): HTMLElement {
  const element = document.createElement('i')
  element.className = `stripe${stripe.begins ? ' begins' : ''}${stripe.ends ? ' ends' : ''}`
  element.setAttribute('data-quote', stripe.quote)
  const height = Math.max(6, stripe.bottom - stripe.top - 4)
  element.style.cssText = `--code:${stripe.colour};--lane:${laneOffset(stripe.lane)}px;top:${Math.round(stripe.top + 2)}px;height:${Math.round(height)}px`
  return element
}

function drawName(stripe: Measured, label: { top: number; more: number }): HTMLElement {
  const element = document.createElement('span')
  element.className = 'stripe-name'
  element.setAttribute('data-quote', stripe.quote)
  element.style.cssText = `--code:${stripe.colour};top:${Math.round(label.top)}px`
  const name = document.createElement('span')
  name.textContent = stripe.name
  element.append(name)
  if (label.more > 0) {
    const more = document.createElement('small')
    more.textContent = `+${label.more}`
    element.append(more)
  }
  return element
}
