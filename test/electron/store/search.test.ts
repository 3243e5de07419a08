import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordChange } from '../../../electron/store/change-log.ts'
import { first, insert } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { searchTurns } from '../../../electron/store/search.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { type ParticipantId, participantId } from '../../../shared/model/id.ts'
import { addTalk, note } from './project.ts'

const db = openMemory()
const one = recordChange(db, note('fill'), () => {
  const id = addTalk(
    db,
    [
      'A: The mentor opened doors for me.',
      'B: Which doors? Naïve question, perhaps.',
      'A: Doors to employers, to a whole café of them.',
    ],
    'One',
  )
  addTalk(db, ['A: 開放政府聯絡人會議', 'B: Opening, and the opened door.'], 'Two')
  return id
}).result

function found(text: string): readonly string[] {
  return searchTurns(db, { text, order: 'rank', limit: 10 }).hits.map(
    (hit) => `${hit.transcript} ${hit.turn}: ${hit.match}`,
  )
}

test('finds words in any case and without their diacritics', () => {
  expect(found('naive')).toEqual(['One 2: Naïve'])
  expect(found('CAFE')).toEqual(['One 3: café'])
})

test('takes words as beginnings, and phrases and single letters as they stand', () => {
  expect(found('employ')).toEqual(['One 3: employ'])
  expect(found('employ whol')).toEqual(['One 3: employ'])
  expect(found('"employ"')).toEqual([])
  expect(found('a')).toEqual(['One 3: a'])
})

test('wants all words, and phrases as they stand', () => {
  expect(found('doors employers')).toEqual(['One 3: Doors'])
  expect(found('"opened doors"')).toEqual(['One 1: opened doors'])
  expect(found('"doors opened"')).toEqual([])
})

test('finds any stretch of characters in scripts that write no blanks, a single one too', () => {
  expect(found('政府')).toEqual(['Two 1: 政府'])
  expect(found('府')).toEqual(['Two 1: 府'])
  expect(found('放政')).toEqual(['Two 1: 放政'])
  expect(found('府政')).toEqual([])
})

test('does not find speaker labels, and survives any punctuation', () => {
  expect(found('"A:"')).toEqual(['One 3: a'])
  for (const text of ['', '"', '*', 'a* OR (', "';--", 'NEAR(x y)'])
    expect(() => found(text)).not.toThrow()
})

test('counts all hits though it shows only some, each with what stands around it', () => {
  const { total, hits } = searchTurns(db, { text: 'door', limit: 2 })
  expect(total).toBe(4)
  expect(hits).toHaveLength(2)
  expect(searchTurns(db, { text: '"whole café"', limit: 1 }).hits[0]).toMatchObject({
    before: 'Doors to employers, to a',
    after: 'of them.',
  })
})

test('lists what it finds by transcript in reading order, page by page', () => {
  const all = searchTurns(db, { text: 'door', limit: 10 })
  expect(all.transcripts).toMatchObject([
    { title: 'One', turns: 3, first: 0 },
    { title: 'Two', turns: 1, first: 3 },
  ])
  expect(all.hits.map(({ transcript, turn }) => `${transcript} ${turn}`)).toEqual([
    ...['One 1', 'One 2', 'One 3', 'Two 2'],
  ])
  const pages = [0, 2].flatMap((offset) => searchTurns(db, { text: 'door', offset, limit: 2 }).hits)
  expect(pages).toEqual(all.hits)
})

test('marks every place of an excerpt and leaves labels out', () => {
  const [hit] = searchTurns(db, { text: 'do me', limit: 1 }).hits
  expect(hit).toMatchObject({ speaker: 'A', places: 3 })
  expect(hit?.excerpt).toEqual([
    { text: 'The ', found: false },
    { text: 'me', found: true },
    { text: 'ntor opened ', found: false },
    { text: 'do', found: true },
    { text: 'ors for ', found: false },
    { text: 'me', found: true },
    { text: '.', found: false },
  ])
})

test('a filter asks who speaks and in which transcript', () => {
  const { id } = first<{ id: ParticipantId }>(
    db,
    "SELECT id FROM speaker WHERE label = 'B' AND transcriptId = ?",
    one,
  ) ?? { id: participantId.parse(randomUUID()) }
  const turns = (filter: Filter) =>
    searchTurns(db, { text: 'door', filter, limit: 10 }).hits.map(
      ({ transcript, turn }) => `${transcript} ${turn}`,
    )
  expect(turns({ transcripts: [one] })).toEqual(['One 1', 'One 2', 'One 3'])
  expect(turns({ participants: [id] })).toEqual(['One 2'])
  expect(turns({ kinds: ['interview'] })).toEqual([])
  expect(turns({ roles: ['other'] })).toHaveLength(4)
  expect(turns({ roles: ['mentee'] })).toEqual([])
  expect(turns({ programmes: [null] })).toHaveLength(4)
})

test('a person who moderates, and an assignment made later, are seen by the filter at once', () => {
  const person = participantId.parse(randomUUID())
  recordChange(db, note('assign'), () => {
    insert(db, 'participant', { id: person, name: 'Mo', role: 'moderator', programmeId: null })
    db.prepare("UPDATE speaker SET participantId = ? WHERE label = 'A'").run(person)
  })
  const total = (filter: Filter) => searchTurns(db, { text: 'door', filter, limit: 1 }).total
  expect(total({})).toBe(2)
  expect(total({ includeModerators: true })).toBe(4)
  expect(total({ participants: [person], includeModerators: true })).toBe(2)
})
