import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextRedo, nextUndo, recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { checkProject } from '../../../electron/store/check.ts'
import { correctTranscript } from '../../../electron/store/correct-transcript.ts'
import { all, type Db, first } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addCoding,
  pickQuote,
  quotesOf,
  readQuote,
  starQuotes,
  writeMemo,
} from '../../../electron/store/quotes.ts'
import { searchTurns } from '../../../electron/store/search.ts'
import { readSpeech } from '../../../electron/store/speaker-words.ts'
import { readTranscript, removeTranscripts } from '../../../electron/store/transcripts.ts'
import { indexAllTurns } from '../../../electron/store/turn-text.ts'
import { listUnplaced, placeHeld, removeHeld } from '../../../electron/store/unplaced-quotes.ts'
import type { Correction } from '../../../shared/model/correction.ts'
import { UserError } from '../../../shared/model/error.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { correctionFor, numbers } from '../../shared/text/corrections.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const picking = { coderId: coder.id, createdAt }
const lines = [
  'A: She opend my eyes. I was lost before.',
  'B: How did she do that?',
  'A: With a 🙂 and patience. Naïvely.',
]

describe('correcting a transcript', () => {
  test('moves quotes with their words, and keeps their references, stars and memos', () => {
    const { act, db, transcript, code } = project()
    const [opened, patience] = act(() => [code('opend my eyes'), code('patience')])
    act(() => {
      starQuotes(db, [patience.id], true)
      writeMemo(db, patience.id, 'a memo')
    })
    expect(act(() => correctTranscript(db, transcript, [words(db, 'opend', 'opened')]))).toEqual({
      summary: 'Corrected “opend” to “opened” in turn 1',
      moved: 1,
      reworded: 1,
      placed: 0,
      unplaced: 0,
    })
    expect(readQuote(db, opened.id)).toMatchObject({ words: 'opened my eyes', ref: 'T1-T001-a' })
    expect(readQuote(db, patience.id)).toMatchObject({
      ...{ words: 'patience', ref: 'T1-T003-a', starred: true, memo: 'a memo' },
      start: patience.start + 1,
    })
    expect(checkProject(db)).toEqual({ ok: true, problems: [] })
  })

  test('brings full text, numbers of words and speakers up to date, and leaves the source alone', () => {
    const { act, db, transcript } = project()
    const source = first(db, 'SELECT hex(bytes) FROM source')
    const before = readSpeech(db).get(transcript)
    act(() =>
      correctTranscript(db, transcript, [words(db, 'lost before', 'entirely astray before that')]),
    )
    expect(searchTurns(db, { text: 'astray', limit: 9 }).total).toBe(1)
    expect(searchTurns(db, { text: 'lost', limit: 9 }).total).toBe(0)
    expect(readSpeech(db).get(transcript)?.words).toBe((before?.words ?? 0) + 2)
    expect(first(db, 'SELECT hex(bytes) FROM source')).toEqual(source)
  })

  test('does several corrections as one change, each on the text that the one before left', () => {
    const { act, db, transcript } = project()
    const at = readTranscript(db, transcript)?.text.indexOf('I was') ?? 0
    const { summary } = act(() =>
      correctTranscript(db, transcript, [
        words(db, 'opend', 'opened'),
        { kind: 'split', at: at + 1 },
      ]),
    )
    expect(summary).toBe('Corrected “opend” to “opened” in turn 1; Split turn 1')
    expect(said(db, transcript).slice(0, 2)).toEqual([
      'A: She opened my eyes.',
      'A: I was lost before.',
    ])
    undo(db, note(''))
    expect(said(db, transcript)).toEqual(lines)
  })

  test('gives a new speaker a person, and renames the person whom only the label named', () => {
    const { act, db, transcript } = project()
    const turns = readTranscript(db, transcript)?.turns ?? []
    act(() =>
      correctTranscript(db, transcript, [
        { kind: 'speaker', turn: turns[1]?.start ?? 0, speaker: { label: 'C' }, onward: false },
      ]),
    )
    expect(people(db)).toEqual(['C'])
    const made = readTranscript(db, transcript)?.speakers.find(({ label }) => label === 'C')
    act(() =>
      correctTranscript(db, transcript, [
        { kind: 'rename', speakerId: made?.id ?? fail(), label: 'Cem' },
      ]),
    )
    expect(people(db)).toEqual(['Cem'])
    expect(said(db, transcript)[1]).toBe('Cem: How did she do that?')
  })

  test('of a transcript that is gone is refused', () => {
    const { act, db, transcript } = project()
    act(() => removeTranscripts(db, [transcript]))
    const correction: Correction = { kind: 'join', turn: 0 }
    expect(() => act(() => correctTranscript(db, transcript, [correction]))).toThrow(/no longer/)
  })
})

