import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProject } from '../../../electron/store/check.ts'
import { examplesOf, setExample } from '../../../electron/store/code-examples.ts'
import { type Db, insert } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addCoding,
  pickQuote,
  quotesOf,
  readQuote,
  starQuotes,
  writeMemo,
} from '../../../electron/store/quotes.ts'
import { joinQuotes, splitQuote } from '../../../electron/store/reshape-quotes.ts'
import {
  type CodeId,
  type CoderId,
  coderId,
  type QuoteId,
  type TranscriptId,
} from '../../../shared/model/id.ts'
import { addCode, addCoder, addTalk, coder, createdAt } from './project.ts'
import { change, thereAndBack } from './undoable.ts'

const lines = ['A: Salaam 👩‍👩‍👧, naïve café.', 'B: Good. سلام عليكم', 'A: The end.']
const text = lines.join('\n')
const second = { id: coderId.parse(randomUUID()), name: 'Marek' }

test('a split quote ends before the place, and a second one has the rest with the codings of every coder', () => {
  const { db, transcript, codes, quote } = project('Salaam 👩‍👩‍👧, naïve café')
  change(db, () => {
    code(db, { quoteId: quote.id, codeId: codes[0] })
    code(db, { quoteId: quote.id, codeId: codes[0], coderId: second.id })
    starQuotes(db, [quote.id], true)
    writeMemo(db, quote.id, 'Warm.')
  })
  const at = text.indexOf('naïve')
  const { before, after, undone, redone } = thereAndBack(db, () =>
    change(db, () => splitQuote(db, { id: quote.id, at }, createdAt)),
  )
  expect(quotesOf(db, transcript).quotes).toMatchObject([
    { id: quote.id, ref: 'T1-T001-a', words: 'Salaam 👩‍👩‍👧,', starred: true, memo: 'Warm.' },
    { ref: 'T1-T001-b', words: 'naïve café', starred: false, memo: '', coderId: coder.id },
  ])
  expect(labels(db, transcript)).toEqual(
    [
      ['Salaam 👩‍👩‍👧,', codes[0], coder.id],
      ['Salaam 👩‍👩‍👧,', codes[0], second.id],
      ['naïve café', codes[0], coder.id],
      ['naïve café', codes[0], second.id],
    ].toSorted(),
  )
  expect(undone).toEqual(before)
  expect(redone).toEqual(after)
})

test('a split between two turns leaves the label of the second out of both parts', () => {
  const { db, transcript, quote } = project('café.\nB: Good')
  change(db, () => splitQuote(db, { id: quote.id, at: text.indexOf('Good') }, createdAt))
  expect(words(db, transcript)).toEqual(['café.', 'Good'])
})

test('a split inside a grapheme is made before it', () => {
  const { db, transcript, quote } = project('Salaam 👩‍👩‍👧, naïve')
  change(db, () => splitQuote(db, { id: quote.id, at: text.indexOf('👩') + 3 }, createdAt))
  expect(words(db, transcript)).toEqual(['Salaam', '👩‍👩‍👧, naïve'])
})

test.each([0, text.indexOf('Salaam'), text.indexOf('Good'), text.length + 9])(
  'a split at %i, which leaves a part without words, is refused and changes nothing',
  (at) => {
    const { db, transcript, quote } = project('Salaam 👩‍👩‍👧, naïve café.')
    expect(() => change(db, () => splitQuote(db, { id: quote.id, at }, createdAt))).toThrow(
      /T1-T001-a cannot be split there/,
    )
    expect(words(db, transcript)).toEqual([quote.words])
  },
)

