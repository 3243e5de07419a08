import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/model/error.ts'
import type { Memo, MemoSubject } from '../../shared/model/memo.ts'
import { all, type Db, first, insert, remove, update } from './db.ts'
import { type Picking, readQuote, writeMemo } from './quotes.ts'

type Kind = MemoSubject['kind']
type StoredMemo = Omit<Memo, 'subject'> & {
  readonly id: string
  readonly kind: Kind
  readonly subjectId: string
}

/** Where a memo says what it is about. */
const columns = {
  project: 'projectId',
  code: 'codeId',
  transcript: 'transcriptId',
  participant: 'participantId',
} as const

/** All memos that say something, those on quotes included, the ones changed last first. */
export function listMemos(db: Db): readonly Memo[] {
  return all<StoredMemo>(db, `SELECT * FROM (${everyMemo}) ORDER BY changedAt DESC`).map(toMemo)
}

/** The memos with these ids, which are those of the full-text index, in no particular order. */
export function memosById(db: Db, ids: readonly string[]): ReadonlyMap<string, Memo> {
  const found = all<StoredMemo>(
    db,
    `SELECT * FROM (${everyMemo}) WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(found.map((memo) => [memo.id, toMemo(memo)]))
}

function toMemo({ id: _, kind, subjectId, ...memo }: StoredMemo): Memo {
  return { ...memo, subject: subjectOf(kind, subjectId) }
}

const ownMemos = `
  SELECT memo.id, CASE WHEN projectId IS NOT NULL THEN 'project' WHEN codeId IS NOT NULL THEN 'code'
      WHEN memo.transcriptId IS NOT NULL THEN 'transcript' WHEN participantId IS NOT NULL THEN 'participant'
      ELSE 'free' END AS kind,
    coalesce(projectId, codeId, memo.transcriptId, participantId, memo.id) AS subjectId,
    coalesce(project.title, code.name, transcript.title, participant.name, memo.title) AS name,
    body, '' AS words, memo.transcriptId, coderId, coder.name AS coder, memo.createdAt, changedAt
  FROM memo JOIN coder ON coder.id = coderId LEFT JOIN project ON project.id = projectId
    LEFT JOIN code ON code.id = codeId LEFT JOIN transcript ON transcript.id = memo.transcriptId
    LEFT JOIN participant ON participant.id = participantId`

const quoteMemos = `
  SELECT quote.id, 'quote' AS kind, quote.id AS subjectId, ref AS name, memo AS body, words, transcriptId, coderId,
    coder.name AS coder, createdAt,
    coalesce((SELECT max(time) FROM change JOIN changeSet ON changeSet.id = changeSetId
      WHERE tableName = 'quote' AND rowId = quote.id
        AND (operation = 'insert' OR former ->> '$.memo' IS NOT NULL)), createdAt) AS changedAt
  FROM quote JOIN coder ON coder.id = coderId WHERE memo <> ''`

const everyMemo = `${ownMemos} UNION ALL ${quoteMemos}`

/** What a memo says; empty where nobody wrote one. */
export type MemoText = { readonly title: string; readonly body: string }

/** The memo on something. Throws UserError `gone` for a quote or a free memo that no longer exists. */
export function readMemo(db: Db, subject: MemoSubject): MemoText {
  if (subject.kind === 'quote') return { title: '', body: readQuote(db, subject.id).memo }
  const found = storedMemo(db, subject)
  if (found) return { title: found.title, body: found.body }
  if (subject.kind === 'free') throw goneMemo()
  return { title: '', body: '' }
}

/** Adds a free memo. */
export function addFreeMemo(db: Db, memo: MemoText & { readonly id: string }, by: Picking): void {
  insert(db, 'memo', { ...memo, ...by, changedAt: by.createdAt })
}

/** What of a memo is to be written. */
export type MemoWriting = Partial<MemoText> & { readonly subject: MemoSubject }

/** Writes the memo on something, making it where there is none; an empty one is removed, unless it is free. */
export function putMemo(db: Db, { subject, title, body }: MemoWriting, by: Picking): void {
  if (subject.kind === 'quote') {
    if (body !== undefined) writeMemo(db, readQuote(db, subject.id).id, body)
    return
  }
  const found = storedMemo(db, subject)
  if (subject.kind === 'free') {
    if (!found) throw goneMemo()
    update(db, 'memo', { id: found.id, title, body, changedAt: by.createdAt })
  } else if (body === '') remove(db, 'memo', found ? [found.id] : [])
  else if (found) update(db, 'memo', { id: found.id, body, changedAt: by.createdAt })
  else if (body !== undefined) {
    const about = { [columns[subject.kind]]: subjectId(db, subject) }
    insert(db, 'memo', {
      id: randomUUID(),
      title: '',
      body,
      ...about,
      ...by,
      changedAt: by.createdAt,
    })
  }
}

/** Removes the memo on something. */
export function removeMemo(db: Db, subject: MemoSubject): void {
  const found = subject.kind === 'quote' ? undefined : storedMemo(db, subject)
  if (subject.kind === 'quote') writeMemo(db, readQuote(db, subject.id).id, '')
  else if (found) remove(db, 'memo', [found.id])
}

/** Two codes or people become one: what was noted on the one that goes is added to the other's memo. */
export function joinMemos(
  db: Db,
  kind: 'code' | 'participant',
  { from, into }: { readonly from: string; readonly into: string },
): void {
  const [own, other] = [into, from].map((id) => storedMemo(db, subjectOf(kind, id)))
  if (other && own) update(db, 'memo', { id: own.id, body: `${own.body}\n\n${other.body}` })
  else if (other) update(db, 'memo', { id: other.id, [columns[kind]]: into })
}

function storedMemo(
  db: Db,
  subject: Exclude<MemoSubject, { kind: 'quote' }>,
): (MemoText & { readonly id: string }) | undefined {
  const column = subject.kind === 'free' ? 'id' : columns[subject.kind]
  return first(
    db,
    `SELECT id, title, body FROM memo WHERE ${column} = ? ORDER BY createdAt LIMIT 1`,
    subjectId(db, subject),
  )
}

function subjectId(db: Db, subject: Exclude<MemoSubject, { kind: 'quote' }>): string {
  if (subject.kind !== 'project') return subject.id
  return first<{ id: string }>(db, 'SELECT id FROM project')?.id ?? ''
}

function subjectOf<K extends Kind>(kind: K, id: string): Extract<MemoSubject, { kind: K }> {
  // The id stands in the column of this kind.
  return (kind === 'project' ? { kind } : { kind, id }) as Extract<MemoSubject, { kind: K }>
}

function goneMemo(): UserError {
  return new UserError(
    'gone',
    'This memo no longer exists; it was removed meanwhile. Undo brings it back.',
  )
}
