import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { importTexts, openProject } from './opened.ts'
import { code, coded, correct, isSound, parted } from './parted.ts'

describe('what only the other did', () => {
  test('arrives in one step, with its coder, and goes again with undo', async () => {
    const { backend, theirs, merge, place } = await parted()
    await code(theirs, place, 'He opened')
    const before = await coded(backend, place)
    expect(await merge()).toMatchObject({
      added: { coders: 1, quotes: 1, codings: 1 },
      ...{ changed: {}, deleted: {}, conflicts: [], unplaced: [] },
    })
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
    await isSound(backend)
    const [entry] = await backend.call('history.list', { limit: 1 })
    expect(entry?.summary).toBe('Merged copy.excerpta: 3 added')
    await backend.call('history.undo', {})
    expect(await coded(backend, place)).toEqual(before)
    await isSound(backend)
  })

  test('is told beforehand without being done', async () => {
    const { backend, theirs, merge, preview, place } = await parted()
    await code(theirs, place, 'He opened')
    const told = await preview()
    expect(await coded(backend, place)).toEqual(['Ann: letter'])
    expect(await merge()).toEqual(told)
  })

  test('is a change of a code, a new transcript, or something removed, too', async () => {
    const { backend, theirs, merge, place } = await parted()
    await theirs.call('codes.update', { id: place.codeId, name: 'Finding one’s way' })
    await importTexts(theirs, { 'second.txt': 'Cem: A second talk.\n\nAnna: Yes.\n' })
    const { codings } = await theirs.call('quotes.ofTranscript', place)
    await theirs.call('quotes.uncode', { codingIds: codings.map(({ id }) => id) })
    expect(await merge()).toMatchObject({
      added: { transcripts: 1 },
      changed: { codes: 1 },
      deleted: { codings: 1, quotes: 1 },
      conflicts: [],
    })
    const { codes } = await backend.call('codes.read', {})
    expect(codes.map(({ name }) => name)).toEqual(['Finding one’s way'])
    expect(await coded(backend, place)).toEqual([])
    expect(await backend.call('search.find', { text: 'second' })).toMatchObject({ total: 1 })
    await isSound(backend)
  })

  test('comes once, however often it is merged, and goes on where it was left', async () => {
    const { backend, theirs, merge, place } = await parted()
    const quote = await code(theirs, place, 'He opened')
    await merge()
    expect(await merge()).toMatchObject({ added: {}, changed: {}, deleted: {}, conflicts: [] })
    await theirs.call('quotes.memo', { id: quote.id, memo: 'A picture of it' })
    expect(await merge()).toMatchObject({ added: {}, changed: { quotes: 1 }, conflicts: [] })
    await isSound(backend)
  })
})

test('very much can be given up, which leaves nothing, and merged later', async () => {
  const { backend, theirs, merge, file } = await parted()
  await importTexts(theirs, { 'Long.txt': 'Ida: My mentor helped.\n'.repeat(1500) })
  const wanted = { wanted: { find: 'mentor' }, unit: 'match' as const }
  const { passages } = await theirs.call('autocode.preview', wanted)
  const chosen = passages.map(({ transcriptId, start, end }) => ({ transcriptId, start, end }))
  await theirs.call('autocode.code', { passages: chosen, code: { name: 'Help' } })
  const before = await backend.call('project.counts', {})
  const running = backend.call('merge.copy', { file, conflicts: 'mine', task: 'all' })
  await backend.call('app.cancel', { task: 'all' })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(await backend.call('project.counts', {})).toEqual(before)
  expect((await merge()).added).toMatchObject({ transcripts: 1, codings: 1500 })
  await isSound(backend)
})

test('what both did stands in both, once each has merged the other', async () => {
  const { backend, theirs, merge, mergeBack, place } = await parted()
  await code(theirs, place, 'He opened')
  await code(theirs, place, 'The door')
  await code(backend, place, 'a door')
  await merge()
  await mergeBack()
  const together = await coded(backend, place)
  expect(together).toHaveLength(4)
  expect(await coded(theirs, place)).toEqual(together)
  const refs = async (of: Backend) =>
    (await of.call('quotes.ofTranscript', place)).quotes.map(({ ref }) => ref)
  expect(new Set(await refs(backend)).size).toBe(4)
  expect(await mergeBack()).toMatchObject({ added: {}, changed: {}, deleted: {}, conflicts: [] })
  await isSound(theirs)
})

