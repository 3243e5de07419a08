import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importTexts, openProject, startBackend } from './opened.ts'

test('calls that need a project say so where none is open', async () => {
  const { backend } = startBackend()
  await expect(backend.call('codes.read', {})).rejects.toMatchObject({ code: 'no-project' })
})

test('input that is not of the promised shape is refused with the field that is wrong', async () => {
  const { backend } = startBackend()
  await expect(backend.call('app.setSettings', { textSize: 7 })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('textSize'),
  })
})

test('a new project has its title, its codebook, and nothing to undo', async () => {
  const { backend, folder } = startBackend()
  await backend.call('project.create', {
    path: join(folder, 'mine'),
    codebook: 'mentoring-benefits',
  })
  const state = await backend.call('app.state', {})
  expect(state.project).toEqual({
    path: join(folder, 'mine.excerpta'),
    title: 'mine',
    readOnly: false,
  })
  expect((await backend.call('codes.read', {})).codes).toHaveLength(9)
  expect(await backend.call('history.state', {})).toEqual({ undo: null, redo: null })
})

test('a codebook that does not exist leaves no project behind', async () => {
  const { backend, folder } = startBackend()
  const path = join(folder, 'mine.excerpta')
  await expect(backend.call('project.create', { path, codebook: 'none' })).rejects.toMatchObject({
    code: 'unknown-codebook',
  })
  expect(existsSync(path)).toBe(false)
})

test('a project that cannot be created leaves the open one open', async () => {
  const { backend, path } = await openProject()
  await expect(backend.call('project.create', { path })).rejects.toMatchObject({ code: 'exists' })
  expect((await backend.call('app.state', {})).project?.path).toBe(path)
})

test('opening a bad file leaves the open project open', async () => {
  const { backend, folder, path } = await openProject()
  writeFileSync(join(folder, 'bad.excerpta'), 'no')
  await expect(
    backend.call('project.open', { path: join(folder, 'bad.excerpta') }),
  ).rejects.toMatchObject({ code: 'not-a-project' })
  expect((await backend.call('app.state', {})).project?.path).toBe(path)
})

test('recent projects are remembered, newest first and each once', async () => {
  const { backend, folder, path } = await openProject()
  await backend.call('project.create', { path: join(folder, 'b.excerpta') })
  await backend.call('project.open', { path })
  const { recent } = await backend.call('app.settings', {})
  expect(recent.map((project) => project.title)).toEqual(['Study', 'b'])
})

test('a closed project has nothing beside it', async () => {
  const { backend, folder } = await openProject()
  await importTexts(backend, { 'a.txt': 'Just some words.' })
  await backend.call('project.close', {})
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'study.excerpta'])
})

test('a read-only project answers questions and refuses changes', async () => {
  const { backend, path } = await openProject()
  await backend.call('project.close', {})
  await backend.call('project.open', { path, readOnly: true })
  await expect(backend.call('codes.add', { name: 'Trust' })).rejects.toMatchObject({
    code: 'read-only',
  })
  await expect(backend.call('history.undo', {})).rejects.toMatchObject({ code: 'read-only' })
  expect((await backend.call('codes.read', {})).codes).toEqual([])
})

test('undo survives closing and opening', async () => {
  const { backend, path } = await openProject()
  await backend.call('codes.add', { name: 'Trust' })
  await backend.call('project.close', {})
  await backend.call('project.open', { path })
  expect(await backend.call('history.undo', {})).toMatchObject({
    done: 'New code “Trust”',
    undo: null,
  })
  await backend.call('project.close', {})
  await backend.call('project.open', { path })
  expect((await backend.call('history.redo', {})).undo).toBe('New code “Trust”')
})

test('a backup is written beside the project and never over a file', async () => {
  const { backend, folder } = await openProject()
  const backup = await backend.call('project.backup', {})
  expect(backup).toMatchObject({ verified: true })
  expect(existsSync(backup.file)).toBe(true)
  await expect(
    backend.call('project.backup', { to: join(folder, 'study.excerpta') }),
  ).rejects.toMatchObject({ code: 'exists' })
})

test('a change is announced with the tables that it touched', async () => {
  const { backend, announced } = await openProject()
  announced.length = 0
  await backend.call('codes.add', { name: 'Trust' })
  expect(announced).toEqual([
    { event: 'changed', payload: { tables: ['coder', 'code', 'change'] } },
  ])
})

test('the sample project has something for every screen, passes its own check, and has nothing to undo', async () => {
  const { backend, folder } = startBackend()
  const sample = await backend.call('project.sample', { path: join(folder, 'sample.excerpta') })
  expect(sample).toMatchObject({ transcripts: 6, codings: 268 })
  const { programmes, pairs } = await backend.call('people.read', {})
  expect([programmes.length, pairs.length]).toEqual([4, 9])
  expect((await backend.call('coders.list', {})).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Hanna Vos', 'Marek Lind']),
  )
  expect(await backend.call('project.check', {})).toEqual({ ok: true, problems: [] })
  expect(await backend.call('history.state', {})).toEqual({ undo: null, redo: null })
})
