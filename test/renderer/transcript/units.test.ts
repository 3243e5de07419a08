import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../renderer/transcript/document.ts'
import { moveEdge, stops } from '../../../renderer/transcript/units.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { settle } from '../../../shared/text/settle.ts'
import { anyContent, makeContent, makeLines } from './make.ts'

test('edges stop at words, characters and sentences', () => {
  const text = 'One two. Three!'
  expect(stops(text, { side: 'start', unit: 'word' })).toEqual([0, 4, 9])
  expect(stops(text, { side: 'end', unit: 'word' })).toEqual([3, 7, 14])
  expect(stops(text, { side: 'end', unit: 'sentence' })).toEqual([8, 15])
  expect(stops('a 👍🏽', { side: 'end', unit: 'grapheme' })).toEqual([1, 6])
})

test('an edge moves over hidden labels into the next turn', () => {
  const content = makeContent([
    [{ text: 'A:', mark: 'label' }, { text: ' yes' }],
    [{ text: 'B:', mark: 'label' }, { text: ' no way' }],
  ])
  const document = readDocument(content)
  const word = { side: 'end', unit: 'word', forward: true } as const
  expect(moveEdge(document, 6, word)).toBe(13)
  expect(moveEdge(document, 13, word)).toBe(17)
  expect(moveEdge(document, 17, word)).toBe(17)
  expect(moveEdge(document, 13, { ...word, forward: false })).toBe(6)
  expect(moveEdge(document, 11, { ...word, side: 'start', forward: false })).toBe(3)
})

test('an edge never comes to rest inside a grapheme, and forward undoes backward', () => {
  const unit = fc.constantFrom('grapheme' as const, 'word' as const, 'sentence' as const)
  const side = fc.constantFrom('start' as const, 'end' as const)
  fc.assert(
    fc.property(anyContent, fc.record({ unit, side, from: fc.nat(100) }), (content, step) => {
      const { unit, side, from } = step
      const document = readDocument(content)
      const start = Math.min(from, content.text.length)
      const there = moveEdge(document, start, { side, unit, forward: true })
      if (there === start) return
      expect(snapToGraphemes(content.text, { start: there, end: there }).start).toBe(there)
      const further = moveEdge(document, there, { side, unit, forward: true })
      if (further === there) return
      expect(moveEdge(document, further, { side, unit, forward: false })).toBe(there)
    }),
  )
})

test('a settled selection has whole graphemes and no blanks or labels at its ends', () => {
  const content = makeContent([
    [{ text: 'A:', mark: 'label' }, { text: '  e\u0301t ' }, { text: '[1]', mark: 'time' }],
  ])
  const document = readDocument(content)
  expect(settle(document, { start: 0, end: content.text.length })).toEqual({ start: 4, end: 7 })
  expect(settle(document, { start: 5, end: 6 })).toEqual({ start: 4, end: 6 })
  expect(settle(document, { start: 0, end: 4 })).toBeNull()
})

test('settling twice changes nothing', () => {
  fc.assert(
    fc.property(anyContent, fc.nat(100), fc.nat(100), (content, a, b) => {
      const document = readDocument(content)
      const once = settle(document, { start: Math.min(a, b), end: Math.max(a, b) })
      if (once) expect(settle(document, once)).toEqual(once)
    }),
  )
})

test('the whole text of one row settles to what the row says', () => {
  const document = readDocument(makeLines('  yes, I do  '))
  expect(settle(document, { start: 0, end: 13 })).toEqual({ start: 2, end: 11 })
})
