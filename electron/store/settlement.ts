import { randomUUID } from 'node:crypto'
import type { PlacedCoding, Settlement } from '../../shared/model/agreement.ts'
import type { CodeId, CodingId } from '../../shared/model/id.ts'
import type { Coding, Quote } from '../../shared/model/quote.ts'
import { all, type Db, first, insert, run } from './db.ts'
import type { Passage, Picking } from './quotes.ts'

/** The call by which differences between coders are settled; the change log is asked for it. */
const settling = 'agreement.settle'

/** What decisions about differences did and still stands: codings added and removed, from the change log, and kept. */
export function readSettlement(db: Db): Settlement {
  const kept = all<{ codingId: CodingId }>(db, 'SELECT codingId FROM keptCoding')
  return {
    added: addedCodings(db),
    removed: removedCodings(db),
    kept: new Set(kept.map(({ codingId }) => codingId)),
  }
}

/** The codes of codings and where they stand; what is gone meanwhile is passed over. */
export function codingsWith(
  db: Db,
  codingIds: readonly CodingId[],
): readonly (Passage & { readonly codeId: CodeId })[] {
  return all(
    db,
    `SELECT codeId, transcriptId, start, "end" FROM coding JOIN quote ON quote.id = quoteId
     WHERE coding.id IN (SELECT value FROM json_each(?)) ORDER BY start, coding.rowid`,
    JSON.stringify(codingIds),
  )
}

/** Notes that codings stay although not all coders made them; what is gone meanwhile is passed over. */
export function keepCodings(
  db: Db,
  codingIds: readonly CodingId[],
  { coderId, createdAt: keptAt }: Picking,
): void {
  for (const codingId of codingIds) {
    if (!first(db, 'SELECT 1 FROM coding WHERE id = ?', codingId)) continue
    if (first(db, 'SELECT 1 FROM keptCoding WHERE codingId = ?', codingId)) continue
    insert(db, 'keptCoding', { id: randomUUID(), codingId, coderId, keptAt })
  }
}

/** Forgets that codings were to stay. */
export function forgetKept(db: Db, codingIds: readonly CodingId[]): void {
  for (const codingId of codingIds) run(db, 'DELETE FROM keptCoding WHERE codingId = ?', codingId)
}

const settled = `SELECT id FROM changeSet WHERE what = '${settling}' AND state IN ('done', 'kept')`

type Row = Omit<Coding, 'id'> & { readonly codingId: CodingId; readonly quote: string }

function addedCodings(db: Db): readonly PlacedCoding[] {
  return all<Row>(
    db,
    `SELECT coding.id AS codingId, coding.quoteId, coding.codeId, coding.coderId, coding.createdAt, ${quoteJson('quote')} AS quote
     FROM coding JOIN quote ON quote.id = quoteId
     WHERE coding.id IN (SELECT rowId FROM change
       WHERE tableName = 'coding' AND operation = 'insert' AND changeSetId IN (${settled}))`,
  ).map(placed)
}

/** Codings that are gone, on their quotes as these are, or as they were when they went with them. */
function removedCodings(db: Db): readonly PlacedCoding[] {
  const gone = all<{ former: string }>(
    db,
    `SELECT former FROM change WHERE tableName = 'coding' AND operation = 'delete'
       AND changeSetId IN (${settled})`,
  )
  return gone.flatMap(({ former }) => {
    // The log's own triggers wrote this JSON from the row of a coding.
    const { id, ...coding } = JSON.parse(former) as Coding
    if (first(db, 'SELECT 1 FROM coding WHERE id = ?', id)) return []
    const quote = quoteThen(db, coding.quoteId)
    return quote === undefined ? [] : [placed({ ...coding, codingId: id, quote })]
  })
}

function quoteThen(db: Db, id: string): string | undefined {
  const now = first<{ quote: string }>(
    db,
    `SELECT ${quoteJson('quote')} AS quote FROM quote WHERE id = ?`,
    id,
  )
  const then = first<{ quote: string }>(
    db,
    `SELECT former AS quote FROM change
     WHERE tableName = 'quote' AND operation = 'delete' AND rowId = ? ORDER BY id DESC LIMIT 1`,
    id,
  )
  return (now ?? then)?.quote
}

function placed({ codingId, codeId, coderId, createdAt, quote }: Row): PlacedCoding {
  // Written by the query or the log from the row of a quote, where stars are numbers.
  const stored = JSON.parse(quote) as Omit<Quote, 'starred'> & { readonly starred: number }
  return {
    coding: { id: codingId, codeId, coderId, createdAt },
    quote: { ...stored, starred: stored.starred === 1 },
  }
}

const quoteColumns = [
  ...['id', 'transcriptId', 'ref', 'start', 'end', 'words', 'before', 'after'],
  ...['starred', 'memo', 'coderId', 'createdAt'],
]

function quoteJson(table: string): string {
  return `json_object(${quoteColumns.map((name) => `'${name}', ${table}."${name}"`).join(', ')})`
}
