import type {
  CodedBook,
  CodedPassage,
  CodeRef,
  ComparedBook,
  ComparedCode,
  ComparedRow,
  Comparison,
  Decision,
  Match,
  SavedDecision,
} from '../model/reconciliation.ts'
import { decision as decisionSchema } from '../model/reconciliation.ts'
import { differencesOf, seenOf } from './differences.ts'
import { proposePairs } from './propose-pairs.ts'

/** Pairs that are proposed, by the place of each codebook and code; the first codebook is the project's own and has none. */
export type Proposals = readonly ReadonlyMap<number, Match>[]

/**
 * Proposes for each code of the other codebooks which code of the project, or of a codebook before it, is the same. What a
 * codebook brings that nobody before it has is compared with those that follow. `saved` are decisions of former merges.
 */
export function proposeMatches(
  books: readonly CodedBook[],
  saved: readonly SavedDecision[],
): Proposals {
  const known = new Map(saved.flatMap(({ theirs, codeId }) => (codeId ? [[theirs, codeId]] : [])))
  const pool: Pool = { refs: [], codes: [], passages: [] }
  return books.map(({ book, passages }, number) => {
    const pairs = number === 0 ? [] : proposePairs(pool, { codes: book.codes, passages }, known)
    const matches = new Map<number, Match>()
    for (const { mine, theirs, score, reasons } of pairs) {
      const ref = pool.refs[mine]
      if (ref) matches.set(theirs, { mine: ref, score, reasons })
    }
    fill(pool, { book, passages }, { number, matches })
    return matches
  })
}

/** Puts codebooks side by side: what was decided, what is clear and what has to be decided. */
export function compareBooks(
  books: readonly ComparedBook[],
  proposals: Proposals,
  saved: readonly SavedDecision[],
): Comparison {
  const bySeen = new Map(saved.map((each) => [`${each.theirs}\n${each.seen}`, each]))
  const rows = books.flatMap(({ codes }, book) =>
    book === 0
      ? []
      : codes.map((code, place) => {
          const seen = seenOf(code)
          const match = proposals[book]?.get(place) ?? null
          const known = bySeen.get(`${code.key}\n${seen}`)
          return makeRow(books, { theirs: { book, code: place }, code, seen, match, known })
        }),
  )
  const matched = new Set(
    rows.flatMap(({ match }) => (match?.mine.book === 0 ? [match.mine.code] : [])),
  )
  const onlyMine = (books[0]?.codes ?? []).flatMap((_, code) =>
    matched.has(code) ? [] : [{ book: 0, code }],
  )
  return { books, rows: rows.toSorted(surestFirst), onlyMine }
}

/** The code that a decision means by a key: of the project, else of the first codebook that has it; undefined where none has. */
export function findByKey(books: readonly ComparedBook[], key: string | null): CodeRef | undefined {
  for (const [book, { codes }] of books.entries()) {
    const code = codes.findIndex((each) => each.key === key)
    if (code >= 0) return { book, code }
  }
  return undefined
}

/** A code's place in the tree as people write it: `Advice › Sector`. */
export function pathIn(books: readonly ComparedBook[], { book, code }: CodeRef): string {
  return books[book]?.codes[code]?.path.join(' › ') ?? ''
}

/** The code that a row is about besides its own: the one that was decided on, else the one proposed. */
export function counterpart(
  { books }: Pick<Comparison, 'books'>,
  { match, decision }: ComparedRow,
): CodeRef | null {
  return findByKey(books, decision?.into ?? null) ?? match?.mine ?? null
}

/** Whether a pair is more than a guess: by id, by name in the same place, or because somebody decided so before. */
export function isCertain({ score, reasons }: Match): boolean {
  return score === 1 || reasons.some(({ kind }) => kind === 'name')
}

type Pool = {
  readonly refs: CodeRef[]
  readonly codes: ComparedCode[]
  readonly passages: CodedPassage[]
}

type Filling = { readonly number: number; readonly matches: ReadonlyMap<number, Match> }

/** Puts what nobody has yet into the pool, and the passages of all others below the code that they are the same as. */
function fill(pool: Pool, { book, passages }: CodedBook, { number, matches }: Filling): void {
  const places = new Map<number, number>()
  for (const [code, compared] of book.codes.entries()) {
    if (matches.has(code)) continue
    places.set(code, pool.codes.length)
    pool.codes.push(compared)
    pool.refs.push({ book: number, code })
  }
  for (const passage of passages) {
    const place = places.get(passage.code)
    if (place !== undefined) pool.passages.push({ ...passage, code: place })
  }
}

type Found = {
  readonly theirs: CodeRef
  readonly code: ComparedCode
  readonly seen: string
  readonly match: Match | null
  readonly known: SavedDecision | undefined
}

function makeRow(books: readonly ComparedBook[], found: Found): ComparedRow {
  const { theirs, code, seen, known } = found
  const match = matchOf(books, found)
  const mine = match && books[match.mine.book]?.codes[match.mine.code]
  const differences = mine ? differencesOf(mine, code) : []
  const base = { theirs, key: code.key, seen, match, differences }
  if (known) {
    const decidedBy = { coder: known.coder, at: known.decidedAt }
    return { ...base, state: 'decided', decision: decided(known), decidedBy }
  }
  const clear = !match || (isCertain(match) && differences.every((each) => each === 'place'))
  if (!clear) return { ...base, state: 'open', decision: null, decidedBy: null }
  return { ...base, state: 'clear', decision: proposed(mine), decidedBy: null }
}

/** What a decision leads to that was carried out already is the code that it led to. */
function decided({ decision, codeId }: SavedDecision): Decision {
  return codeId ? decisionSchema.parse({ verdict: 'same', into: codeId }) : decision
}

function matchOf(books: readonly ComparedBook[], { match, known }: Found): Match | null {
  const mine = known && findByKey(books, known.codeId ?? known.decision.into)
  if (!mine || (match?.mine.book === mine.book && match.mine.code === mine.code)) return match
  return { mine, score: 1, reasons: [{ kind: 'decided', score: 1, words: 'decided before' }] }
}

function proposed(mine: ComparedCode | null | undefined): Decision {
  return decisionSchema.parse(
    mine ? { verdict: 'same', into: mine.key } : { verdict: 'both', into: null },
  )
}

function surestFirst(a: ComparedRow, b: ComparedRow): number {
  return (
    (b.match?.score ?? 0) - (a.match?.score ?? 0) ||
    a.theirs.book - b.theirs.book ||
    a.theirs.code - b.theirs.code
  )
}
