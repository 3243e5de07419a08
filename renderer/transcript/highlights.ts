import type { Slice } from './positions.ts'

let made = 0

/**
 * The custom highlights of one surface: a tint for each colour and a few named ones. Other highlights of the page are
 * left alone; all are gone after `destroy`. A paragraph carries the names of its highlights as classes, because the
 * browser works out the style of every highlight that may occur in an element, for each element.
 */
export class Highlights {
  readonly #sheet = new CSSStyleSheet()
  readonly #prefix: string
  readonly #byKey = new Map<string, { highlight: Highlight; name: string }>()
  readonly #rows = new Map<number, { highlight: Highlight; range: StaticRange }[]>()

  /** Painting may be on its way still when a surface goes; it must not bring anything back. */
  #isGone = false

  constructor() {
    made += 1
    this.#prefix = `excerpta-${made}`
    document.adoptedStyleSheets.push(this.#sheet)
  }

  /** Defines a highlight by its declarations; higher priorities are painted above lower ones. */
  define(key: string, declarations: string, priority: number): void {
    if (this.#isGone || this.#byKey.has(key)) return
    const name = `${this.#prefix}-${this.#byKey.size}`
    const highlight = new Highlight()
    highlight.priority = priority
    this.#byKey.set(key, { highlight, name })
    CSS.highlights.set(name, highlight)
    this.#sheet.insertRule(`.${name}::highlight(${name}) { ${declarations} }`)
  }

  /** True where a key is defined. */
  has(key: string): boolean {
    return this.#byKey.has(key)
  }

  /** Paints the slices of a named highlight in place of those before. */
  show(key: string, slices: readonly Slice[]): void {
    const known = this.#byKey.get(key)
    if (!known) return
    const { highlight, name } = known
    if (highlight.size > 0) highlight.clear()
    for (const slice of slices) {
      slice.text.parentElement?.classList.add(name)
      highlight.add(staticRange(slice))
    }
  }

  /** Paints the tints of a row in place of those before; `text` is the row's text node. */
  paintRow(row: number, tints: readonly (Slice & { readonly key: string })[]): void {
    this.clearRow(row)
    const painted = []
    for (const tint of tints) {
      const known = this.#byKey.get(tint.key)
      if (!known) continue
      const range = staticRange(tint)
      known.highlight.add(range)
      painted.push({ highlight: known.highlight, range })
      tint.text.parentElement?.classList.add(known.name)
    }
    this.#rows.set(row, painted)
  }

  /** Takes the tints of a row away. */
  clearRow(row: number): void {
    for (const { highlight, range } of this.#rows.get(row) ?? []) highlight.delete(range)
    this.#rows.delete(row)
  }

  /** Takes everything away. */
  destroy(): void {
    for (const { name } of this.#byKey.values()) CSS.highlights.delete(name)
    this.#isGone = true
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    )
  }
}

function staticRange({ text, start, end }: Slice): StaticRange {
  return new StaticRange({
    startContainer: text,
    startOffset: start,
    endContainer: text,
    endOffset: end,
  })
}
