import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { Leak, Release } from '../../../shared/model/pseudonym.ts'
import type { FileOut } from '../../../shared/model/retrieval.ts'
import { importTexts, openProject, textFile } from './opened.ts'

const text = [
  'Samir: Rosa found me a flat in Lagos, near her own flat.',
  'Moderator: How did Rosa do that?',
  'Samir: Write to rosa@post.example.org and ask Samir.',
  'Moderator: I see.',
  'Samir: Yes.',
].join('\n')

test('a name in an export is refused with its place and context until it is replaced or allowed', async () => {
  const { backend } = await coded()
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  const { leaks, message } = await refusal(backend)
  expect(message).toContain('Nothing has left the project')
  expect(leaks).toContainEqual({
    kind: 'name',
    where: 'quote',
    match: 'Rosa',
    before: '',
    after: ' found me a flat',
    replacement: 'M2',
  })
  expect(content(await quotes(backend, { pseudonyms: true }))).toContain(
    '"quote": "M2 found me a flat"',
  )
  expect(content(await quotes(backend, { pseudonyms: true, brackets: true }))).toContain(
    '[M2] found me',
  )
  expect(content(await quotes(backend, { allow: true }))).toContain('Rosa found me a flat')
})

test('what is replaced in an export stays as it is in the project', async () => {
  const { backend, transcript } = await coded()
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  await quotes(backend, { pseudonyms: true })
  const { quotes: marked } = await backend.call('quotes.ofTranscript', { transcriptId: transcript })
  const { text } = await backend.call('transcripts.read', { id: transcript })
  expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['Rosa found me a flat'])
  expect((await backend.call('project.check', {})).ok).toBe(true)
})

test('memos, names of codes and names of files are watched, too', async () => {
  const { backend } = await coded('Met Rosa')
  await backend.call('project.rename', { title: 'Study of Rosa' })
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  const { leaks } = await refusal(backend)
  expect(new Set(leaks.map(({ where }) => where))).toEqual(
    new Set(['name of the file', 'quote', 'code', 'code 1', 'memo', 'Project']),
  )
  expect((await quotes(backend, { pseudonyms: true })).name).toBe('Study of M2 quotes.json')
})

test('e-mail addresses are refused though nobody listed them; a strict project lets nobody overrule that', async () => {
  const { backend } = await coded('Advice', 'write to rosa@post.example.org')
  const first = await refusal(backend)
  expect(first.leaks.map(({ kind, match }) => [kind, match])).toEqual([
    ['e-mail', 'rosa@post.example.org'],
  ])
  await expect(quotes(backend, { allow: true })).resolves.toBeDefined()
  await backend.call('pseudonyms.setStrict', { strict: true })
  expect((await refusal(backend, { allow: true })).strict).toBe(true)
  await backend.call('history.undo', {})
  await expect(quotes(backend, { allow: true })).resolves.toBeDefined()
})

test('every call that makes a file goes through the guard', async () => {
  const { backend } = await coded('Met Rosa')
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  const question = { rows: 'codes', columns: 'programme' } as const
  const attempts = [
    backend.call('codebook.export', { format: 'qdc' }),
    backend.call('codebook.export', { format: 'json' }),
    backend.call('codebook.export', { format: 'xlsx' }),
    backend.call('analysis.export', { question, filter: {}, format: 'csv' }),
    backend.call('analysis.exportCapitals', { filter: {}, format: 'csv' }),
    backend.call('quotes.export', { filter: {}, format: 'xlsx' }),
  ]
  for (const attempt of attempts)
    await expect(attempt).rejects.toMatchObject({ code: 'export-guard' })
  const { base64 } = await backend.call('codebook.export', {
    format: 'qdc',
    release: { pseudonyms: true },
  })
  expect(Buffer.from(base64, 'base64').toString()).toContain('name="Met M2"')
})

test('the pseudonym of a participant is what the participant is called', async () => {
  const { backend } = await coded()
  const samir = await participant(backend, 'Samir')
  await backend.call('pseudonyms.add', {
    original: 'Samir',
    replacement: 'P7',
    participantId: samir,
  })
  expect(await listed(backend)).toEqual([['Samir', 'P7']])
  await backend.call('participants.update', { id: samir, name: 'P8' })
  expect(await listed(backend)).toEqual([['Samir', 'P8']])
  await backend.call('history.undo', {})
  await backend.call('history.undo', {})
  expect(await listed(backend)).toEqual([])
  expect(await participant(backend, 'Samir')).toBe(samir)
})

