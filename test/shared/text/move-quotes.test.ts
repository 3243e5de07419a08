import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../shared/model/transcript.ts'
import { diffTexts } from '../../../shared/text/diff.ts'
import { mapEdits } from '../../../shared/text/edits.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { moveQuote } from '../../../shared/text/move-quotes.ts'
import { trimRange } from '../../../shared/text/ranges.ts'
import { tricky } from './tricky.ts'

describe('a quote after a correction', () => {
  test('stays on its words wherever something else was typed or deleted', () => {
    expect(moved('One two [three four] five.', 'Zero, one three four and five.')).toBe('three four')
  })

  test('covers the corrected words where only its inside changed', () => {
    expect(moved('He [opend my eies] there.', 'He opened my eyes there.')).toBe('opened my eyes')
    expect(moved('He [saw] it.', 'He has seen it.')).toBe('has seen')
    expect(moved('It was [very good] for me', 'It was very very good for me')).toBe(
      'very very good',
    )
  })

  test('takes nothing in that was typed exactly at its edges', () => {
    expect(moved('One [two] three', 'One and two or three')).toBe('two')
    expect(moved('One [two] three', 'One two, three')).toBe('two')
    expect(moved('[One] two', 'Zero One two')).toBe('One')
    expect(moved('One [two]', 'One two three')).toBe('two')
  })

  test('never ends in the middle of a word where it did not before', () => {
    expect(moved('One [two] three', 'One twofold three')).toBe('twofold')
    expect(moved('One [two] three', 'One twothree')).toBe('twothree')
    expect(moved('unhel[pful] it', 'very unhelpful it')).toBe('pful')
  })

  test('keeps what is left of its words where an edge was deleted', () => {
    expect(moved('One [two three] four', 'One three four')).toBe('three')
    expect(moved('One [two three] four five', 'One two five')).toBe('two')
  })

  test('is without a place where all its words are gone', () => {
    expect(moved('One. [Two three.] Four.', 'One. Four.')).toBeNull()
    expect(moved('One [two, three] four', 'One , four')).toBeNull()
    expect(moved('[One]', '')).toBeNull()
  })

  test('covers what was typed in the place of all its words', () => {
    expect(moved('One [two] three', 'One deux three')).toBe('deux')
  })

  test('is found again where its passage was pasted', () => {
    const before = 'First I wrote letters. [Then she called me.] After that I went there.'
    const after = 'First I wrote letters. After that I went there. Then she called me.'
    expect(moved(before, after)).toBe('Then she called me.')
  })

  test('is found by its surroundings where its passage was pasted twice', () => {
    const before = 'A b c. [She helped me.] So I went. D e f g h i j.'
    expect(moved(before, 'A b c. D e f g h i j. She helped me. She helped me. So I went.')).toBe(
      'She helped me.',
    )
    expect(moved('[She helped.] A b c d e f.', 'A b c d e f. She helped. x She helped. x')).toBe(
      null,
    )
  })

  test('is left whole graphemes of scripts of every kind', () => {
    expect(moved('a [👨‍👩‍👧 b] c', 'a 👨‍👩‍👦 b c')).toBe('👨‍👩‍👦 b')
    expect(moved('نعم [سلام عليكم] نعم', 'نعم سلام عليكم جدا نعم')).toBe('سلام عليكم')
    expect(moved('我[喜欢]学习', '我很喜欢学习')).toBe('喜欢')
    expect(moved('e [e\u0301te\u0301] a', 'ee e\u0301te\u0301 a')).toBe('e\u0301te\u0301')
  })
})

const emoji = ['👩‍👧', '👨‍👩‍👦', '🇳🇱', '👍🏽', '🙂', '🇩🇪']

/** Words of which none occurs twice, so that it is certain where each of them is after the edits. */
const tokens = Array.from(
  { length: 30 },
  (_, index) =>
    [`w${index}`, `ش${index}`, emoji[Math.floor(index / 5)] ?? '', `e\u0301${index}`, `${index}。`][
      index % 5
    ] ?? '',
)
const change = fc.record({
  at: fc.nat(29),
  remove: fc.nat(6),
  insert: fc.nat(3),
  moveTo: fc.option(fc.nat(29)),
})

