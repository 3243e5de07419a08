import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import { quoteRow } from '../../shared/analysis/quote-row.ts'
import { quoteTable } from '../export/quote-table.ts'
import type { SheetExport } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { sheetTexts } from '../export/texts.ts'
import { readTitle } from '../store/open.ts'
import { foundQuotes, numberedMaterial } from './found-quotes.ts'
import { type Handlers, read } from './handlers.ts'
import { release } from './release.ts'

/** Units of text before and after a quote where the caller does not say how many. */
const usualContext = 120

/** Quotes by filter, as a list and as a table. */
export const retrievalHandlers = {
  'quotes.find': read(({ db }, { filter, context = usualContext, offset = 0, limit }) => {
    const numbered = numberedMaterial(db)
    const found = foundQuotes(numbered, filter)
    const page = found.slice(offset, limit === undefined ? undefined : offset + limit)
    return { total: found.length, rows: page.map((each) => quoteRow(numbered, each, context)) }
  }),
  'quotes.export': read(
    async ({ db, now }, { filter, format, context = usualContext, release: wanted }) => {
      const numbered = numberedMaterial(db)
      const names = namesOf(numbered.material)
      const found = foundQuotes(numbered, filter)
      const includeModerators = filter.includeModerators === true
      const sheet = quoteTable({ numbered, found, names, context, includeModerators })
      const title = readTitle(db)
      const about = [
        ['Project', title],
        ['Shows', `${found.length} quotes in ${sheet.rows.length} rows`],
        ['Filters', filterInWords(filter, names)],
        ['Unit', 'One row for each quote, code and coder; a quote without a code has one row.'],
        ['Who', whoNote(includeModerators)],
        ['Context', `Up to ${context} characters before and after each quote`],
        ['Written', now()],
      ] as const
      const write = (content: SheetExport) => makeSheetFile(`${title} quotes`, format, content)
      const outgoing = { content: { sheet, about }, texts: sheetTexts, write }
      return { ...(await release({ db }, outgoing, wanted)), rows: sheet.rows.length }
    },
  ),
} satisfies Partial<Handlers>

function whoNote(includeModerators: boolean): string {
  return includeModerators
    ? 'A quote belongs to everybody whose turns it overlaps, moderators and interviewers included.'
    : 'A quote belongs to everybody whose turns it overlaps; moderators and interviewers are left out, and so are quotes in which nobody else speaks.'
}
