import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { importTexts, openProject, textFile } from './opened.ts'

const talk = `Moderator: What did change for you?
Amina: I sent forty letters, and nobody answered.
Note: the recorder was moved here.
Josef: For me it was the language.
Moderator: And then?
Amina: Somebody read one of my letters.
Josef: I remember it well.
Moderator: Thank you.
Amina: Yes.
Josef: Yes.
`

async function opened() {
  const started = await openProject()
  const [id] = await importTexts(started.backend, { 'Group 1.txt': talk })
  if (!id) throw new Error('nothing was imported')
  return { ...started, id }
}

async function speakersOf(backend: Backend, id: TranscriptId) {
  const { speakers, turns } = await backend.call('transcripts.read', { id })
  return speakers.map(({ label, id: own, participantId }) => ({
    label,
    participantId,
    turns: turns.filter(({ speakerId }) => speakerId === own).length,
  }))
}

async function codeLetters(backend: Backend, id: TranscriptId) {
  const code = await backend.call('codes.add', { name: 'Letters' })
  const start = talk.indexOf('forty letters')
  const end = start + 'forty letters'.length
  await backend.call('quotes.code', { transcriptId: id, start, end, codeIds: [code.id] })
}

test('recognised again, a transcript has other turns, and its text, codings and people stay', async () => {
  const { backend, id } = await opened()
  await codeLetters(backend, id)
  const before = await speakersOf(backend, id)
  const { quotes } = await backend.call('quotes.ofTranscript', { transcriptId: id })
  const { previewId, again } = await backend.call('transcripts.recognise', { id })
  expect(again?.transcriptId).toBe(id)
  expect(again?.speakers).toEqual(
    before.map(({ label, participantId }) => ({ label, participantId })),
  )
  await backend.call('import.revise', { previewId, options: { ignore: ['Josef'] } })
  await backend.call('transcripts.relabel', { previewId })
  const after = await speakersOf(backend, id)
  expect(after.map(({ label, turns }) => `${label} ${turns}`)).toEqual(['Moderator 3', 'Amina 3'])
  for (const { label, participantId } of after)
    expect(participantId).toBe(before.find((other) => other.label === label)?.participantId)
  expect((await backend.call('transcripts.read', { id })).text).toBe(talk)
  expect((await backend.call('quotes.ofTranscript', { transcriptId: id })).quotes).toEqual(quotes)
})

test('one undo brings turns and speakers back as they were, and one redo changes them again', async () => {
  const { backend, id } = await opened()
  const before = await backend.call('transcripts.read', { id })
  const { previewId } = await backend.call('transcripts.recognise', { id })
  await backend.call('import.revise', { previewId, options: { ignore: ['Moderator'] } })
  await backend.call('transcripts.relabel', { previewId })
  const after = await backend.call('transcripts.read', { id })
  expect(after.speakers.map(({ label }) => label)).toEqual(['Amina', 'Josef'])
  await backend.call('history.undo', {})
  expect(await backend.call('transcripts.read', { id })).toEqual(before)
  await backend.call('history.redo', {})
  expect(await backend.call('transcripts.read', { id })).toEqual(after)
})

test('a label that was not there becomes a new person, or the one that is chosen', async () => {
  const { backend, id } = await opened()
  const people = (await backend.call('people.read', {})).participants
  const { previewId } = await backend.call('transcripts.recognise', { id })
  await backend.call('import.revise', { previewId, options: { accept: ['Note'] } })
  const amina = people.find(({ name }) => name === 'Amina')?.id
  await backend.call('transcripts.relabel', {
    previewId,
    speakers: [
      { label: 'Note', name: 'Recorder', role: 'other' },
      { label: 'Josef', participantId: amina },
    ],
  })
  const after = await speakersOf(backend, id)
  const names = new Map(
    (await backend.call('people.read', {})).participants.map(({ id: own, name }) => [own, name]),
  )
  expect(
    after.map(
      ({ label, participantId }) => `${label} is ${participantId && names.get(participantId)}`,
    ),
  ).toEqual(['Moderator is Moderator', 'Amina is Amina', 'Note is Recorder', 'Josef is Amina'])
})

test('a speaker of whom nobody knows who it is stays unknown', async () => {
  const { backend, id } = await opened()
  const { speakers } = await backend.call('transcripts.read', { id })
  const josef = speakers.find(({ label }) => label === 'Josef')
  if (!josef) throw new Error('no Josef')
  await backend.call('speakers.assign', { id: josef.id, participantId: null })
  const { previewId } = await backend.call('transcripts.recognise', { id })
  await backend.call('transcripts.relabel', {
    previewId,
    speakers: [{ label: 'Josef', name: 'Josef' }],
  })
  const after = await speakersOf(backend, id)
  expect(after.find(({ label }) => label === 'Josef')?.participantId).toBeNull()
})

test('what a format says of its speakers is known again', async () => {
  const { backend } = await openProject()
  const vtt = `WEBVTT\n\n${['Ana', 'Ben', 'Ana'].map((name, at) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n<v ${name}>Words of ${name}.</v>\n`).join('\n')}`
  const { previews } = await backend.call('import.preview', { files: [textFile('a.vtt', vtt)] })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  const { transcripts } = await backend.call('import.commit', { decisions })
  const id = transcripts[0]?.id
  if (!id) throw new Error('nothing was imported')
  const preview = await backend.call('transcripts.recognise', { id })
  expect(preview.recognition).toEqual(previews[0]?.recognition)
})

test('a preview of a file is not taken for one of a transcript', async () => {
  const { backend } = await openProject()
  const { previews } = await backend.call('import.preview', { files: [textFile('a.txt', talk)] })
  const previewId = previews[0]?.previewId ?? ''
  await expect(backend.call('transcripts.relabel', { previewId })).rejects.toMatchObject({
    code: 'not-imported',
  })
})
