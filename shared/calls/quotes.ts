import { z } from 'zod'
import type { UnplacedQuote } from '../model/correction.ts'
import { filter } from '../model/filter.ts'
import * as id from '../model/id.ts'
import { incomingFile } from '../model/import.ts'
import { release } from '../model/pseudonym.ts'
import type { Quote } from '../model/quote.ts'
import {
  type QuotePage,
  type QuoteTablePreview,
  quoteColumn,
  quoteLayout,
  quoteSort,
} from '../model/quote-table.ts'
import type { CodingImport, MarkedText, MarkedTextChanges } from '../model/replies.ts'
import type { FileOut, QuoteRow } from '../model/retrieval.ts'
import { call, out } from './call.ts'

/** Units of text before and after each quote. */
const context = z.int().min(0).max(2000).optional()

/** Everything that a list of quotes shows. */
const shown = [
  'quote',
  'coding',
  'code',
  'codeCapital',
  'participant',
  'participantPair',
  'attributeValue',
  'speaker',
  'transcript',
  'programme',
  'pair',
]

/** Calls about quotes and codings. */
export const quotesCalls = {
  'quotes.ofTranscript': call(z.object({ transcriptId: id.transcriptId }), out<MarkedText>(), [
    'quote',
    'coding',
  ]),
  'quotes.changes': call(
    z.object({ transcriptId: id.transcriptId, since: z.int() }),
    out<MarkedTextChanges>(),
    [],
  ),
  'quotes.code': call(
    z.object({
      transcriptId: id.transcriptId,
      start: z.int().min(0),
      end: z.int(),
      codeIds: z.array(id.codeId).min(1),
    }),
    out<Quote>(),
  ),
  'quotes.addCode': call(
    z.object({ quoteIds: z.array(id.quoteId).min(1), codeId: id.codeId }),
    out<null>(),
  ),
  'quotes.recode': call(
    z.object({ codingIds: z.array(id.codingId).min(1), codeId: id.codeId }),
    out<null>(),
  ),
  'quotes.uncode': call(z.object({ codingIds: z.array(id.codingId).min(1) }), out<null>()),
  'quotes.move': call(
    z.object({ id: id.quoteId, start: z.int().min(0), end: z.int() }),
    out<null>(),
  ),
  /** Ends a quote before a position; the new quote has the rest, with the same codings. */
  'quotes.split': call(z.object({ id: id.quoteId, at: z.int().min(0) }), out<Quote>()),
  /** Makes one quote of several of a transcript, with all of their codings. */
  'quotes.join': call(z.object({ ids: z.array(id.quoteId).min(2) }), out<Quote>()),
  'quotes.remove': call(z.object({ ids: z.array(id.quoteId).min(1) }), out<null>()),
  'quotes.star': call(
    z.object({ ids: z.array(id.quoteId).min(1), starred: z.boolean() }),
    out<null>(),
  ),
  'quotes.memo': call(z.object({ id: id.quoteId, memo: z.string() }), out<null>()),
  /** Adds a text below the memos of quotes, or writes it where there is none. */
  'quotes.addMemo': call(
    z.object({ ids: z.array(id.quoteId).min(1), text: z.string().trim().min(1) }),
    out<null>(),
  ),
  /** Quotes whose words are not in their transcript any more. */
  'quotes.unplaced': call(
    z.object({ transcriptId: id.transcriptId }),
    out<readonly UnplacedQuote[]>(),
    ['unplacedQuote'],
  ),
  /** Puts a quote that has no place on words again, with its codings. */
  'quotes.place': call(
    z.object({ id: id.quoteId, start: z.int().min(0), end: z.int() }),
    out<null>(),
  ),
  'quotes.removeUnplaced': call(z.object({ ids: z.array(id.quoteId).min(1) }), out<null>()),
  'quotes.find': call(
    z.object({
      filter,
      context,
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).optional(),
    }),
    out<{ total: number; rows: readonly QuoteRow[] }>(),
    shown,
  ),
  /** The same quotes as rows of a table, in an order of their own. */
  'quotes.page': call(
    z.object({
      filter,
      context,
      columns: z.array(quoteColumn).min(1).readonly(),
      sort: quoteSort.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1),
    }),
    out<QuotePage>(),
    shown,
  ),
  'quotes.table': call(
    z.object({ filter, context, layout: quoteLayout.optional(), limit: z.int().min(0).max(100) }),
    out<QuoteTablePreview>(),
    shown,
  ),
  'quotes.export': call(
    z.object({
      filter,
      format: z.enum(['xlsx', 'csv', 'json', 'docx', 'html', 'md']),
      context,
      layout: quoteLayout.optional(),
      /** Whether a CSV begins with a byte order mark; it does where nothing is said. */
      bom: z.boolean().optional(),
      release,
    }),
    out<FileOut & { rows: number }>(),
  ),
  'codings.import': call(
    z.object({ coder: z.string().trim().min(1).optional(), file: incomingFile }),
    out<CodingImport>(),
  ),
}