describe('what both changed differently', () => {
  const changed = async () => {
    const project = await parted()
    const { backend, theirs, place } = project
    await backend.call('codes.update', { id: place.codeId, definition: 'Mine' })
    await theirs.call('codes.update', { id: place.codeId, definition: 'Theirs' })
    const definition = async () =>
      (await backend.call('codes.read', {})).codes.map((each) => each.definition)
    return { ...project, definition }
  }

  test.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
    ['both', 'Mine\n\nTheirs'],
  ] as const)('is told, and %s counts', async (preference, expected) => {
    const { merge, definition } = await changed()
    const { conflicts } = await merge(preference)
    expect(conflicts).toEqual([
      { what: 'code', name: 'Orientation', here: 'changed', there: 'changed' },
    ])
    expect(await definition()).toEqual([expected])
  })

  test.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
    ['both', 'Mine\n\nTheirs'],
  ] as const)(
    'a memo that both wrote on the same is one, and %s counts',
    async (preference, body) => {
      const { backend, theirs, merge } = await parted()
      const subject = { kind: 'project' as const }
      await backend.call('memos.write', { subject, body: 'Mine' })
      await theirs.call('memos.write', { subject, body: 'Theirs' })
      const { conflicts } = await merge(preference)
      expect(conflicts).toEqual([{ what: 'memo', name: 'Mine', here: 'changed', there: 'changed' }])
      expect((await backend.call('memos.list', {})).map((memo) => memo.body)).toEqual([body])
      expect(await merge(preference)).toMatchObject({ added: {}, changed: {}, deleted: {} })
    },
  )

  test('a code that was removed there and used here since stays, and is told', async () => {
    const { backend, theirs, merge, place } = await parted()
    await code(backend, place, 'a door')
    await theirs.call('codes.remove', { ids: [place.codeId] })
    const { conflicts } = await merge()
    expect(conflicts).toContainEqual({
      ...{ what: 'code', name: 'Orientation', here: 'changed', there: 'removed' },
    })
    expect(await coded(backend, place)).toContain('Ann: a door')
    await isSound(backend)
  })

  test('a coding with a code that was removed here is not taken over, and is told', async () => {
    const { backend, theirs, merge, place } = await parted()
    await code(theirs, place, 'a door')
    await backend.call('codes.remove', { ids: [place.codeId] })
    const { unplaced } = await merge()
    expect(unplaced).toEqual([
      { what: 'coding', name: 'Orientation', reason: expect.stringContaining('not here') },
    ])
    await isSound(backend)
  })
})

describe('a text that was corrected', () => {
  test('here: quotes that were made there on the old text stand on their words', async () => {
    const { backend, theirs, merge, place } = await parted()
    await correct(backend, place, ['I wrote my', 'Finally I wrote my'])
    await code(theirs, place, 'He opened')
    expect(await merge()).toMatchObject({ added: { quotes: 1 }, conflicts: [], unplaced: [] })
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
    await isSound(backend)
  })

  test('there, where nothing was done here: it comes with its quotes where they are', async () => {
    const { backend, theirs, merge, place } = await parted()
    await correct(theirs, place, ['I wrote my', 'Finally I wrote my'])
    await code(theirs, place, 'He opened')
    expect(await merge()).toMatchObject({ conflicts: [], unplaced: [] })
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
    const { text } = await backend.call('transcripts.read', { id: place.transcriptId })
    expect(text).toContain('Finally I wrote')
    await isSound(backend)
  })

  test('on both sides: it stays as it is here, and a quote without its words is told', async () => {
    const { backend, theirs, merge, place } = await parted()
    await correct(backend, place, ['I wrote my', 'Finally I wrote my'])
    await correct(theirs, place, ['He opened', 'Then he opened'])
    await code(theirs, place, 'again')
    await code(theirs, place, 'Then he')
    const { conflicts, unplaced } = await merge()
    expect(conflicts).toContainEqual(expect.objectContaining({ what: 'transcript' }))
    expect(unplaced).toEqual([
      { what: 'quote', name: 'Then he', reason: expect.stringContaining('words') },
      { what: 'coding', name: 'Orientation', reason: expect.stringContaining('not here') },
    ])
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: again'])
    await isSound(backend)
  })
})

test('another project is refused', async () => {
  const { backend } = await openProject()
  const { path } = await openProject()
  const merging = backend.call('merge.copy', { file: { path }, conflicts: 'mine' })
  await expect(merging).rejects.toMatchObject({ code: 'not-a-copy' })
})
