import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { ImportOptions } from '../../../shared/model/import.ts'
import { openProject, textFile } from './opened.ts'

const csv = [
  'ID;Age;Joined;What helped you most?;What would you change?',
  'A7;31;2024-03-01;My mentor knew the right people.;More time with each other.',
  'A8;45;2024-04-01;That somebody listened to me.;',
  'A9;28;2024-05-01;;Begin before the summer, please.',
].join('\n')

test('a table of open answers is proposed as a survey and becomes one transcript a question', async () => {
  const { backend } = await openProject()
  const result = await importSurvey(backend, csv)
  expect(result.transcripts.map(({ title }) => title)).toEqual([
    'survey: What helped you most?',
    'survey: What would you change?',
  ])
  const [first] = result.transcripts
  const read = first && (await backend.call('transcripts.read', { id: first.id }))
  expect(read?.text).toBe(
    'What helped you most?\n\nA7: My mentor knew the right people.\n\nA8: That somebody listened to me.',
  )
  expect(read?.turns).toHaveLength(3)
})

test('who answers twice is one person, with attributes of the kind that the values are of', async () => {
  const { backend } = await openProject()
  await importSurvey(backend, csv)
  const { participants, attributes, speakers } = await backend.call('people.read', {})
  expect(participants.map(({ name }) => name)).toEqual(['A7', 'A8', 'A9'])
  expect(speakers.filter(({ label }) => label === 'A7')).toHaveLength(2)
  expect(attributes.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'Age: number',
    'Joined: date',
  ])
  expect(participants.map(({ values }) => Object.values(values).toSorted())).toEqual([
    ['2024-03-01', '31'],
    ['2024-04-01', '45'],
    ['2024-05-01', '28'],
  ])
})

test('the user chooses one transcript a respondent, or none of it', async () => {
  const { backend } = await openProject()
  const { previews } = await backend.call('import.preview', {
    files: [textFile('survey.csv', csv)],
  })
  const [preview] = previews
  const proposed = preview?.survey?.proposed
  expect(proposed).toMatchObject({ by: 'question', id: 'ID', attributes: ['Age', 'Joined'] })
  const previewId = preview?.previewId ?? ''
  const plain = await backend.call('import.revise', { previewId, options: { survey: null } })
  expect(plain.survey).toMatchObject({ used: null, transcripts: 1 })
  if (!proposed) throw new Error('not proposed')
  const options = { survey: { ...proposed, by: 'respondent' as const } }
  const { transcripts } = await importSurvey(backend, csv, options)
  expect(transcripts.map(({ title }) => title)).toEqual(['survey: A7', 'survey: A8', 'survey: A9'])
})

test('people and columns whose names are taken are told apart from those that were there', async () => {
  const { backend } = await openProject()
  await backend.call('participants.add', { name: 'a7' })
  await backend.call('attributes.add', { name: 'Joined', kind: 'number' })
  await importSurvey(backend, csv.replace('Age', 'Role'))
  const { participants, attributes } = await backend.call('people.read', {})
  expect(participants.map(({ name }) => name)).toEqual(['a7', 'A7 (survey)', 'A8', 'A9'])
  expect(attributes.map(({ name }) => name)).toEqual(['Joined', 'Role (survey)', 'Joined (survey)'])
})

test('undone, a survey leaves neither transcripts nor people', async () => {
  const { backend } = await openProject()
  await importSurvey(backend, csv)
  await backend.call('history.undo', {})
  expect(await backend.call('transcripts.list', {})).toEqual([])
  expect((await backend.call('people.read', {})).participants).toEqual([])
})

test('four thousand answers are all there', async () => {
  const { backend } = await openProject()
  const rows = Array.from(
    { length: 2000 },
    (_, at) =>
      `R${at};${20 + (at % 50)};Answer ${at} to the first of all;And another, number ${at} it is`,
  )
  const result = await importSurvey(
    backend,
    ['ID;Age;What helped?;What did not?', ...rows].join('\n'),
  )
  expect(result.transcripts).toHaveLength(2)
  const { participants, speakers } = await backend.call('people.read', {})
  expect([participants.length, speakers.length]).toEqual([2000, 4000])
})

async function importSurvey(backend: Backend, text: string, options?: ImportOptions) {
  const files = [textFile('survey.csv', text)]
  const { previews } = await backend.call('import.preview', { files, options })
  const previewId = previews[0]?.previewId ?? ''
  return backend.call('import.commit', {
    decisions: [{ previewId, title: previews[0]?.title ?? '', kind: 'other' }],
  })
}
