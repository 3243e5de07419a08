import { createHash } from 'node:crypto'
import type { Uses } from '../../shared/merge/compared-book.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { CodedPassage } from '../../shared/model/reconciliation.ts'
import { all, type Db, first } from './db.ts'

/**
 * Every quote of a project once for each of its codes, by transcript; `places` says where each code stands in the list that
 * passages name it by. Transcripts are told by a hash of their text, so that positions mean the same wherever they are compared.
 */
export function readPassages(db: Db, places: ReadonlyMap<CodeId, number>): readonly CodedPassage[] {
  type Found = {
    readonly quote: number
    readonly codeId: CodeId
    readonly transcript: number
    readonly start: number
    readonly end: number
    readonly words: string
  }
  const rows = all<Found>(
    db,
    `SELECT DISTINCT quote.rowid AS quote, codeId, number AS transcript, start, "end", words
     FROM coding JOIN quote ON quote.id = quoteId JOIN transcript ON transcript.id = transcriptId
     ORDER BY number, start, "end", quote.rowid, coding.rowid`,
  )
  const texts = hashTexts(db)
  return rows.flatMap(({ codeId, transcript, ...passage }) => {
    const [code, text] = [places.get(codeId), texts.get(transcript)]
    return code === undefined || text === undefined ? [] : [{ ...passage, code, text }]
  })
}

/** How much each code is used. */
export function readUses(db: Db): Uses {
  const rows = all<{ codeId: CodeId; codings: number; quotes: number }>(
    db,
    'SELECT codeId, count(*) AS codings, count(DISTINCT quoteId) AS quotes FROM coding GROUP BY codeId',
  )
  return new Map(rows.map(({ codeId, ...use }) => [codeId, use]))
}

/** Number of the newest change to anything that codebooks are compared by. */
export function lastCodingChange(db: Db): number {
  const sql = "SELECT id FROM change WHERE tableName <> 'codeMatch' ORDER BY id DESC LIMIT 1"
  return first<{ id: number }>(db, sql)?.id ?? 0
}

function hashTexts(db: Db): ReadonlyMap<number, string> {
  const rows = all<{ number: number; text: string }>(db, 'SELECT number, text FROM transcript')
  return new Map(
    rows.map(({ number, text }) => [number, createHash('sha256').update(text).digest('base64')]),
  )
}
