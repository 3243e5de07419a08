import type { QuoteId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import { type ReadingDocument, rowAt, rowsOf } from './document.ts'

/** Which rows a change touched, and which quotes; work that follows is limited to them. */
export type Touched = {
  readonly rows: ReadonlySet<number>
  readonly quotes: ReadonlySet<QuoteId>
}

/**
 * The quotes of one document by row: what covers an offset, what comes next. A change costs as much as the rows that
 * it touches.
 */
export class Coverage {
  readonly document: ReadingDocument
  readonly quotes = new Map<QuoteId, Quote>()
  readonly #codings = new Map<QuoteId, readonly Coding[]>()
  readonly #rows: Quote[][]

  constructor(document: ReadingDocument) {
    this.document = document
    this.#rows = document.rows.map(() => [])
  }

  /** Takes over a new state of the data by its difference to the present one. */
  replace(quotes: readonly Quote[], codings: readonly Coding[]): Touched {
    const byQuote = Map.groupBy(codings, (coding) => coding.quoteId)
    const rows = new Set<number>()
    const touched = new Set<QuoteId>()
    const touch = (quote: Quote) => {
      touched.add(quote.id)
      const { from, to } = rowsOf(this.document, quote)
      for (let row = from; row <= to; row += 1) rows.add(row)
    }
    const gone = new Set(this.quotes.keys())
    for (const quote of quotes) {
      gone.delete(quote.id)
      const before = this.quotes.get(quote.id)
      const now = byQuote.get(quote.id) ?? []
      if (before && sameCodings(this.codings(quote.id), now) && samePlace(before, quote)) {
        this.quotes.set(quote.id, quote)
        continue
      }
      if (before) touch(before)
      this.put(quote, now)
      touch(quote)
    }
    for (const id of gone) {
      const before = this.remove(id)
      if (before) touch(before)
    }
    return { rows, quotes: touched }
  }

  /** Adds a quote or takes over its new place and codings. */
  put(quote: Quote, codings: readonly Coding[]): void {
    this.remove(quote.id)
    this.quotes.set(quote.id, quote)
    this.#codings.set(quote.id, codings)
    const { from, to } = rowsOf(this.document, quote)
    for (let row = from; row <= to; row += 1) insertInOrder(this.inRow(row), quote)
  }

  /** Takes a quote away and answers what it was. */
  remove(id: QuoteId): Quote | undefined {
    const quote = this.quotes.get(id)
    if (!quote) return undefined
    const { from, to } = rowsOf(this.document, quote)
    for (let row = from; row <= to; row += 1) {
      const list = this.inRow(row)
      const at = list.findIndex((other) => other.id === id)
      if (at >= 0) list.splice(at, 1)
    }
    this.quotes.delete(id)
    this.#codings.delete(id)
    return quote
  }

  /** The codings of a quote. */
  codings(id: QuoteId): readonly Coding[] {
    return this.#codings.get(id) ?? none
  }

  /** The quotes that touch a row, in order of their start, longer ones first. */
  inRow(row: number): Quote[] {
    return this.#rows[row] ?? []
  }

  /** The quotes that cover an offset, the shortest first. */
  at(offset: number): Quote[] {
    return this.inRow(rowAt(this.document, offset))
      .filter((quote) => quote.start <= offset && offset < quote.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || compareQuotes(a, b))
  }

  /** The next quote in reading order after a quote or offset, or undefined at the end. */
  next(from: Place): Quote | undefined {
    for (let row = rowAt(this.document, from.start); row < this.#rows.length; row += 1) {
      const found = this.inRow(row).find(
        (quote) => this.#startsIn(quote, row) && compareQuotes(quote, from) > 0,
      )
      if (found) return found
    }
    return undefined
  }

  /** The quote before a quote or offset in reading order, or undefined at the beginning. */
  previous(from: Place): Quote | undefined {
    for (let row = rowAt(this.document, from.start); row >= 0; row -= 1) {
      const found = this.inRow(row).findLast(
        (quote) => this.#startsIn(quote, row) && compareQuotes(quote, from) < 0,
      )
      if (found) return found
    }
    return undefined
  }

  #startsIn(quote: Quote, row: number): boolean {
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

function insertInOrder(list: Quote[], quote: Quote): void {
  let at = list.length
  while (at > 0 && compareQuotes(list[at - 1] ?? quote, quote) > 0) at -= 1
  list.splice(at, 0, quote)
}

function samePlace(a: Quote, b: Quote): boolean {
  return a.start === b.start && a.end === b.end && a.starred === b.starred && a.memo === b.memo
}

function sameCodings(a: readonly Coding[], b: readonly Coding[]): boolean {
  return a.length === b.length && a.every((coding, index) => sameCoding(coding, b[index]))
}

function sameCoding(a: Coding, b: Coding | undefined): boolean {
  return a.id === b?.id && a.codeId === b.codeId
}
