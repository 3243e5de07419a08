import { randomUUID } from 'node:crypto'
import type { CodeId } from '../../shared/model/id.ts'
import { decision, type SavedDecision } from '../../shared/model/reconciliation.ts'
import { all, type Db, first, insert, remove, update } from './db.ts'

type Stored = Omit<SavedDecision, 'decision'> & { readonly id: string; readonly decision: string }

/** What was decided about codes of other codebooks, in the order in which it was first decided. */
export function readDecisions(db: Db): readonly SavedDecision[] {
  const rows = all<Stored>(
    db,
    'SELECT theirs, seen, name, decision, codeId, coder, decidedAt FROM codeMatch ORDER BY rowid',
  )
  return rows.map((row) => ({ ...row, decision: decision.parse(JSON.parse(row.decision)) }))
}

/** Keeps a decision in place of a former one about the same code. */
export function saveDecision(db: Db, { theirs, seen, ...saved }: SavedDecision): void {
  const fields = { ...saved, decision: JSON.stringify(saved.decision) }
  const known = findDecision(db, theirs, seen)
  if (known) update(db, 'codeMatch', { id: known.id, ...fields })
  else insert(db, 'codeMatch', { id: randomUUID(), theirs, seen, ...fields })
}

/** Forgets what was decided about a code, so that it is asked about again. */
export function forgetDecision(db: Db, theirs: string, seen: string): void {
  const known = findDecision(db, theirs, seen)
  if (known) remove(db, 'codeMatch', [known.id])
}

function findDecision(db: Db, theirs: string, seen: string) {
  const sql = 'SELECT id, codeId FROM codeMatch WHERE theirs = ? AND seen = ?'
  return first<{ id: string; codeId: CodeId | null }>(db, sql, theirs, seen)
}
