import type { Coverage } from './coverage.ts'
import type { LookOf } from './look.ts'
import { domRange, type Laid, slicesOf } from './positions.ts'
import { limitTints, type Tint } from './tints.ts'

type TintParts = {
  readonly laid: Laid
  readonly coverage: Coverage
  readonly look: LookOf
}

/**
 * The tints under coded words, as the background of each row's paragraph. Highlights would need no measuring, but the
 * browser paints all their words again whenever anything on the page changes: most of the work of a coding or a key.
 */
export class TintLayer {
  readonly #parts: TintParts
  /** The backgrounds that rows have now. */
  readonly #drawn = new Map<number, string>()

  constructor(parts: TintParts) {
    this.#parts = parts
  }

  /** Measures the tints of some rows; the answer draws them, so that all is measured before anything is written. */
  measure(rows: Iterable<number>): () => void {
    const measured = [...rows].map((row) => [row, this.#background(row)] as const)
    return () => {
      for (const [row, background] of measured) this.#write(row, background)
    }
  }

  /** The coded stretches of a row, in units of its text node. */
  tintsOf(row: number): readonly Tint[] {
    const { coverage, laid, look } = this.#parts
    return coverage.inRow(row).flatMap((quote) => {
      const [slice] = slicesOf(laid, quote, { from: row, to: row + 1 })
      const looks = coverage.codings(quote.id).flatMap((coding) => look(coding) ?? [])
      return slice ? looks.map(({ colour }) => ({ ...slice, key: colour })) : []
    })
  }

  #background(row: number): string {
    const tints = limitTints(this.tintsOf(row))
    const text = this.#parts.laid.page.rows[row]?.text
    const origin = tints.length > 0 && text?.parentElement?.getBoundingClientRect()
    if (!text || !origin) return ''
    return tintBackground(
      tints.map(({ start, end, key }) => {
        return { rects: domRange({ text, start, end }).getClientRects(), key }
      }),
      origin,
    )
  }

  #write(row: number, background: string): void {
    const paragraph = this.#parts.laid.page.rows[row]?.text.parentElement
    if (!paragraph || background === (this.#drawn.get(row) ?? '')) return
    paragraph.style.background = background
    this.#drawn.set(row, background)
  }
}

/** The background that draws tints where letters of the page are, in an element at `origin`. */
export function tintBackground(
  tints: readonly { readonly rects: DOMRectList; readonly key: string }[],
  origin: DOMRect,
): string {
  const layers = []
  for (const { rects, key } of tints) {
    for (const rect of rects) {
      if (rect.width > 0) layers.push(layer(rect, origin, tintOf(key)))
    }
  }
  return layers.join()
}

function layer(rect: DOMRect, origin: DOMRect, image: string): string {
  const [x, y] = [rect.left - origin.left, rect.top - origin.top]
  return `${image} ${x}px ${y}px/${rect.width}px ${rect.height}px no-repeat`
}

const images = new Map<string, string>()

/** The colour of a code as a tint under text: its hue, but never so dark or so bright that the words cannot be read. */
function tintOf(colour: string): string {
  const known = images.get(colour)
  if (known) return known
  const light = `oklch(from ${colour} 0.8 min(c, 0.16) h / 0.42)`
  const dark = `oklch(from ${colour} 0.62 min(c, 0.16) h / 0.36)`
  const image = `linear-gradient(light-dark(${light}, ${dark}) 0 0)`
  images.set(colour, image)
  return image
}
