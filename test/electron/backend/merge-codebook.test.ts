import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { code, coded, isSound, parted } from './parted.ts'

/** All codes as paths, in the order of the tree. */
async function paths(backend: Backend): Promise<readonly string[]> {
  const { codes } = await backend.call('codes.read', {})
  const pathOf = (id: CodeId | null): string => {
    const found = codes.find((one) => one.id === id)
    if (!found) return ''
    return found.parentId ? `${pathOf(found.parentId)} > ${found.name}` : found.name
  }
  return codes.map(({ id }) => pathOf(id))
}

/** Two copies that both have the codes A and B beside each other. */
async function withCodes() {
  const project = await parted()
  const { backend, mergeBack } = project
  const { id: a } = await backend.call('codes.add', { name: 'A', parentId: null })
  const { id: b } = await backend.call('codes.add', { name: 'B', parentId: null })
  await mergeBack()
  const move = (of: Backend, id: CodeId, parentId: CodeId | null) =>
    of.call('codes.move', { ids: [id], parentId, before: null })
  return { ...project, a, b, move }
}

describe('codes that were moved', () => {
  test('each below the other never make a ring: it stays as it is here, and is told', async () => {
    const { backend, theirs, merge, a, b, move } = await withCodes()
    await move(backend, a, b)
    await move(theirs, b, a)
    const before = await paths(backend)
    for (const preference of ['mine', 'both', 'theirs'] as const) {
      const { conflicts } = await merge(preference)
      expect(conflicts).toContainEqual(expect.objectContaining({ what: 'code', name: 'B' }))
      expect((await paths(backend)).length).toBe(before.length)
    }
    await isSound(backend)
  })

  test('there alone come as they are, also where two changed their places', async () => {
    const { backend, theirs, merge, mergeBack, a, b, move } = await withCodes()
    await move(backend, b, a)
    await mergeBack()
    await move(theirs, b, null)
    await move(theirs, a, b)
    expect(await merge()).toMatchObject({ conflicts: [], unplaced: [] })
    expect(await paths(backend)).toEqual(['Orientation', 'B', 'B > A'])
    await isSound(backend)
  })
})

describe('two codes of the same name', () => {
  test('stay two: the one that comes gets a name of its own, which is told once', async () => {
    const { backend, theirs, merge, mergeBack, place } = await parted()
    await backend.call('codes.add', { name: 'Trust', parentId: null })
    const { id: codeId } = await theirs.call('codes.add', { name: 'trust', parentId: null })
    await code(theirs, { ...place, codeId }, 'He opened')
    const { conflicts } = await merge()
    expect(conflicts).toEqual([
      { what: 'code', name: 'trust', here: 'changed', there: 'changed', renamed: 'trust 2' },
    ])
    expect(await paths(backend)).toEqual(
      expect.arrayContaining(['Orientation', 'Trust', 'trust 2']),
    )
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
    expect(await merge()).toMatchObject({ added: {}, changed: {}, deleted: {}, conflicts: [] })
    expect(await mergeBack()).toMatchObject({ changed: { codes: 1 }, conflicts: [] })
    expect((await paths(theirs)).toSorted()).toEqual((await paths(backend)).toSorted())
    await backend.call('history.undo', {})
    expect(await paths(backend)).toEqual(['Orientation', 'Trust'])
    await isSound(backend)
  })

  test('may stand in different places, and names may be exchanged', async () => {
    const { backend, theirs, merge, a, b } = await withCodes()
    await backend.call('codes.add', { name: 'Trust', parentId: a })
    await theirs.call('codes.add', { name: 'Trust', parentId: b })
    await theirs.call('codes.update', { id: a, name: 'C' })
    await theirs.call('codes.update', { id: b, name: 'A' })
    expect(await merge()).toMatchObject({ conflicts: [] })
    expect(await paths(backend)).toEqual(['Orientation', 'C', 'C > Trust', 'A', 'A > Trust'])
  })

  test('holds of people as well', async () => {
    const { backend, theirs, merge } = await parted()
    for (const each of [backend, theirs]) await each.call('participants.add', { name: 'Mia' })
    expect((await merge()).conflicts).toEqual([
      expect.objectContaining({ what: 'participant', name: 'Mia', renamed: 'Mia 2' }),
    ])
    const people = await backend.call('people.read', {})
    expect(people.participants.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Mia', 'Mia 2']),
    )
  })
})
