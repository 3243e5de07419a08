import type { QuoteId } from '../../shared/model/id.ts'
import type { Coding, TextQuote } from '../../shared/model/quote.ts'
import { type ReadingDocument, rowAt, rowsOf } from './document.ts'
import type { Marked } from './marked.ts'
import { Shelved } from './shelved.ts'

/**
 * The quotes of one document by row: what covers an offset, what comes next. A change costs as much as the rows that
 * it touches.
 */
export class Coverage {
  readonly document: ReadingDocument
  readonly #rows: TextQuote[][]
  #marked = Shelved.of<QuoteId, Marked>([])

  constructor(document: ReadingDocument) {
    this.document = document
    this.#rows = document.rows.map(() => [])
  }

  /** Takes over a new state of the data by its difference to the present one; answers the rows that changed. */
  replace(next: ReadonlyMap<QuoteId, Marked>): ReadonlySet<number> {
    const rows = new Set<number>()
    const before = this.#marked
    const now = Shelved.of(next)
    for (const id of now.changedSince(before)) {
      const [known, marked] = [before.get(id), now.get(id)]
      if (known) this.#takeOut(known.quote, rows)
      if (marked) this.#putIn(marked.quote, rows)
    }
    this.#marked = now
    return rows
  }

  /** All quotes with their codings. */
  get marked(): ReadonlyMap<QuoteId, Marked> {
    return this.#marked
  }

  /** A quote by its id. */
  quote(id: QuoteId): TextQuote | undefined {
    return this.#marked.get(id)?.quote
  }

  /** All quotes, in no order. */
  quotes(): TextQuote[] {
    return [...this.#marked.values()].map(({ quote }) => quote)
  }

  /** The codings of a quote. */
  codings(id: QuoteId): readonly Coding[] {
    return this.#marked.get(id)?.codings ?? none
  }

  /** The quotes that touch a row, in order of their start, longer ones first. */
  inRow(row: number): TextQuote[] {
    return this.#rows[row] ?? []
  }

  /** The quotes that cover an offset, the shortest first. */
  at(offset: number): TextQuote[] {
    return this.inRow(rowAt(this.document, offset))
      .filter((quote) => quote.start <= offset && offset < quote.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareQuotes(a, b))
  }

  /** The next quote in reading order after a quote or offset, or undefined at the end. */
  next(from: Place): TextQuote | undefined {
    for (let row = rowAt(this.document, from.start); row < this.#rows.length; row += 1) {
      const found = this.inRow(row).find(
        (quote) => this.#startsIn(quote, row) && compareQuotes(quote, from) > 0,
      )
      if (found) return found
    }
    return undefined
  }

  /** The quote before a quote or offset in reading order, or undefined at the beginning. */
  previous(from: Place): TextQuote | undefined {
    for (let row = rowAt(this.document, from.start); row >= 0; row -= 1) {
      const found = this.inRow(row).findLast(
        (quote) => this.#startsIn(quote, row) && compareQuotes(quote, from) < 0,
      )
      if (found) return found
    }
    return undefined
  }

  #putIn(quote: TextQuote, rows: Set<number>): void {
    const { from, to } = rowsOf(this.document, quote)
    for (let row = from; row <= to; row += 1) {
      insertInOrder(this.inRow(row), quote)
      rows.add(row)
    }
  }

  #takeOut({ id, start, end }: TextQuote, rows: Set<number>): void {
    const { from, to } = rowsOf(this.document, { start, end })
    for (let row = from; row <= to; row += 1) {
      const list = this.inRow(row)
      const at = list.findIndex((other) => other.id === id)
      if (at >= 0) list.splice(at, 1)
      rows.add(row)
    }
  }

  #startsIn(quote: TextQuote, row: number): boolean {
    return rowAt(this.document, quote.start) === row
  }
}

/** A quote's place in reading order; a bare offset stands before the quotes that start there. */
export type Place = { readonly start: number; readonly end: number; readonly id?: string }

/** Reading order: by start, longer ones first, then by id. */
export function compareQuotes(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end || compareText(a.id ?? '', b.id ?? '')
}

const none: readonly Coding[] = []

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function insertInOrder(list: TextQuote[], quote: TextQuote): void {
  let at = list.length
  while (at > 0 && compareQuotes(list[at - 1] ?? quote, quote) > 0) at -= 1
  list.splice(at, 0, quote)
}
