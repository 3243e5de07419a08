import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  longestRow,
  readDocument,
  rowAt,
  rowsOf,
  spokenRange,
  toOffset,
  toShown,
} from '../../../renderer/transcript/document.ts'
import { nameFinder, replaceNames } from '../../../shared/text/pseudonyms.ts'
import { spokenText } from '../../../shared/text/ranges.ts'
import { anyContent, makeContent, makeLines } from './make.ts'

test('a row shows exactly what its turn says, labels and timestamps left out', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { rows } = readDocument(content)
      const shown = rows.filter((row) => row.number !== null).map((row) => row.shown)
      expect(shown).toEqual(
        content.turns.map((turn) => spokenText(content.text, turn, content.marks)),
      )
    }),
  )
})

test('every shown unit stands for the same unit of the canonical text, both ways', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { rows, text } = readDocument(content)
      for (const row of rows) {
        for (let shown = 0; shown < row.shown.length; shown += 1) {
          const offset = toOffset(row, shown, 'start')
          expect(text.charAt(offset)).toBe(row.shown.charAt(shown))
          expect(toShown(row, offset)).toBe(shown)
          expect(toOffset(row, shown + 1, 'end')).toBe(offset + 1)
        }
      }
    }),
  )
})

test('hidden offsets go to the nearest shown one and never outside their row', () => {
  fc.assert(
    fc.property(anyContent, fc.nat(200), (content, at) => {
      const document = readDocument(content)
      const row = document.rows[rowAt(document, Math.min(at, content.text.length))]
      if (!row) return
      const shown = toShown(row, at)
      expect(shown).toBeGreaterThanOrEqual(0)
      expect(shown).toBeLessThanOrEqual(row.shown.length)
    }),
  )
})

test('the side decides where a place beside a hidden timestamp lies', () => {
  const content = makeContent([
    [{ text: 'one ' }, { text: '[00:01]', mark: 'time' }, { text: ' two' }],
  ])
  const row = readDocument(content).rows[0]
  if (!row) throw new Error('no row')
  expect(row.shown).toBe('one two')
  expect(toOffset(row, 4, 'end')).toBe(4)
  expect(toOffset(row, 4, 'start')).toBe(12)
})

test('text outside all turns is shown in rows without a number', () => {
  const lines = makeLines('Title', 'Words')
  const content = { ...lines, turns: lines.turns.slice(1) }
  const { rows } = readDocument(content)
  expect(rows.map((row) => [row.number, row.shown])).toEqual([
    [null, 'Title'],
    [1, 'Words'],
  ])
})

test('a very long turn becomes several rows which together cover it', () => {
  const text = `${'word '.repeat(3000)}\n${'x'.repeat(9000)}😀${'y'.repeat(20)}`
  const content = makeLines(text)
  const { rows } = readDocument(content)
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.map((row) => row.end - row.start).every((length) => length <= longestRow)).toBe(true)
  expect(rows.map((row) => text.slice(row.start, row.end)).join('')).toBe(text)
  expect(rows.map((row) => row.first)).toEqual(rows.map((_, index) => index === 0))
})

test('a range knows the rows that it touches, its end not included', () => {
  const document = readDocument(makeLines('one', 'two', 'three'))
  expect(rowsOf(document, { start: 0, end: 3 })).toEqual({ from: 0, to: 0 })
  expect(rowsOf(document, { start: 1, end: 6 })).toEqual({ from: 0, to: 1 })
  expect(rowsOf(document, { start: 4, end: 12 })).toEqual({ from: 1, to: 2 })
})

test('what a row says has no label and no blank at its ends', () => {
  const content = makeContent([[{ text: 'Amina:', mark: 'label' }, { text: '  yes ' }]])
  const row = readDocument(content).rows[0]
  expect(row && spokenRange(row)).toEqual({ start: 8, end: 11 })
})

test('names are shown as their pseudonyms, and no position moves', () => {
  const names = nameFinder([
    { original: 'one', replacement: 'P1' },
    { original: 'émile two', replacement: 'a longer name' },
  ])
  const word = fc.constantFrom('one', 'émile two', 'ones', 'nobody', '😀')
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (turns) => {
      const content = makeLines(...turns.map((words) => words.join(', ')))
      const { rows, text } = readDocument(content, names)
      expect(rows.map(({ shown }) => shown)).toEqual(
        readDocument(content).rows.map(({ shown }) =>
          replaceNames(names, shown, { brackets: false }),
        ),
      )
      for (const row of rows)
        for (const piece of row.pieces) {
          const length = piece.instead?.length ?? piece.end - piece.start
          expect(toShown(row, piece.start)).toBe(piece.at)
          expect(toShown(row, piece.end)).toBe(piece.at + length)
          expect(toOffset(row, piece.at, 'start')).toBe(piece.start)
          expect(toOffset(row, piece.at + length, 'end')).toBe(piece.end)
          const words = row.shown.slice(piece.at, piece.at + length)
          expect(words).toBe(piece.instead ?? text.slice(piece.start, piece.end))
        }
    }),
  )
})

test('a place inside a pseudonym is the beginning or the end of the name', () => {
  const names = nameFinder([{ original: 'Rosa', replacement: 'Mentor 2' }])
  const row = readDocument(makeLines('I met Rosa.'), names).rows[0]
  if (!row) throw new Error('no row')
  const within = row.shown.indexOf('tor')
  expect(toOffset(row, within, 'end') - toOffset(row, within, 'start')).toBe('Rosa'.length)
})
