import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/model/error.ts'
import { type ReportId, reportId } from '../../shared/model/id.ts'
import { type Report, report as reportSchema, type SavedReport } from '../../shared/model/report.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { all, type Db, insert, remove, update } from './db.ts'

/** All reports that were given a name, by name. */
export function listReports(db: Db): readonly SavedReport[] {
  type Stored = Omit<SavedReport, 'report'> & { readonly report: string }
  return all<Stored>(db, 'SELECT * FROM report ORDER BY name COLLATE NOCASE, rowid').map(
    ({ report, ...saved }) => ({ ...saved, report: reportSchema.parse(JSON.parse(report)) }),
  )
}

/** Gives a report a name; one that has the name already, case aside, gives way. */
export function saveReport(db: Db, name: string, report: Report): SavedReport {
  const key = nameKey(name)
  const known = listReports(db).find((saved) => nameKey(saved.name) === key)
  const id = known?.id ?? reportId.parse(randomUUID())
  const row = { id, name, report: JSON.stringify(report) }
  if (known) update(db, 'report', row)
  else insert(db, 'report', row)
  return { id, name, report }
}

/** Gives a saved report another name. Throws UserError `name-taken` where another has it, case aside. */
export function renameReport(db: Db, id: ReportId, name: string): void {
  const key = nameKey(name)
  const other = listReports(db).find((saved) => saved.id !== id && nameKey(saved.name) === key)
  if (other)
    throw new UserError(
      'name-taken',
      `There is a report “${other.name}” already. Nothing was changed. Choose another name.`,
    )
  update(db, 'report', { id, name })
}

/** Takes a saved report away. */
export function removeReport(db: Db, id: ReportId): void {
  remove(db, 'report', [id])
}
