import { expect, test } from 'vitest'
import {
  changesIn,
  countCodings,
  markedQuotes,
  withChanges,
} from '../../../renderer/transcript/marked.ts'
import { transcriptId } from '../../../shared/model/id.ts'
import { type Made, makeQuote, theTranscript } from './make.ts'

const one = makeQuote(1, { start: 0, end: 4 }, [1, 2])
const two = makeQuote(2, { start: 6, end: 9 }, [1])

test('codings are put to their quotes', () => {
  const { quotes } = markedQuotes(theTranscript, { ...read(one, two), at: 7 })
  expect(quotes.get(one.quote.id)).toEqual(one)
  expect(countCodings(quotes)).toBe(3)
})

test('what did not change stays the same object', () => {
  const before = markedQuotes(theTranscript, { ...read(one, two), at: 7 })
  const moved = makeQuote(2, { start: 6, end: 12 }, [3])
  const after = withChanges(before, { ...read(moved), gone: [], at: 9 })
  expect(after.quotes.get(one.quote.id)).toBe(before.quotes.get(one.quote.id))
  expect(after.quotes.get(two.quote.id)).toEqual(moved)
  expect(after.at).toBe(9)
})

test('quotes that are gone leave', () => {
  const before = markedQuotes(theTranscript, { ...read(one, two), at: 7 })
  const after = withChanges(before, { ...read(), gone: [one.quote.id], at: 8 })
  expect([...after.quotes.keys()]).toEqual([two.quote.id])
})

test('changes elsewhere leave the quotes the same object', () => {
  const before = markedQuotes(theTranscript, { ...read(one), at: 7 })
  expect(withChanges(before, { ...read(), gone: [], at: 8 }).quotes).toBe(before.quotes)
})

test('of changes in several transcripts, a transcript takes its own quotes and all that are gone', () => {
  const { quote } = one
  const elsewhere = { ...two.quote, transcriptId: transcriptId.parse(crypto.randomUUID()) }
  const changes = { ...read(one, { ...two, quote: elsewhere }), gone: [two.quote.id], at: 9 }
  const own = changesIn(theTranscript, changes)
  expect(own).toMatchObject({ quotes: [quote], gone: [two.quote.id], at: 9 })
  const after = withChanges(markedQuotes(theTranscript, { ...read(two), at: 7 }), own)
  expect([...after.quotes]).toEqual([[quote.id, one]])
})

function read(...made: readonly Made[]) {
  return { quotes: made.map(({ quote }) => quote), codings: made.flatMap(({ codings }) => codings) }
}
