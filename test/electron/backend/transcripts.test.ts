import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { importTexts, openProject } from './opened.ts'

const text = ['Anna: I opend a shop. It went well.', 'Ben: Good.', 'Anna: I think so.'].join('\n')

test('a correction says what it did, tells every view, and stands in the history', async () => {
  const { backend, announced, transcript } = await project()
  announced.length = 0
  const done = await replace(backend, transcript, ['opend', 'opened\u0000\r\nor so'])
  expect(done).toEqual({
    summary: 'Corrected “opend” to “opened or so” in turn 1',
    ...{ moved: 0, reworded: 1, placed: 0, unplaced: 0 },
  })
  expect(announced.flatMap(({ payload }) => ('tables' in payload ? payload.tables : []))).toEqual(
    expect.arrayContaining(['transcript', 'quote', 'change']),
  )
  const [entry] = await backend.call('history.list', { limit: 1 })
  expect(entry?.summary).toBe(done.summary)
  expect((await backend.call('transcripts.read', { id: transcript })).text).toContain(
    'opened\nor so',
  )
})

test('a quote that lost its words is listed, and put on others or given up', async () => {
  const { backend, transcript } = await project()
  expect(await replace(backend, transcript, [' I opend a shop.', ''])).toMatchObject({
    unplaced: 1,
  })
  const [held] = await backend.call('quotes.unplaced', { transcriptId: transcript })
  expect(held?.words).toBe('opend a shop')
  if (!held) return
  await backend.call('quotes.place', { id: held.id, start: 6, end: 13 })
  const { quotes, codings } = await backend.call('quotes.ofTranscript', {
    transcriptId: transcript,
  })
  const now = await backend.call('transcripts.read', { id: transcript })
  expect(quotes.map(({ id, start, end }) => [id, now.text.slice(start, end)])).toEqual([
    [held.id, 'It went'],
  ])
  expect(codings).toHaveLength(1)
  await backend.call('history.undo', {})
  await backend.call('quotes.removeUnplaced', { ids: [held.id] })
  expect(await backend.call('quotes.unplaced', { transcriptId: transcript })).toEqual([])
  expect(await backend.call('project.counts', {})).toMatchObject({ quotes: 0, codings: 0 })
})

test('a correction of a text that has changed meanwhile is refused, and nothing is changed', async () => {
  const { backend, transcript } = await project()
  const before = await backend.call('transcripts.read', { id: transcript })
  const edit = { start: 0, end: 4, was: 'Else', text: 'x' }
  await expect(
    backend.call('transcripts.correct', {
      id: transcript,
      corrections: [{ kind: 'text', edits: [edit] }],
    }),
  ).rejects.toMatchObject({ code: 'text-changed' })
  expect(await backend.call('transcripts.read', { id: transcript })).toEqual(before)
})

test('a short name that another transcript has is refused, in whatever case; its own is not', async () => {
  const { backend, transcript } = await project()
  await importTexts(backend, { 'other.txt': 'Cem: Yes.\nDora: No.\nCem: Oh.' })
  const list = await backend.call('transcripts.list', {})
  const short = (id: TranscriptId) => list.find((one) => one.id === id)?.short ?? ''
  const taken = list.find(({ id }) => id !== transcript)?.short ?? ''
  const rename = (name: string) =>
    backend.call('transcripts.update', { id: transcript, short: name })
  await expect(rename(taken.toLowerCase())).rejects.toMatchObject({
    code: 'name-taken',
    message: `Another transcript has the short name “${taken.toLowerCase()}”. Nothing was changed. Choose another.`,
  })
  await rename(short(transcript).toLowerCase())
  await rename('Own')
  expect((await backend.call('transcripts.read', { id: transcript })).transcript.short).toBe('Own')
})

test('a transcript that was removed meanwhile is named as gone, and undo brings it back', async () => {
  const { backend, transcript } = await project()
  const before = await backend.call('project.counts', {})
  await backend.call('transcripts.remove', { ids: [transcript] })
  await expect(backend.call('transcripts.read', { id: transcript })).rejects.toMatchObject({
    code: 'gone',
    message: expect.stringContaining('Undo brings it back'),
  })
  await backend.call('history.undo', {})
  expect((await backend.call('transcripts.read', { id: transcript })).text).toBe(text)
  expect(await backend.call('project.counts', {})).toEqual(before)
})

async function project() {
  const opened = await openProject()
  const [transcript] = await importTexts(opened.backend, { 'talk.txt': text })
  if (!transcript) throw new Error('not imported')
  const { id } = await opened.backend.call('codes.add', { name: 'Trust' })
  const start = text.indexOf('opend')
  await opened.backend.call('quotes.code', {
    transcriptId: transcript,
    start,
    end: start + 'opend a shop'.length,
    codeIds: [id],
  })
  return { ...opened, transcript }
}

async function replace(backend: Backend, id: TranscriptId, [was, by]: readonly [string, string]) {
  const start = (await backend.call('transcripts.read', { id })).text.indexOf(was)
  const edits = [{ start, end: start + was.length, was, text: by }]
  return await backend.call('transcripts.correct', { id, corrections: [{ kind: 'text', edits }] })
}
