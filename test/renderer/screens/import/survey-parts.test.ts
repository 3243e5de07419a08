import { expect, test } from 'vitest'
import { withPart } from '../../../../renderer/screens/import/survey-parts.ts'

const used = { by: 'question', answers: ['Why?', 'How?'], id: 'ID', attributes: ['Age'] } as const
const survey = { ...used, answers: [...used.answers], attributes: [...used.attributes] }

test('a column of a survey is one thing at a time', () => {
  expect(withPart(survey, 'Age', 'answer')).toMatchObject({
    answers: ['Why?', 'How?', 'Age'],
    attributes: [],
  })
  expect(withPart(survey, 'How?', 'out')).toMatchObject({ answers: ['Why?'], attributes: ['Age'] })
})

test('one column at most names the respondents', () => {
  expect(withPart(survey, 'Age', 'id')).toMatchObject({ id: 'Age', attributes: [] })
  expect(withPart(survey, 'ID', 'attribute')).toMatchObject({ id: null, attributes: ['Age', 'ID'] })
})
