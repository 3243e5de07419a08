import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startBackend } from './opened.ts'

test('a folder is listed with its folders first, then its projects, and nothing else', async () => {
  const { backend, folder } = startBackend()
  for (const name of ['b', 'A', '.hidden']) mkdirSync(join(folder, name))
  for (const name of ['study.excerpta', 'notes.txt', '.old.excerpta'])
    writeFileSync(join(folder, name), '')
  const listing = await backend.call('app.folder', { folder })
  expect(listing).toMatchObject({ folder, parent: dirname(folder) })
  expect(listing.entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'folder A',
    'folder b',
    'project study.excerpta',
  ])
})

test('a link that leads nowhere, or in a circle, is left out and keeps nothing else from being listed', async () => {
  const { backend, folder } = startBackend()
  mkdirSync(join(folder, 'studies'))
  symlinkSync(join(folder, 'gone'), join(folder, 'nowhere.excerpta'))
  symlinkSync(join(folder, 'circle.excerpta'), join(folder, 'circle.excerpta'))
  const { entries } = await backend.call('app.folder', { folder })
  expect(entries.map(({ name }) => name)).toEqual(['studies'])
})

test('the uppermost folder has none above it', async () => {
  const { backend } = startBackend()
  expect((await backend.call('app.folder', { folder: '/' })).parent).toBeNull()
})

test('a folder that is not there is named, and another one asked for', async () => {
  const { backend, folder } = startBackend()
  await expect(backend.call('app.folder', { folder: join(folder, 'gone') })).rejects.toMatchObject({
    code: 'cannot-read',
    message: `${join(folder, 'gone')} cannot be read: it does not exist, or you have no right to. Choose another folder.`,
  })
})

test('the sample project lies in the documents, each time under a name that is free', async () => {
  const { backend, folder } = startBackend()
  // Windows names the home by the second of these.
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  mkdirSync(join(folder, 'Documents'))
  const paths: string[] = []
  for (let time = 0; time < 3; time += 1)
    paths.push((await backend.call('project.sample', {})).project?.path ?? '')
  expect(new Set(paths.map(dirname))).toEqual(new Set([join(folder, 'Documents')]))
  const [first = ''] = paths.map((path) => basename(path, '.excerpta'))
  expect(paths.map((path) => basename(path, '.excerpta'))).toEqual([
    first,
    `${first} 2`,
    `${first} 3`,
  ])
})
