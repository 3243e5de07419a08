import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSurvey } from '../../../electron/import/survey.ts'
import { findSurvey } from '../../../electron/import/survey-columns.ts'
import { spokenText } from '../../../shared/text/ranges.ts'

const header = ['ID', 'Age', 'What helped you most?', 'What would you change?', 'Gender']
const rows = [
  ['A7', '31', 'My mentor knew the right people.', 'More time with each other.', 'w'],
  ['A8', '45', 'That somebody listened to me.', '', 'm'],
  ['A9', '28', '', 'Begin before the summer, please.', 'w'],
]
const table = { header, rows, numbers: [2, 3, 4] }
const options = {
  by: 'question',
  answers: ['What helped you most?', 'What would you change?'],
  id: 'ID',
  attributes: ['Age', 'Gender'],
} as const

const said = (survey: ReturnType<typeof readSurvey>) =>
  (survey.structure?.turns ?? []).map(
    (turn) =>
      `${turn.label ?? '-'}: ${spokenText(survey.text, turn, survey.structure?.marks ?? [])}`,
  )

test('the columns of a survey are told by their titles and by what they hold', () => {
  expect(findSurvey(table)).toEqual({ ...options, answers: [...options.answers] })
})

test('a table of turns, of codes or of numbers is no survey', () => {
  const turns = rows.map(([id = '', , text = '']) => [id, text || 'And then we all went home.'])
  expect(findSurvey({ header: ['Speaker', 'Text'], rows: turns })).toBeNull()
  expect(findSurvey({ header: ['ID', 'Age'], rows: rows.map((row) => row.slice(0, 2)) })).toBeNull()
  const timed = turns.map(([, text = ''], at) => [`${at}`, `00:0${at}:11`, text])
  expect(findSurvey({ header: ['Nr', 'Zeitpunkt', 'Aussage'], rows: timed })).toBeNull()
  expect(findSurvey({ header, rows: rows.slice(0, 2) })).toBeNull()
})

test('one transcript a question: the question, then each answer as a turn', () => {
  const survey = readSurvey(table, {
    ...options,
    answers: [...options.answers],
    attributes: ['Age'],
  })
  expect(said(survey)).toEqual([
    '-: What helped you most?',
    'A7: My mentor knew the right people.',
    'A8: That somebody listened to me.',
    '-: What would you change?',
    'A7: More time with each other.',
    'A9: Begin before the summer, please.',
  ])
  expect(survey.parts.map(({ title }) => title)).toEqual(options.answers)
  expect(survey.respondents[0]).toEqual({ label: 'A7', values: new Map([['Age', '31']]) })
})

test('one transcript a respondent: each question that was answered, then the answer', () => {
  const survey = readSurvey(table, {
    by: 'respondent',
    answers: [...options.answers],
    id: 'ID',
    attributes: [],
  })
  expect(survey.parts.map(({ title }) => title)).toEqual(['A7', 'A8', 'A9'])
  expect(said(survey).slice(4)).toEqual([
    '-: What helped you most?',
    'A8: That somebody listened to me.',
    '-: What would you change?',
    'A9: Begin before the summer, please.',
  ])
})

test('respondents without a name are numbered, names that occur twice are told apart', () => {
  const twice = {
    ...table,
    rows: [
      ['A', '', 'x'],
      ['a', '', 'y'],
      ['', '', 'z'],
    ],
  }
  const base = { by: 'question', answers: ['What helped you most?'], attributes: [] } as const
  const labels = (id: string | null) =>
    readSurvey(twice, { ...base, answers: [...base.answers], attributes: [], id }).respondents.map(
      ({ label }) => label,
    )
  expect(labels('ID')).toEqual(['A', 'a (2)', 'R3'])
  expect(labels(null)).toEqual(['R1', 'R2', 'R3'])
})

test('every answer stands in the text, in its part, as the words of its turn', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), {
    minLength: 3,
    maxLength: 3,
  })
  const by = fc.constantFrom('question' as const, 'respondent' as const)
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), by, (answers, kind) => {
      const survey = readSurvey(
        { header: ['a', 'b', 'c'], rows: answers, numbers: [] },
        { by: kind, answers: ['b', 'c'], id: 'a', attributes: [] },
      )
      const turns = survey.structure?.turns ?? []
      for (const turn of turns) {
        const homes = survey.parts.filter(
          ({ start, end }) => turn.start >= start && turn.end <= end,
        )
        expect(homes).toHaveLength(1)
      }
      expect(turns.map((turn) => turn.start)).toEqual(
        turns.map((turn) => turn.start).toSorted((one, other) => one - other),
      )
    }),
  )
})
