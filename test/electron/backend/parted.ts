import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { CodeId, TranscriptId } from '../../../shared/model/id.ts'
import type { MergePreference } from '../../../shared/model/merge.ts'
import { importTexts, openProject, startBackend } from './opened.ts'

const talk = 'Anna: I wrote my letter.\n\nBen: He opened a door.\n\nAnna: The door again.\n'

/** A project with one transcript and one code, and a copy of it that is open elsewhere as Bea's; `prepare` comes before the copy. */
export async function parted(prepare?: (backend: Backend, place: Place) => Promise<unknown>) {
  const mine = await openProject()
  const { backend, path } = mine
  await backend.call('coders.use', { name: 'Ann' })
  const [transcriptId] = await importTexts(backend, { 'talk.txt': talk })
  if (!transcriptId) throw new Error('nothing imported')
  const { id: codeId } = await backend.call('codes.add', { name: 'Orientation', parentId: null })
  await code(backend, { transcriptId, codeId }, 'letter')
  await prepare?.(backend, { transcriptId, codeId })
  const { backend: theirs, folder } = startBackend()
  const copy = join(folder, 'copy.excerpta')
  copyFileSync(path, copy)
  await theirs.call('project.open', { path: copy })
  await theirs.call('coders.use', { name: 'Bea' })
  const file = { path: copy }
  const merge = (conflicts: MergePreference = 'mine') =>
    backend.call('merge.copy', { file, conflicts })
  const preview = () => backend.call('merge.preview', { file, conflicts: 'mine' })
  const mergeBack = () => theirs.call('merge.copy', { file: { path }, conflicts: 'mine' })
  return { backend, theirs, file, merge, preview, mergeBack, place: { transcriptId, codeId } }
}

/** A transcript and a code. */
export type Place = { readonly transcriptId: TranscriptId; readonly codeId: CodeId }

/** Puts the code on the first place where these words stand. */
export async function code(backend: Backend, { transcriptId, codeId }: Place, words: string) {
  const { text } = await backend.call('transcripts.read', { id: transcriptId })
  const start = text.indexOf(words)
  const range = { start, end: start + words.length }
  return backend.call('quotes.code', { transcriptId, ...range, codeIds: [codeId] })
}

/** What is coded, as coder and words, in reading order. */
export async function coded(backend: Backend, { transcriptId }: Place) {
  const coders = await backend.call('coders.list', {})
  const { quotes, codings } = await backend.call('quotes.ofTranscript', { transcriptId })
  const { text } = await backend.call('transcripts.read', { id: transcriptId })
  return quotes.flatMap(({ id, start, end }) =>
    codings
      .filter(({ quoteId }) => quoteId === id)
      .map(({ coderId }) => {
        const coder = coders.find((one) => one.id === coderId)
        return `${coder?.name}: ${text.slice(start, end)}`
      }),
  )
}

/** Expects a project without damage. */
export async function isSound(backend: Backend) {
  expect(await backend.call('project.check', {})).toMatchObject({ ok: true })
}

/** Replaces words of a transcript. */
export async function correct(
  backend: Backend,
  { transcriptId }: Place,
  [was, by]: readonly string[],
) {
  const { text } = await backend.call('transcripts.read', { id: transcriptId })
  const start = text.indexOf(was ?? '')
  const edit = { start, end: start + (was ?? '').length, was: was ?? '', text: by ?? '' }
  const corrections = [{ kind: 'text' as const, edits: [edit] }]
  await backend.call('transcripts.correct', { id: transcriptId, corrections })
}
