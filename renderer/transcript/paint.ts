import type { QuoteId } from '../../shared/model/id.ts'
import type { Range } from '../../shared/model/transcript.ts'
import type { Coverage } from './coverage.ts'
import { Highlights } from './highlights.ts'
import type { LookOf } from './look.ts'
import { type Block, blockOf } from './page.ts'
import { type Laid, type Slice, slicesOf } from './positions.ts'
import { Stripes } from './stripes.ts'
import { TintLayer } from './tint-layer.ts'
import type { Tint } from './tints.ts'
import { WindowBlocks } from './window-blocks.ts'

type PaintParts = {
  readonly laid: Laid
  readonly coverage: Coverage
  readonly scroller: HTMLElement
  readonly look: LookOf
}

/** Names of the highlights. */
export type Named = 'found' | 'foundHere' | 'hover' | 'focus' | 'selection'

/** Paints tints and stripes of the blocks near the window, and no others. */
export class Paint {
  readonly #parts: PaintParts
  readonly #highlights = new Highlights(namedStyles)
  readonly #tints: TintLayer
  readonly #stripes: Stripes
  readonly #blocks: WindowBlocks
  readonly #named = new Map<Named, readonly Range[]>()
  #faded = false

  constructor(parts: PaintParts) {
    this.#parts = parts
    this.#tints = new TintLayer(parts)
    this.#stripes = new Stripes(parts)
    const { scroller } = parts
    this.#blocks = new WindowBlocks({
      scroller,
      blocks: parts.laid.page.blocks,
      onChange: (near, gone) => this.#move(near, gone),
    })
  }

  /** Paints the blocks around a row at once, before they are first shown; `arrive` goes there when they are laid out. */
  expect(row: number, arrive: () => void): void {
    const { page } = this.#parts.laid
    const block = blockOf(page, row)
    if (!block) return
    const late = row - block.from > (block.to - block.from) / 2
    const other = page.blocks[block.index + (late ? 1 : -1)]
    this.#blocks.expect(other ? [block, other] : [block], arrive)
  }

  /** Measures what changed: the tints of these rows and all stripes that hang together with them; the answer draws it. */
  measure(rows: ReadonlySet<number>): () => void {
    const before = this.#stripes.lanes
    const touched = this.#stripes.update(rows)
    const near = [...this.#blocks.near]
    return this.#measure({
      rows: near.flatMap(rowsIn).filter((row) => rows.has(row)),
      stripes:
        this.#stripes.lanes === before ? near.filter((block) => someIn(block, touched)) : near,
    })
  }

  /** Paints everything near the window again, e.g. after a change of colours or of what is shown. */
  repaint(): void {
    this.#stripes.reassign()
    this.redraw()
  }

  /** Draws tints and stripes again, as the lines of the text moved. */
  redraw(): void {
    const near = [...this.#blocks.near]
    this.#measure({ rows: near.flatMap(rowsIn), stripes: near })()
  }

  /** Fades the words without a coding, or no longer. */
  fade(on: boolean): void {
    this.#faded = on
    this.#showCoded()
  }

  /** Shows ranges in a named highlight in place of those before; only those near the window are painted. */
  show(name: Named, ranges: readonly Range[]): void {
    if (ranges.length === 0 && (this.#named.get(name)?.length ?? 0) === 0) return
    this.#named.set(name, ranges)
    this.#showNamed(name)
  }

  /** Marks the stripes of quotes. */
  markStripes(className: 'hovered' | 'focused', quotes: readonly QuoteId[]): void {
    this.#stripes.mark(className, quotes)
  }

  /** The coded stretches of a row in their colours, in units of what it shows. */
  tintsOf(row: number): readonly Tint[] {
    return this.#tints.tintsOf(row)
  }

  /** Stops painting and takes everything away. */
  destroy(): void {
    this.#blocks.destroy()
    this.#highlights.destroy()
  }

  #move(near: readonly Block[], gone: readonly Block[]): void {
    this.#measure({ rows: near.flatMap(rowsIn), stripes: near })()
    for (const block of gone) this.#stripes.erase(block)
    for (const name of this.#named.keys()) this.#showNamed(name)
  }

  /** Measures the tints of rows and the stripes of blocks; the answer draws them, so that all is measured before anything is written. */
  #measure({ rows, stripes }: { rows: readonly number[]; stripes: readonly Block[] }): () => void {
    const drawTints = this.#tints.measure(rows)
    const drawStripes = this.#stripes.measure(stripes)
    return () => {
      drawTints()
      drawStripes()
      if (this.#faded) this.#showCoded()
    }
  }

  /** Where words are faded, those with a coding keep the colour of the text. */
  #showCoded(): void {
    const rows = this.#faded ? [...this.#blocks.near].flatMap(rowsIn) : []
    this.#highlights.show(
      'coded',
      rows.flatMap((row) => this.#codedIn(row)),
    )
  }

  #codedIn(row: number): Slice[] {
    const text = this.#parts.laid.page.rows[row]?.text
    return text ? this.#tints.tintsOf(row).map(({ start, end }) => ({ row, text, start, end })) : []
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

const namedStyles: Readonly<Record<Named | 'coded', readonly [string, number]>> = {
  coded: ['color: var(--coded-ink, currentColor)', 0],
  hover: ['background-color: var(--tint-hover)', 1],
  found: ['background-color: var(--found)', 2],
  focus: [
    'background-color: var(--tint-focus); text-decoration: underline 1.5px var(--accent); text-underline-offset: 3px',
    3,
  ],
  foundHere: ['background-color: var(--found-here); color: var(--on-found-here)', 4],
  selection: ['background-color: var(--tint-selection)', 5],
}

function rowsIn({ from, to }: Block): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function someIn(block: Block, rows: ReadonlySet<number>): boolean {
  for (let row = block.from; row < block.to; row += 1) if (rows.has(row)) return true
  return false
}
