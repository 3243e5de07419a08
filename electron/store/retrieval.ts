import type {
  CodedQuote,
  CodedTranscript,
  CodedWith,
  Material,
} from '../../shared/analysis/material.ts'
import type { QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import { listCoders } from './coders.ts'
import { readCodebook } from './codes.ts'
import { all, type Db, first } from './db.ts'
import { decodeLayout } from './layout.ts'
import { readGroups } from './people.ts'

/**
 * Everything that analyses look at. It is kept in memory and brought up to date from the change log: only what changed is read
 * again, and what did not change stays the same object.
 */
export function readMaterial(db: Db): Material {
  const known = db.inTransaction ? undefined : remembered.get(db)
  const upTo = first<{ id: number | null }>(db, 'SELECT max(id) AS id FROM change')?.id ?? 0
  if (known?.upTo === upTo) return known.material
  const material = known ? refresh(db, known) : readAll(db)
  if (!db.inTransaction) remembered.set(db, { upTo, material })
  return material
}

type Remembered = { readonly upTo: number; readonly material: Material }

const remembered = new WeakMap<Db, Remembered>()

const groupTables = [
  'programme',
  'pair',
  'participant',
  'participantPair',
  'attribute',
  'attributeValue',
]
const codebookTables = ['code', 'codeAlias', 'codeCapital', 'capitalType']

function readAll(db: Db): Material {
  const ids = all<{ id: TranscriptId }>(db, 'SELECT id FROM transcript').map(({ id }) => id)
  return {
    ...readGroups(db),
    coders: listCoders(db),
    codebook: readCodebook(db),
    transcripts: inOrder(readTranscripts(db, ids)),
  }
}

function refresh(db: Db, { upTo, material }: Remembered): Material {
  const changed = new Set(
    all<{ name: string }>(
      db,
      'SELECT DISTINCT tableName AS name FROM change WHERE id > ?',
      upTo,
    ).map(({ name }) => name),
  )
  const touched = new Set(touchedTranscripts(db, upTo))
  const same = material.transcripts.filter(({ id }) => !touched.has(id))
  return {
    ...material,
    ...(groupTables.some((name) => changed.has(name)) && readGroups(db)),
    ...(changed.has('coder') && { coders: listCoders(db) }),
    ...(codebookTables.some((name) => changed.has(name)) && { codebook: readCodebook(db) }),
    ...(touched.size > 0 && {
      transcripts: inOrder([...same, ...readTranscripts(db, [...touched])]),
    }),
  }
}

/** Transcripts whose own rows, or whose speakers, quotes or codings changed since an entry of the change log. */
function touchedTranscripts(db: Db, since: number): readonly TranscriptId[] {
  const parts = ['speaker', 'quote'].map(
    (table) =>
      `SELECT coalesce(${table}.transcriptId, former ->> '$.transcriptId') FROM recent
         LEFT JOIN ${table} ON ${table}.id = rowId WHERE tableName = '${table}'`,
  )
  return all<{ id: TranscriptId | null }>(
    db,
    `WITH recent AS (SELECT tableName, rowId, former FROM change WHERE id > ?)
     SELECT rowId AS id FROM recent WHERE tableName = 'transcript'
     UNION ${parts.join(' UNION ')}
     UNION SELECT quote.transcriptId FROM recent
       LEFT JOIN coding ON coding.id = rowId
       JOIN quote ON quote.id = coalesce(coding.quoteId, former ->> '$.quoteId')
       WHERE tableName = 'coding'`,
    since,
  ).flatMap(({ id }) => id ?? [])
}

type OfTranscript<T> = T & { readonly transcriptId: TranscriptId }
type Bare = Omit<CodedTranscript, 'speakers' | 'turns' | 'marks' | 'quotes'>

function readTranscripts(db: Db, ids: readonly TranscriptId[]): readonly CodedTranscript[] {
  const wanted = JSON.stringify(ids)
  const speakers = Map.groupBy(
    all<Speaker>(
      db,
      `SELECT id, transcriptId, label, participantId FROM speaker
       WHERE transcriptId IN (SELECT value FROM json_each(?)) ORDER BY position`,
      wanted,
    ),
    (speaker) => speaker.transcriptId,
  )
  const quotes = readQuotes(db, wanted)
  const transcripts = all<Bare & { readonly layout: string }>(
    db,
    `SELECT id, title, short, kind, programmeId, pairId, layout, text, number AS imported FROM transcript
     WHERE id IN (SELECT value FROM json_each(?))`,
    wanted,
  )
  return transcripts.map(({ layout, ...transcript }) => {
    const own = speakers.get(transcript.id) ?? []
    const coded = quotes.get(transcript.id) ?? []
    return { ...transcript, speakers: own, ...decodeLayout(layout, own), quotes: coded }
  })
}

type StoredQuote = OfTranscript<Omit<CodedQuote, 'starred' | 'codings'>> & {
  readonly starred: number
}

function readQuotes(db: Db, wanted: string): ReadonlyMap<TranscriptId, readonly CodedQuote[]> {
  const codings = Map.groupBy(
    all<CodedWith & { readonly quoteId: QuoteId }>(
      db,
      `SELECT coding.* FROM coding JOIN quote ON quote.id = quoteId
       WHERE transcriptId IN (SELECT value FROM json_each(?)) ORDER BY coding.createdAt, coding.rowid`,
      wanted,
    ),
    (coding) => coding.quoteId,
  )
  const quotes = all<StoredQuote>(
    db,
    `SELECT id, transcriptId, ref, start, "end", starred, memo, coderId, createdAt FROM quote
     WHERE transcriptId IN (SELECT value FROM json_each(?))
     ORDER BY transcriptId, start, "end" DESC, createdAt, length(ref), ref`,
    wanted,
  ).map((quote) => ({
    ...quote,
    starred: quote.starred === 1,
    codings: codings.get(quote.id) ?? [],
  }))
  return Map.groupBy(quotes, (quote) => quote.transcriptId)
}

const collator = new Intl.Collator(undefined, { numeric: true })

/** By title as people sort it (2 before 10), as everywhere. */
function inOrder(transcripts: readonly CodedTranscript[]): readonly CodedTranscript[] {
  return transcripts.toSorted((a, b) => collator.compare(a.title, b.title))
}
