import type { TextDocument } from '../../shared/model/document.ts'
import { nameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { documentTexts } from '../export/document-texts.ts'
import { htmlBody } from '../export/html-document.ts'
import { pageStyle } from '../export/html-style.ts'
import type { Db } from '../store/db.ts'
import { readPseudonyms } from '../store/pseudonyms.ts'
import { listReports, removeReport, renameReport, saveReport } from '../store/reports.ts'
import { type Handlers, read, write } from './handlers.ts'
import { releaseDocument } from './release-document.ts'
import { reportDocument } from './report-document.ts'

/** Reports: what they are made of is kept, what they say is computed anew. */
export const reportsHandlers = {
  'reports.list': read(({ db }) => listReports(db)),
  'reports.save': write(
    ({ name }) => `Saved the report “${name}”`,
    ({ db }, { name, report }) => saveReport(db, name, report),
  ),
  'reports.rename': write(
    ({ name }) => `Renamed a report to “${name}”`,
    ({ db }, { id, name }) => {
      renameReport(db, id, name)
      return null
    },
  ),
  'reports.remove': write('Removed a saved report', ({ db }, { id }) => {
    removeReport(db, id)
    return null
  }),
  'reports.preview': read(async (context, { report, pseudonyms }) => {
    const document = await reportDocument(context, report)
    const shown = pseudonyms ? withPseudonyms(context.db, document) : document
    return { body: htmlBody(shown), style: pageStyle }
  }),
  'reports.write': read(async (context, { report, format, release, task }) => {
    const document = await reportDocument(context, report, task)
    return releaseDocument(context, { document, format }, release)
  }),
} satisfies Partial<Handlers>

function withPseudonyms(db: Db, document: TextDocument): TextDocument {
  const finder = nameFinder(readPseudonyms(db).entries)
  return documentTexts(document, (text) => replaceNames(finder, text, { brackets: false }))
}
