import { describe, expect, it } from 'vitest'
import { piecesApart } from '../../../../renderer/screens/team/apart.ts'
import {
  effectOf,
  placeOf,
  progressOf,
  rowAfter,
  rowKey,
} from '../../../../renderer/screens/team/rows.ts'
import { verdictFor, verdictWord } from '../../../../renderer/screens/team/verdicts.ts'
import {
  compareBooks,
  counterpart,
  proposeMatches,
} from '../../../../shared/merge/compare-books.ts'
import { decision } from '../../../../shared/model/reconciliation.ts'
import { makeBook } from '../../../shared/merge/books.ts'

const comparison = compare()
const [same, similar, fresh] = comparison.rows

describe('rows of a comparison', () => {
  it('stand under what is to be done about them, codes without a counterpart by themselves', () => {
    expect(comparison.rows.map(placeOf)).toEqual(['clear', 'open', 'new'])
  })

  it('count as progress only where somebody was asked', () => {
    expect(progressOf(comparison.rows)).toEqual({ done: 0, total: 1 })
    const decided = comparison.rows.map((row) => ({ ...row, state: 'decided' as const }))
    expect(progressOf(decided)).toEqual({ done: 2, total: 2 })
  })

  it('lead to the next when one is decided, at the end to the one before', () => {
    if (!same || !similar || !fresh) throw new Error('Rows are missing')
    expect(rowAfter(comparison.rows, rowKey(same))).toBe(similar)
    expect(rowAfter(comparison.rows, rowKey(fresh))).toBe(similar)
    expect(rowAfter([fresh], rowKey(fresh))).toBeUndefined()
  })

  it('are about the code that was decided on rather than the one that was proposed', () => {
    if (!similar) throw new Error('A row is missing')
    expect(counterpart(comparison, similar)).toEqual({ book: 0, code: 1 })
    const other = { ...similar, decision: decision.parse({ verdict: 'same', into: 'advice' }) }
    expect(counterpart(comparison, other)).toEqual({ book: 0, code: 0 })
  })

  it('are decided by letters, by Enter as proposed, and asked again by U', () => {
    if (!similar || !fresh) throw new Error('Rows are missing')
    expect(['S', 'P', 'C', 'K', 'X', 'U', 'Q'].map((key) => verdictFor(key, similar))).toEqual([
      ...['same', 'parent', 'child', 'both', 'leave', null, undefined],
    ])
    expect(verdictFor('Enter', similar)).toBe('same')
    expect(verdictFor('Enter', fresh)).toBe('both')
    expect([similar, fresh].map(verdictWord)).toEqual(['to decide', 'new'])
  })

  it('say in words what a decision leads to', () => {
    const [mine, theirs] = comparison.books.map(({ codes }) => codes[1])
    if (!theirs) throw new Error('A code is missing')
    const effect = (
      verdict: 'same' | 'parent',
      name: 'mine' | 'theirs',
      place: 'mine' | 'theirs' = 'mine',
    ) => effectOf({ verdict, name, place }, mine, theirs)
    expect(effect('same', 'theirs')).toBe(
      'They become one code, “Trusting”; “Trust” becomes another name of it.',
    )
    expect(effect('same', 'mine', 'theirs')).toBe(
      'They become one code, “Trust”; “Trusting” becomes another name of it, at the top of the tree.',
    )
    expect(effect('parent', 'mine')).toBe(
      'It becomes a code in the place of “Trust”, which comes below it.',
    )
  })
})

describe('two texts side by side', () => {
  it('are marked where one says what the other does not, its punctuation aside', () => {
    const apart = (text: string, other: string) =>
      piecesApart(text, other).map(({ text: piece, apart: marked }) =>
        marked ? `[${piece}]` : piece,
      )
    expect(apart('Getting to know People, and more', 'people know')).toEqual([
      '[Getting to]',
      ' know People, ',
      '[and more]',
    ])
    expect(apart('', 'x')).toEqual([])
    expect(apart('Où? Ça', 'ça')).toEqual(['[Où]', '? Ça'])
  })
})

function compare() {
  const books = [
    makeBook('mine', [{ name: 'Advice' }, { name: 'Trust' }]),
    makeBook('theirs', [{ name: 'Advice' }, { name: 'Trusting' }, { name: 'Humour' }]),
  ]
  return compareBooks(
    books.map(({ book }) => book),
    proposeMatches(books, []),
    [],
  )
}
