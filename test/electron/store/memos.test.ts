import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { all, type Db, first, insert } from '../../../electron/store/db.ts'
import {
  addFreeMemo,
  joinMemos,
  listMemos,
  putMemo,
  readMemo,
} from '../../../electron/store/memos.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { pickQuote } from '../../../electron/store/quotes.ts'
import { memoId, participantId, type TranscriptId } from '../../../shared/model/id.ts'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { addCode, addCoder, addTalk, coder, createdAt, note } from './project.ts'

const by = { coderId: coder.id, createdAt }
const who = { coder, time: createdAt, what: 'test' }

let db: Db
let transcript: TranscriptId

beforeEach(() => {
  db = openMemory()
  transcript = change(() => {
    addCoder(db)
    insert(db, 'project', { id: randomUUID(), title: 'Study', createdAt })
    return addTalk(db, ['A: My mentor opened doors.', 'B: Which doors?'])
  })
})

function change<T>(act: () => T, goesOn?: number): T {
  return recordChange(db, { ...note('test'), goesOn }, act).result
}

function write(subject: MemoSubject, body: string, goesOn?: number): number {
  return recordChange(db, { ...note('write'), goesOn }, () => putMemo(db, { subject, body }, by))
    .changeSetId
}

function subjects() {
  return change(() => {
    const person = participantId.parse(randomUUID())
    insert(db, 'participant', { id: person, name: 'Mara', role: 'mentee', programmeId: null })
    const quote = pickQuote(db, { transcriptId: transcript, start: 3, end: 12 }, by)
    const free = memoId.parse(randomUUID())
    addFreeMemo(db, { id: free, title: 'Ideas', body: '' }, by)
    return {
      project: { kind: 'project' },
      code: { kind: 'code', id: addCode(db, 'Doors') },
      transcript: { kind: 'transcript', id: transcript },
      participant: { kind: 'participant', id: person },
      quote: { kind: 'quote', id: quote.id },
      free: { kind: 'free', id: free },
    } satisfies Record<string, MemoSubject>
  })
}

test('each thing has a memo of its own, and the list says what each is about', () => {
  for (const [kind, subject] of Object.entries(subjects())) {
    write(subject, `On the ${kind}`)
    expect(readMemo(db, subject).body).toBe(`On the ${kind}`)
  }
  const listed = listMemos(db).map(({ subject, name, body }) => [subject.kind, name, body])
  expect(listed.toSorted()).toEqual([
    ['code', 'Doors', 'On the code'],
    ['free', 'Ideas', 'On the free'],
    ['participant', 'Mara', 'On the participant'],
    ['project', 'Study', 'On the project'],
    ['quote', 'T1-T001-a', 'On the quote'],
    ['transcript', 'Talk', 'On the transcript'],
  ])
  expect(listMemos(db).find(({ subject }) => subject.kind === 'quote')).toMatchObject({
    words: 'My mentor',
    transcriptId: transcript,
    coder: 'Hanna',
  })
})

test('an empty memo is none, but a free one stays until it is removed', () => {
  const { code, free } = subjects()
  write(code, 'Something')
  write(code, '')
  write(free, '')
  expect(listMemos(db).map(({ subject }) => subject.kind)).toEqual(['free'])
})

test('what is written at one sitting is one change, however often it is saved', () => {
  const { code, quote } = subjects()
  for (const subject of [code, quote]) {
    const first = write(subject, 'A')
    const long = Array.from({ length: 40 }, (_, length) => 'word '.repeat(length + 1))
    for (const body of long) expect(write(subject, body, first)).toBe(first)
    expect(all(db, 'SELECT 1 FROM change WHERE changeSetId = ?', first).length).toBeLessThan(3)
    undo(db, who)
    expect(readMemo(db, subject).body).toBe('')
    redo(db, who)
    expect(readMemo(db, subject).body).toBe(long.at(-1))
  }
})

test('another change in between, or undo, begins a new one', () => {
  const { code } = subjects()
  const opened = write(code, 'A')
  change(() => addCode(db, 'Other'))
  const next = write(code, 'B', opened)
  expect(next).not.toBe(opened)
  undo(db, who)
  expect(readMemo(db, code).body).toBe('A')
  expect(write(code, 'C', next)).not.toBe(next)
  undo(db, who)
  expect(readMemo(db, code).body).toBe('A')
})

test('the number of the newest change only grows, as others read the log from there on', () => {
  const { code } = subjects()
  const newest = () => first<{ id: number }>(db, 'SELECT max(id) AS id FROM change')?.id ?? 0
  const opened = write(code, 'A')
  let before = newest()
  for (const body of ['AB', 'ABC', 'ABCD']) {
    write(code, body, opened)
    expect(newest()).toBeGreaterThan(before)
    before = newest()
  }
})

test('what goes takes its memo with it, and undo brings both back', () => {
  const { code } = subjects()
  write(code, 'Mind the door')
  change(() => db.prepare('DELETE FROM code WHERE id = ?').run(code.id))
  expect(listMemos(db).some(({ body }) => body === 'Mind the door')).toBe(false)
  undo(db, who)
  expect(readMemo(db, code).body).toBe('Mind the door')
})

test('when two become one, what was noted on both is kept', () => {
  const { code } = subjects()
  const [b, c] = change(() => [addCode(db, 'B'), addCode(db, 'C')])
  write(code, 'First')
  write({ kind: 'code', id: b }, 'Second')
  change(() => joinMemos(db, 'code', { from: b, into: code.id }))
  expect(readMemo(db, code).body).toBe('First\n\nSecond')
  change(() => joinMemos(db, 'code', { from: code.id, into: c }))
  expect(readMemo(db, { kind: 'code', id: c }).body).toBe('First\n\nSecond')
})

test('the full text of memos follows every write, undo and removal', () => {
  const { code, quote } = subjects()
  const found = (word: string) =>
    all<{ id: string }>(db, 'SELECT id FROM memoText WHERE memoText MATCH ?', word).length
  write(quote, '**Umbrella** and naïveté')
  write(code, 'umbrella, too')
  expect(found('umbrella')).toBe(2)
  expect(found('naivete')).toBe(1)
  undo(db, who)
  expect(found('umbrella')).toBe(1)
  redo(db, who)
  expect(found('umbrella')).toBe(2)
  write(quote, '')
  change(() => db.prepare('DELETE FROM code WHERE id = ?').run(code.id))
  expect(found('umbrella')).toBe(0)
})
