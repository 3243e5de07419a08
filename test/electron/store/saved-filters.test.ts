import { expect, test } from 'vitest'
import { startBackend } from '../backend/opened.ts'

async function sample() {
  const { backend, folder } = startBackend()
  await backend.call('project.sample', { path: `${folder}/sample.excerpta` })
  return backend
}

test('a filter keeps its name and its fields, and is undone and redone as one step', async () => {
  const backend = await sample()
  const filter = { starred: true, text: 'my eyes' }
  const saved = await backend.call('filters.save', { name: ' Best ', filter })
  expect(await backend.call('filters.list', {})).toEqual([saved])
  expect(saved).toMatchObject({ name: 'Best', filter })
  await backend.call('history.undo', {})
  expect(await backend.call('filters.list', {})).toEqual([])
  await backend.call('history.redo', {})
  expect(await backend.call('filters.list', {})).toEqual([saved])
})

test('saving under a known name, case aside, replaces what was saved', async () => {
  const backend = await sample()
  const first = await backend.call('filters.save', { name: 'Best', filter: { starred: true } })
  const again = await backend.call('filters.save', { name: 'best', filter: { starred: false } })
  expect(again.id).toBe(first.id)
  expect(await backend.call('filters.list', {})).toEqual([again])
})

test('a saved filter is taken away, and comes back by undo', async () => {
  const backend = await sample()
  const { id } = await backend.call('filters.save', { name: 'One', filter: {} })
  await backend.call('filters.save', { name: 'another', filter: {} })
  const names = async () => (await backend.call('filters.list', {})).map(({ name }) => name)
  expect(await names()).toEqual(['another', 'One'])
  await backend.call('filters.remove', { id })
  expect(await names()).toEqual(['another'])
  await backend.call('history.undo', {})
  expect(await names()).toEqual(['another', 'One'])
})

test('a saved filter gets another name that no other has, and its old one back by undo', async () => {
  const backend = await sample()
  const { id } = await backend.call('filters.save', { name: 'One', filter: { starred: true } })
  await backend.call('filters.save', { name: 'Other', filter: {} })
  const names = async () => (await backend.call('filters.list', {})).map(({ name }) => name)
  await backend.call('filters.rename', { id, name: ' ONE ' })
  expect(await names()).toEqual(['ONE', 'Other'])
  await expect(backend.call('filters.rename', { id, name: 'other' })).rejects.toMatchObject({
    code: 'name-taken',
    message: expect.stringContaining('saved filter named “Other”'),
  })
  await backend.call('history.undo', {})
  expect(await names()).toEqual(['One', 'Other'])
  await backend.call('filters.remove', { id })
  await expect(backend.call('filters.rename', { id, name: 'Two' })).rejects.toMatchObject({
    code: 'gone',
  })
})

test('a filter whose code was removed stays and finds nothing', async () => {
  const backend = await sample()
  const [code] = (await backend.call('codes.read', {})).codes
  if (!code) throw new Error('no code')
  await backend.call('filters.save', { name: 'One code', filter: { codes: [code.id] } })
  await backend.call('codes.remove', { ids: [code.id] })
  const [saved] = await backend.call('filters.list', {})
  const found = await backend.call('quotes.find', { filter: saved?.filter ?? {}, limit: 1 })
  expect(found.total).toBe(0)
})
