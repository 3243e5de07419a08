import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { importTexts } from './opened.ts'
import { code, coded, correct, isSound, type Place, parted } from './parted.ts'

const nothing = { added: {}, changed: {}, deleted: {}, conflicts: [], unplaced: [] }

/** Takes the last coding of a transcript away. */
async function uncode(backend: Backend, { transcriptId }: Place) {
  const { codings } = await backend.call('quotes.ofTranscript', { transcriptId })
  await backend.call('quotes.uncode', { codingIds: codings.slice(-1).map(({ id }) => id) })
}

describe('a coding that came with a merge and was removed here', () => {
  test('does not come back with the next merge, which tells it', async () => {
    const { backend, theirs, merge, place } = await parted()
    await code(theirs, place, 'He opened')
    await merge()
    await uncode(backend, place)
    await code(theirs, place, 'The door')
    const { added, conflicts } = await merge()
    expect(added).toEqual({ quotes: 1, codings: 1 })
    expect(conflicts).toContainEqual({
      ...{ what: 'coding', name: 'Orientation', here: 'removed', there: 'changed' },
    })
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: The door'])
    await isSound(backend)
  })

  test('comes with the next merge where the removing was taken back and done by undo of the merge', async () => {
    const { backend, theirs, merge, place } = await parted()
    await code(theirs, place, 'He opened')
    const report = await merge()
    await uncode(backend, place)
    await backend.call('history.undo', {})
    await backend.call('history.undo', {})
    expect(await coded(backend, place)).toEqual(['Ann: letter'])
    expect(await merge()).toEqual(report)
    expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
    await isSound(backend)
  })
})

test('a merge that was undone brings a corrected text again, too', async () => {
  const { backend, theirs, merge, place } = await parted()
  await correct(theirs, place, ['I wrote my', 'Finally I wrote my'])
  await code(theirs, place, 'He opened')
  const report = await merge()
  await backend.call('history.undo', {})
  expect(await merge()).toEqual(report)
  expect(await coded(backend, place)).toEqual(['Ann: letter', 'Bea: He opened'])
  await isSound(backend)
})

test('a text that is corrected there again after a merge comes again, as nothing was done to it here', async () => {
  const { backend, theirs, merge, place } = await parted()
  await correct(theirs, place, ['I wrote my', 'Finally I wrote my'])
  await code(theirs, place, 'He opened')
  await merge()
  await correct(theirs, place, ['He opened', 'He slowly opened'])
  await correct(theirs, place, ['again', 'once more'])
  expect(await merge()).toMatchObject({ conflicts: [], unplaced: [] })
  const { text } = await backend.call('transcripts.read', { id: place.transcriptId })
  expect(text).toBe((await theirs.call('transcripts.read', { id: place.transcriptId })).text)
  expect(await coded(backend, place)).toEqual(await coded(theirs, place))
  await isSound(backend)
})

test('what was done there and taken back is nothing, and what was taken back of the time before is something', async () => {
  const { backend, theirs, merge, place } = await parted()
  await code(theirs, place, 'He opened')
  await theirs.call('history.undo', {})
  expect(await merge()).toEqual({ ...nothing, added: { coders: 1 }, same: {} })
  await theirs.call('history.undo', {})
  await theirs.call('history.redo', {})
  expect(await merge()).toEqual({ ...nothing, same: { coders: 1 } })
  await theirs.call('history.undo', {})
  expect(await merge()).toMatchObject({ deleted: { quotes: 1, codings: 1 }, conflicts: [] })
  expect(await coded(backend, place)).toEqual([])
  await isSound(backend)
})

describe('what was removed there', () => {
  test('is removed with all that belongs to it, without a conflict', async () => {
    const { backend, theirs, merge, place } = await parted()
    await theirs.call('transcripts.remove', { ids: [place.transcriptId] })
    expect(await merge()).toMatchObject({ conflicts: [], unplaced: [] })
    expect(await backend.call('transcripts.list', {})).toEqual([])
    await isSound(backend)
  })

  test('may be a code with codes below it, in whatever order they were touched', async () => {
    const { backend, theirs, merge, place } = await parted(async (of, { codeId }) => {
      let parentId = codeId
      for (const name of ['One', 'Two', 'Three', 'Four', 'Five'])
        parentId = (await of.call('codes.add', { name, parentId })).id
    })
    const { codes } = await theirs.call('codes.read', {})
    for (const { id } of codes) await theirs.call('codes.update', { id, definition: 'Touched' })
    await theirs.call('codes.remove', { ids: [place.codeId] })
    const { deleted, conflicts } = await merge()
    expect([deleted['codes'], conflicts]).toEqual([6, []])
    expect((await backend.call('codes.read', {})).codes).toEqual([])
    await isSound(backend)
  })

  test('and done there anew comes in its place', async () => {
    const { backend, theirs, merge, place } = await parted()
    await theirs.call('coders.use', { name: 'Ann' })
    const { quotes } = await theirs.call('quotes.ofTranscript', place)
    const quoteIds = quotes.map(({ id }) => id)
    await theirs.call('quotes.star', { ids: quoteIds, starred: true })
    await uncode(theirs, place)
    await theirs.call('quotes.addCode', { quoteIds, codeId: place.codeId })
    expect(await merge()).toMatchObject({ added: { codings: 1 }, deleted: { codings: 1 } })
    expect(await coded(backend, place)).toEqual(['Ann: letter'])
    await isSound(backend)
  })
})

test('a transcript that came with a merge and was removed here is a conflict, file and all', async () => {
  const { backend, theirs, merge } = await parted()
  const ids = await importTexts(theirs, { 'second.txt': 'Cem: A second talk.\n\nAnna: Yes.\n' })
  await merge()
  await backend.call('transcripts.remove', { ids })
  const { conflicts, unplaced } = await merge()
  expect(conflicts.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['transcript', 'source', 'speaker']),
  )
  expect(unplaced).toEqual([])
  await isSound(backend)
})

test('a memo on a text that is another here comes all the same', async () => {
  const { backend, theirs, merge, place } = await parted()
  await correct(backend, place, ['I wrote my', 'Finally I wrote my'])
  const subject = { kind: 'transcript' as const, id: place.transcriptId }
  await theirs.call('memos.write', { subject, body: 'About the letter' })
  expect(await merge()).toMatchObject({ added: { memos: 1 }, conflicts: [] })
  expect(await backend.call('memos.read', { subject })).toMatchObject({ body: 'About the letter' })
})
