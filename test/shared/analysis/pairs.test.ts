import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import {
  agreementOf,
  comparePairs,
  pairProfile,
  sideFilter,
  unheardSide,
} from '../../../shared/analysis/pairs.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { sides } from '../../../shared/model/pairs.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { countSlowly } from './slow-count.ts'

test('every figure equals a slow count of one role, and leads to as many quotes', () => {
  fc.assert(
    fc.property(sketch, fc.oneof(fc.constant<Filter>({}), filter), (drawn, chosen) => {
      const material = draw(drawn)
      const { pairs, codes, cells } = comparePairs(number(material), chosen)
      for (const side of sides) {
        const asks = chosen.roles === undefined || chosen.roles.some((role) => role === side)
        const narrowed = { ...chosen, roles: asks ? [side] : [] }
        const question = { rows: 'codes', columns: 'pair', count: 'quotes', rate: 'none' } as const
        const slow = countSlowly(material, question, narrowed)
        codes.forEach((code, row) => {
          pairs.forEach((pair, column) => {
            expect(cells[row]?.[column]?.[side]).toBe(slow.cell(code.id, pair.id))
          })
        })
      }
    }),
    { numRuns: 300 },
  )
})

const study: Sketch = {
  pairs: 3,
  programmes: 1,
  people: [
    { name: 'Amina', role: 'mentee', pairs: [0] },
    { name: 'Josef', role: 'mentor', pairs: [0, 1] },
    { name: 'Lea', role: 'mentee', pairs: [1] },
    { name: 'Mod', role: 'moderator' },
  ],
  codes: [{ name: 'Advice' }, { name: 'Orientation', parent: 0 }, { name: 'Network' }, {}],
  transcripts: [
    {
      speakers: { A: 0, J: 1, L: 2, M: 3 },
      lines: [
        'M: and you',
        'A: he opened my eyes',
        'J: we talked of the town',
        'L: no idea at all',
      ],
      quotes: [
        { at: 'opened my eyes', codes: [1] },
        { at: 'he', codes: [1], starred: true },
        { at: 'of the town', codes: [0] },
        { at: 'idea', codes: [2] },
        { at: 'and you', codes: [3] },
      ],
    },
  ],
}

test('mentor and mentee stand side by side under a code, sub-codes included', () => {
  const { pairs, codes, cells } = comparePairs(number(draw(study)), {})
  const verdicts = codes.map(({ name }, row) => [
    name,
    ...pairs.map((_, column) => agreementOf(cells[row]?.[column] ?? { mentor: 0, mentee: 0 })),
  ])
  expect(verdicts).toEqual([
    ['Advice', 'both', 'mentor', 'neither'],
    ['Orientation', 'mentee', 'neither', 'neither'],
    ['Network', 'neither', 'mentee', 'neither'],
    ['Code 3', 'neither', 'neither', 'neither'],
  ])
  expect(pairs.map(unheardSide)).toEqual([undefined, undefined, 'not heard'])
  expect(pairs.map(({ people }) => people)).toEqual([
    { mentor: 1, mentee: 1 },
    { mentor: 1, mentee: 1 },
    { mentor: 0, mentee: 0 },
  ])
})

test('one pair shows a quote of each side, the starred one first', () => {
  const profile = pairProfile(number(draw(study)), ids.pair(0), {})
  const advice = profile?.codes[0]?.quotes
  expect(advice?.mentee).toMatchObject({ count: 2, best: { text: 'he', speakers: ['Amina'] } })
  expect(advice?.mentor).toMatchObject({ count: 1, best: { text: 'of the town' } })
  expect(profile?.codes[2]?.quotes.mentee).toEqual({ count: 0, best: null })
  expect(pairProfile(number(draw(study)), ids.pair(7), {})).toBeUndefined()
})

test('a side of a pair leads to its quotes', () => {
  const numbered = number(draw(study))
  const codes: CodeId[] = [ids.code(0)]
  const found = findQuotes(numbered, sideFilter({ codes }, ids.pair(0), 'mentee'))
  expect(found).toHaveLength(2)
})

test('a filter for one role leaves the other side empty, and one for a programme leaves pairs out', () => {
  const numbered = number(draw(study))
  const mentors = comparePairs(numbered, { roles: ['mentor'] })
  expect(mentors.cells[0]?.[0]).toEqual({ mentor: 1, mentee: 0 })
  expect(comparePairs(numbered, { programmes: [ids.programme(0)] }).pairs).toEqual([])
  expect(comparePairs(numbered, { pairs: [ids.pair(1)] }).pairs).toHaveLength(1)
})
