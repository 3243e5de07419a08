import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askedBy,
  type Decisions,
  fallsTogether,
  nextOpen,
  ownCodings,
} from '../../../../renderer/screens/codebook/split.ts'
import { codeId, coderId, codingId, quoteId } from '../../../../shared/model/id.ts'
import type { QuoteRow } from '../../../../shared/model/retrieval.ts'

const [code, other] = [codeId.parse(guid(1)), codeId.parse(guid(2))]
const [hanna, paul] = [coderId.parse(guid(3)), coderId.parse(guid(4))]

describe('the next quote to decide', () => {
  const rows = [0, 1, 2, 3].map((number) => row(number))

  it('comes after the one just decided, else before it, else there is none', () => {
    expect(nextOpen(rows, decided(0), 1)).toBe(1)
    expect(nextOpen(rows, decided(2, 3), 4)).toBe(0)
    expect(nextOpen(rows, decided(0, 1, 2, 3), 4)).toBe(3)
    expect(nextOpen([], decided(), 0)).toBe(-1)
  })

  it('is always open as long as any is', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3]), fc.nat(4), (numbers, from) => {
        const decisions = decided(...numbers)
        const found = rows[nextOpen(rows, decisions, from)]
        expect(found && decisions.has(found.id)).toBe(numbers.length === rows.length)
      }),
    )
  })
})

describe('the codings that a decision moves', () => {
  const both = row(1, [
    { codeId: code, coderId: hanna },
    { codeId: other, coderId: hanna },
    { codeId: code, coderId: paul },
  ])

  it('are those of every coder with the code that is split', () => {
    expect(ownCodings(both, code)).toHaveLength(2)
  })

  it('fall together where one coder had both codes', () => {
    expect(fallsTogether(both, code, other)).toBe(true)
    expect(fallsTogether(both, code, 'kept')).toBe(false)
    const apart = row(1, [
      { codeId: code, coderId: hanna },
      { codeId: other, coderId: paul },
    ])
    expect(fallsTogether(apart, code, other)).toBe(false)
  })
})

it('knows numbers, arrows and undo, and leaves other keys alone', () => {
  expect(['3', '0', 'Left', 'Down', 'Mod+Z', 'A', 'Mod+1'].map(askedBy)).toEqual([
    ...[3, 0, 'back', 'forward', 'undo', undefined, undefined],
  ])
})

function guid(number: number): string {
  return `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`
}

function decided(...numbers: readonly number[]): Decisions {
  return new Map(numbers.map((number) => [quoteId.parse(guid(number + 100)), 'kept']))
}

type Coded = Pick<QuoteRow['codings'][number], 'codeId' | 'coderId'>

function row(number: number, coded: readonly Coded[] = []): QuoteRow {
  const range = { start: 0, end: 1 }
  const codings = coded.map((each, at) => ({
    ...each,
    id: codingId.parse(guid(at + 200)),
    createdAt: '',
  }))
  // Only id and codings are looked at here.
  return { ...range, id: quoteId.parse(guid(number + 100)), codings } as unknown as QuoteRow
}