test('joined quotes are one from the first start to the last end, with all codes, memos, examples and the star', () => {
  const { db, transcript, codes, quote } = project('Salaam')
  const other = change(db, () => pick(db, transcript, 'Good. سلام'))
  change(db, () => {
    code(db, { quoteId: quote.id, codeId: codes[0] })
    code(db, { quoteId: other.id, codeId: codes[0] })
    code(db, { quoteId: other.id, codeId: codes[0], coderId: second.id })
    code(db, { quoteId: other.id, codeId: codes[1] })
    starQuotes(db, [other.id], true)
    writeMemo(db, quote.id, 'Warm.')
    writeMemo(db, other.id, 'Warmer.')
    setExample(db, { codeId: codes[1], quoteId: other.id }, 'typical')
  })
  const { before, after, undone, redone } = thereAndBack(db, () =>
    change(db, () => joinQuotes(db, [other.id, quote.id])),
  )
  const whole = text.slice(text.indexOf('Salaam'), text.indexOf('سلام') + 4)
  expect(quotesOf(db, transcript).quotes).toMatchObject([
    { id: quote.id, ref: quote.ref, words: whole, starred: true, memo: 'Warm.\n\nWarmer.' },
  ])
  expect(labels(db, transcript)).toEqual(
    [
      [whole, codes[0], coder.id],
      [whole, codes[0], second.id],
      [whole, codes[1], coder.id],
    ].toSorted(),
  )
  expect(examplesOf(db, codes[1])).toMatchObject([{ quoteId: quote.id, kind: 'typical' }])
  expect(undone).toEqual(before)
  expect(redone).toEqual(after)
})

test('quotes of two transcripts are not joined', () => {
  const { db, quote } = project('Salaam')
  const elsewhere = change(db, () => pick(db, addTalk(db, lines, 'Other'), 'Good'))
  expect(() => change(db, () => joinQuotes(db, [quote.id, elsewhere.id]))).toThrow(
    /of one transcript/,
  )
  expect(readQuote(db, elsewhere.id).words).toBe('Good')
})

test('wherever quotes are split and joined, every coding stays and both parts cover what was said', () => {
  const places = fc.array(fc.nat(text.length), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(places, (splits) => {
      const { db, transcript, codes, quote } = project(text.slice(3))
      change(db, () => {
        code(db, { quoteId: quote.id, codeId: codes[0] })
        code(db, { quoteId: quote.id, codeId: codes[1], coderId: second.id })
      })
      for (const at of splits) splitAround(db, transcript, at)
      const { quotes, codings } = quotesOf(db, transcript)
      expect(codings).toHaveLength(quotes.length * 2)
      expect(letters(quotes.map((one) => one.words).join('\n'))).toBe(letters(quote.words))
      const ids = quotes.map(({ id }) => id)
      if (ids.length > 1) change(db, () => joinQuotes(db, ids))
      expect(words(db, transcript)).toEqual([quote.words])
      expect(quotesOf(db, transcript).codings).toHaveLength(2)
      expect(checkProject(db)).toEqual({ ok: true, problems: [] })
    }),
    { numRuns: 40 },
  )
})

function project(quoted: string) {
  const db = openMemory()
  return change(db, () => {
    addCoder(db)
    insert(db, 'coder', second)
    const transcript = addTalk(db, lines)
    const codes = [addCode(db, 'Trust'), addCode(db, 'Advice')] as const
    return { db, transcript, codes, quote: pick(db, transcript, quoted) }
  })
}

function pick(db: Db, transcriptId: TranscriptId, quoted: string) {
  const start = text.indexOf(quoted)
  const range = { start, end: start + quoted.length }
  return pickQuote(db, { transcriptId, ...range }, { coderId: coder.id, createdAt })
}

type Coded = { readonly quoteId: QuoteId; readonly codeId: CodeId; readonly coderId?: CoderId }

function code(db: Db, { coderId: by = coder.id, ...coded }: Coded): void {
  addCoding(db, coded, { coderId: by, createdAt })
}

/** Splits the quote around a place, where that leaves words on both sides. */
function splitAround(db: Db, transcript: TranscriptId, at: number): void {
  const around = quotesOf(db, transcript).quotes.find(({ start, end }) => start < at && at < end)
  if (!around) return
  try {
    change(db, () => splitQuote(db, { id: around.id, at }, createdAt))
  } catch (error) {
    expect(error).toMatchObject({ code: 'no-words' })
  }
}

function words(db: Db, transcript: TranscriptId): readonly string[] {
  return quotesOf(db, transcript).quotes.map((quote) => quote.words)
}

/** Words, code and coder of every coding. */
function labels(db: Db, transcript: TranscriptId) {
  return quotesOf(db, transcript)
    .codings.map(({ quoteId, codeId, coderId: by }) => [readQuote(db, quoteId).words, codeId, by])
    .toSorted()
}

/** A text without blanks and labels. */
function letters(of: string): string {
  return of.replaceAll(/^[AB]:/gm, '').replaceAll(/\s/g, '')
}
