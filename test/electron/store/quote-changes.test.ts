import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import type { Db } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  announcedQuotes,
  lastChange,
  markedText,
  quoteChanges,
} from '../../../electron/store/quote-changes.ts'
import {
  addCoding,
  moveQuote,
  pickQuote,
  quotesOf,
  removeCodings,
  starQuotes,
} from '../../../electron/store/quotes.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const picking = { coderId: coder.id, createdAt }
const who = { coder, time: createdAt, what: 'test' }
const text = ['A: one two three', 'B: four five six', 'A: seven']

test('changes put to what was read before give what is there now, undo and redo included', () => {
  const step = fc.record({
    what: fc.nat(6),
    start: fc.nat(35),
    size: fc.integer({ min: 3, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.nat(8), (steps, readAt) => {
      const project = makeProject()
      let before = read(project)
      steps.forEach((one, index) => {
        if (index === readAt) before = read(project)
        act(project, one)
      })
      const changes = quoteChanges(project.db, project.transcript, before.at)
      const now = read(project)
      const touched = new Set([...changes.quotes.map(({ id }) => id), ...changes.gone])
      const quotes = [...before.quotes.filter(({ id }) => !touched.has(id)), ...changes.quotes]
      const kept = before.codings.filter(({ quoteId }) => !touched.has(quoteId))
      expect(sorted(quotes)).toEqual(sorted(now.quotes))
      expect(sorted([...kept, ...changes.codings])).toEqual(sorted(now.codings))
      expect(changes.at).toBe(now.at)
    }),
    { numRuns: 60 },
  )
})

test('quotes of another transcript are not among the changes', () => {
  const project = makeProject()
  const { at } = read(project)
  const other = record(project.db, () => addTalk(project.db, text, 'Other'))
  record(project.db, () =>
    pickQuote(project.db, { transcriptId: other, start: 3, end: 6 }, picking),
  )
  expect(quoteChanges(project.db, project.transcript, at)).toMatchObject({
    quotes: [],
    codings: [],
  })
})

test('what is announced of each step is what a view that stands before it would be told', () => {
  const step = fc.record({
    what: fc.nat(6),
    start: fc.nat(35),
    size: fc.integer({ min: 3, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const project = makeProject()
      const { db } = project
      for (const one of steps) {
        const since = lastChange(db)
        act(project, one)
        const announced = announcedQuotes(db, { since, tables: ['quote', 'coding'] })
        expect(announced).toEqual({ since, ...quoteChanges(db, project.transcript, since) })
      }
    }),
    { numRuns: 40 },
  )
})

test('much at once, or a change of anything else, is left to be asked for', () => {
  const { db, transcript } = makeProject()
  const since = lastChange(db)
  expect(announcedQuotes(db, { since, tables: ['quote', 'turn'] })).toBeUndefined()
  const long = record(db, () => addTalk(db, [`A: ${'word '.repeat(60)}`], 'Long'))
  const before = lastChange(db)
  record(db, () => {
    for (let word = 0; word < 51; word += 1) {
      const start = 3 + word * 5
      pickQuote(db, { transcriptId: long, start, end: start + 4 }, picking)
    }
  })
  expect(announcedQuotes(db, { since: before, tables: ['quote'] })).toBeUndefined()
  expect(quoteChanges(db, transcript, before).quotes).toEqual([])
})

type Project = ReturnType<typeof makeProject>

function makeProject() {
  const db = openMemory()
  const made = recordChange(db, note('made', 'kept'), () => {
    addCoder(db)
    const transcript = addTalk(db, text)
    return { transcript, codes: [addCode(db, 'One'), addCode(db, 'Two')] }
  })
  return { db, ...made.result }
}

function read({ db, transcript }: { db: Db; transcript: TranscriptId }) {
  return markedText(db, transcript)
}

type Step = { readonly what: number; readonly start: number; readonly size: number }

function act({ db, transcript, codes }: Project, { what, start, size }: Step): void {
  const { quotes, codings } = quotesOf(db, transcript)
  const quote = quotes[start % Math.max(1, quotes.length)]
  const coding = codings[start % Math.max(1, codings.length)]
  const code = codes[size % 2]
  if (what === 4) undo(db, who)
  else if (what === 5) redo(db, who)
  else
    record(db, () => {
      if (what === 1 && coding) removeCodings(db, [coding.id])
      else if (what === 2 && quote) starQuotes(db, [quote.id], !quote.starred)
      else if (what === 3 && quote) moveQuote(db, quote.id, { start: 3, end: 3 + size })
      else if (code) {
        const picked = pickQuote(
          db,
          { transcriptId: transcript, start, end: start + size },
          picking,
        )
        addCoding(db, { quoteId: picked.id, codeId: code }, picking)
      }
    })
}

function record<T>(db: Db, run: () => T): T {
  return recordChange(db, note(randomUUID()), run).result
}

function sorted<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
