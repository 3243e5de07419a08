import type { Block } from './page.ts'

type NearWindow = {
  readonly scroller: HTMLElement
  readonly blocks: readonly Block[]
  /** Called with the blocks that came near the window and those that went away. */
  readonly onChange: (near: readonly Block[], gone: readonly Block[]) => void
}

/** Knows which blocks are in the window or within half a window's height of it; only these are painted. */
export class WindowBlocks {
  readonly near = new Set<Block>()
  readonly #observer: IntersectionObserver
  readonly #parts: NearWindow
  readonly #byElement: ReadonlyMap<Element, Block>

  constructor(parts: NearWindow) {
    this.#parts = parts
    this.#byElement = new Map(parts.blocks.map((block) => [block.element, block]))
    const options = { root: parts.scroller, rootMargin: '50% 0px' }
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), options)
    for (const block of parts.blocks) this.#observer.observe(block.element)
  }

  /**
   * Takes blocks for near without waiting for the observer, for what is about to be shown. `arrive` goes there before
   * anything is painted, so that one layout serves both.
   */
  expect(blocks: readonly Block[], arrive: () => void): void {
    const fresh = blocks.filter((block) => !this.near.has(block))
    for (const block of fresh) this.#add(block)
    arrive()
    if (fresh.length > 0) this.#parts.onChange(fresh, [])
  }

  /** Stops observing. */
  destroy(): void {
    this.#observer.disconnect()
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const near: Block[] = []
    const gone: Block[] = []
    for (const entry of entries) {
      const block = this.#byElement.get(entry.target)
      if (!block || entry.isIntersecting === this.near.has(block)) continue
      if (entry.isIntersecting) this.#add(block)
      else this.#remove(block)
      const list = entry.isIntersecting ? near : gone
      list.push(block)
    }
    if (near.length > 0 || gone.length > 0) this.#parts.onChange(near, gone)
  }

  /** Near blocks are laid out whether or not the browser thinks so: measuring one that it skips costs a layout each time. */
  #add(block: Block): void {
    this.near.add(block)
    block.element.style.contentVisibility = 'visible'
  }

  #remove(block: Block): void {
    this.near.delete(block)
    block.element.style.contentVisibility = ''
  }
}
