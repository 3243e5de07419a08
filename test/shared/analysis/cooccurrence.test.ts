import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cooccurrence } from '../../../shared/analysis/cooccurrence.ts'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import type { CodedTranscript, Material } from '../../../shared/analysis/material.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import type { Relation } from '../../../shared/model/cooccurrence.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { turnsOf } from './slow-turns.ts'

const relation = fc.oneof(
  fc.constantFrom<Relation>('overlap', 'same-quote', 'same-turn'),
  fc.record({ near: fc.integer({ min: 1, max: 3 }) }),
)

test('every cell and share equals a slow count made from the definitions', () => {
  fc.assert(
    fc.property(sketch, relation, fc.oneof(fc.constant({}), filter), (drawn, asked, chosen) => {
      const material = draw(drawn)
      const table = cooccurrence(number(material), asked, chosen)
      const slow = slowly(material, asked, chosen)
      const each = <T>(value: (one: CodeId, other: CodeId) => T) =>
        table.codes.map((row) => table.codes.map((column) => value(of(row.id), of(column.id))))
      expect(table.cells).toEqual(each(slow.pairs))
      expect(table.jaccard).toEqual(each(slow.share))
    }),
    { numRuns: 500 },
  )
})

test('a cell leads to the quotes whose passages take part in it', () => {
  fc.assert(
    fc.property(sketch, relation, filter, (drawn, asked, chosen) => {
      const numbered = number(draw(drawn))
      const codes = [ids.code(0), ids.code(3)] as const
      const table = cooccurrence(numbered, asked, chosen)
      const places = codes.map((id) => table.codes.findIndex((code) => code.id === id))
      const pairs = table.cells[places[0] ?? -1]?.[places[1] ?? -1] ?? 0
      const found = findQuotes(numbered, {
        ...chosen,
        together: { codes: [...codes], relation: asked },
      })
      expect(found.length > 0).toBe(pairs > 0)
      for (const { quote } of found)
        expect(quote.codings.some(({ codeId }) => codes.some((id) => id === codeId))).toBe(true)
    }),
  )
})

// One turn a line; the code's number stands where it was put.
const talk: Sketch = {
  codes: [{}, {}, {}],
  transcripts: [
    {
      lines: ['A: one two three four', 'B: five', 'A: six seven', 'B: eight'],
      quotes: [
        { at: 'one two three', codes: [0], coder: 0 },
        { at: 'three four', codes: [1], coder: 1 },
        { at: 'six seven', codes: [0], coder: 0 },
        { at: 'six seven', codes: [1], coder: 1 },
        { at: 'eight', codes: [2] },
      ],
    },
  ],
}

function ask(asked: Relation, chosen: Filter = {}) {
  return cooccurrence(number(draw(talk)), asked, chosen)
}

test('overlapping passages are one pair, and a passage that two coders picked is one passage', () => {
  const { cells, jaccard } = ask('overlap')
  expect(cells).toEqual([
    [2, 2, 0],
    [2, 2, 0],
    [0, 0, 1],
  ])
  expect(jaccard[0]).toEqual([null, 1, 0])
})

test('the same quote is the same words, so its share is that of Jaccard', () => {
  const { cells, jaccard } = ask('same-quote')
  expect(cells[0]?.[1]).toBe(1)
  expect(jaccard[0]?.[1]).toBeCloseTo(1 / 3)
})

test('turns bring more together the wider one looks', () => {
  expect(ask('same-turn').cells[0]).toEqual([2, 2, 0])
  expect(ask({ near: 1 }).cells[0]).toEqual([2, 2, 1])
  expect(ask({ near: 2 }).cells[0]).toEqual([2, 4, 1])
  expect(ask({ near: 3 }).cells[0]).toEqual([2, 4, 2])
})

test('a filter narrows what can meet, and the codes that stand in the table', () => {
  expect(ask('overlap', { coders: [ids.coder(0)] }).cells[0]).toEqual([2, 0, 0])
  expect(ask('overlap', { codes: [ids.code(1)] }).codes.map(({ name }) => name)).toEqual(['Code 1'])
})

function of(id: string | null): CodeId {
  // The rows of this table are codes, never null.
  return id as CodeId
}

type Slow = { readonly transcript: CodedTranscript; readonly key: string; codes: Set<CodeId> }

/** Every two passages compared, turn by turn and character by character. */
function slowly(material: Material, asked: Relation, chosen: Filter) {
  const passages = new Map<string, Slow & { start: number; end: number }>()
  for (const { block, quote, codings } of findQuotes(number(material), chosen)) {
    const { transcript } = block
    const key = `${transcript.id} ${quote.start} ${quote.end}`
    const { start, end } = quote
    const known = passages.get(key) ?? { transcript, key, codes: new Set(), start, end }
    passages.set(key, known)
    for (const { codeId } of codings) known.codes.add(codeId)
  }
  const all = [...passages.values()]
  const meet = (one: (typeof all)[number], other: (typeof all)[number]) => {
    if (one === other) return true
    if (one.transcript !== other.transcript || asked === 'same-quote') return false
    if (asked === 'overlap') return one.start < other.end && other.start < one.end
    const most = asked === 'same-turn' ? 0 : asked.near
    return turnsOf(one).some((a) => turnsOf(other).some((b) => Math.abs(a - b) <= most))
  }
  const ordered = (one: CodeId, other: CodeId) =>
    all.flatMap((p, n) =>
      all.slice(n).filter((q) => {
        const across =
          (p.codes.has(one) && q.codes.has(other)) || (p.codes.has(other) && q.codes.has(one))
        return across && (one !== other || p === q) && meet(p, q)
      }),
    )
  const either = (one: CodeId, other: CodeId) =>
    all.filter(({ codes }) => codes.has(one) || codes.has(other))
  return {
    pairs: (one: CodeId, other: CodeId) => ordered(one, other).length,
    share: (one: CodeId, other: CodeId) => {
      const any = either(one, other)
      if (one === other || any.length === 0) return null
      const part = any.filter((p) =>
        all.some(
          (q) =>
            meet(p, q) &&
            ((p.codes.has(one) && q.codes.has(other)) || (p.codes.has(other) && q.codes.has(one))),
        ),
      )
      return part.length / any.length
    },
  }
}
