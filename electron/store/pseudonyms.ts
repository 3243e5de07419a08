import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/model/error.ts'
import { type PseudonymId, pseudonymId, type TranscriptId } from '../../shared/model/id.ts'
import type { Pseudonym, Pseudonyms } from '../../shared/model/pseudonym.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import type { NamedMaterial } from '../../shared/text/name-candidates.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { all, type Db, first, insert, remove, run, update } from './db.ts'
import { readLayout } from './layout.ts'
import { speechOfSpeakers } from './speaker-words.ts'

/** The names that a project keeps to itself, in the order of the alphabet. */
export function readPseudonyms(db: Db): Pseudonyms {
  const entries = all<Pseudonym>(
    db,
    `SELECT p.id, p.original, coalesce(participant.name, p.replacement) AS replacement, p.kind, p.participantId
     FROM pseudonym AS p LEFT JOIN participant ON participant.id = p.participantId
     ORDER BY p.original COLLATE NOCASE`,
  )
  return { entries, strict: isStrict(db) }
}

/** What is known of a name before it is listed. */
export type NewPseudonym = Omit<Pseudonym, 'id'>

/** Lists a name. Throws UserError `name-taken` where it is listed already, or `bad-name` where it has no pseudonym or would be replaced by itself. */
export function addPseudonym(db: Db, entry: NewPseudonym): PseudonymId {
  const id = pseudonymId.parse(randomUUID())
  refuseTaken(db, entry.original, null)
  insert(db, 'pseudonym', { id, ...entry })
  refuseUseless(db, id)
  return id
}

/** Changes what is known of a listed name. Throws as addPseudonym. */
export function updatePseudonym(db: Db, id: PseudonymId, fields: Partial<NewPseudonym>): void {
  if (fields.original !== undefined) refuseTaken(db, fields.original, id)
  update(db, 'pseudonym', { id, ...fields })
  refuseUseless(db, id)
}

/** Takes names off the list. */
export function removePseudonyms(db: Db, ids: readonly PseudonymId[]): void {
  remove(db, 'pseudonym', ids)
}

/** Says whether exports that still hold names are refused without exception. */
export function setStrict(db: Db, strict: boolean): void {
  run(db, 'UPDATE project SET strictExport = ?', strict ? 1 : 0)
}

/** Takes all names off the list. */
export function clearPseudonyms(db: Db): void {
  run(db, 'DELETE FROM pseudonym')
}

/** Writes the file anew, so that nothing of what was deleted is left in it. */
export function compact(db: Db): void {
  db.exec('VACUUM')
}

/** What candidates for names are looked for in. */
export function readNamedMaterial(db: Db): NamedMaterial {
  const { entries } = readPseudonyms(db)
  const texts = all<{ id: TranscriptId; text: string }>(db, 'SELECT id, text FROM transcript')
  const turns = speechOfSpeakers(db)
  const labels = all<Pick<Speaker, 'id' | 'label'>>(db, 'SELECT id, label FROM speaker')
  return {
    texts: texts.map(({ id, text }) =>
      spokenText(text, { start: 0, end: text.length }, readLayout(db, id).marks),
    ),
    labels: labels.map(({ id, label }) => ({ label, turns: turns.get(id)?.turns ?? 0 })),
    listed: entries.map(({ original }) => original),
    pseudonyms: [
      ...entries.map(({ replacement }) => replacement),
      ...all<{ name: string }>(db, 'SELECT name FROM participant').map(({ name }) => name),
    ],
  }
}

function isStrict(db: Db): boolean {
  return first<{ strictExport: number }>(db, 'SELECT strictExport FROM project')?.strictExport === 1
}

function refuseTaken(db: Db, original: string, own: PseudonymId | null): void {
  const other = first<{ id: string }>(db, 'SELECT id FROM pseudonym WHERE original = ?', original)
  if (other && other.id !== own)
    throw new UserError(
      'name-taken',
      `“${original}” is on the list already. Nothing was changed. Change its entry instead.`,
    )
}

function refuseUseless(db: Db, id: PseudonymId): void {
  const entry = readPseudonyms(db).entries.find((each) => each.id === id)
  if (entry?.replacement === '')
    throw new UserError(
      'bad-name',
      `“${entry.original}” has no pseudonym. Nothing was changed. Give it one.`,
    )
  if (entry && entry.original === entry.replacement)
    throw new UserError(
      'bad-name',
      `“${entry.original}” would be replaced by itself. Nothing was changed. Give it a pseudonym, or rename the person first.`,
    )
}
