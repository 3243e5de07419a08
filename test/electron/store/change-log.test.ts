import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRedo, nextUndo, recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { all, type Db, run } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addCoding,
  moveQuote,
  pickQuote,
  quotesOf,
  removeCodings,
  removeQuotes,
  starQuotes,
  writeMemo,
} from '../../../electron/store/quotes.ts'
import { searchTurns } from '../../../electron/store/search.ts'
import { removeTranscripts } from '../../../electron/store/transcripts.ts'
import type { CodeId, TranscriptId } from '../../../shared/model/id.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const lines = [
  'A: She opened my eyes.',
  'B: How did she do that?',
  'A: Naïvely, with a 🙂 and patience.',
]
const picking = { coderId: coder.id, createdAt }

test('a change that throws leaves nothing, not even a trace of itself', () => {
  const { db } = project()
  const before = contents(db)
  expect(() =>
    recordChange(db, note('fails'), () => {
      addCode(db, 'Trust')
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(contents(db)).toEqual(before)
  expect(nextUndo(db)).toBeUndefined()
})

test('a change that changes nothing is not written down', () => {
  const { db } = project()
  recordChange(db, note('nothing'), () => run(db, 'UPDATE code SET name = name'))
  expect(nextUndo(db)).toBeUndefined()
})

test('an update remembers only the fields that changed', () => {
  const { db, transcript } = project()
  recordChange(db, note('rename'), () =>
    run(db, 'UPDATE transcript SET title = ? WHERE id = ?', 'New', transcript),
  )
  const former = all<{ former: string }>(db, "SELECT former FROM change WHERE operation = 'update'")
  expect(former.map((row) => JSON.parse(row.former))).toEqual([{ title: 'Talk' }])
})

test('undo brings back a removed transcript with its file, turns, quotes and full text', () => {
  const { db, transcript, codes } = project()
  recordChange(db, note('code'), () =>
    addCoding(
      db,
      {
        quoteId: pickQuote(db, { transcriptId: transcript, start: 3, end: 22 }, picking).id,
        codeId: codes[0],
      },
      picking,
    ),
  )
  const before = contents(db)
  recordChange(db, note('remove'), () => removeTranscripts(db, [transcript]))
  expect(searchTurns(db, { text: 'opened', limit: 10 }).total).toBe(0)
  expect(undo(db, note(''))).toContain('transcript')
  expect(contents(db)).toEqual(before)
  expect(searchTurns(db, { text: 'opened', limit: 10 }).total).toBe(2)
})

test('something new after an undo leaves nothing to redo', () => {
  const { db } = project()
  recordChange(db, note('one'), () => addCode(db, 'One'))
  undo(db, note(''))
  expect(nextRedo(db)?.summary).toBe('one')
  recordChange(db, note('two'), () => addCode(db, 'Two'))
  expect(nextRedo(db)).toBeUndefined()
  expect(redo(db, note(''))).toEqual([])
})

test('undo passes over what is kept', () => {
  const { db } = project()
  expect(nextUndo(db)).toBeUndefined()
  expect(undo(db, note(''))).toEqual([])
})

type Action = {
  readonly kind: number
  readonly start: number
  readonly length: number
  readonly code: number
}

const action = fc.record({
  kind: fc.nat(7),
  start: fc.nat(60),
  length: fc.integer({ min: 2, max: 30 }),
  code: fc.nat(2),
})

test('undoing everything restores every former state, and redoing everything the last one', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 14 }), (actions) => {
      const { db, transcript, codes } = project()
      const states = [contents(db)]
      for (const one of actions) {
        recordChange(db, note('act'), () => perform(db, { transcript, codes }, one))
        if (JSON.stringify(contents(db)) !== JSON.stringify(states.at(-1)))
          states.push(contents(db))
      }
      const last = states.at(-1)
      for (const state of states.slice(0, -1).reverse()) {
        undo(db, note(''))
        expect(contents(db)).toEqual(state)
      }
      while (nextRedo(db)) redo(db, note(''))
      expect(contents(db)).toEqual(last)
    }),
    { numRuns: 60 },
  )
})

type Subjects = {
  readonly transcript: TranscriptId
  readonly codes: readonly [CodeId, CodeId, CodeId]
}

function perform(
  db: Db,
  { transcript, codes }: Subjects,
  { kind, start, length, code }: Action,
): void {
  const { quotes, codings } = quotesOf(db, transcript)
  const quote = quotes[start % Math.max(1, quotes.length)]
  const coding = codings[start % Math.max(1, codings.length)]
  const chosen = codes[code] ?? codes[0]
  const range = { start: 3 + start, end: 3 + start + length }
  if (kind <= 2 || !quote)
    addCoding(
      db,
      {
        quoteId: pickQuote(db, { transcriptId: transcript, ...range }, picking).id,
        codeId: chosen,
      },
      picking,
    )
  else if (kind === 3) starQuotes(db, [quote.id], !quote.starred)
  else if (kind === 4) writeMemo(db, quote.id, `memo ${start}`)
  else if (kind === 5) moveQuote(db, quote.id, range)
  else if (kind === 6 && coding) removeCodings(db, [coding.id])
  else removeQuotes(db, [quote.id])
}

function project() {
  const db = openMemory()
  return recordChange(db, note('start', 'kept'), () => {
    addCoder(db)
    const transcript = addTalk(db, [...lines, ...lines])
    const codes = [addCode(db, 'Trust'), addCode(db, 'Advice'), addCode(db, 'Network')] as const
    return { db, transcript, codes }
  }).result
}

/** Every row of every table that people's work is in. */
function contents(db: Db): Readonly<Record<string, readonly unknown[]>> {
  const tables = [
    'coder',
    'participant',
    'transcript',
    'source',
    'speaker',
    'code',
    'quote',
    'coding',
  ]
  return Object.fromEntries(
    tables.map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY id`)]),
  )
}
