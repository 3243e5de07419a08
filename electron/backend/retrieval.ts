import type { FoundQuote } from '../../shared/analysis/filter.ts'
import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import { quoteRow } from '../../shared/analysis/quote-row.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { QuoteLayout, QuoteSort } from '../../shared/model/quote-table.ts'
import { isDocumentFormat } from '../export/document-file.ts'
import { type Making, quoteTableBook } from '../export/quote-columns.ts'
import { quoteDocument } from '../export/quote-document.ts'
import { groupNouns } from '../export/quote-groups.ts'
import { inRankOrder, type Ranking, rankQuotes } from '../export/quote-order.ts'
import { quotePage } from '../export/quote-page.ts'
import { type QuoteTable, quoteSheet, quoteTable } from '../export/quote-table.ts'
import type { SheetExport } from '../export/sheet.ts'
import { cellText } from '../export/sheet-document.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { sheetTexts } from '../export/texts.ts'
import type { Db } from '../store/db.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { foundQuotes, numberedMaterial } from './found-quotes.ts'
import { type Handlers, read } from './handlers.ts'
import { release } from './release.ts'
import { releaseDocument } from './release-document.ts'

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
  'quotes.page': read(({ db }, { columns, sort, offset, limit, ...asked }) => {
    const { found, ...making } = makingOf(db, asked)
    const shown = sort ? inOrder(making, found, sort) : found
    return quotePage(making, shown.slice(offset, offset + limit), columns)
  }),
  'quotes.table': read(({ db }, { limit, ...asked }) => {
    const { columns, rows } = quoteSheet(madeTable(db, asked))
    const shown = rows
      .slice(0, limit)
      .map((row) => columns.map(({ kind }, index) => cellText(kind, row[index] ?? null)))
    return { columns: columns.map(({ title }) => title), rows: shown, total: rows.length }
  }),
  'quotes.export': read(async (context, { format, bom, release: wanted, ...asked }) => {
    const table = madeTable(context.db, asked)
    const title = `${readTitle(context.db)} quotes`
    const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0)
    const about = aboutQuotes(context, { ...asked, rows })
    if (isDocumentFormat(format)) {
      const document = quoteDocument(title, table, about)
      return { ...(await releaseDocument(context, { document, format }, wanted)), rows }
    }
    const content = { sheet: quoteSheet(table), about }
    const write = (made: SheetExport) => makeSheetFile(title, format, { ...made, bom })
    return { ...(await release(context, { content, texts: sheetTexts, write }, wanted)), rows }
  }),
} satisfies Partial<Handlers>

type Asked = {
  readonly filter: Filter
  readonly context?: number | undefined
  readonly layout?: QuoteLayout | undefined
}

function madeTable(db: Db, { layout = {}, ...asked }: Asked): QuoteTable {
  return quoteTable({ ...makingOf(db, asked), layout })
}

function makingOf(db: Db, { filter, context = usualContext }: Asked) {
  const numbered = numberedMaterial(db)
  return {
    book: quoteTableBook(numbered, namesOf(numbered.material)),
    found: foundQuotes(numbered, filter),
    context,
    includeModerators: filter.includeModerators === true,
  }
}

/** Found quotes in an order; the last order and the last rankings are kept, so that a table is read page by page, and turned round. */
function inOrder(making: Making, found: readonly FoundQuote[], { column, descending }: QuoteSort) {
  const known = ordered.get(found) ?? { rankings: new Map(), key: '', quotes: found }
  const key = JSON.stringify([column, making.context])
  const direction = `${key} ${descending}`
  if (known.key === direction) return known.quotes
  const ranking = known.rankings.get(key) ?? rankQuotes(making, found, column)
  const quotes = inRankOrder(found, ranking, descending)
  const rankings = new Map([...known.rankings, [key, ranking] as const].slice(-keptRankings))
  ordered.set(found, { rankings, key: direction, quotes })
  return quotes
}

type Ordered = {
  readonly rankings: ReadonlyMap<string, Ranking>
  /** The last order, and what it is by. */
  readonly key: string
  readonly quotes: readonly FoundQuote[]
}

const keptRankings = 4
const ordered = new WeakMap<readonly FoundQuote[], Ordered>()

function aboutQuotes(
  { db, now }: Context,
  { filter, context = usualContext, layout = {}, rows }: Asked & { readonly rows: number },
): SheetExport['about'] {
  const numbered = numberedMaterial(db)
  const found = foundQuotes(numbered, filter)
  const group = layout.group ?? 'none'
  return [
    ['Project', readTitle(db)],
    ['Shows', `${found.length} quotes in ${rows} rows`],
    ['Filters', filterInWords(filter, namesOf(numbered.material))],
    ['Unit', layout.rows === 'quotes' ? unitNotes.quotes : unitNotes.codings],
    ...(group === 'none'
      ? []
      : [['Groups', `By ${groupNouns[group]}; a quote of two groups stands in both.`] as const]),
    ['Who', whoNote(filter.includeModerators === true)],
    ['Context', `Up to ${context} characters before and after each quote`],
    ['Written', now()],
  ]
}

const unitNotes = {
  codings: 'One row for each quote, code and coder; a quote without a code has one row.',
  quotes: 'One row for each quote, with all its codes that pass the filters.',
}

function whoNote(includeModerators: boolean): string {
  return includeModerators
    ? 'A quote belongs to everybody whose turns it overlaps, moderators and interviewers included.'
    : 'A quote belongs to everybody whose turns it overlaps; moderators and interviewers are left out, and so are quotes in which nobody else speaks.'
}
