import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { type Db, insert, remove, update } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addCoding,
  pickQuote,
  recode,
  removeCodings,
  removeQuotes,
  starQuotes,
} from '../../../electron/store/quotes.ts'
import { readMaterial } from '../../../electron/store/retrieval.ts'
import { removeTranscripts, updateTranscript } from '../../../electron/store/transcripts.ts'
import { ids } from '../../shared/analysis/made-up.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const picking = { coderId: coder.id, createdAt }
const lines = ['A: one two three four', 'B: five six seven', 'A: eight nine ten eleven']

function project() {
  const db = openMemory()
  const act = <T>(run: () => T) => recordChange(db, note('x'), run).result
  act(() => addCoder(db))
  const codes = [act(() => addCode(db, 'Advice')), act(() => addCode(db, 'Network'))] as const
  const talks = [act(() => addTalk(db, lines, 'Talk 1')), act(() => addTalk(db, lines, 'Talk 2'))]
  return { db, act, codes, talks }
}

/** What somebody reads who opens the same project anew. */
function readAnew(db: Db) {
  return readMaterial(new Database(db.serialize()))
}

test('quotes come with their codings, in the order of titles and text', () => {
  const { db, act, codes, talks } = project()
  act(() => {
    for (const talk of talks.toReversed()) {
      for (const start of [30, 3]) {
        const quote = pickQuote(db, { transcriptId: talk, start, end: start + 8 }, picking)
        addCoding(db, { quoteId: quote.id, codeId: codes[0] }, picking)
      }
    }
  })
  const { transcripts } = readMaterial(db)
  expect(transcripts.map(({ title }) => title)).toEqual(['Talk 1', 'Talk 2'])
  expect(transcripts[0]?.quotes.map(({ start }) => start)).toEqual([3, 30])
  expect(transcripts[0]?.quotes[0]).toMatchObject({
    starred: false,
    codings: [{ codeId: codes[0], coderId: coder.id }],
  })
  expect(transcripts[0]?.turns).toHaveLength(3)
})

test('what did not change stays the same object, what changed is read again', () => {
  const { db, act, talks } = project()
  const before = readMaterial(db)
  expect(readMaterial(db)).toBe(before)
  act(() =>
    pickQuote(db, { transcriptId: talks[0] ?? ids.transcript(0), start: 3, end: 10 }, picking),
  )
  const after = readMaterial(db)
  expect(after.codebook).toBe(before.codebook)
  expect(after.transcripts[1]).toBe(before.transcripts[1])
  expect(after.transcripts[0]).not.toBe(before.transcripts[0])
})

test('a reading inside a change that fails is not remembered', () => {
  const { db, act, talks } = project()
  const before = readMaterial(db)
  const failing = () =>
    act(() => {
      updateTranscript(db, talks[0] ?? ids.transcript(0), { title: 'Other' })
      expect(readMaterial(db).transcripts.map(({ title }) => title)).toContain('Other')
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect(readMaterial(db)).toEqual(before)
})

type Opened = ReturnType<typeof project>
type Step = (opened: Opened, number: number) => unknown

const someQuote = (db: Db, number: number) => {
  const quotes = readAnew(db).transcripts.flatMap((each) => each.quotes)
  return quotes[number % Math.max(1, quotes.length)]
}

const steps: Readonly<Record<string, Step>> = {
  code: ({ db, act, codes, talks }, number) =>
    act(() => {
      const talk = talks[number % 2]
      if (!talk || !readAnew(db).transcripts.some(({ id }) => id === talk)) return
      const quote = pickQuote(
        db,
        { transcriptId: talk, start: number % 40, end: (number % 40) + 12 },
        picking,
      )
      addCoding(db, { quoteId: quote.id, codeId: codes[number % 2 ? 0 : 1] }, picking)
    }),
  star: ({ db, act }, number) =>
    act(() => starQuotes(db, [someQuote(db, number)?.id ?? ids.quote(0, 0)], true)),
  recode: ({ db, act, codes }, number) =>
    act(() => recode(db, someQuote(db, number)?.codings.map(({ id }) => id) ?? [], codes[0])),
  uncode: ({ db, act }, number) =>
    act(() => removeCodings(db, someQuote(db, number)?.codings.map(({ id }) => id) ?? [])),
  remove: ({ db, act }, number) =>
    act(() => removeQuotes(db, [someQuote(db, number)?.id ?? ids.quote(0, 0)])),
  rename: ({ db, act, codes }, number) =>
    act(() => update(db, 'code', { id: codes[0], name: `Renamed ${number}` })),
  programme: ({ db, act, talks }, number) =>
    act(() => {
      const id = ids.programme(number)
      if (readAnew(db).programmes.some((each) => each.id === id)) remove(db, 'programme', [id])
      else {
        insert(db, 'programme', { id, name: `Programme ${number}`, position: number })
        updateTranscript(db, talks[0] ?? ids.transcript(0), { programmeId: id })
      }
    }),
  forget: ({ db, act, talks }) => act(() => removeTranscripts(db, [talks[1] ?? ids.transcript(0)])),
  undo: ({ db }) => undo(db, note('undo')),
  redo: ({ db }) => redo(db, note('redo')),
}

test('after any changes, undo and redo included, it equals what is read anew', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(60))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (taken) => {
      const opened = project()
      for (const [name, number] of taken) {
        steps[name]?.(opened, number)
        expect(readMaterial(opened.db)).toEqual(readAnew(opened.db))
      }
      opened.db.close()
    }),
    { numRuns: 60 },
  )
})
