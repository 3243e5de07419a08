import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import type { Material } from '../../../shared/analysis/material.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { sequences } from '../../../shared/analysis/sequences.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { turnsOf } from './slow-turns.ts'

test('every cell and share equals a slow count of every two passages, and leads to quotes where there are any', () => {
  fc.assert(
    fc.property(sketch, fc.nat(2), filter, (drawn, turns, chosen) => {
      const material = draw(drawn)
      const numbered = number(material)
      const table = sequences(numbered, turns, chosen)
      const all = slowPassages(material, chosen)
      const follows = (one: Slow, other: Slow) =>
        one.transcript === other.transcript &&
        other.start >= one.end &&
        turnsOf(one).some((a) => turnsOf(other).some((b) => Math.abs(a - b) <= turns))
      table.codes.forEach(({ id: first }, row) => {
        const earlier = all.filter(({ codes }) => codes.has(String(first)))
        expect(table.passages[row]).toBe(earlier.length)
        table.codes.forEach(({ id: second }, column) => {
          const later = all.filter(({ codes }) => codes.has(String(second)))
          const pairs = earlier.flatMap((one) => later.filter((other) => follows(one, other)))
          expect(table.cells[row]?.[column]).toBe(pairs.length)
          const some = earlier.filter((one) => later.some((other) => follows(one, other)))
          const share = earlier.length === 0 ? null : (some.length / earlier.length) * 100
          expect(table.shares[row]?.[column]).toBe(share)
        })
      })
      const codes: [CodeId, CodeId] = [ids.code(0), ids.code(3)]
      const [row, column] = codes.map((code) => table.codes.findIndex(({ id }) => id === code))
      const together = { codes, relation: { followed: turns } }
      const found = findQuotes(numbered, { ...chosen, together })
      expect(found.length > 0).toBe((table.cells[row ?? -1]?.[column ?? -1] ?? 0) > 0)
    }),
    { numRuns: 300 },
  )
})

type Slow = Parameters<typeof turnsOf>[0] & { readonly codes: Set<string> }

function slowPassages(material: Material, chosen: Filter): readonly Slow[] {
  const passages = new Map<string, Slow>()
  for (const { block, quote, codings } of findQuotes(number(material), chosen)) {
    if (codings.length === 0) continue
    const { transcript } = block
    const { start, end } = quote
    const key = `${transcript.id} ${start} ${end}`
    const known = passages.get(key) ?? { transcript, start, end, codes: new Set() }
    passages.set(key, known)
    for (const { codeId } of codings) known.codes.add(codeId)
  }
  return [...passages.values()]
}

const talk: Sketch = {
  codes: [{}, {}, {}],
  transcripts: [
    {
      lines: ['A: one two three', 'B: four', 'A: five'],
      quotes: [
        { at: 'one', codes: [0] },
        { at: 'two', codes: [1], coder: 0 },
        { at: 'two', codes: [1], coder: 1 },
        { at: 'three', codes: [0] },
        { at: 'five', codes: [2] },
      ],
    },
  ],
}

test('codes follow each other within a turn, or some turns later', () => {
  const ask = (turns: number) => sequences(number(draw(talk)), turns, {})
  expect(ask(0).cells).toEqual([
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ])
  expect(ask(0).shares[0]).toEqual([50, 50, 0])
  expect(ask(1).cells[0]).toEqual([1, 1, 0])
  expect(ask(2).cells[0]).toEqual([1, 1, 2])
  expect(ask(2).shares[0]?.[2]).toBe(100)
})
