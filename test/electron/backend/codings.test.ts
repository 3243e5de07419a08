import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { importTexts, openProject, textFile } from './opened.ts'

const text = [
  'Ana: He opened my eyes.',
  'Ben: How?',
  'Ana: He opened my eyes slowly.',
  'Ben: I see.',
  'Ana: Yes.',
  'Ben: Good.',
].join('\n')

test('reads codings by words and by position, with codes by name, alias or path, adding those that are missing', async () => {
  const { backend, transcript } = await project()
  const advice = await backend.call('codes.add', { name: 'Advice' })
  await backend.call('codes.update', { id: advice.id, aliases: ['Counsel'] })
  const result = await read(backend, [
    'transcript,code,start,end,text,occurrence',
    'Talk,Advice,5,7,,',
    'talk.txt,counsel,,,opened my eyes,2',
    'INT1,Advice > Orientation,,,He opened,1',
  ])
  expect(result).toEqual({ codings: 3, quotes: 3, problems: [] })
  const { quotes } = await backend.call('quotes.ofTranscript', { transcriptId: transcript })
  const { text } = await backend.call('transcripts.read', { id: transcript })
  expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
    'He opened',
    'He',
    'opened my eyes',
  ])
  const { codes } = await backend.call('codes.read', {})
  expect(codes.map((code) => [code.name, code.parentId])).toEqual([
    ['Advice', null],
    ['Orientation', advice.id],
  ])
})

test('lists the rows that it cannot place, with the row of the file and why, and reads the others', async () => {
  const { backend } = await project()
  const result = await read(backend, [
    'transcript,code,start,end,text',
    'Tlak,Advice,,,Yes',
    '',
    'Talk,Advice,,,never said',
    'Talk,Advice,10,5,',
    'Talk,,,,Yes',
    'Talk,Advice,,,Yes',
  ])
  expect(result).toMatchObject({ codings: 1, quotes: 1 })
  expect(result.problems.map(({ row }) => row)).toEqual([2, 4, 5, 6])
  expect(result.problems[0]?.message).toContain('Did you mean “Talk”')
})

test('several codes on the same words by one coder are one quote; another coder has a quote of their own', async () => {
  const { backend } = await project()
  const result = await read(backend, [
    'coder,transcript,code,text',
    'Hanna,Talk,Trust,I see',
    'Hanna,Talk,Advice,I see',
    'Marek,Talk,Advice,I see',
  ])
  expect(result).toEqual({ codings: 3, quotes: 2, problems: [] })
  expect((await backend.call('coders.list', {})).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Hanna', 'Marek']),
  )
})

test('reading the same table again changes nothing', async () => {
  const { backend } = await project()
  const rows = ['coder,transcript,code,text', 'Hanna,Talk,Trust,I see']
  await read(backend, rows)
  expect(await read(backend, rows)).toEqual({ codings: 0, quotes: 0, problems: [] })
})

test('tells every view of the coders that it brings', async () => {
  const { backend, announced } = await project()
  announced.length = 0
  await read(backend, ['coder,transcript,code,text', 'Hanna,Talk,Trust,I see'])
  expect(announced[0]).toEqual({ event: 'changed', payload: { tables: ['coder'] } })
})

test('is one step to undo', async () => {
  const { backend } = await project()
  await read(backend, [
    'coder,transcript,code,text',
    'Hanna,Talk,Trust,I see',
    'Hanna,Talk,Advice,Good',
  ])
  await backend.call('history.undo', {})
  expect(await backend.call('project.counts', {})).toEqual({
    transcripts: 1,
    quotes: 0,
    codings: 0,
  })
})

test('a table without the columns it needs is refused, and nothing is changed', async () => {
  const { backend } = await project()
  await expect(read(backend, ['a,b', '1,2'])).rejects.toMatchObject({ code: 'bad-table' })
})

async function project() {
  const opened = await openProject()
  const [transcript] = await importTexts(opened.backend, { 'talk.txt': text })
  if (!transcript) throw new Error('not imported')
  await opened.backend.call('transcripts.update', { id: transcript, title: 'Talk' })
  return { ...opened, transcript }
}

function read(backend: Backend, rows: readonly string[]) {
  return backend.call('codings.import', { file: textFile('codings.csv', rows.join('\n')) })
}
