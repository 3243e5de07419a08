import { htmlBody } from '../export/html-document.ts'
import { pageStyle } from '../export/html-style.ts'
import { listReports, removeReport, saveReport } from '../store/reports.ts'
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
  'reports.remove': write('Removed a saved report', ({ db }, { id }) => {
    removeReport(db, id)
    return null
  }),
  'reports.preview': read(async (context, { report }) => ({
    body: htmlBody(await reportDocument(context, report)),
    style: pageStyle,
  })),
  'reports.write': read(async (context, { report, format, release, task }) => {
    const document = await reportDocument(context, report, task)
    return releaseDocument(context, { document, format }, release)
  }),
} satisfies Partial<Handlers>
