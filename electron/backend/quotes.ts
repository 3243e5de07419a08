import type { CodeId } from '../../shared/model/id.ts'
import { codeName } from '../store/code-names.ts'
import { markedText, quoteChanges } from '../store/quote-changes.ts'
import {
  addCoding,
  addToMemos,
  moveQuote,
  pickQuote,
  readQuote,
  recode,
  removeCodings,
  removeQuotes,
  starQuotes,
  writeMemo,
} from '../store/quotes.ts'
import { joinQuotes, splitQuote } from '../store/reshape-quotes.ts'
import { listUnplaced, placeHeld, removeHeld } from '../store/unplaced-quotes.ts'
import type { Context } from './context.ts'
import { type Handlers, read, write } from './handlers.ts'

/** Quotes and the codes on them. */
export const quotesHandlers = {
  'quotes.ofTranscript': read(({ db }, { transcriptId }) => markedText(db, transcriptId)),
  'quotes.changes': read(({ db }, { transcriptId, since }) =>
    quoteChanges(db, transcriptId, since),
  ),
  'quotes.code': write(
    ({ codeIds }, quote, context) =>
      `Coded ${shortened(quote.words)} with ${names(context, codeIds)}`,
    (context, { transcriptId, codeIds, ...range }) => {
      const quote = pickQuote(context.db, { transcriptId, ...range }, picking(context))
      for (const codeId of codeIds)
        addCoding(context.db, { quoteId: quote.id, codeId }, picking(context))
      return quote
    },
  ),
  'quotes.addCode': write(
    ({ quoteIds, codeId }, _, context) =>
      `Coded ${several(quoteIds, 'quote')} with ${names(context, [codeId])}`,
    (context, { quoteIds, codeId }) => {
      for (const id of quoteIds) addCoding(context.db, { quoteId: id, codeId }, picking(context))
      return null
    },
  ),
  'quotes.recode': write(
    ({ codingIds, codeId }, _, context) =>
      `Changed ${several(codingIds, 'coding')} to ${names(context, [codeId])}`,
    ({ db }, { codingIds, codeId }) => {
      recode(db, codingIds, codeId)
      return null
    },
  ),
  'quotes.uncode': write(
    ({ codingIds }) => `Removed ${several(codingIds, 'coding')}`,
    ({ db }, { codingIds }) => {
      removeCodings(db, codingIds)
      return null
    },
  ),
  'quotes.move': write('Moved the edges of a quote', ({ db }, { id, ...range }) => {
    moveQuote(db, id, range)
    return null
  }),
  'quotes.split': write('Split a quote', ({ db, now }, part) => splitQuote(db, part, now())),
  'quotes.join': write(
    ({ ids }) => `Joined ${several(ids, 'quote')}`,
    ({ db }, { ids }) => joinQuotes(db, ids),
  ),
  'quotes.remove': write(
    ({ ids }) => `Removed ${several(ids, 'quote')}`,
    ({ db }, { ids }) => {
      removeQuotes(db, ids)
      return null
    },
  ),
  'quotes.star': write(
    ({ ids, starred }) => `${starred ? 'Starred' : 'Took the star from'} ${several(ids, 'quote')}`,
    ({ db }, { ids, starred }) => {
      starQuotes(db, ids, starred)
      return null
    },
  ),
  'quotes.unplaced': read(({ db }, { transcriptId }) => listUnplaced(db, transcriptId)),
  'quotes.place': write('Put a quote on other words', ({ db }, { id, ...range }) => {
    placeHeld(db, id, range)
    return null
  }),
  'quotes.removeUnplaced': write(
    ({ ids }) => `Gave up ${several(ids, 'quote')} whose words were taken out`,
    ({ db }, { ids }) => {
      removeHeld(db, ids)
      return null
    },
  ),
  'quotes.memo': write('Wrote a memo on a quote', ({ db }, { id, memo }) => {
    writeMemo(db, readQuote(db, id).id, memo)
    return null
  }),
  'quotes.addMemo': write(
    ({ ids }) => `Wrote a memo on ${several(ids, 'quote')}`,
    ({ db }, { ids, text }) => {
      addToMemos(db, ids, text)
      return null
    },
  ),
} satisfies Partial<Handlers>

function picking({ coder, now }: Context) {
  return { coderId: coder.id, createdAt: now() }
}

function names({ db }: Context, codeIds: readonly CodeId[]): string {
  return codeIds.map((id) => codeName(db, id)).join(', ')
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}

function several(ids: readonly unknown[], thing: string): string {
  return ids.length === 1 ? `a ${thing}` : `${ids.length} ${thing}s`
}
