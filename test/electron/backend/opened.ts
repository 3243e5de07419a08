import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Backend, createBackend } from '../../../electron/backend/backend.ts'
import type { Events } from '../../../shared/api.ts'

/** What a backend announced, in order. */
type Announced = { readonly event: keyof Events; readonly payload: Events[keyof Events] }

/** A backend of its own in a folder of its own; both go when the test is over. */
export function startBackend() {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
  const announced: Announced[] = []
  const backend = createBackend({
    dataFolder: join(folder, 'data'),
    version: '0.0.0',
    browse: true,
    announce: (event, payload) => void announced.push({ event, payload }),
  })
  onTestFinished(() => {
    backend.close()
    rmSync(folder, { recursive: true })
  })
  return { backend, folder, announced }
}

/** The same with a new project open. */
export async function openProject() {
  const started = startBackend()
  const path = join(started.folder, 'study.excerpta')
  await started.backend.call('project.create', { path, title: 'Study' })
  return { ...started, path }
}

/** A file as the interface hands it over. */
export function textFile(name: string, text: string) {
  return { name, base64: Buffer.from(text).toString('base64') }
}

/** Imports texts as they are understood, without corrections, and gives their ids in order. */
export async function importTexts(backend: Backend, texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([name, text]) => textFile(name, text))
  const { previews } = await backend.call('import.preview', { files })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  const { transcripts } = await backend.call('import.commit', { decisions })
  return transcripts.map((transcript) => transcript.id)
}
