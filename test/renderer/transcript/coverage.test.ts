import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage, compareQuotes } from '../../../renderer/transcript/coverage.ts'
import { readDocument } from '../../../renderer/transcript/document.ts'
import type { QuoteId } from '../../../shared/model/id.ts'
import { type Made, makeLines, makeQuote } from './make.ts'

const content = makeLines('one two three', 'four five', 'six', 'seven eight nine ten')
const document = readDocument(content)
const length = content.text.length

const anyQuotes = fc
  .uniqueArray(
    fc.record({
      number: fc.nat(12),
      start: fc.nat(length - 2),
      size: fc.integer({ min: 1, max: 20 }),
      codes: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { selector: (quote) => quote.number, maxLength: 10 },
  )
  .map((list) =>
    list.map(({ number, start, size, codes }) =>
      makeQuote(number, { start, end: Math.min(length, start + size) }, codes),
    ),
  )

test('an offset is covered by the quotes around it, the shortest first', () => {
  const coverage = filled([
    makeQuote(1, { start: 0, end: 13 }),
    makeQuote(2, { start: 4, end: 7 }),
    makeQuote(3, { start: 8, end: 30 }),
  ])
  expect(coverage.at(5).map((quote) => quote.ref)).toEqual(['T-2', 'T-1'])
  expect(coverage.at(7).map((quote) => quote.ref)).toEqual(['T-1'])
  expect(coverage.at(20).map((quote) => quote.ref)).toEqual(['T-3'])
  expect(coverage.at(40)).toEqual([])
})

test('walking from quote to quote visits each once in reading order, and back again', () => {
  fc.assert(
    fc.property(anyQuotes, (made) => {
      const coverage = filled(made)
      const expected = made.map((one) => one.quote).sort(compareQuotes)
      const forward = []
      for (let at = coverage.next({ start: 0, end: length * 2 }); at; at = coverage.next(at)) {
        forward.push(at)
      }
      expect(forward).toEqual(expected)
      const last = { start: length, end: length }
      const back = []
      for (let at = coverage.previous(last); at; at = coverage.previous(at)) back.push(at)
      expect(back).toEqual(expected.toReversed())
    }),
  )
})

test('taking over a new state leaves the same as building it afresh, and names the rows that changed', () => {
  fc.assert(
    fc.property(anyQuotes, anyQuotes, (before, after) => {
      const coverage = filled(before)
      const rowsBefore = snapshot(coverage)
      const rows = coverage.replace(byId(after))
      expect(snapshot(coverage)).toEqual(snapshot(filled(after)))
      snapshot(coverage).forEach((row, index) => {
        if (JSON.stringify(row) !== JSON.stringify(rowsBefore[index])) expect(rows).toContain(index)
      })
    }),
  )
})

test('an unchanged state touches nothing', () => {
  const made = [makeQuote(1, { start: 0, end: 5 }), makeQuote(2, { start: 3, end: 20 }, [1, 2])]
  expect(filled(made).replace(byId(made)).size).toBe(0)
})

function filled(made: readonly Made[]): Coverage {
  const coverage = new Coverage(document)
  coverage.replace(byId(made))
  return coverage
}

function byId(made: readonly Made[]): Map<QuoteId, Made> {
  return new Map(made.map((one) => [one.quote.id, one]))
}

function snapshot(coverage: Coverage) {
  return document.rows.map((row) =>
    coverage.inRow(row.index).map((quote) => [quote, coverage.codings(quote.id)]),
  )
}
