import type { Filter } from '../../shared/model/filter.ts'
import type { TranscriptId } from '../../shared/model/id.ts'
import type { SearchHit, SearchPage } from '../../shared/model/search.ts'
import { makeFinder } from '../../shared/text/find.ts'
import { readTerms, type SearchTerm } from '../../shared/text/search-terms.ts'
import { all, column, type Db } from './db.ts'
import { lastChange } from './quote-changes.ts'
import { describeHit, type FoundTurn, transcriptReader } from './search-hit.ts'
import { makeTurnTest } from './turn-speakers.ts'
import { turnsPerTranscript } from './turn-text.ts'

/** What is looked for, and which part of the answer is wanted. */
export type Search = {
  readonly text: string
  readonly filter?: Filter | undefined
  /** `rank`: the best first; `place`: by transcript and in reading order. */
  readonly order?: 'rank' | 'place' | undefined
  readonly offset?: number | undefined
  readonly limit: number
}

/**
 * Turns that hold all words of a text, words from their beginning, phrases in quotation marks as they stand. Case and
 * diacritics do not matter.
 */
export function searchTurns(db: Db, search: Search): SearchPage {
  const terms = readTerms(search.text)
  if (terms.length === 0) return { total: 0, transcripts: [], hits: [] }
  const { offset = 0, limit, order = 'place' } = search
  const { rowids, transcripts } = foundTurns(db, terms, search.filter)
  const wanted =
    order === 'rank'
      ? ranked(db, { terms, among: search.filter && new Set(rowids), limit: offset + limit })
      : rowids
  const read = transcriptReader(db)
  const find = makeFinder(terms)
  const hits = wanted
    .slice(offset, offset + limit)
    .flatMap((rowid): SearchHit[] => describeHit(read(numberOf(rowid)), placeOf(rowid), find))
  return { total: rowids.length, transcripts, hits }
}

/** The turns that hold all of some terms, as transcripts and places in them, in the order in which they are shown. */
export function turnsWith(
  db: Db,
  terms: readonly SearchTerm[],
  filter: Filter | undefined,
): readonly FoundTurn[] {
  if (terms.length === 0) return []
  return foundTurns(db, terms, filter).rowids.map((rowid) => ({
    transcript: numberOf(rowid),
    place: placeOf(rowid),
  }))
}

type Found = Pick<SearchPage, 'transcripts'> & { readonly rowids: readonly number[] }

type Answers = { readonly at: number; readonly found: Map<string, Found> }

const answered = new WeakMap<Db, Answers>()
const keptAnswers = 4

/** The last few answers are kept as long as nothing changes, so that they can be read page by page. */
function foundTurns(db: Db, terms: readonly SearchTerm[], filter: Filter | undefined): Found {
  const at = lastChange(db)
  const known = answered.get(db)
  const answers = known?.at === at ? known : { at, found: new Map<string, Found>() }
  answered.set(db, answers)
  const key = JSON.stringify([terms, filter])
  const found = answers.found.get(key) ?? inTitleOrder(db, matches(db, terms, filter))
  answers.found.delete(key)
  answers.found.set(key, found)
  for (const oldest of answers.found.keys())
    if (answers.found.size > keptAnswers) answers.found.delete(oldest)
  return found
}

function matches(
  db: Db,
  terms: readonly SearchTerm[],
  filter: Filter | undefined,
): readonly number[] {
  const found = column<number>(
    db,
    'SELECT rowid FROM turnText WHERE turnText MATCH ?',
    ftsQuery(terms),
  )
  return filter ? found.filter(makeTurnTest(db, filter)) : found
}

/** Row numbers come in the order of import; each transcript's are put where its title belongs. */
function inTitleOrder(db: Db, rowids: readonly number[]): Found {
  const runs = new Map<number, { from: number; to: number }>()
  let run = { from: 0, to: 0 }
  for (let at = 0, last = -1; at < rowids.length; at += 1) {
    const number = numberOf(rowids[at] ?? 0)
    if (number !== last) {
      run = { from: at, to: at }
      runs.set(number, run)
      last = number
    }
    run.to = at + 1
  }
  let first = 0
  const parts: (readonly number[])[] = []
  const transcripts = listTitles(db).flatMap(({ number, id, title }) => {
    const own = runs.get(number)
    if (!own) return []
    parts.push(rowids.slice(own.from, own.to))
    first += own.to - own.from
    return [{ id, title, turns: own.to - own.from, first: first - own.to + own.from }]
  })
  return { rowids: parts.flat(), transcripts }
}

type Title = { readonly number: number; readonly id: TranscriptId; readonly title: string }

/** All transcripts by title as people sort it (2 before 10), with the number that the full-text index knows each by. */
export function listTitles(db: Db): readonly Title[] {
  const order = new Intl.Collator(undefined, { numeric: true })
  return all<Title>(db, 'SELECT number, id, title FROM transcript').toSorted((a, b) =>
    order.compare(a.title, b.title),
  )
}

type Ranking = {
  readonly terms: readonly SearchTerm[]
  /** Null where all are wanted. */
  readonly among: ReadonlySet<number> | undefined
  readonly limit: number
}

function ranked(db: Db, { terms, among, limit }: Ranking): readonly number[] {
  const rowids = all<{ rowid: number }>(
    db,
    'SELECT rowid FROM turnText WHERE turnText MATCH ? ORDER BY rank LIMIT ?',
    ftsQuery(terms),
    among ? -1 : limit,
  ).map(({ rowid }) => rowid)
  return among ? rowids.filter((rowid) => among.has(rowid)) : rowids
}

/** Terms as the full-text index understands them. */
export function ftsQuery(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, exact }) => `"${words.join(' ')}"${exact ? '' : ' *'}`).join(' ')
}

function numberOf(rowid: number): number {
  return Math.floor(rowid / turnsPerTranscript)
}

function placeOf(rowid: number): number {
  return rowid % turnsPerTranscript
}
