import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordChange } from '../../../electron/store/change-log.ts'
import { checkProject } from '../../../electron/store/check.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addCoding,
  addToMemos,
  countAll,
  moveQuote,
  pickQuote,
  quotesOf,
  readQuote,
  recode,
  removeCodings,
  starQuotes,
  writeMemo,
} from '../../../electron/store/quotes.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const picking = { coderId: coder.id, createdAt }
const text = ['A: Salaam 👩‍👩‍👧, naïve café.', 'B: Good. سلام عليكم', 'A: The end.']

test('a quote keeps its words, what stands around them, and a readable reference', () => {
  const { act, db, transcript } = project()
  const quote = act(() => pickQuote(db, { transcriptId: transcript, ...range('Good') }, picking))
  expect(quote).toMatchObject({
    words: 'Good',
    after: '. سلام عليكم\nA: The end.',
    ref: 'T1-T002-a',
    starred: false,
  })
  expect(quote.before.endsWith('café.\nB: ')).toBe(true)
})

test('the same stretch by the same coder is the same quote; another gets the next letter', () => {
  const { act, db, transcript } = project()
  const refs = act(() =>
    ['Good', 'Good', 'Good. سلام'].map(
      (words) => pickQuote(db, { transcriptId: transcript, ...range(words) }, picking).ref,
    ),
  )
  expect(refs).toEqual(['T1-T002-a', 'T1-T002-a', 'T1-T002-b'])
})

test('a text written on several quotes stands below what was noted on them', () => {
  const { act, db, transcript } = project()
  const [noted, bare, other] = ['Good', 'naïve', 'The end'].map((words) =>
    act(() => pickQuote(db, { transcriptId: transcript, ...range(words) }, picking)),
  )
  if (!noted || !bare || !other) throw new Error('no quotes')
  act(() => writeMemo(db, noted.id, 'Why?'))
  act(() => addToMemos(db, [noted.id, bare.id], 'Ask **again**'))
  expect([noted, bare, other].map(({ id }) => readQuote(db, id).memo)).toEqual([
    'Why?\n\nAsk **again**',
    'Ask **again**',
    '',
  ])
})

test('a quote is trimmed and never cuts a grapheme', () => {
  const { act, db, transcript } = project()
  const emoji = text.join('\n').indexOf('👩')
  const quote = act(() =>
    pickQuote(db, { transcriptId: transcript, start: emoji + 2, end: emoji + 10 }, picking),
  )
  expect(quote.words).toBe('👩‍👩‍👧,')
})

test('a stretch without words, or outside the text, is refused', () => {
  const { act, db, transcript } = project()
  const blank = text.join('\n').indexOf(' Good')
  expect(() =>
    act(() => pickQuote(db, { transcriptId: transcript, start: blank, end: blank + 1 }, picking)),
  ).toThrow(/no words/)
  expect(() =>
    act(() => pickQuote(db, { transcriptId: transcript, start: 9000, end: 9005 }, picking)),
  ).toThrow(/no words/)
})

test('coding twice changes nothing, and recoding to a code that is there makes one of two', () => {
  const { act, db, transcript, codes } = project()
  const quote = act(() => pickQuote(db, { transcriptId: transcript, ...range('Good') }, picking))
  act(() =>
    [codes[0], codes[0], codes[1]].forEach(
      (code) => void addCoding(db, { quoteId: quote.id, codeId: code }, picking),
    ),
  )
  const { codings } = quotesOf(db, transcript)
  expect(codings.map((coding) => coding.codeId)).toEqual(codes)
  act(() => recode(db, [codings[0]?.id ?? fail()], codes[1]))
  expect(quotesOf(db, transcript).codings.map((coding) => coding.codeId)).toEqual([codes[1]])
})

test('a quote goes with its last coding, unless it has a star or a memo', () => {
  const { act, db, transcript, codes } = project()
  const plain = act(() => pickQuote(db, { transcriptId: transcript, ...range('Good') }, picking))
  const starred = act(() =>
    pickQuote(db, { transcriptId: transcript, ...range('The end') }, picking),
  )
  act(() => {
    starQuotes(db, [starred.id], true)
    for (const quote of [plain, starred])
      addCoding(db, { quoteId: quote.id, codeId: codes[0] }, picking)
  })
  act(() =>
    removeCodings(
      db,
      quotesOf(db, transcript).codings.map((coding) => coding.id),
    ),
  )
  expect(quotesOf(db, transcript).quotes.map((quote) => quote.words)).toEqual(['The end'])
  expect(countAll(db)).toEqual({ transcripts: 1, quotes: 1, codings: 0 })
})

test('moving the edges keeps the reference and takes the new words', () => {
  const { act, db, transcript } = project()
  const quote = act(() => pickQuote(db, { transcriptId: transcript, ...range('Good') }, picking))
  act(() => moveQuote(db, quote.id, range('Good. سلام')))
  expect(readQuote(db, quote.id)).toMatchObject({ ref: quote.ref, words: 'Good. سلام' })
})

test('whatever stretch is picked, a quote covers exactly its words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 2, max: 20 })), { maxLength: 10 }),
      (picks) => {
        const { act, db, transcript } = project()
        for (const [start, length] of picks)
          try {
            act(() =>
              pickQuote(db, { transcriptId: transcript, start, end: start + length }, picking),
            )
          } catch (error) {
            expect(error).toMatchObject({ code: 'empty-range' })
          }
        expect(checkProject(db)).toEqual({ ok: true, problems: [] })
      },
    ),
    { numRuns: 40 },
  )
})

function project() {
  const db = openMemory()
  const act = <T>(what: () => T) => recordChange(db, note('act'), what).result
  act(() => addCoder(db))
  const transcript = act(() => addTalk(db, text))
  const codes = act(() => [addCode(db, 'Trust'), addCode(db, 'Advice')] as const)
  return { db, act, transcript, codes }
}

function range(words: string) {
  const start = text.join('\n').indexOf(words)
  return { start, end: start + words.length }
}

function fail(): never {
  throw new Error('missing')
}
