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
  const proposed = preview?.table?.survey.proposed
  expect(proposed).toMatchObject({ by: 'question', id: 'ID', attributes: ['Age', 'Joined'] })
  const previewId = preview?.previewId ?? ''
  const plain = await backend.call('import.revise', { previewId, options: { survey: null } })
  expect(plain.table).toMatchObject({ survey: { used: null }, transcripts: 1 })
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

test('which columns of a table with one row a turn hold what can be chosen, and taken back', async () => {
  const { backend } = await openProject()
  const table = [
    'Nr;Wer;Gesagt;Notiz',
    '1;Anna;So how was it?;calm',
    '2;Ben;It was good.;smiles',
    '3;Anna;And then we left.;gets up',
    '4;Ben;It rained.;',
  ].join('\n')
  const { previews } = await backend.call('import.preview', { files: [textFile('t.csv', table)] })
  const previewId = previews[0]?.previewId ?? ''
  const columns = { text: 3, speaker: 1, time: null, end: null, hasHeader: true }
  const noted = await backend.call('import.revise', { previewId, options: { columns } })
  expect(noted.text).toBe('Anna: calm\n\nBen: smiles\n\nAnna: gets up')
  expect(noted.table?.turns.used).toEqual(columns)
  const turns = { ...columns, text: 2, hasHeader: false }
  const said = await backend.call('import.revise', { previewId, options: { columns: turns } })
  expect(said.text).toContain('Wer: Gesagt\n\nAnna: So how was it?')
  const text = await backend.call('import.revise', { previewId, options: { columns: null } })
  expect(text.table).toMatchObject({ survey: { used: null }, turns: { used: null } })
  expect(text.text).toContain('Notiz')
})

test('any table can be read as a survey, even one that does not look like it', async () => {
  const { backend } = await openProject()
  const table = 'Speaker,Text\nAnna,So how was it?\nBen,It was good.\nAnna,And then we left.'
  const { previews } = await backend.call('import.preview', { files: [textFile('t.csv', table)] })
  const [preview] = previews
  expect(preview?.table?.survey.used).toBeNull()
  const proposed = preview?.table?.survey.proposed
  const read = await backend.call('import.revise', {
    previewId: preview?.previewId ?? '',
    options: { survey: proposed },
  })
  expect(read.table?.survey.used?.answers).toEqual(['Text'])
  expect(read.recognition.speakers.map(({ label }) => label)).toEqual(['R1', 'R2', 'R3'])
})
