import fc from 'fast-check'
import { expect, test } from 'vitest'
import { number } from '../../../shared/analysis/numbered.ts'
import { saturation } from '../../../shared/analysis/saturation.ts'
import { type SaturationQuestion, saturationQuestion } from '../../../shared/model/saturation.ts'
import { draw, ids, type Sketch, type TranscriptSketch } from './made-up.ts'

/** Transcripts that bear these codes, one list each. */
function study(codes: readonly (readonly number[])[]): Sketch {
  const most = Math.max(0, ...codes.flat())
  return {
    codes: [...Array(most + 1).keys()].map(() => ({})),
    transcripts: codes.map(
      (own): TranscriptSketch => ({
        lines: ['A: something was said'],
        quotes: own.map((code) => ({ at: 'something', codes: [code] })),
      }),
    ),
  }
}

function ask(sketch: Sketch, asked: Partial<SaturationQuestion> = {}) {
  return saturation(number(draw(sketch)), saturationQuestion.parse(asked), {})
}

/** New codes for each transcript, as many as are said. */
function fresh(...counts: readonly number[]): Sketch {
  let next = 0
  return study(
    counts.map((count) => {
      const own = [...Array(count).keys()].map((n) => n + next)
      next += count
      return count === 0 ? [0] : own
    }),
  )
}

// The example of Guest, Namey and Chen (2020): 37 themes in a base of four, runs of two that overlap and bring 4 (11 %) and
// then 1 (3 %), which they report as saturation at 6+2. What the two interviews before brought is not part of the figures.
test('the published example comes out as published', () => {
  const found = ask(fresh(20, 9, 5, 3, 3, 3, 1, 0), { order: 'title', base: 4, run: 2 })
  expect(found.baseCodes).toBe(37)
  const percents = found.steps.map(({ run }) => run && Math.round(run.percent))
  expect(percents.slice(-2)).toEqual([11, 3])
  expect(found.reachedAt).toBe(6)
})

// Made up by us; worked by hand from the definitions of Guest, Namey and Chen (2020).
test('the run after which few enough codes are new is found as by hand', () => {
  const found = ask(fresh(10, 6, 3, 1, 2, 1, 0, 1, 0, 0), { order: 'title' })
  expect(found.baseCodes).toBe(20)
  expect(found.steps.map(({ run }) => run?.percent ?? null)).toEqual([
    null,
    null,
    null,
    null,
    null,
    15,
    5,
    5,
    5,
    0,
  ])
  expect(found.reachedAt).toBe(5)
  expect(
    ask(fresh(10, 6, 3, 1, 2, 1, 0, 1, 0, 0), { order: 'title', threshold: 0 }).reachedAt,
  ).toBe(8)
})

test('too few transcripts have no base, and too many new ones never suffice', () => {
  expect(ask(fresh(3, 2), { order: 'title' })).toMatchObject({ baseCodes: null, reachedAt: null })
  expect(ask(fresh(1, 1, 1, 1, 5, 5), { order: 'title' }).reachedAt).toBeNull()
  expect(ask({ transcripts: [] })).toMatchObject({ steps: [], baseCodes: null })
})

const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 5 }), { minLength: 1, maxLength: 9 })

test('every step equals a slow count, and all new codes together are all codes', () => {
  fc.assert(
    fc.property(lists, (codes) => {
      const coded = codes.filter((own) => own.length > 0)
      const { steps } = ask(study(codes), { order: 'title' })
      expect(steps.map(({ codesSoFar }) => codesSoFar)).toEqual(
        coded.map((_, place) => new Set(coded.slice(0, place + 1).flat()).size),
      )
      const sum = steps.reduce((all, { newCodes }) => all + newCodes, 0)
      expect(sum).toBe(new Set(codes.flat()).size)
    }),
  )
})

test('the mean of random orders is that of all orders, nearly', () => {
  fc.assert(
    fc.property(lists, fc.nat(999), (codes, seed) => {
      const coded = codes.filter((own) => own.length > 0)
      const { steps } = ask(study(codes), { order: 'random', seed })
      steps.forEach(({ codesSoFar, spread }, place) => {
        const expected = expectedCodes(coded, place + 1)
        expect(Math.abs(codesSoFar - expected)).toBeLessThan(0.6)
        expect(spread?.[0]).toBeLessThanOrEqual(spread?.[1] ?? 0)
      })
    }),
  )
})

/** Codes that some transcripts drawn at random hold on average: a code is missed where all of them lack it. */
function expectedCodes(coded: readonly (readonly number[])[], drawn: number): number {
  return [...new Set(coded.flat())].reduce((sum, code) => {
    const without = coded.filter((own) => !own.includes(code)).length
    return sum + 1 - ways(without, drawn) / ways(coded.length, drawn)
  }, 0)
}

function ways(things: number, chosen: number): number {
  if (chosen > things) return 0
  return chosen === 0 ? 1 : (ways(things - 1, chosen - 1) * things) / chosen
}

test('the same seed gives the same figures, another one nearly the same', () => {
  const sketch = study([[0, 1], [1, 2, 3], [3], [0, 4, 5], [6]])
  const random = (seed: number) => ask(sketch, { order: 'random', seed }).steps
  expect(random(7)).toEqual(random(7))
  expect(random(7)).not.toEqual(random(8))
})

const dated: Sketch = {
  codes: [{}, { parent: 0 }, {}],
  transcripts: [
    {
      imported: 3,
      lines: ['A: one'],
      quotes: [
        { at: 'one', codes: [0], createdAt: '2026-03-02' },
        { at: 'one', codes: [2], coder: 1, createdAt: '2026-03-01T08:00:00.000Z' },
      ],
    },
    {
      imported: 1,
      lines: ['A: two'],
      quotes: [{ at: 'two', codes: [1], createdAt: '2026-02-02' }],
    },
    { imported: 0, lines: ['A: three'], quotes: [] },
    {
      imported: 2,
      lines: ['A: four'],
      quotes: [{ at: 'four', codes: [], createdAt: '2026-01-01' }],
    },
    {
      imported: 2,
      lines: ['A: five'],
      quotes: [{ at: 'five', codes: [2], createdAt: '2026-03-01T07:00:00.000Z' }],
    },
  ],
}

test('transcripts stand in the order of their first coding, of import or of their titles; those without codes are left out', () => {
  const titles = (order: SaturationQuestion['order']) =>
    ask(dated, { order }).steps.map(({ transcript }) => transcript)
  expect(titles('coded')).toEqual(['Transcript 1', 'Transcript 4', 'Transcript 0'])
  expect(titles('imported')).toEqual(['Transcript 1', 'Transcript 4', 'Transcript 0'])
  expect(titles('title')).toEqual(['Transcript 0', 'Transcript 1', 'Transcript 4'])
})

test('a filter leaves out what it leaves out everywhere', () => {
  const numbered = number(draw(dated))
  const found = saturation(numbered, saturationQuestion.parse({}), { coders: [ids.coder(1)] })
  expect(found.steps).toMatchObject([{ transcript: 'Transcript 0', newCodes: 1, codesSoFar: 1 }])
})
