import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBackend } from '../../electron/backend/backend.ts'
import { answerWith } from '../../electron/host/answer.ts'
import type { Step } from '../../renderer/backend.ts'
import type { Events } from '../../shared/api.ts'
import { toReply } from '../../shared/reply.ts'
import { importTexts } from '../electron/backend/opened.ts'

type Hear = (event: keyof Events, payload: unknown) => void

const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
const hearers = new Set<Hear>()
const backend = createBackend({
  dataFolder: join(folder, 'data'),
  version: '0.0.0',
  browse: true,
  announce: (event, payload) => {
    for (const hear of hearers) hear(event, payload)
  },
})
const answer = answerWith(backend)

// What the desktop window offers to its page, here without a window between.
Reflect.set(globalThis, 'excerpta', {
  call: (method: string, input: unknown) =>
    toReply(answer(method, input, new AbortController().signal)),
  on: (hear: Hear) => hearers.add(hear),
})

const { call } = await import('../../renderer/backend.ts').then((loaded) => {
  loaded.connect({ onProblem: () => undefined, onReach: () => undefined })
  return loaded
})

beforeAll(async () => {
  await backend.call('project.create', { path: join(folder, 'study.excerpta'), title: 'Study' })
  await importTexts(backend, {
    'Long.txt': 'Ida: My mentor helped.\nMara: The mentor knew people.\n'.repeat(1000),
  })
})

afterAll(() => {
  backend.close()
  rmSync(folder, { recursive: true })
})

test('long work that is followed tells how far it is, and nobody else is told', async () => {
  const steps: Step[] = []
  const others: Step[] = []
  const asked = await everything()
  await Promise.all([
    call('autocode.code', asked, { onStep: (step) => steps.push(step) }),
    call('project.counts', {}, { onStep: (step) => others.push(step) }),
  ])
  const done = steps.map((step) => step.done)
  expect(done.length).toBeGreaterThan(1)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(steps.every(({ total }) => total === 2000)).toBe(true)
  expect(others).toEqual([])
  await call('history.undo', {})
})

test('long work that is given up stops, leaves nothing, and is no problem to be told', async () => {
  const before = await call('project.counts', {})
  const stop = new AbortController()
  const running = call('autocode.code', await everything(), {
    signal: stop.signal,
    onStep: () => undefined,
  })
  stop.abort()
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  expect(await call('project.counts', {})).toEqual(before)
})

test('what was done before it was given up is answered', async () => {
  const stop = new AbortController()
  const running = call('codes.add', { name: 'Help' }, { signal: stop.signal })
  stop.abort()
  expect(await running).toMatchObject({ name: 'Help' })
})

async function everything() {
  const { passages } = await call('autocode.preview', {
    wanted: { find: 'mentor' },
    unit: 'match',
  })
  const chosen = passages.map(({ transcriptId, start, end }) => ({ transcriptId, start, end }))
  return { passages: chosen, code: { name: 'New' } }
}
