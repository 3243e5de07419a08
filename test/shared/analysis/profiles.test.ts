import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { profileFilter } from '../../../shared/analysis/profile-filter.ts'
import { compareProfiles, oneProfile } from '../../../shared/analysis/profiles.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { type ProfileQuestion, profileQuestion } from '../../../shared/model/profile.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { countSlowly } from './slow-count.ts'

const question: fc.Arbitrary<ProfileQuestion> = fc.record({
  groups: fc.constantFrom('programme', 'pair'),
  rows: fc.constantFrom('codes', 'capitals'),
})

test('every figure is a slow count, and leads to as many quotes; those of others are all that count elsewhere', () => {
  fc.assert(
    fc.property(
      sketch,
      question,
      fc.oneof(fc.constant<Filter>({}), filter),
      (drawn, asked, chosen) => {
        const material = draw(drawn)
        const numbered = number(material)
        const { rows, profiles } = compareProfiles(numbered, asked, chosen)
        const tabled = { ...asked, columns: asked.groups, count: 'quotes', rate: 'none' } as const
        const slow = countSlowly(material, tabled, chosen)
        const found = (row: string | null | undefined, group: string | null) =>
          findQuotes(
            numbered,
            profileFilter(material.codebook, { question: asked, filter: chosen }, [row, group]),
          ).map(({ quote }) => quote.id)
        for (const profile of profiles) {
          expect(profile.quotes).toBe(slow.columnTotal(profile.id))
          const others = profiles.filter(({ id }) => id !== profile.id)
          const elsewhere = (row: string | null | undefined) =>
            new Set(others.flatMap(({ id }) => found(row, id))).size
          expect(profile.othersQuotes).toBe(elsewhere(undefined))
          rows.forEach(({ id }, row) => {
            const figure = profile.figures[row]
            expect(figure?.quotes).toBe(slow.cell(id, profile.id))
            expect(found(id, profile.id)).toHaveLength(figure?.quotes ?? -1)
            expect(figure?.othersQuotes).toBe(elsewhere(id))
          })
        }
      },
    ),
    { numRuns: 200 },
  )
})

// H1 speaks of advice only, H2 of advice and networks; advice is information, networks are social capital.
const study: Sketch = {
  programmes: 1,
  pairs: 2,
  people: [
    { name: 'Amina', role: 'mentee', pairs: [0] },
    { name: 'Lea', role: 'mentee', pairs: [1] },
  ],
  capitals: ['information', 'social'],
  codes: [
    { name: 'Advice', capitals: [0] },
    { name: 'Network', capitals: [1] },
    { name: 'Orientation', parent: 0 },
  ],
  transcripts: [
    {
      speakers: { A: 0, L: 1 },
      lines: ['A: one two three', 'L: four five six seven eight'],
      quotes: [
        { at: 'one', codes: [0] },
        { at: 'two three', codes: [2] },
        { at: 'four', codes: [0] },
        { at: 'five', codes: [1], starred: true },
        { at: 'six seven eight', codes: [1] },
        { at: 'seven', codes: [0, 1] },
      ],
    },
  ],
}

function ask(asked: object) {
  return compareProfiles(number(draw(study)), profileQuestion.parse(asked), {})
}

test('a profile says what a pair speaks of, beside all others', () => {
  const [first, second] = ask({ rows: 'capitals' }).profiles
  expect(first).toMatchObject({ name: 'Pair 0', quotes: 2, othersQuotes: 4, participants: 1 })
  expect(first?.figures).toEqual([
    { quotes: 2, share: 100, othersQuotes: 2, othersShare: 50, difference: 50 },
    { quotes: 0, share: 0, othersQuotes: 3, othersShare: 75, difference: -75 },
  ])
  expect(second?.figures[1]).toMatchObject({ quotes: 3, othersQuotes: 0, difference: 75 })
})

test('the distance of two groups is the same from both sides, as worked by hand', () => {
  // Capital types named: H1 2 and 0; H2 2 and 3. Half of |1 − 2/5| + |0 − 3/5|.
  const [first, second] = ask({ rows: 'capitals' }).profiles
  expect(first?.distance).toBeCloseTo(0.6, 12)
  expect(second?.distance).toBeCloseTo(0.6, 12)
  // Codes themselves: H1 1 advice and 1 orientation; H2 2 advice and 3 networks. Half of 0.1 + 0.5 + 0.6.
  expect(ask({ rows: 'codes' }).profiles[0]?.distance).toBeCloseTo(0.6, 12)
})

test('codes hold their sub-codes, programmes are compared in the same way, and who has no quotes has no distance', () => {
  const { rows, profiles } = ask({ rows: 'codes' })
  expect(rows.map(({ name }) => name)).toEqual(['Advice', 'Orientation', 'Network'])
  expect(profiles[0]?.figures.map(({ quotes }) => quotes)).toEqual([2, 1, 0])
  const programmes = ask({ groups: 'programme' }).profiles
  expect(programmes.map(({ name, quotes, distance }) => [name, quotes, distance])).toEqual([
    ['Programme 0', 0, null],
    ['no programme', 6, null],
  ])
})

test('one profile brings the starred quotes of a row first, then the longest', () => {
  const numbered = number(draw(study))
  const asked = { ...profileQuestion.parse({ rows: 'codes' }), group: ids.pair(1) }
  const one = oneProfile(numbered, asked, {})
  expect(one?.best.map((quotes) => quotes.map(({ text }) => text))).toEqual([
    ['seven', 'four'],
    [],
    ['five', 'six seven eight'],
  ])
  expect(one?.profile.name).toBe('Pair 1')
  expect(oneProfile(numbered, { ...asked, group: ids.pair(7) }, {})).toBeUndefined()
})
