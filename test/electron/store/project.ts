import { randomUUID } from 'node:crypto'
import type { ChangeNote } from '../../../electron/store/change-log.ts'
import { type Db, insert } from '../../../electron/store/db.ts'
import { addTranscript } from '../../../electron/store/transcripts.ts'
import {
  type CodeId,
  codeId,
  coderId,
  speakerId,
  type TranscriptId,
  transcriptId,
} from '../../../shared/model/id.ts'

/** Who does everything in these tests. */
export const coder = { id: coderId.parse(randomUUID()), name: 'Hanna' }

/** When. */
export const createdAt = '2026-01-02T03:04:05.000Z'

/** A note for the change log. */
export function note(summary: string, state?: ChangeNote['state']): ChangeNote {
  return { coder, time: createdAt, what: 'test', summary, ...(state && { state }) }
}

/** Enters the coder; to be called inside a change. */
export function addCoder(db: Db): void {
  insert(db, 'coder', coder)
}

/** A transcript of two speakers, `A: …` and `B: …` in turn; to be called inside a change. */
export function addTalk(db: Db, lines: readonly string[], title = 'Talk'): TranscriptId {
  const id = transcriptId.parse(randomUUID())
  const speakers = ['A', 'B'].map((label) => ({
    id: speakerId.parse(randomUUID()),
    transcriptId: id,
    label,
    participantId: null,
  }))
  let at = 0
  const turns = lines.map((line, index) => {
    const start = at
    at += line.length + 1
    return {
      speakerId: speakers[index % 2]?.id ?? null,
      start,
      end: start + line.length,
      startMs: null,
      endMs: null,
    }
  })
  const marks = turns.map(({ start }) => ({
    kind: 'label' as const,
    start,
    end: start + 3,
  }))
  const transcript = {
    id,
    title,
    short: 'T1',
    kind: 'other' as const,
    date: null,
    language: null,
    programmeId: null,
    pairId: null,
    sourceName: `${title}.txt`,
    format: 'TXT',
    importedAt: createdAt,
  }
  addTranscript(db, {
    transcript,
    text: lines.join('\n'),
    source: new Uint8Array([1, 2, 3]),
    speakers,
    turns,
    marks,
  })
  return id
}

/** A code at top level; to be called inside a change. */
export function addCode(db: Db, name: string): CodeId {
  const id = codeId.parse(randomUUID())
  insert(db, 'code', {
    id,
    name,
    colour: '#336699',
    parentId: null,
    position: 0,
    definition: '',
    include: '',
    exclude: '',
    example: '',
  })
  return id
}
