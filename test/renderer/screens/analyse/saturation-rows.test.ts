import { expect, test } from 'vitest'
import { curveInWords } from '../../../../renderer/screens/analyse/draw-curve.ts'
import { curveRows } from '../../../../renderer/screens/analyse/saturation-rows.ts'
import { saturationInWords } from '../../../../shared/analysis/saturation-words.ts'
import { codeId, transcriptId } from '../../../../shared/model/id.ts'
import { type Saturation, saturationQuestion } from '../../../../shared/model/saturation.ts'

const code = codeId.parse('00000007-0000-4000-8000-000000000000')
const id = transcriptId.parse('00000006-0000-4000-8000-000000000000')
const names = new Map<string, string>([[code, 'Orientation']])

function curve(changed: Partial<Saturation> = {}): Saturation {
  const step = { newCodes: 0, codes: [], codesSoFar: 1, spread: null, run: null }
  return {
    question: saturationQuestion.parse({ base: 1, run: 1 }),
    steps: [
      { ...step, id, transcript: 'Interview 1', newCodes: 1, codes: [code] },
      { ...step, id, transcript: 'Interview 2', run: { newCodes: 0, percent: 0 } },
    ],
    baseCodes: 1,
    reachedAt: 1,
    notes: [],
    ...changed,
  }
}

test('each transcript names the codes that are new in it', () => {
  const [first, second] = curveRows(curve(), names)
  expect(first).toMatchObject({ name: '1. Interview 1', note: 'Orientation' })
  expect(first?.cells.map(({ text }) => text)).toEqual(['1', '1', '–', '–'])
  expect(second?.note).toBeUndefined()
  expect(second?.cells.map(({ text }) => text)).toEqual(['0', '1', '0', '0 %'])
})

test('random orders show how far they spread', () => {
  const steps = curve().steps.map((step) => ({
    ...step,
    id: null,
    codesSoFar: 8.66,
    spread: [7, 9] as const,
  }))
  expect(curveRows(curve({ steps }), names)[0]?.cells[1]?.text).toBe('8.7 (7–9)')
})

test('the verdict says when it is enough, when not, and when nobody can tell', () => {
  expect(saturationInWords(curve())).toBe(
    'Saturation at 1+1: after 1 transcript, the next 1 brings at most 5 % new codes (of the 1 codes of the first 1).',
  )
  expect(saturationInWords(curve({ reachedAt: null }))).toMatch(/^Not reached/)
  const question = saturationQuestion.parse({})
  expect(saturationInWords(curve({ reachedAt: null, question }))).toBe(
    'Too few transcripts to tell: a base of 4 and a run of 2 need 6, and 2 are coded.',
  )
})

test('the picture is told in words', () => {
  expect(curveInWords(curve())).toContain('Interview 1: 1; Interview 2: 1')
})
