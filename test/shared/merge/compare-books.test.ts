import { describe, expect, it } from 'vitest'
import { compareBooks, proposeMatches } from '../../../shared/merge/compare-books.ts'
import { bookOfFile } from '../../../shared/merge/compared-book.ts'
import {
  type CodedBook,
  type Decision,
  decision,
  type SavedDecision,
} from '../../../shared/model/reconciliation.ts'
import { idOf, makeBook } from './books.ts'

const mine = makeBook('mine', [
  { name: 'Advice', id: idOf(1), definition: 'Being told what to do', capitals: ['information'] },
  { name: 'Sector', id: idOf(2), parent: 0 },
  { name: 'Trust', id: idOf(3) },
])

describe('codebooks side by side', () => {
  it('ask nothing about codes that say the same, or of which only one says something', () => {
    const theirs = makeBook('theirs', [
      { name: 'advice', definition: 'Being  told what to do' },
      { name: 'Trust', definition: 'Having somebody', capitals: ['social'] },
    ])
    expect(compare(theirs).rows).toMatchObject([
      { state: 'clear', decision: { verdict: 'same', into: idOf(1) }, differences: [] },
      { state: 'clear', decision: { verdict: 'same', into: idOf(3) }, differences: [] },
    ])
  })

  it('ask where names, texts or capital types contradict each other', () => {
    const theirs = makeBook('theirs', [
      { name: 'Counsel', id: idOf(1), definition: 'Another', capitals: ['cultural'] },
    ])
    expect(compare(theirs).rows).toMatchObject([
      { state: 'open', decision: null, differences: ['name', 'texts', 'capitals'] },
    ])
  })

  it('ask about every guess, and take what nobody has as new', () => {
    const theirs = makeBook('theirs', [{ name: 'Sectors' }, { name: 'Humour' }])
    const { rows, onlyMine } = compare(theirs)
    expect(rows).toMatchObject([
      { state: 'open', match: { mine: { book: 0, code: 1 } }, differences: ['name', 'place'] },
      { state: 'clear', match: null, decision: { verdict: 'both' } },
    ])
    expect(onlyMine).toEqual([
      { book: 0, code: 0 },
      { book: 0, code: 2 },
    ])
  })

  it('compare what one brings with those that follow', () => {
    const [second, third] = ['second', 'third'].map((title) =>
      makeBook(title, [{ name: 'Humour' }]),
    )
    const books = [mine, second, third].filter((book): book is CodedBook => book !== undefined)
    expect(compareAll(books).rows).toMatchObject([
      { theirs: { book: 2, code: 0 }, match: { mine: { book: 1, code: 0 } }, state: 'clear' },
      { theirs: { book: 1, code: 0 }, match: null },
    ])
  })

  it('hold a decision as long as the codebook says the same of the code', () => {
    const sketch = { name: 'Sectors', definition: 'Fields of work' }
    const [row] = compare(makeBook('theirs', [sketch])).rows
    const saved = save(row?.key ?? '', row?.seen ?? '', { verdict: 'child', into: idOf(3) })
    const again = compare(makeBook('renamed file', [sketch]), [saved])
    expect(again.rows).toMatchObject([
      {
        state: 'decided',
        decision: { verdict: 'child', into: idOf(3) },
        match: { mine: { code: 2 }, reasons: [{ kind: 'decided' }] },
        decidedBy: { coder: 'Hanna' },
      },
    ])
    const changed = makeBook('theirs', [{ ...sketch, definition: 'Branches' }])
    expect(compare(changed, [saved]).rows).toMatchObject([{ state: 'open', decision: null }])
  })

  it('take what became of a code at a former merge for the same, whatever its verdict was', () => {
    const theirs = makeBook('theirs', [{ name: 'Sectors' }, { name: 'Sektoren' }])
    const rows = compare(theirs).rows
    const saved = rows.map(({ key, seen }) => ({
      ...save(key, seen, { verdict: 'same', into: idOf(2) }),
      codeId: idOf(2),
    }))
    for (const row of compare(theirs, saved).rows)
      expect(row).toMatchObject({
        state: 'decided',
        decision: { verdict: 'same', into: idOf(2), name: 'mine', texts: 'mine' },
        match: { mine: { book: 0, code: 1 } },
      })
  })
})

describe('the codebook of a file', () => {
  it('knows codes without an id by their path, each by a key of its own', () => {
    const [code] = makeBook('x', [{ name: 'A' }]).book.codes
    if (!code) throw new Error('No code')
    const codes = ['A', 'a', 'B'].map((name, place) => ({
      ...code,
      name,
      parent: place === 2 ? 0 : null,
    }))
    const { codes: made } = bookOfFile({ codes, capitals: [], problems: [] }, 'x')
    expect(made.map(({ key, path }) => [key, path])).toEqual([
      ['a', ['A']],
      ['a #2', ['a']],
      ['a › b', ['A', 'B']],
    ])
  })
})

function compare(theirs: CodedBook, saved: readonly SavedDecision[] = []) {
  return compareAll([mine, theirs], saved)
}

function compareAll(books: readonly CodedBook[], saved: readonly SavedDecision[] = []) {
  return compareBooks(
    books.map(({ book }) => book),
    proposeMatches(books, saved),
    saved,
  )
}

function save(theirs: string, seen: string, made: Partial<Decision>): SavedDecision {
  const by = { name: '', coder: 'Hanna', decidedAt: '2026-01-02T03:04:05.000Z', codeId: null }
  return { theirs, seen, decision: decision.parse(made), ...by }
}
