import { expect, test } from 'vitest'
import { recordChange } from '../../../electron/store/change-log.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { searchTurns } from '../../../electron/store/search.ts'
import { addTalk, note } from './project.ts'

const db = openMemory()
recordChange(db, note('fill'), () => {
  addTalk(
    db,
    [
      'A: The mentor opened doors for me.',
      'B: Which doors? Naïve question, perhaps.',
      'A: Doors to employers, to a whole café of them.',
    ],
    'One',
  )
  addTalk(db, ['A: 開放政府聯絡人會議', 'B: Opening, and the opened door.'], 'Two')
})

function found(text: string): readonly string[] {
  return searchTurns(db, text, 10).hits.map((hit) => `${hit.transcript} ${hit.turn}: ${hit.match}`)
}

test('finds words in any case and without their diacritics', () => {
  expect(found('naive')).toEqual(['One 2: Naïve'])
  expect(found('CAFE')).toEqual(['One 3: café'])
})

test('takes the last word as a beginning', () => {
  expect(found('employ')).toEqual(['One 3: employ'])
})

test('wants all words, and phrases as they stand', () => {
  expect(found('doors employers')).toEqual(['One 3: Doors'])
  expect(found('"opened doors"')).toEqual(['One 1: opened doors'])
  expect(found('"doors opened"')).toEqual([])
})

test('finds words in scripts that write no blanks', () => {
  expect(found('政府')).toEqual(['Two 1: 政府'])
})

test('does not find speaker labels, and survives any punctuation', () => {
  expect(found('"A:"')).toEqual(['Two 2: a', 'One 3: a'])
  for (const text of ['', '"', '*', 'a* OR (', "';--", 'NEAR(x y)'])
    expect(() => found(text)).not.toThrow()
})

test('counts all hits though it shows only some, each with what stands around it', () => {
  const { total, hits } = searchTurns(db, 'door', 2)
  expect(total).toBe(4)
  expect(hits).toHaveLength(2)
  expect(searchTurns(db, '"whole café"', 1).hits[0]).toMatchObject({
    before: 'Doors to employers, to a',
    after: 'of them.',
  })
})
