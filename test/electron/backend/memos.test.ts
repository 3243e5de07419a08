import { expect, test } from 'vitest'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { importTexts, openProject } from './opened.ts'

test('a memo is written save by save and undone as one', async () => {
  const { backend, announced } = await openProject()
  const subject: MemoSubject = { kind: 'project' }
  for (const body of ['W', 'Wh', 'Why?'])
    await backend.call('memos.write', { subject, body, sitting: 's1' })
  expect(await backend.call('memos.read', { subject })).toMatchObject({ body: 'Why?' })
  expect(announced.filter(({ event }) => event === 'changed').length).toBeGreaterThanOrEqual(3)
  expect(await backend.call('history.state', {})).toMatchObject({
    undo: 'Wrote a memo on the project',
  })
  await backend.call('memos.write', { subject, body: 'Why? Because.', sitting: 's2' })
  await backend.call('history.undo', {})
  expect(await backend.call('memos.read', { subject })).toMatchObject({ body: 'Why?' })
  await backend.call('history.undo', {})
  expect(await backend.call('memos.list', {})).toEqual([])
})

test('two memos written in turn at one sitting stay two changes', async () => {
  const { backend } = await openProject()
  const { id } = await backend.call('codes.add', { name: 'Trust' })
  const code: MemoSubject = { kind: 'code', id }
  await backend.call('memos.write', { subject: code, body: 'A', sitting: 's' })
  await backend.call('memos.write', { subject: { kind: 'project' }, body: 'B', sitting: 's' })
  await backend.call('history.undo', {})
  expect((await backend.call('memos.list', {})).map(({ body }) => body)).toEqual(['A'])
})

test('free memos are added, titled and removed', async () => {
  const { backend } = await openProject()
  const { id } = await backend.call('memos.add', { title: 'Ideas' })
  const subject: MemoSubject = { kind: 'free', id }
  await backend.call('memos.write', { subject, title: 'Better ideas', body: '- one' })
  expect(await backend.call('memos.list', {})).toMatchObject([
    { subject, name: 'Better ideas', body: '- one' },
  ])
  await backend.call('memos.remove', { subject })
  await expect(backend.call('memos.write', { subject, body: 'x' })).rejects.toMatchObject({
    code: 'gone',
  })
})

test('people who become one keep what was noted on both', async () => {
  const { backend } = await openProject()
  await importTexts(backend, { 'One.txt': 'Mara: Yes.\nIda: No.\n' })
  const { participants } = await backend.call('people.read', {})
  const [a, b] = participants
  if (!a || !b) throw new Error('two people expected')
  for (const { id, name } of [a, b])
    await backend.call('memos.write', { subject: { kind: 'participant', id }, body: name })
  await backend.call('participants.join', { into: a.id, from: [b.id] })
  expect(await backend.call('memos.list', {})).toMatchObject([
    { subject: { kind: 'participant', id: a.id }, body: `${a.name}\n\n${b.name}` },
  ])
})

test('links are found by the beginnings of names and by words, and what is gone is left out', async () => {
  const { backend } = await openProject()
  const [transcriptId] = await importTexts(backend, { 'One.txt': 'Mara: My 100% trust in her.\n' })
  if (!transcriptId) throw new Error('a transcript expected')
  const { id } = await backend.call('codes.add', { name: 'Trust' })
  await backend.call('codes.add', { name: 'Lost trust' })
  const quote = await backend.call('quotes.code', {
    ...{ transcriptId, start: 6, end: 20, codeIds: [id] },
  })
  const found = await backend.call('links.find', { text: 'trust' })
  expect(found.map(({ name }) => name)).toEqual(['Trust', 'Lost trust', quote.ref])
  expect(await backend.call('links.find', { text: '100%' })).toMatchObject([
    { href: `excerpta:quote/${quote.id}`, kind: 'quote', transcriptId },
  ])
  expect(await backend.call('links.find', { text: '1_0%' })).toEqual([])
  const hrefs = [`excerpta:code/${id}`, `excerpta:quote/${quote.id}`]
  expect(await backend.call('links.read', { hrefs })).toHaveLength(2)
  await backend.call('codes.remove', { ids: [id] })
  expect(await backend.call('links.read', { hrefs })).toEqual([])
})
