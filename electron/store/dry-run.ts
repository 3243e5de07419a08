import { type ChangeNote, recordChange } from './change-log.ts'
import type { Db } from './db.ts'

/** Does something, gives its result and takes it all back, so that one can see beforehand what would change. */
export function dryRun<T>(db: Db, note: ChangeNote, act: () => T): T {
  db.exec('SAVEPOINT dryRun')
  try {
    return recordChange(db, note, act).result
  } finally {
    db.exec('ROLLBACK TO dryRun; RELEASE dryRun')
  }
}
