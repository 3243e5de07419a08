import { type MergeRow, mergeRow } from '../../shared/merge/merge-row.ts'
import { transcriptId } from '../../shared/model/id.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { type Copies, historyOf, type RowName, rowOf } from './copies.ts'
import { all, type Db, first } from './db.ts'
import { refMaker, wordsAt } from './quotes.ts'
import { readText } from './transcript-text.ts'

/** What is known of transcripts here while rows are placed in them; each is read once. */
export type Places = {
  readonly mine: Db
  /** Transcripts whose text differs, in which something was done here, too. */
  readonly apart: ReadonlySet<string>
  readonly texts: Map<string, string>
  readonly refMakers: Map<string, (place: Range) => string>
}

/** Begins to place rows of the other copy; nothing may have been merged before. */
export function startPlacing(copies: Copies): Places {
  const apart = apartTranscripts(copies)
  return { mine: copies.mine, apart, texts: new Map(), refMakers: new Map() }
}

/** Transcripts whose text or turns differ between the copies, and in which something is to stay as it is here. */
function apartTranscripts(copies: Copies): ReadonlySet<string> {
  const { mine } = copies
  const ids = all<{ id: string }>(mine, 'SELECT id FROM transcript')
  const apart = ids.filter(({ id }) => {
    const transcript = { table: 'transcript', id }
    if (!differs(copies, transcript)) return false
    const quotes = all<{ id: string }>(mine, 'SELECT id FROM quote WHERE transcriptId = ?', id)
    return [transcript, ...quotes.map((quote) => ({ table: 'quote', id: quote.id }))].some(
      (name) => mergeRow(historyOf(copies, name), 'mine').kind === 'keep',
    )
  })
  return new Set(apart.map(({ id }) => id))
}

function differs({ mine, theirs }: Copies, name: RowName): boolean {
  const [here, there] = [rowOf(mine, name), rowOf(theirs, name)]
  if (!here || !there) return false
  return here['text'] !== there['text'] || here['layout'] !== there['layout']
}

/** A row of the other copy as it can stand here, or why it cannot; an empty problem is a conflict about the text. */
export type PlacedRow = { readonly row: MergeRow } | { readonly problem: string }

/**
 * Finds the place of a row here. A new quote gets a reference that is free, and on a text that is another here it is looked
 * for by its words. Of such a text nothing else is taken but memos.
 */
export function placeRow(places: Places, name: RowName, row: MergeRow): PlacedRow {
  const here = rowOf(places.mine, name)
  const transcript = name.table === 'transcript' ? name.id : row['transcriptId']
  const isApart = typeof transcript === 'string' && places.apart.has(transcript)
  const isFree = name.table === 'memo' || (name.table === 'quote' && here === undefined)
  if (isApart && !isFree) return { problem: '' }
  if (name.table !== 'quote') return { row }
  if (here) return { row: { ...row, ref: here['ref'] ?? null } }
  if (!isApart) return { row: withFreeRef(places, row) }
  const text = textOf(places, transcript)
  const range = placeOf(text, row)
  if (!range) return { problem: 'Its words do not stand in the text here, or more than once.' }
  return { row: withFreeRef(places, { ...row, ...range, ...wordsAt(text, range) }) }
}

function textOf({ mine, texts }: Places, transcript: string): string {
  const text = texts.get(transcript) ?? readText(mine, transcriptId.parse(transcript)) ?? ''
  texts.set(transcript, text)
  return text
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

function withFreeRef({ mine, refMakers }: Places, row: MergeRow): MergeRow {
  if (!first(mine, 'SELECT 1 FROM quote WHERE ref = ?', row['ref'])) return row
  const id = transcriptId.parse(row['transcriptId'])
  const nextRef = refMakers.get(id) ?? refMaker(mine, id)
  refMakers.set(id, nextRef)
  return { ...row, ref: nextRef({ start: Number(row['start']), end: Number(row['end']) }) }
}
