import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWords } from '../../../shared/text/place-words.ts'

function quote(text: string, start: number, end: number) {
  return {
    ...{ start, end, words: text.slice(start, end) },
    ...{ before: text.slice(Math.max(0, start - 8), start), after: text.slice(end, end + 8) },
  }
}

test('words that were moved by a correction before them are found at their only place', () => {
  const before = quote('A: one two three', 7, 10)
  expect(placeWords('Anna: one two three', before)).toEqual({ start: 10, end: 13 })
})

test('words that stand more than once are told apart by the words around them', () => {
  const text = 'A: yes of course. B: yes indeed.'
  expect(placeWords(`So. ${text}`, quote(text, 21, 24))).toEqual({ start: 25, end: 28 })
})

test('words that are gone, or that nothing tells apart, have no place', () => {
  expect(placeWords('A: other', quote('A: one two', 7, 10))).toBeNull()
  const twice = { ...quote('A: yes', 3, 6), before: '', after: '' }
  expect(placeWords('Anna: yes yes', twice)).toBeNull()
})

test('whatever was put before a text, words that are placed are the words', () => {
  const texts = fc.array(fc.constantFrom('yes ', 'no ', 'one two ', '. '), { minLength: 1 })
  fc.assert(
    fc.property(texts, fc.string(), fc.nat(), fc.integer({ min: 1, max: 9 }), (...drawn) => {
      const [pieces, put, at, length] = drawn
      const text = pieces.join('')
      const start = at % text.length
      const made = quote(text, start, Math.min(text.length, start + length))
      const place = placeWords(put + text, made)
      if (place) expect((put + text).slice(place.start, place.end)).toBe(made.words)
      expect(placeWords(text, made)).toEqual({ start: made.start, end: made.end })
    }),
  )
})
