import { expect, test } from 'vitest'
import {
  programmeColumns,
  programmeRows,
  programmesInWords,
} from '../../../../renderer/screens/analyse/programme-rows.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { saturationByProgramme } from '../../../../shared/analysis/saturation-programmes.ts'
import { saturationQuestion } from '../../../../shared/model/saturation.ts'
import { draw } from '../../../shared/analysis/made-up.ts'

const curves = saturationByProgramme(
  number(
    draw({
      programmes: 2,
      codes: [{}, {}],
      transcripts: [0, 1, 1].map((code) => ({
        programme: 0,
        lines: ['A: one'],
        quotes: [{ at: 'one', codes: [code] }],
      })),
    }),
  ),
  saturationQuestion.parse({ base: 2, run: 1 }),
  {},
)

test('a row says how much was coded and when it was enough', () => {
  expect(programmeColumns(curves).map(({ name }) => name)).toEqual([
    'Transcripts',
    'Codes',
    'Codes of the first 2',
    '% new in the last 1',
    'Saturation',
  ])
  const texts = programmeRows(curves).map(({ cells }) => cells.map(({ text }) => text))
  expect(texts).toEqual([
    ['3', '2', '2', '0 %', '2+1'],
    ['0', '0', '–', '–', 'too few'],
  ])
})

test('the curves are said in words', () => {
  expect(programmesInWords(curves)).toContain(
    'Programme 0: 2 codes in 3 transcripts, saturation 2+1; Programme 1: 0 codes in 0 transcripts',
  )
})
