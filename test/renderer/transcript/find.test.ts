import { expect, test } from 'vitest'
import { readDocument } from '../../../renderer/transcript/document.ts'
import { findInDocument } from '../../../renderer/transcript/find.ts'
import { makeContent, makeLines } from './make.ts'

test('words are found whatever their case and accents, at their place in the canonical text', () => {
  const content = makeLines('Naïve? NAIVE!', 'so naive')
  const found = findInDocument(readDocument(content), 'naïve')
  expect(found.map((range) => content.text.slice(range.start, range.end))).toEqual([
    'Naïve',
    'NAIVE',
    'naive',
  ])
})

test('decomposed letters and emoji before a match do not move it', () => {
  const content = makeLines('👍🏽 cafe\u0301 mentor')
  const [found] = findInDocument(readDocument(content), 'mentor')
  expect(found && content.text.slice(found.start, found.end)).toBe('mentor')
})

test('labels are not searched, and words on both sides of a timestamp are found', () => {
  const content = makeContent([
    [
      { text: 'Amina:', mark: 'label' },
      { text: ' my ' },
      { text: '[00:01]', mark: 'time' },
      { text: ' Amina said' },
    ],
  ])
  const document = readDocument(content)
  expect(findInDocument(document, 'amina')).toEqual([{ start: 18, end: 23 }])
  expect(findInDocument(document, 'my amina')).toEqual([{ start: 7, end: 23 }])
})

test('blanks alone find nothing', () => {
  expect(findInDocument(readDocument(makeLines('a b')), '  ')).toEqual([])
})
