import { beforeEach, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { Input } from '../../../shared/api.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { importTexts, openProject } from './opened.ts'

const texts = {
  'One.txt':
    'Ida: My mentor helped. The mentors knew people. I slept.\nMara: No job, no job application.\n',
  'Two.txt': 'Ida: A mentoring programme, she said.\nMara: Nothing.\n',
}

type Opened = Awaited<ReturnType<typeof openProject>>

let backend: Backend
let announced: Opened['announced']
let code: CodeId

beforeEach(async () => {
  ;({ backend, announced } = await openProject())
  await importTexts(backend, texts)
  code = (await backend.call('codes.add', { name: 'Help' })).id
})

async function words(input: Omit<Input<'autocode.preview'>, 'codeId'>): Promise<readonly string[]> {
  const { passages } = await backend.call('autocode.preview', input)
  const all = new Map<string, string>()
  for (const { transcriptId } of passages)
    all.set(transcriptId, (await backend.call('transcripts.read', { id: transcriptId })).text)
  return passages.map(
    ({ transcriptId, start, end }) => all.get(transcriptId)?.slice(start, end) ?? '',
  )
}

test('offers the words, their sentences or their turns', async () => {
  const wanted = { find: 'mentor' }
  expect(await words({ wanted, unit: 'match' })).toEqual(['mentor', 'mentors', 'mentoring'])
  expect(await words({ wanted, unit: 'sentence' })).toEqual([
    'My mentor helped.',
    'The mentors knew people.',
    'A mentoring programme, she said.',
  ])
  expect(await words({ wanted, unit: 'turn' })).toEqual([
    'My mentor helped. The mentors knew people. I slept.',
    'A mentoring programme, she said.',
  ])
})

test('takes words that stand beside each other as one, and only those where they belong together', async () => {
  expect(await words({ wanted: { find: 'job application' }, unit: 'match' })).toEqual([
    'job',
    'job application',
  ])
  expect(await words({ wanted: { find: 'job applic', together: true }, unit: 'match' })).toEqual([
    'job application',
  ])
})

test('offers what a pattern finds in what is said, and all turns of a speaker', async () => {
  expect(await words({ wanted: { regex: '^\\w+ mentor\\w*' }, unit: 'match' })).toEqual([
    'My mentor',
    'A mentoring',
  ])
  expect(await words({ wanted: { regex: '^Ida' }, unit: 'match' })).toEqual([])
  expect(await words({ wanted: { speaker: 'mara' }, unit: 'turn' })).toEqual([
    'No job, no job application.',
    'Nothing.',
  ])
  await expect(words({ wanted: { speaker: 'Nobody' }, unit: 'turn' })).rejects.toMatchObject({
    code: 'unknown-name',
  })
})

test('codes all as one change, says what is coded already, and adds nothing twice', async () => {
  const ask = () =>
    backend.call('autocode.preview', { wanted: { find: 'mentor' }, unit: 'match', codeId: code })
  const before = await ask()
  expect(before.passages.map(({ coded }) => coded)).toEqual([null, null, null])
  const passages = before.passages.map(({ transcriptId, start, end }) => ({
    ...{ transcriptId, start, end },
  }))
  const [first] = passages
  if (!first) throw new Error('passages expected')
  await backend.call('quotes.code', { ...first, start: first.start - 3, codeIds: [code] })
  expect((await ask()).passages.map(({ coded }) => coded)).toEqual(['within', null, null])
  const done = await backend.call('autocode.code', { passages, code: { id: code } })
  expect(done).toMatchObject({ codings: 3, quotes: 3, codeId: code })
  expect((await ask()).passages.map(({ coded }) => coded)).toEqual(['same', 'same', 'same'])
  const again = await backend.call('autocode.code', { passages, code: { id: code } })
  expect(again).toMatchObject({ codings: 0, quotes: 0 })
  expect(await backend.call('history.undo', {})).toMatchObject({
    done: 'Coded 3 passages with Help (3 new)',
  })
  expect(await backend.call('project.counts', {})).toMatchObject({ codings: 1 })
})

test('tells how far it is with very many, and can be cancelled, leaving nothing', async () => {
  await importTexts(backend, { 'Long.txt': 'Ida: My mentor helped.\n'.repeat(2000) })
  const { passages } = await backend.call('autocode.preview', {
    wanted: { find: 'mentor' },
    unit: 'match',
  })
  expect(passages).toHaveLength(2003)
  const chosen = passages.map(({ transcriptId, start, end }) => ({ transcriptId, start, end }))
  const before = await backend.call('history.state', {})
  const asked = { passages: chosen, code: { name: 'New' }, task: 'all' }
  const running = backend.call('autocode.code', asked)
  await backend.call('app.cancel', { task: 'all' })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(await backend.call('project.counts', {})).toMatchObject({ codings: 0, quotes: 0 })
  expect((await backend.call('codes.read', {})).codes.map(({ name }) => name)).toEqual(['Help'])
  expect(await backend.call('history.state', {})).toEqual(before)
  const done = await backend.call('autocode.code', asked)
  expect(done).toMatchObject({ codings: 2003 })
  const told = announced.flatMap(({ payload }) =>
    'task' in payload && 'done' in payload ? [[payload.done, payload.total]] : [],
  )
  expect(told.at(-1)).toEqual([2000, 2003])
  await backend.call('history.undo', {})
  expect(await backend.call('project.counts', {})).toMatchObject({ codings: 0, quotes: 0 })
})

test('makes the code where it is new, in the same change', async () => {
  const { passages } = await backend.call('autocode.preview', {
    wanted: { find: 'job' },
    unit: 'sentence',
  })
  const chosen = passages.map(({ transcriptId, start, end }) => ({ transcriptId, start, end }))
  await backend.call('autocode.code', { passages: chosen, code: { name: 'Work' }, coder: 'Joris' })
  const { codes } = await backend.call('codes.read', {})
  expect(codes.map(({ name }) => name)).toContain('Work')
  const { rows } = await backend.call('quotes.find', { filter: {} })
  const coders = await backend.call('coders.list', {})
  expect(coders.find(({ id }) => id === rows[0]?.coderId)?.name).toBe('Joris')
  await backend.call('history.undo', {})
  expect((await backend.call('codes.read', {})).codes.map(({ name }) => name)).toEqual(['Help'])
})

test('finds memos by their words without their Markdown, each with what it is about', async () => {
  await backend.call('memos.write', {
    subject: { kind: 'code', id: code },
    body: 'Who **opens** doors?',
  })
  const { total, hits } = await backend.call('search.memos', { text: 'opens doors' })
  expect(total).toBe(1)
  expect(hits).toMatchObject([{ name: 'Help', subject: { kind: 'code', id: code } }])
  expect(hits[0]?.excerpt).toEqual([
    { text: 'Who ', found: false },
    { text: 'opens', found: true },
    { text: ' ', found: false },
    { text: 'doors', found: true },
    { text: '?', found: false },
  ])
  expect(await backend.call('search.memos', { text: '' })).toEqual({ total: 0, hits: [] })
})
