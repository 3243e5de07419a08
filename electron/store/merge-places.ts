import type { MergeRow } from '../../shared/merge/merge-row.ts'
import { transcriptId } from '../../shared/model/id.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { type RowName, rowOf, touchedSince } from './copies.ts'
import { all, type Db, first } from './db.ts'
import { refMaker, wordsAt } from './quotes.ts'
import { readText } from './transcript-text.ts'

/** Two copies of a project, and the last change that they have in common. */
type Copies = { readonly mine: Db; readonly theirs: Db; readonly parted: number }

/** Transcripts whose text or turns differ between the copies, and in which something was done here. */
export function apartTranscripts({ mine, theirs, parted }: Copies): ReadonlySet<string> {
  const own = new Set(touchedSince(mine, parted).map(({ table, id }) => `${table} ${id}`))
  const ids = all<{ id: string }>(mine, 'SELECT id FROM transcript')
  const apart = ids.filter(({ id }) => {
    if (!differs(mine, theirs, { table: 'transcript', id })) return false
    const quotes = all<{ id: string }>(mine, 'SELECT id FROM quote WHERE transcriptId = ?', id)
    return [`transcript ${id}`, ...quotes.map((quote) => `quote ${quote.id}`)].some((name) =>
      own.has(name),
    )
  })
  return new Set(apart.map(({ id }) => id))
}

function differs(mine: Db, theirs: Db, name: RowName): boolean {
  const [here, there] = [rowOf(mine, name), rowOf(theirs, name)]
  if (!here || !there) return false
  return here['text'] !== there['text'] || here['layout'] !== there['layout']
}

type Placing = { readonly mine: Db; readonly apart: ReadonlySet<string> }

/** A row of the other copy as it can stand here, or why it cannot; an empty problem is a conflict about the text. */
export type PlacedRow = { readonly row: MergeRow } | { readonly problem: string }

/**
 * Finds the place of a row here. A new quote gets a reference that is free, and on a text that is another here it is looked
 * for by its words. Of such a text nothing else is taken.
 */
export function placeRow({ mine, apart }: Placing, name: RowName, row: MergeRow): PlacedRow {
  const here = rowOf(mine, name)
  const transcript = name.table === 'transcript' ? name.id : row['transcriptId']
  const isApart = typeof transcript === 'string' && apart.has(transcript)
  const isNewQuote = name.table === 'quote' && here === undefined
  if (isApart && !isNewQuote) return { problem: '' }
  if (name.table !== 'quote') return { row }
  if (here) return { row: { ...row, ref: here['ref'] ?? null } }
  if (!isApart) return { row: withFreeRef(mine, row) }
  const text = readText(mine, transcriptId.parse(transcript)) ?? ''
  const range = placeOf(text, row)
  if (!range) return { problem: 'Its words do not stand in the text here, or more than once.' }
  return { row: withFreeRef(mine, { ...row, ...range, ...wordsAt(text, range) }) }
}

/** Where the words of a quote stand: where they did, or at the only other place. */
function placeOf(text: string, row: MergeRow): Range | null {
  const words = String(row['words'])
  const own = { start: Number(row['start']), end: Number(row['end']) }
  if (text.slice(own.start, own.end) === words) return own
  const start = text.indexOf(words)
  const isOnly = start !== -1 && text.indexOf(words, start + 1) === -1
  return isOnly ? { start, end: start + words.length } : null
}

function withFreeRef(db: Db, row: MergeRow): MergeRow {
  if (!first(db, 'SELECT 1 FROM quote WHERE ref = ?', row['ref'])) return row
  const place = { start: Number(row['start']), end: Number(row['end']) }
  const nextRef = refMaker(db, transcriptId.parse(row['transcriptId']))
  return { ...row, ref: nextRef(place) }
}