test('a name that is listed already, has no pseudonym or would be replaced by itself is refused', async () => {
  const { backend } = await coded()
  const add = (original: string, replacement?: string) =>
    backend.call('pseudonyms.add', { original, replacement })
  await add('Rosa', 'M2')
  await expect(add('Rosa', 'M3')).rejects.toMatchObject({ code: 'name-taken' })
  await expect(add('Lagos')).rejects.toMatchObject({ code: 'bad-name' })
  await expect(add('Lagos', 'Lagos')).rejects.toMatchObject({ code: 'bad-name' })
  expect(await listed(backend)).toEqual([['Rosa', 'M2']])
})

test('proposes names of labels and of the texts that are not listed yet', async () => {
  const { backend } = await coded()
  const names = async () => (await backend.call('pseudonyms.propose', {})).map(({ name }) => name)
  expect(await names()).toEqual(['Samir', 'Lagos', 'Rosa'])
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  expect(await names()).toEqual(['Samir', 'Lagos'])
})

test('the key goes out as a table and comes in again; rows that cannot be listed are named', async () => {
  const { backend } = await coded()
  await backend.call('pseudonyms.add', { original: 'Rosa', replacement: 'M2' })
  await backend.call('pseudonyms.add', { original: 'Lagos', replacement: 'a city', kind: 'place' })
  const key = await backend.call('pseudonyms.exportKey', {})
  const before = await listed(backend)
  await backend.call('pseudonyms.forget', {})
  expect(await listed(backend)).toEqual([])
  const read = await backend.call('pseudonyms.import', {
    file: { name: key.name, base64: key.base64 },
  })
  expect(read).toEqual({ added: 2, problems: [] })
  expect(await listed(backend)).toEqual(before)
  const again = textFile('more.csv', 'original,pseudonym\nRosa,M9\nTunis,\nAccra,a town\n')
  const { added, problems } = await backend.call('pseudonyms.import', { file: again })
  expect([added, problems.map(({ row }) => row)]).toEqual([1, [2, 3]])
})

test('a removed key is nowhere in the file, and nothing brings it back', async () => {
  const { backend, path } = await coded()
  await backend.call('pseudonyms.add', { original: 'Xanthippe', replacement: 'M2' })
  const { entries } = await backend.call('pseudonyms.read', {})
  for (const { id } of entries)
    await backend.call('pseudonyms.update', { id, original: 'Xanthippa' })
  expect(readFileSync(path).includes('Xanthipp')).toBe(true)
  await backend.call('pseudonyms.forget', {})
  expect(readFileSync(path).includes('Xanthipp')).toBe(false)
  const { done } = await backend.call('history.undo', {})
  expect(done).not.toContain('name')
  expect((await backend.call('project.check', {})).ok).toBe(true)
})

/** A project in which one passage is coded. */
async function coded(code = 'Advice', words = 'Rosa found me a flat') {
  const opened = await openProject()
  const { backend } = opened
  const [transcript] = await importTexts(backend, { 'talk.txt': text })
  if (!transcript) throw new Error('nothing was imported')
  const start = text.toLowerCase().indexOf(words.toLowerCase())
  const { id } = await backend.call('codes.add', { name: code })
  const range = { start, end: start + words.length }
  const quote = await backend.call('quotes.code', {
    transcriptId: transcript,
    ...range,
    codeIds: [id],
  })
  if (code.includes('Rosa')) await backend.call('quotes.memo', { id: quote.id, memo: 'Ask Rosa' })
  return { ...opened, transcript }
}

function quotes(backend: Backend, release?: Release) {
  return backend.call('quotes.export', { filter: {}, format: 'json', context: 0, release })
}

function content({ base64 }: FileOut): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}

async function refusal(backend: Backend, release?: Release) {
  const error = await quotes(backend, release).then(
    () => new Error('the guard let it through'),
    (reason) => reason,
  )
  expect(error).toMatchObject({ code: 'export-guard' })
  return {
    message: error.message,
    ...(error.details as { leaks: readonly Leak[]; strict: boolean }),
  }
}

async function listed(backend: Backend) {
  const { entries } = await backend.call('pseudonyms.read', {})
  return entries.map(({ original, replacement }) => [original, replacement])
}

async function participant(backend: Backend, name: string) {
  const { participants } = await backend.call('people.read', {})
  const found = participants.find((person) => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}