test('a quote whose words survive covers exactly its words, whatever was edited around it', () => {
  let survived = 0
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 5 }),
      fc.nat(29),
      fc.nat(6),
      (changes, from, more) => {
        const own = tokens.slice(from, from + more + 1)
        const edited = edit(changes)
        const [before, after] = [tokens.join(' '), edited.join(' ')]
        const quote = quoteAt(before, rangeOf(before, own.join(' ')))
        const range = moveQuote(mapEdits(before, diffTexts(before, after)), quote)
        if (range) expectWhole(after, range)
        if (!` ${after} `.includes(` ${own.join(' ')} `)) return
        survived += 1
        expect(range && after.slice(range.start, range.end)).toBe(own.join(' '))
      },
    ),
    { numRuns: 1000 },
  )
  expect(survived).toBeGreaterThan(500)
})

test('a quote of which words survive in their order covers all of these and none that stood outside', () => {
  const still = change.map((one) => ({ ...one, moveTo: null }))
  fc.assert(
    fc.property(fc.array(still, { maxLength: 5 }), fc.nat(29), fc.nat(6), (changes, from, more) => {
      const own = tokens.slice(from, from + more + 1)
      const edited = edit(changes)
      const left = own.filter((one) => edited.includes(one))
      if (left.length === 0) return
      const [before, after] = [tokens.join(' '), edited.join(' ')]
      const quote = quoteAt(before, rangeOf(before, own.join(' ')))
      const range = moveQuote(mapEdits(before, diffTexts(before, after)), quote)
      const covered = range ? after.slice(range.start, range.end).split(' ') : []
      expect(covered.filter((one) => tokens.includes(one))).toEqual(left)
    }),
    { numRuns: 1000 },
  )
})

test('whatever becomes of a text, a quote lies on whole graphemes in it or has no place', () => {
  fc.assert(
    fc.property(tricky, tricky, fc.tuple(fc.nat(40), fc.nat(40)), (before, after, [a, b]) => {
      const drawn = snapToGraphemes(before, {
        start: Math.min(a, b, before.length),
        end: Math.min(Math.max(a, b), before.length),
      })
      const range = trimRange(before, drawn)
      if (range.start === range.end) return
      const found = moveQuote(mapEdits(before, diffTexts(before, after)), quoteAt(before, range))
      if (found) expectWhole(after, found)
    }),
    { numRuns: 1000 },
  )
})

type Change = { at: number; remove: number; insert: number; moveTo: number | null }

function edit(changes: readonly Change[]): readonly string[] {
  const edited = [...tokens]
  changes.forEach(({ at, remove, insert, moveTo }, index) => {
    const fresh = Array.from({ length: insert }, (_, number) => `new${index}${number}`)
    const removed = edited.splice(at, remove, ...fresh)
    if (moveTo !== null) edited.splice(moveTo, 0, ...removed)
  })
  return edited
}

function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function quoteAt(text: string, { start, end }: Range) {
  const [words, around] = [text.slice(start, end), 32]
  const before = text.slice(Math.max(0, start - around), start)
  return { start, end, words, before, after: text.slice(end, end + around) }
}

function expectWhole(text: string, range: Range): void {
  expect(range.start).toBeLessThan(range.end)
  expect(snapToGraphemes(text, range)).toEqual(range)
  expect(text.slice(range.start, range.end)).toBe(text.slice(range.start, range.end).trim())
}

/** Where a quote, written in brackets, is in a text that was edited. */
function moved(marked: string, after: string): string | null {
  const start = marked.indexOf('[')
  const before = marked.replaceAll(/[[\]]/g, '')
  const quote = quoteAt(before, { start, end: marked.indexOf(']') - 1 })
  const range = moveQuote(mapEdits(before, diffTexts(before, after)), quote)
  return range && after.slice(range.start, range.end)
}
