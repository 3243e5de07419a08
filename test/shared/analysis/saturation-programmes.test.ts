import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { saturationByProgramme } from '../../../shared/analysis/saturation-programmes.ts'
import { saturationInShort } from '../../../shared/analysis/saturation-words.ts'
import { saturationQuestion } from '../../../shared/model/saturation.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'

test('each programme has the codes and transcripts of the quotes that count in it', () => {
  fc.assert(
    fc.property(sketch, filter, (drawn, asked) => {
      const numbered = number(draw(drawn))
      const { programmes } = saturationByProgramme(numbered, saturationQuestion.parse({}), asked)
      for (const { id, saturation } of programmes) {
        const quotes = findQuotes(numbered, { ...asked, programmes: [id] })
        const coded = quotes.filter(({ codings }) => codings.length > 0)
        const codes = coded.flatMap(({ codings }) => codings.map(({ codeId }) => codeId))
        expect(saturation.steps.at(-1)?.codesSoFar ?? 0).toBe(new Set(codes).size)
        expect(saturation.steps).toHaveLength(
          new Set(coded.map(({ block }) => block.transcript.id)).size,
        )
      }
    }),
  )
})

const two: Sketch = {
  programmes: 2,
  codes: [{}, {}, {}],
  people: [
    { role: 'mentee', programme: 0 },
    { role: 'mentee', programme: 1 },
  ],
  transcripts: [0, 1, 2, 3].map((n) => ({
    speakers: { A: 0, B: 1 },
    lines: ['A: one', 'B: two'],
    quotes: [
      { at: 'one', codes: [0] },
      { at: 'two', codes: [Math.min(n, 2)] },
    ],
  })),
}

test('a group of people of two programmes is a transcript of each, and each has enough at its own time', () => {
  const question = saturationQuestion.parse({ base: 2, run: 1 })
  const { programmes, notes } = saturationByProgramme(number(draw(two)), question, {})
  expect(programmes.map(({ id }) => id)).toEqual([ids.programme(0), ids.programme(1)])
  expect(programmes.map(({ saturation }) => saturation.steps.length)).toEqual([4, 4])
  expect(programmes.map(({ saturation }) => saturationInShort(saturation))).toEqual(['2+1', '3+1'])
  expect(notes[0]).toContain('Each programme by itself')
})

test('a filter for programmes leaves the others out', () => {
  const question = saturationQuestion.parse({})
  const only = saturationByProgramme(number(draw(two)), question, {
    programmes: [ids.programme(1)],
  })
  expect(only.programmes.map(({ id }) => id)).toEqual([ids.programme(1)])
  expect(only.programmes.map(({ saturation }) => saturationInShort(saturation))).toEqual([
    'too few',
  ])
})