describe('a quote whose words are taken out', () => {
  test('is kept with its codings until somebody puts it on other words', () => {
    const { act, db, transcript, code } = project()
    const quote = act(() => code('I was lost before.'))
    const { codings } = quotesOf(db, transcript)
    const { unplaced } = act(() =>
      correctTranscript(db, transcript, [words(db, ' I was lost before.', '')]),
    )
    expect(unplaced).toBe(1)
    expect(quotesOf(db, transcript).quotes).toEqual([])
    const [held] = listUnplaced(db, transcript)
    expect(held).toMatchObject({ id: quote.id, ref: quote.ref, words: 'I was lost before.' })
    expect(held?.codeIds).toEqual(codings.map(({ codeId }) => codeId))
    expect(readTranscript(db, transcript)?.text.slice(0, held?.at)).toBe('A: She opend my eyes.')
    act(() => placeHeld(db, quote.id, { start: 3, end: 6 }))
    expect(quotesOf(db, transcript)).toEqual({
      quotes: [expect.objectContaining({ id: quote.id, ref: quote.ref, words: 'She' })],
      codings,
    })
    expect(listUnplaced(db, transcript)).toEqual([])
  })

  test('is found again when its words are pasted into another turn', () => {
    const { act, db, transcript, code } = project()
    const quote = act(() => code('I was lost before.'))
    act(() => correctTranscript(db, transcript, [words(db, ' I was lost before.', '')]))
    const pasting = words(db, 'do that?', 'do that? I was lost before.')
    expect(act(() => correctTranscript(db, transcript, [pasting])).placed).toBe(1)
    expect(readQuote(db, quote.id)).toMatchObject({ words: 'I was lost before.', ref: quote.ref })
    expect(listUnplaced(db, transcript)).toEqual([])
  })

  test('may be given up, which can be undone', () => {
    const { act, db, transcript, code } = project()
    const quote = act(() => code('I was lost before.'))
    act(() => correctTranscript(db, transcript, [words(db, ' I was lost before.', '')]))
    act(() => removeHeld(db, [quote.id]))
    expect(listUnplaced(db, transcript)).toEqual([])
    expect(() => act(() => placeHeld(db, quote.id, { start: 0, end: 5 }))).toThrow(/decided upon/)
    undo(db, note(''))
    expect(listUnplaced(db, transcript)).toHaveLength(1)
    undo(db, note(''))
    expect(readQuote(db, quote.id)).toEqual(quote)
  })
})

test('after any corrections the project is sound, nothing is dropped, and undoing all of them brings everything back', () => {
  const pick = fc.tuple(fc.nat(120), fc.integer({ min: 2, max: 40 }))
  let held = 0
  fc.assert(
    fc.property(
      fc.array(pick, { minLength: 1, maxLength: 8 }),
      fc.array(numbers, { maxLength: 8 }),
      (picks, list) => {
        const { act, db, transcript, codes } = project()
        for (const [start, length] of picks)
          attempt(() =>
            act(() => {
              const place = { transcriptId: transcript, start, end: start + length }
              const { id } = pickQuote(db, place, picking)
              for (const codeId of codes) addCoding(db, { quoteId: id, codeId }, picking)
            }),
          )
        const states = [contents(db)]
        const count = quotesOf(db, transcript).quotes.length
        for (const one of list) {
          const draft = readTranscript(db, transcript)
          const correction = draft && correctionFor(draft, one)
          if (!correction) continue
          attempt(() => act(() => correctTranscript(db, transcript, [correction])))
          if (JSON.stringify(contents(db)) === JSON.stringify(states.at(-1))) continue
          states.push(contents(db))
          expect(checkProject(db)).toEqual({ ok: true, problems: [] })
          expectIndexed(db)
          const waiting = listUnplaced(db, transcript).length
          expect(quotesOf(db, transcript).quotes.length + waiting).toBe(count)
          held += waiting
        }
        const last = states.at(-1)
        for (const state of states.slice(0, -1).reverse()) {
          expect(nextUndo(db)).toBeDefined()
          undo(db, note(''))
          expect(contents(db)).toEqual(state)
          expectIndexed(db)
        }
        while (nextRedo(db)) redo(db, note(''))
        expect(contents(db)).toEqual(last)
      },
    ),
    { numRuns: 80 },
  )
  expect(held).toBeGreaterThan(0)
})

function project() {
  const db = openMemory()
  const act = <T>(what: () => T) => recordChange(db, note('act'), what).result
  const made = recordChange(db, note('start', 'kept'), () => {
    addCoder(db)
    return { transcript: addTalk(db, lines), codes: [addCode(db, 'Trust'), addCode(db, 'Advice')] }
  }).result
  const code = (wanted: string) => {
    const start = lines.join('\n').indexOf(wanted)
    const place = { transcriptId: made.transcript, start, end: start + wanted.length }
    const quote = pickQuote(db, place, picking)
    addCoding(db, { quoteId: quote.id, codeId: made.codes[0] ?? fail() }, picking)
    return quote
  }
  return { db, act, code, ...made }
}

/** Words of the only transcript replaced by others. */
function words(db: Db, was: string, text: string): Correction {
  const start = (first<{ text: string }>(db, 'SELECT text FROM transcript')?.text ?? '').indexOf(
    was,
  )
  return { kind: 'text', edits: [{ start, end: start + was.length, was, text }] }
}

function said(db: Db, id: TranscriptId): string[] {
  const { text, turns } = readTranscript(db, id) ?? fail()
  return turns.map(({ start, end }) => text.slice(start, end))
}

function people(db: Db): string[] {
  return all<{ name: string }>(db, 'SELECT name FROM participant').map(({ name }) => name)
}

function contents(db: Db): Readonly<Record<string, readonly unknown[]>> {
  const tables = [
    'transcript',
    'source',
    'speaker',
    'participant',
    'quote',
    'coding',
    'unplacedQuote',
  ]
  return Object.fromEntries(
    tables.map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY id`)]),
  )
}

/** The full-text index is what it would be if it were made anew. */
function expectIndexed(db: Db): void {
  const words = () => all(db, 'SELECT * FROM indexed ORDER BY term, doc, "offset"')
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed USING fts5vocab(main, 'turnText', 'instance')",
  )
  const before = words()
  indexAllTurns(db)
  expect(words()).toEqual(before)
}

function attempt(act: () => unknown): void {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
  }
}

function fail(): never {
  throw new Error('missing')
}
