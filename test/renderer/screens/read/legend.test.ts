import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coderColour,
  hidesSome,
  type Legend,
  legendFor,
  lookBy,
  noColour,
  plainLegend,
} from '../../../../renderer/screens/read/legend.ts'
import type { CapitalType, Code } from '../../../../shared/model/code.ts'
import { capitalTypeId, coderId, codingId, quoteId } from '../../../../shared/model/id.ts'
import type { Coding } from '../../../../shared/model/quote.ts'
import { makeCodes } from '../../browser/make-interview.ts'

const [advice, sector, network] = codesNamed('Advice', 'Sector advice', 'Network')
const [social, cultural] = [capital(1, 'Social'), capital(2, 'Cultural')]
const codebook = {
  codes: [
    { ...advice, capitalIds: [cultural.id, social.id] },
    { ...sector, parentId: advice.id },
    network,
  ],
  capitals: [social, cultural],
}
const coders = [1, 2].map((number) => ({
  id: coderId.parse(uuid('c', number)),
  name: `Coder ${number}`,
}))
const basis = { codebook, coders }

test('by code, every coding has the name and colour of its code', () => {
  for (const code of codebook.codes)
    expect(look(plainLegend, code)).toMatchObject({ name: code.name, colour: code.colour })
})

test('by capital type, a code takes the first of its own or inherited types, and grey where it has none', () => {
  const byCapital = { ...plainLegend, colourBy: 'capital' } as const
  expect(look(byCapital, advice)).toEqual({ name: 'Advice', colour: social.colour })
  expect(look(byCapital, sector)).toEqual({ name: 'Sector advice', colour: social.colour })
  expect(look(byCapital, network)).toEqual({ name: 'Network', colour: noColour })
  const onlyCultural = { ...byCapital, capitals: [cultural.id] }
  expect(look(onlyCultural, advice)?.colour).toBe(cultural.colour)
  expect(look(onlyCultural, network)).toBeNull()
})

test('by coder, the name says who, and two coders differ', () => {
  const byCoder = { ...plainLegend, colourBy: 'coder' } as const
  expect(look(byCoder, network, 1)).toEqual({
    name: 'C2 · Network',
    colour: coderColour(coders, coders[1]?.id ?? coderId.parse(uuid('c', 2))),
  })
  expect(look(byCoder, network, 0)?.colour).not.toBe(look(byCoder, network, 1)?.colour)
})

test('a chosen code shows those below it, and a chosen coder no others', () => {
  const only: Legend = { ...plainLegend, codes: [advice.id] }
  expect(look(only, sector)).not.toBeNull()
  expect(look(only, network)).toBeNull()
  const mine = { ...plainLegend, coders: coders.slice(0, 1).map(({ id }) => id) }
  expect(look(mine, network, 0)).not.toBeNull()
  expect(look(mine, network, 1)).toBeNull()
})

test('what was chosen in another project hides nothing in this one', () => {
  const elsewhere = { ...plainLegend, dim: true, capitals: [capital(9, 'Elsewhere').id] }
  expect(hidesSome(elsewhere)).toBe(true)
  expect(legendFor(elsewhere, basis)).toEqual({ ...plainLegend, dim: true })
})

test('choosing more never hides what was shown, and an empty choice hides nothing', () => {
  const ids = codebook.codes.map(({ id }) => id)
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids), (some, more) => {
      const few = { ...plainLegend, codes: some }
      const many = { ...plainLegend, codes: [...new Set([...some, ...more])] }
      for (const code of codebook.codes) {
        expect(look(plainLegend, code)).not.toBeNull()
        if (look(few, code)) expect(look(many, code)).not.toBeNull()
      }
    }),
  )
})

function look(shown: Legend, code: Code, coder = 0) {
  const coding: Coding = {
    id: codingId.parse(uuid('b', 1)),
    quoteId: quoteId.parse(uuid('a', 1)),
    codeId: code.id,
    coderId: coderId.parse(uuid('c', coder + 1)),
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  return lookBy(shown, basis)(coding)
}

function codesNamed(...names: readonly [string, string, string]): readonly [Code, Code, Code] {
  const [first, second, third] = [...makeCodes(3).values()]
  if (!first || !second || !third) throw new Error('three codes were asked for')
  const [a, b, c] = names
  return [
    { ...first, name: a },
    { ...second, name: b },
    { ...third, name: c },
  ]
}

function capital(number: number, name: string): CapitalType {
  const colour = `#${String(number).repeat(6)}`
  return {
    id: capitalTypeId.parse(uuid('e', number)),
    name,
    colour,
    definition: '',
    position: number,
  }
}

function uuid(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`
}
