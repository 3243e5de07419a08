import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { nameFinder, replaceNames } from '../../../shared/text/pseudonyms.ts'
import { importTexts, openProject } from './opened.ts'

const text = [
  'Rosa: I met Xanthippe in Lagos. XANTHIPPE’s flat was near.',
  'Moderator: And then?',
  'Xanthippe: Rosa wrote to me.',
  'Rosa: I did.',
].join('\n')
const names = [
  { original: 'Xanthippe', replacement: 'M2' },
  { original: 'Rosa', replacement: 'Mentor 1' },
  { original: 'Lagos', replacement: 'a city' },
]

test('names are replaced in texts, labels, memos, codes and titles, and every quote stays on its words', async () => {
  const { backend, transcript, quoted } = await named()
  expect(await quoted()).toEqual(['Xanthippe', 'met Xanthippe in Lagos', 'wrote to me'])
  const { total, places } = await backend.call('pseudonyms.inTexts', {})
  expect(new Set(places.map(({ where }) => where))).toEqual(
    new Set([
      'Xanthippe’s group',
      'title of a transcript',
      'name of an imported file',
      'memo on a quote',
      'memo',
      'code',
      'participant',
    ]),
  )
  const done = await backend.call('pseudonyms.replaceInTexts', {})
  expect(done).toEqual({ places: total, codings: 2 })
  const { text: after } = await backend.call('transcripts.read', { id: transcript })
  expect(after).toBe(
    [
      'Mentor 1: I met M2 in a city. M2’s flat was near.',
      'Moderator: And then?',
      'M2: Mentor 1 wrote to me.',
      'Mentor 1: I did.',
    ].join('\n'),
  )
  expect(await quoted()).toEqual(['M2', 'met M2 in a city', 'wrote to me'])
  expect(await backend.call('pseudonyms.inTexts', {})).toEqual({ total: 0, places: [] })
  const { codes } = await backend.call('codes.read', {})
  expect(codes.map(({ name }) => name)).toEqual(['Met M2'])
  expect((await backend.call('project.check', {})).ok).toBe(true)
})

test('one undo brings all of it back, the received file included', async () => {
  const { backend, transcript, quoted } = await named()
  const all = () =>
    Promise.all([
      backend.call('transcripts.read', { id: transcript }),
      backend.call('codes.read', {}),
      backend.call('memos.list', {}).then((memos) => memos.map(({ body }) => body)),
      backend.call('people.read', {}),
      quoted(),
    ])
  const before = await all()
  await backend.call('pseudonyms.replaceInTexts', {})
  await expect(backend.call('transcripts.recognise', { id: transcript })).rejects.toMatchObject({
    code: 'no-file',
  })
  await backend.call('history.undo', {})
  expect(await all()).toEqual(before)
  await backend.call('transcripts.recognise', { id: transcript })
})

test('with the key removed after that, the file holds no name at all, and undo ends there', async () => {
  const { backend, path, transcript } = await named()
  await backend.call('pseudonyms.replaceInTexts', {})
  expect(readFileSync(path).includes('Xanthippe')).toBe(true)
  await backend.call('pseudonyms.forget', {})
  const file = readFileSync(path).toString('latin1').toLowerCase()
  for (const name of ['xanthipp', 'rosa', 'lagos']) expect(file, name).not.toContain(name)
  const { text: before } = await backend.call('transcripts.read', { id: transcript })
  await backend.call('history.undo', {})
  expect((await backend.call('transcripts.read', { id: transcript })).text).toBe(before)
  const history = (await backend.call('history.list', {})).map(({ summary }) => summary).join()
  expect(history).toContain('Met M2')
  expect(history).not.toContain('Xanthippe')
  expect((await backend.call('project.check', {})).ok).toBe(true)
})

test('with work between replacing and removing the key, undo takes nothing back by halves, and what follows is undone as ever', async () => {
  const { backend, transcript } = await named()
  await backend.call('pseudonyms.replaceInTexts', {})
  const { text: replaced } = await backend.call('transcripts.read', { id: transcript })
  const edit = { start: replaced.indexOf('flat'), was: 'flat', text: 'house' }
  const edits = [{ ...edit, end: edit.start + edit.was.length }]
  await backend.call('transcripts.correct', {
    id: transcript,
    corrections: [{ kind: 'text', edits }],
  })
  const { codings } = await backend.call('quotes.ofTranscript', { transcriptId: transcript })
  const codingId = codings.at(-1)?.id
  if (!codingId) throw new Error('not coded')
  await backend.call('quotes.uncode', { codingIds: [codingId] })
  await backend.call('codes.add', { name: 'Undone' })
  await backend.call('history.undo', {})
  await backend.call('pseudonyms.forget', {})
  const state = async () => ({
    text: (await backend.call('transcripts.read', { id: transcript })).text,
    words: await wordsOfQuotes(backend, transcript),
    codes: (await backend.call('codes.read', {})).codes.map(({ name }) => name),
  })
  const before = await state()
  expect(before.text).toContain('house')
  for (const move of ['history.undo', 'history.redo'] as const) {
    await backend.call(move, {})
    expect(await state()).toEqual(before)
  }
  await backend.call('codes.add', { name: 'Later' })
  await backend.call('history.undo', {})
  expect(await state()).toEqual(before)
  expect((await backend.call('project.check', {})).ok).toBe(true)
})

