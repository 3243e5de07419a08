import type { CodeId } from '../../shared/model/id.ts'
import { type Db, first } from './db.ts'

/** The name of a code, for messages. */
export function codeName(db: Db, id: CodeId): string {
  return (
    first<{ name: string }>(db, 'SELECT name FROM code WHERE id = ?', id)?.name ??
    'a code that no longer exists'
  )
}
