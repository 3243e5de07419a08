import type { QuoteId } from '../../shared/model/id.ts'
import type { Quote } from '../../shared/model/quote.ts'
import type { Range } from '../../shared/model/transcript.ts'
import type { Coverage } from './coverage.ts'
import { Highlights } from './highlights.ts'
import type { CodingLook, LookOf } from './look.ts'
import { type Block, blockOf } from './page.ts'
import { type Laid, slicesOf } from './positions.ts'
import { Stripes } from './stripes.ts'
import { limitTints } from './tints.ts'
import { WindowBlocks } from './window-blocks.ts'

type PaintParts = {
  readonly laid: Laid
  readonly coverage: Coverage
  readonly scroller: HTMLElement
  readonly look: LookOf
}

/** Names of the highlights that are not tints of codes. */
export type Named = 'found' | 'foundHere' | 'hover' | 'focus' | 'selection'

/** Paints tints and stripes of the blocks near the window, and no others. */
export class Paint {
  readonly #parts: PaintParts
  readonly #highlights = new Highlights()
  readonly #stripes: Stripes
  readonly #blocks: WindowBlocks
  readonly #named = new Map<Named, readonly Range[]>()

  constructor(parts: PaintParts) {
    this.#parts = parts
    for (const [name, [declarations, priority]] of Object.entries(namedStyles)) {
      this.#highlights.define(name, declarations, priority)
    }
    this.#stripes = new Stripes(parts)
    const { scroller } = parts
    this.#blocks = new WindowBlocks({
      scroller,
      blocks: parts.laid.page.blocks,
      onChange: (near, gone) => this.#move(near, gone),
    })
  }

  /** Paints the blocks around a row at once, before they are first shown. */
  expect(row: number): void {
    const { page } = this.#parts.laid
    const block = blockOf(page, row)
    if (!block) return
    const late = row - block.from > (block.to - block.from) / 2
    const other = page.blocks[block.index + (late ? 1 : -1)]
    this.#blocks.expect(other ? [block, other] : [block])
  }

  /** Paints what changed: the tints of these rows and all stripes that hang together with them. */
  update(rows: ReadonlySet<number>): void {
    const before = this.#stripes.width
    const touched = this.#stripes.update(rows)
    const near = [...this.#blocks.near]
    for (const block of near) {
      for (let row = block.from; row < block.to; row += 1) if (rows.has(row)) this.#paintRow(row)
    }
    const { width } = this.#stripes
    this.#stripes.draw(width === before ? near.filter((block) => someIn(block, touched)) : near)
  }

  /** Paints everything near the window again, e.g. after a change of colours or of what is shown. */
  repaint(): void {
    this.#stripes.reassign()
    for (const block of this.#blocks.near) this.#paintBlock(block)
    this.#stripes.draw([...this.#blocks.near])
  }

  /** Draws the stripes again, as the lines of the text moved. */
  redraw(): void {
    this.#stripes.draw([...this.#blocks.near])
  }

  /** Shows ranges in a named highlight in place of those before; only those near the window are painted. */
  show(name: Named, ranges: readonly Range[]): void {
    if (ranges.length === 0 && (this.#named.get(name)?.length ?? 0) === 0) return
    this.#named.set(name, ranges)
    this.#showNamed(name)
  }

  /** Marks the stripes of quotes. */
  markStripes(className: 'hovered' | 'focused', quotes: readonly QuoteId[]): void {
    const { element } = this.#parts.laid.page
    for (const old of element.querySelectorAll(`.stripes .${className}`)) {
      old.classList.remove(className)
    }
    for (const id of quotes) {
      for (const stripe of element.querySelectorAll(`.stripes [data-quote="${id}"]`)) {
        stripe.classList.add(className)
      }
    }
  }

  /** Stops painting and takes everything away. */
  destroy(): void {
    this.#blocks.destroy()
    this.#highlights.destroy()
  }

  #move(near: readonly Block[], gone: readonly Block[]): void {
    for (const block of gone) {
      for (let row = block.from; row < block.to; row += 1) this.#highlights.clearRow(row)
      this.#stripes.erase(block)
    }
    for (const block of near) this.#paintBlock(block)
    this.#stripes.draw(near)
    for (const name of this.#named.keys()) this.#showNamed(name)
  }

  #paintBlock(block: Block): void {
    for (let row = block.from; row < block.to; row += 1) this.#paintRow(row)
  }

  #paintRow(row: number): void {
    const quotes = this.#parts.coverage.inRow(row)
    if (quotes.length === 0) {
      this.#highlights.clearRow(row)
      return
    }
    const tints = quotes.flatMap((quote) => this.#tintsOf(quote, row))
    const text = this.#parts.laid.page.rows[row]?.text
    if (text)
      this.#highlights.paintRow(
        row,
        limitTints(tints).map((tint) => ({ ...tint, text, row })),
      )
  }

  #tintsOf(quote: Quote, row: number) {
    const [slice] = slicesOf(this.#parts.laid, quote, { from: row, to: row + 1 })
    if (!slice) return []
    const tints = []
    for (const coding of this.#parts.coverage.codings(quote.id)) {
      const look = this.#parts.look(coding)
      if (!look) continue
      if (!this.#highlights.has(look.colour)) this.#highlights.define(look.colour, tint(look), 0)
      tints.push({ start: slice.start, end: slice.end, key: look.colour })
    }
    return tints
  }

  #showNamed(name: Named): void {
    const { rows } = this.#parts.laid.reading
    const slices = []
    for (const block of this.#blocks.near) {
      const [start, end] = [rows[block.from]?.start ?? 0, rows[block.to - 1]?.end ?? 0]
      for (const range of this.#named.get(name) ?? []) {
        if (range.end <= start || range.start >= end) continue
        slices.push(...slicesOf(this.#parts.laid, range, block))
      }
    }
    this.#highlights.show(name, slices)
  }
}

const namedStyles: Readonly<Record<Named, readonly [string, number]>> = {
  hover: ['background-color: var(--tint-hover)', 1],
  found: ['background-color: var(--found)', 2],
  focus: [
    'background-color: var(--tint-focus); text-decoration: underline 1.5px var(--accent); text-underline-offset: 3px',
    3,
  ],
  foundHere: ['background-color: var(--found-here); color: var(--on-found-here)', 4],
  selection: ['background-color: var(--tint-selection)', 5],
}

/** The colour of a code as a tint under text: its hue, but never so dark or so bright that the words cannot be read. */
function tint({ colour }: CodingLook): string {
  const light = `oklch(from ${colour} 0.8 min(c, 0.16) h / 0.42)`
  const dark = `oklch(from ${colour} 0.62 min(c, 0.16) h / 0.36)`
  // Words without a coding may be faded; those with one keep the colour of the text.
  return `background-color: light-dark(${light}, ${dark}); color: var(--coded-ink, currentColor)`
}

function someIn(block: Block, rows: ReadonlySet<number>): boolean {
  for (let row = block.from; row < block.to; row += 1) if (rows.has(row)) return true
  return false
}