test('two people of a transcript never get one label', async () => {
  const { backend } = await openProject()
  const [id] = await importTexts(backend, { 'a.txt': 'Rosa: Yes.\nIda: No.\nRosa: Yes.\nIda: No.' })
  for (const original of ['Rosa', 'Ida'])
    await backend.call('pseudonyms.add', { original, replacement: 'Mentor' })
  await backend.call('pseudonyms.replaceInTexts', {})
  if (!id) throw new Error('not imported')
  const { text: after, speakers } = await backend.call('transcripts.read', { id })
  expect(speakers.map(({ label }) => label)).toEqual(['Mentor', 'Mentor (2)'])
  expect(after).toBe('Mentor: Yes.\nMentor (2): No.\nMentor: Yes.\nMentor (2): No.')
})

test('whatever is said and coded, no name is left and each quote has the words it had, with pseudonyms', async () => {
  const word = fc.constantFrom(
    'Rosa',
    'ROSA',
    'Lagos',
    'Rosas',
    'rosary',
    'yes',
    'and',
    '👍🏽',
    'é',
  )
  const turn = fc.array(word, { minLength: 3, maxLength: 9 })
  const turns = fc.array(turn, { minLength: 2, maxLength: 6 })
  const finder = nameFinder(names)
  await fc.assert(
    fc.asyncProperty(turns, fc.nat(), fc.nat(), async (said, one, other) => {
      const { backend } = await openProject()
      const lines = said.map((words, place) => `${place % 2 ? 'Rosa' : 'Ben'}: ${words.join(' ')}.`)
      const [id] = await importTexts(backend, { 'a.txt': lines.join('\n') })
      if (!id) throw new Error('not imported')
      const place = one % lines.length
      const words = said[place] ?? []
      const range = wordsAt(lines, { place, from: one % words.length, to: other % words.length })
      const code = await backend.call('codes.add', { name: 'Any' })
      await backend.call('quotes.code', { transcriptId: id, ...range, codeIds: [code.id] })
      for (const entry of names) await backend.call('pseudonyms.add', entry)
      const quoted = async () => (await wordsOfQuotes(backend, id))[0] ?? ''
      const before = await quoted()
      await backend.call('pseudonyms.replaceInTexts', {})
      expect((await backend.call('pseudonyms.inTexts', {})).total).toBe(0)
      expect(await quoted()).toBe(replaceNames(finder, before, { brackets: false }))
      expect((await backend.call('project.check', {})).ok).toBe(true)
    }),
    { numRuns: 15 },
  )
}, 60_000)

type Words = { readonly place: number; readonly from: number; readonly to: number }

/** Where words of a line stand in the text, from one to another in whichever order they are given. */
function wordsAt(lines: readonly string[], { place, from, to }: Words) {
  const before = lines.slice(0, place).join('\n').length + (place > 0 ? 1 : 0)
  const [label = '', ...words] = (lines[place] ?? '').split(' ')
  const ends = words.map(
    (_, index) => label.length + words.slice(0, index + 1).join(' ').length + 1,
  )
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const start = (ends[first] ?? 0) - (words[first] ?? '').length
  const full = (words[last] ?? '').endsWith('.') ? 1 : 0
  return { start: before + start, end: before + (ends[last] ?? 0) - full }
}

/** A project with names wherever one can write: three passages coded, among them one that is nothing but a name. */
async function named() {
  const opened = await openProject()
  const { backend } = opened
  const [transcript] = await importTexts(backend, { 'Xanthippe talks.txt': text })
  if (!transcript) throw new Error('not imported')
  const { id: code } = await backend.call('codes.add', { name: 'Met Xanthippe' })
  await backend.call('codes.update', { id: code, definition: 'Who met Xanthippe, or Rosa' })
  for (const words of ['met Xanthippe in Lagos', 'Xanthippe', 'wrote to me']) {
    const start = text.indexOf(words)
    const range = { start, end: start + words.length }
    await backend.call('quotes.code', { transcriptId: transcript, ...range, codeIds: [code] })
  }
  await annotate(backend)
  await backend.call('transcripts.update', { id: transcript, title: 'Xanthippe’s group' })
  for (const entry of names) await backend.call('pseudonyms.add', entry)
  const quoted = async () => (await wordsOfQuotes(backend, transcript)).toSorted()
  return { ...opened, transcript, quoted }
}

/** The words of all quotes in reading order; each remembers exactly these, or the check of the project would tell. */
async function wordsOfQuotes(backend: Backend, id: TranscriptId): Promise<string[]> {
  const { quotes } = await backend.call('quotes.ofTranscript', { transcriptId: id })
  const { text } = await backend.call('transcripts.read', { id })
  expect((await backend.call('project.check', {})).problems).toEqual([])
  return quotes.map(({ start, end }) => text.slice(start, end))
}

async function annotate(backend: Backend): Promise<void> {
  await backend.call('memos.write', { subject: { kind: 'project' }, body: 'Ask **Rosa** again' })
  const [row] = (await backend.call('quotes.find', { filter: {} })).rows
  if (row) await backend.call('quotes.memo', { id: row.id, memo: 'XANTHIPPE again' })
}
