import { z } from 'zod'
import {
  type CodeDecision,
  type CodeRef,
  type ComparedBook,
  type ComparedRow,
  type Comparison,
  decision,
} from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'
import { pathIn } from './compare-books.ts'

/** One line of a plan: a code of another codebook and what is to become of it; `verdict` null leaves it undecided. */
const plannedDecision = z.object({
  /** Title of its codebook; may be left out where only one codebook has such a code. */
  file: z.string().optional(),
  /** Its id, its path (`Advice › Sector`) or its name. */
  theirs: z.string(),
  /** The code it is decided about, in the same way; left out: the proposed one. */
  mine: z.string().nullable().optional(),
  verdict: decision.shape.verdict.nullable(),
  name: decision.shape.name,
  texts: decision.shape.texts,
  capitals: decision.shape.capitals,
  place: decision.shape.place,
})

/** Decisions about codes of other codebooks, as a file that people and scripts can write. */
export const planFile = z.object({ decisions: z.array(plannedDecision) })
/** A parsed plan; a line may say more than is read, e.g. why a pair was proposed. */
export type PlanFile = z.output<typeof planFile>

/** A plan in which everything that is open waits for its verdict, with what speaks for each pair. */
export function planFor({ books, rows }: Comparison) {
  const open = rows.filter(({ state }) => state === 'open')
  return {
    decisions: open.map(({ theirs, match, differences }) => ({
      file: books[theirs.book]?.title,
      theirs: pathIn(books, theirs),
      mine: match && pathIn(books, match.mine),
      score: match && rounded(match.score),
      why: match?.reasons.map(({ words }) => words),
      differences,
      verdict: null,
      name: 'mine',
      texts: 'mine',
      capitals: 'mine',
      place: 'mine',
    })),
  }
}

/** The decisions of a plan about the codes that are compared, and what in it means none of them. */
export function readPlan(
  { decisions }: PlanFile,
  { books, rows }: Comparison,
): { readonly decisions: readonly CodeDecision[]; readonly problems: readonly string[] } {
  const made: CodeDecision[] = []
  const problems: string[] = []
  for (const line of decisions) {
    const row = rowFor(line, { books, rows })
    const into = line.mine ? keyFor(books, line.mine) : proposedKey(books, row)
    if (!row)
      problems.push(`No code “${line.theirs}” was found, or several: its line was left out.`)
    else if (line.mine && into === undefined)
      problems.push(
        `No code “${line.mine}” was found, or several: “${line.theirs}” stays undecided.`,
      )
    else if (line.verdict !== null) {
      const { verdict, name, texts, capitals, place } = line
      const { key: theirs, seen } = row
      const sides = { name, texts, capitals, place }
      made.push({ theirs, seen, decision: { verdict, into: into ?? null, ...sides } })
    }
  }
  return { decisions: made, problems }
}

/** How sure a pair is, with two places. */
export function rounded(score: number): number {
  return Math.round(score * 100) / 100
}

type Rows = Pick<Comparison, 'books' | 'rows'>

function rowFor({ file, theirs }: PlanFile['decisions'][number], { books, rows }: Rows) {
  const inFile = rows.filter((row) => file === undefined || books[row.theirs.book]?.title === file)
  return onlyOne(inFile, theirs, (row) => codeOf(books, row.theirs))
}

function keyFor(books: readonly ComparedBook[], wanted: string): string | undefined {
  for (const { codes } of books) {
    const found = onlyOne(codes, wanted, (code) => code)
    if (found) return found.key
  }
  return undefined
}

function proposedKey(books: readonly ComparedBook[], row: ComparedRow | undefined) {
  return row?.match ? codeOf(books, row.match.mine)?.key : undefined
}

type Named = { readonly key: string; readonly path: readonly string[]; readonly name: string }

/** What goes by a text: by its key first, then by its path, then by its name; undefined where none or several do. */
function onlyOne<T>(
  things: readonly T[],
  wanted: string,
  codeOf: (thing: T) => Named | undefined,
): T | undefined {
  const key = nameKey(wanted.replaceAll(/\s+[>›→]\s+/g, ' › '))
  const ways = [
    (code: Named) => code.key === wanted,
    (code: Named) => nameKey(code.path.join(' › ')) === key,
    (code: Named) => nameKey(code.name) === key,
  ]
  for (const way of ways) {
    const found = things.filter((thing) => {
      const code = codeOf(thing)
      return code !== undefined && way(code)
    })
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

function codeOf(books: readonly ComparedBook[], { book, code }: CodeRef): Named | undefined {
  return books[book]?.codes[code]
}
