import type { Slice } from './positions.ts'

let made = 0

/**
 * The custom highlights of one surface. Other highlights of the page are left alone; all are gone after `destroy`. A
 * paragraph carries the names of its highlights as classes, because the browser works out the style of every highlight
 * that may occur in an element, for each element.
 */
export class Highlights {
  readonly #sheet = new CSSStyleSheet()
  readonly #byKey = new Map<string, { highlight: Highlight; name: string }>()

  /** Defines highlights by their declarations; higher priorities are painted above lower ones. */
  constructor(styles: Readonly<Record<string, readonly [declarations: string, priority: number]>>) {
    made += 1
    document.adoptedStyleSheets.push(this.#sheet)
    for (const [key, [declarations, priority]] of Object.entries(styles)) {
      const name = `excerpta-${made}-${this.#byKey.size}`
      const highlight = new Highlight()
      highlight.priority = priority
      this.#byKey.set(key, { highlight, name })
      CSS.highlights.set(name, highlight)
      this.#sheet.insertRule(`.${name}::highlight(${name}) { ${declarations} }`)
    }
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

  /** Takes everything away. */
  destroy(): void {
    for (const { name } of this.#byKey.values()) CSS.highlights.delete(name)
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
