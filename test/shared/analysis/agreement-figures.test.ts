import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSums,
  alpha,
  kappa,
  pairFigures,
  pooledAlpha,
  pooledKappa,
  sumFigures,
  sumsOfPair,
  sumsOfUnit,
} from '../../../shared/analysis/agreement-figures.ts'
import type { PairCounts } from '../../../shared/model/agreement.ts'
import { type Judgements, slowAlpha, slowKappa } from './slow-agreement.ts'

type Counts = readonly [both: number, onlyA: number, onlyB: number, neither: number]

function pair(...[both, onlyA, onlyB, neither]: Counts): PairCounts {
  return { both, onlyA, onlyB, neither }
}

/** One row a coder, one character a unit; a dot stands for nothing. */
function read(...rows: readonly string[]): Judgements<string> {
  return rows.map((row) => [...row].map((value) => (value === '.' ? null : value)))
}

describe('published examples', () => {
  test('the example of Cohen (1960) has a kappa of .492', () => {
    const table = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ]
    const judgements = table.flatMap((row, a) =>
      row.flatMap((times, b) => Array.from({ length: times }, () => [a, b] as const)),
    )
    const [one, other] = [judgements.map(([a]) => a), judgements.map(([, b]) => b)]
    expect(slowKappa([one, other])).toBeCloseTo(0.492, 3)
  })

  test('the two tables of Feinstein and Cicchetti (1990) agree as often and have kappas of .70 and .32', () => {
    const [even, lopsided] = [pair(40, 9, 6, 45), pair(80, 10, 5, 5)].map(pairFigures)
    expect([even?.percent, lopsided?.percent]).toEqual([85, 85])
    expect(even?.kappa).toBeCloseTo(0.7, 2)
    expect(lopsided?.kappa).toBeCloseTo(0.32, 2)
  })

  test('the example of NVivo’s help agrees on 85 per cent of the characters', () => {
    expect(pairFigures(pair(50, 150, 0, 800))).toMatchObject({ percent: 85, positive: 0.4 })
  })

  test('the binary example A of Krippendorff (2011) has an alpha of .095', () => {
    const data = read('0100000010', '1110010000')
    expect(slowAlpha(data)).toBeCloseTo(0.095, 3)
    expect(alpha(sumsOfPair(pair(1, 1, 3, 5)))).toBeCloseTo(0.095, 3)
  })

  test('the examples B and C of Krippendorff (2011) have alphas of .692 and .743, counted pair by pair', () => {
    expect(slowAlpha(read('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3)
    const four = read('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(slowAlpha(four)).toBeCloseTo(0.743, 3)
  })

  // What QualCoder gives for these is 0.66, 0.299 and 0.299.
  test.each([
    [50_000, 1_000, 800, 0.796],
    [50_000, 5_000, 2_500, 0.444],
    [50_000, 25_000, 12_500, 0],
  ])(
    'of %i characters %i each and %i both make a kappa of %d',
    (...[units, each, both, expected]) => {
      const counts = pair(both, each - both, each - both, units - 2 * each + both)
      expect(kappa(counts)).toBeCloseTo(expected, 3)
    },
  )
})

describe('any figures', () => {
  const judgement = fc.constantFrom(true, false, null)
  const judgements = fc
    .integer({ min: 2, max: 5 })
    .chain((coders) =>
      fc.array(fc.array(judgement, { minLength: coders, maxLength: coders }), { maxLength: 12 }),
    )

  test('alpha, per cent and positive agreement are as counted pair by pair', () => {
    fc.assert(
      fc.property(judgements, (units) => {
        const known = units
          .map((unit) => unit.filter((value) => value !== null))
          .filter(({ length }) => length > 1)
        const sums = addSums(
          known.map((unit) => sumsOfUnit(unit.filter(Boolean).length, unit.length)),
        )
        const coders = (units[0] ?? []).map((_, coder) => units.map((unit) => unit[coder] ?? null))
        expectClose(alpha(sums), slowAlpha(coders))
        const weights = known.flatMap((unit) =>
          pairsOf(unit).map((each) => ({ each, of: unit.length })),
        )
        const share = (test: (pair: readonly boolean[]) => boolean, among: typeof weights) => {
          const weigh = (some: typeof weights) =>
            some.reduce((sum, { of }) => sum + 1 / (of - 1), 0)
          return among.length === 0
            ? null
            : weigh(among.filter(({ each }) => test(each))) / weigh(among)
        }
        const { percent, positive } = sumFigures(sums)
        const agreeing = share(([a, b]) => a === b, weights)
        expectClose(percent, agreeing === null ? null : 100 * agreeing)
        expectClose(
          positive,
          share(
            ([, b]) => b === true,
            weights.filter(({ each: [a] }) => a === true),
          ),
        )
      }),
    )
  })

  const counts = fc.record({
    both: fc.nat(9),
    onlyA: fc.nat(9),
    onlyB: fc.nat(9),
    neither: fc.nat(9),
  })

  test('kappa of two is as counted unit by unit', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const [one, other] = written(given)
        expectClose(kappa(given), slowKappa([one, other]))
        expectClose(alpha(sumsOfPair(given)), slowAlpha([one, other]))
      }),
    )
  })

  test('pooled figures of one code are its own, and lie between those of two', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expectClose(pooledKappa([one]), kappa(one))
        expectClose(pooledAlpha([sumsOfPair(one)]), alpha(sumsOfPair(one)))
        const alphas = [one, other]
          .map((each) => alpha(sumsOfPair(each)))
          .filter((each) => each !== null)
        const pooled = pooledAlpha([one, other].map(sumsOfPair))
        if (alphas.length === 0) return expect(pooled).toBeNull()
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...alphas) - 1e-9)
        expect(pooled).toBeLessThanOrEqual(Math.max(...alphas) + 1e-9)
      }),
    )
  })
})

test('without units, without the code or with it everywhere there is no alpha', () => {
  expect(pairFigures(pair(0, 0, 0, 0))).toEqual({
    ...{ percent: null, positive: null, kappa: null, alpha: null },
  })
  expect(pairFigures(pair(0, 0, 0, 7))).toMatchObject({ percent: 100, kappa: null, alpha: null })
  expect(pairFigures(pair(7, 0, 0, 0))).toMatchObject({ percent: 100, kappa: null, alpha: null })
})

function pairsOf(unit: readonly boolean[]): readonly (readonly boolean[])[] {
  return unit.flatMap((one, a) => unit.flatMap((other, b) => (a === b ? [] : [[one, other]])))
}

/** The counts as what each of two coders says of each unit. */
function written({ both, onlyA, onlyB, neither }: PairCounts) {
  const times = (count: number, value: boolean) => Array.from({ length: count }, () => value)
  return [
    [...times(both + onlyA, true), ...times(onlyB + neither, false)],
    [...times(both, true), ...times(onlyA, false), ...times(onlyB, true), ...times(neither, false)],
  ] as const
}

function expectClose(found: number | null, wanted: number | null): void {
  if (found === null || wanted === null) expect(found).toBe(wanted)
  else expect(found).toBeCloseTo(wanted, 9)
}
