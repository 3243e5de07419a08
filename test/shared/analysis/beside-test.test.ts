import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FoundQuote, findQuotes } from '../../../shared/analysis/filter.ts'
import type { Material } from '../../../shared/analysis/material.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import type { Placing } from '../../../shared/model/cooccurrence.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { turnsOf } from './slow-turns.ts'

const placing = fc.oneof(
  fc.constantFrom<Placing>('overlap', 'same-quote', 'same-turn'),
  fc.record({ near: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ followed: fc.nat(2) }),
  fc.record({ preceded: fc.nat(2) }),
)

const asked = fc.record({ relation: placing, code: fc.nat(4) })

test('quotes beside another code are those of a slow search through every two quotes, and the others are those without it', () => {
  fc.assert(
    fc.property(sketch, asked, filter, (drawn, { relation, code }, chosen) => {
      const material = draw(drawn)
      const numbered = number(material)
      const beside = { codes: [ids.code(code)], relation }
      const all = findQuotes(numbered, chosen)
      const found = findQuotes(numbered, { ...chosen, beside: [beside] })
      const expected = all.filter((quote) => hasBesideIt(material, quote, { chosen, ...beside }))
      expect(refs(found)).toEqual(refs(expected))
      const others = findQuotes(numbered, { ...chosen, beside: [{ ...beside, absent: true }] })
      expect(refs([...found, ...others]).toSorted()).toEqual(refs(all).toSorted())
    }),
    { numRuns: 500 },
  )
})

function refs(found: readonly FoundQuote[]): string[] {
  return found.map(({ quote }) => quote.ref)
}

type Asked = {
  readonly chosen: Filter
  readonly codes: Filter['codes']
  readonly relation: Placing
}

/** Whether any quote with the code, by the coders that are asked for, stands so to a quote. */
function hasBesideIt(material: Material, found: FoundQuote, { chosen, codes, relation }: Asked) {
  const { coders, includeModerators } = chosen
  const { transcript } = found.block
  const others = findQuotes(number(material), { coders, includeModerators, codes })
  const own = { transcript, ...found.quote }
  return others.some(({ block, quote }) => {
    if (block.transcript.id !== transcript.id) return false
    return stands(own, { transcript: block.transcript, ...quote }, relation)
  })
}

type Place = Parameters<typeof turnsOf>[0]

function stands(one: Place, other: Place, relation: Placing): boolean {
  const isSame = one.start === other.start && one.end === other.end
  const within = (most: number) =>
    turnsOf(one).some((a) => turnsOf(other).some((b) => Math.abs(a - b) <= most))
  if (typeof relation === 'object' && 'followed' in relation)
    return other.start >= one.end && within(relation.followed)
  if (typeof relation === 'object' && 'preceded' in relation)
    return one.start >= other.end && within(relation.preceded)
  if (isSame) return true
  if (relation === 'same-quote') return false
  if (relation === 'overlap') return one.start < other.end && other.start < one.end
  return within(relation === 'same-turn' ? 0 : relation.near)
}

// One turn a line: advice, then a network in the same turn, and self-confidence two turns later.
const talk: Sketch = {
  people: [{ role: 'mentee' }, { role: 'mentor' }],
  codes: [{ name: 'Advice' }, { name: 'Network' }, { name: 'Confidence' }, { parent: 1 }],
  transcripts: [
    {
      speakers: { A: 0, B: 1 },
      lines: ['A: she told me, then I met people', 'B: yes', 'A: I dared again', 'B: met many'],
      quotes: [
        { at: 'she told me', codes: [0] },
        { at: 'I met people', codes: [3] },
        { at: 'I dared', codes: [2] },
        { at: 'met many', codes: [1], starred: true },
      ],
    },
  ],
}

function ask(fields: object): string[] {
  const material = draw(talk)
  return findQuotes(number(material), filterSchema.parse(fields)).map(({ quote, block }) =>
    block.transcript.text.slice(quote.start, quote.end),
  )
}

test('a code is followed by another, with its sub-codes, in the same turn or some turns later', () => {
  const followed = (turns: number) => [{ codes: [ids.code(1)], relation: { followed: turns } }]
  expect(ask({ beside: followed(0) })).toEqual(['she told me'])
  expect(ask({ beside: followed(1) })).toEqual(['she told me', 'I dared'])
  expect(ask({ beside: followed(3) })).toEqual(['she told me', 'I met people', 'I dared'])
  expect(ask({ codes: [ids.code(2)], beside: followed(1) })).toEqual(['I dared'])
})

test('a code is preceded by another, or has none nearby', () => {
  const advice = { codes: [ids.code(0)], relation: { preceded: 2 } }
  expect(ask({ beside: [advice] })).toEqual(['I met people', 'I dared'])
  expect(ask({ beside: [{ ...advice, absent: true }] })).toEqual(['she told me', 'met many'])
  expect(ask({ beside: [advice, { codes: [ids.code(2)], relation: 'same-turn' }] })).toEqual([
    'I dared',
  ])
})

test('what lies beside may be said by somebody else, and need not pass the rest of the filter', () => {
  const network = [{ codes: [ids.code(1)], relation: { near: 1 } }]
  expect(ask({ roles: ['mentee'], starred: false, codes: [ids.code(2)], beside: network })).toEqual(
    ['I dared'],
  )
})

test('two codes in an order lead to both of their quotes', () => {
  const together = (codes: readonly number[]) =>
    ask({ together: { codes: codes.map(ids.code), relation: { followed: 2 } } })
  expect(together([0, 2])).toEqual(['she told me', 'I dared'])
  expect(together([2, 0])).toEqual([])
})
