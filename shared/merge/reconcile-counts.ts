import type { CodeId } from '../model/id.ts'
import type { CodedBook, Comparison, ReconcileResult } from '../model/reconciliation.ts'
import type { Reconciliation } from './reconcile.ts'

/** What a reconciliation does, in numbers and names; each quote counts once, however many of its codes are touched. */
export function countReconciliation(
  { rows }: Comparison,
  made: Reconciliation,
  books: readonly CodedBook[],
): ReconcileResult {
  const own = books[0]?.book.codes ?? []
  const touched = new Set([...made.changed, ...made.moved])
  const mine = countUse(books[0], (place) => isIn(touched, own[place]?.id))
  const placed = new Set(
    [...made.outcomes.keys()].map(({ theirs }) => `${theirs.book}/${theirs.code}`),
  )
  const theirs = books.map((book, number) =>
    number === 0 ? nothing : countUse(book, (place) => placed.has(`${number}/${place}`)),
  )
  const names = (ids: readonly CodeId[]) => ids.map((id) => made.names.get(id) ?? '')
  const done = rows.filter((row) => made.outcomes.has(row))
  return {
    ...{ added: names(made.added), changed: names(made.changed), moved: names(made.moved) },
    capitals: made.capitals,
    joined: done.filter(({ decision }) => decision?.verdict === 'same').length,
    left: rows.filter(({ decision }) => decision?.verdict === 'leave').length,
    undecided: rows.filter(({ decision }) => decision === null).length,
    ...mine,
    theirCodings: theirs.reduce((sum, { codings }) => sum + codings, 0),
    theirQuotes: theirs.reduce((sum, { quotes }) => sum + quotes, 0),
    problems: [...books.flatMap(({ book }) => book.problems), ...made.problems],
  }
}

const nothing = { codings: 0, quotes: 0 }

function countUse(coded: CodedBook | undefined, counts: (code: number) => boolean) {
  if (!coded) return nothing
  const codings = coded.book.codes.reduce(
    (sum, code, place) => sum + (counts(place) ? code.codings : 0),
    0,
  )
  const quotes = new Set(coded.passages.flatMap(({ code, quote }) => (counts(code) ? quote : [])))
  return { codings, quotes: quotes.size }
}

function isIn(ids: ReadonlySet<CodeId>, id: CodeId | undefined): boolean {
  return id !== undefined && ids.has(id)
}
