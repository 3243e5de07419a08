import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createBackend } from '../../electron/backend/backend.ts'
import { runCommand } from '../../electron/commands/run.ts'
import type { CodeId, QuoteId, TranscriptId } from '../../shared/model/id.ts'
import { makeFolder, startHost } from './host.ts'

const lanes = 2
const roundsEach = 25
/** Codings that are answered in a round before the blow is near. */
const mostAnswered = 6
/** Milliseconds until the blow then falls, at the longest; a coding takes a few, so that some blows fall in the middle of one. */
const longestWait = 25

describe('a project whose backend is killed while somebody codes', () => {
  it(`opens ${lanes * roundsEach} times out of ${lanes * roundsEach}, is sound, and has every coding that was answered`, {
    timeout: 600_000,
  }, async () => {
    await Promise.all(Array.from({ length: lanes }, runLane))
  })
})

/** Kills one project's host again and again, and looks for every coding that it was promised. */
async function runLane(): Promise<void> {
  const desk = await prepare()
  const promised = new Set<QuoteId>()
  for (let round = 0; round < roundsEach; round++) {
    const host = await startHost(desk.folder, desk.project)
    const enough = promised.size + Math.ceil(Math.random() * mostAnswered)
    const coding = codeUntilKilled(host, desk, promised)
    const given = coding.then(() => expect(promised.size).toBeGreaterThanOrEqual(enough))
    while (promised.size < enough) await Promise.race([given, setTimeout(1)])
    await setTimeout(Math.random() * longestWait)
    await host.kill()
    await given
    await expectSound(desk, promised)
  }
}

type Desk = {
  readonly folder: string
  readonly project: string
  readonly transcriptId: TranscriptId
  readonly codeIds: readonly CodeId[]
  readonly length: number
}

async function prepare(): Promise<Desk> {
  const folder = makeFolder()
  const project = join(folder, 'p.excerpta')
  const talk = Array.from(
    { length: 400 },
    (_, line) => `${line % 2 ? 'A' : 'B'}: line ${line} of what they said`,
  )
  writeFileSync(join(folder, 'talk.txt'), talk.join('\n'))
  const backend = openBackend(folder)
  await backend.call('project.create', { path: project, codebook: 'mentoring-benefits' })
  const { previews } = await backend.call('import.preview', {
    files: [{ path: join(folder, 'talk.txt') }],
  })
  const { transcripts } = await backend.call('import.commit', {
    decisions: previews.map(({ previewId, title, kind }) => ({ previewId, title, kind })),
  })
  const { codes } = await backend.call('codes.read', {})
  backend.close()
  const [transcript] = transcripts
  if (!transcript) throw new Error('The transcript was not imported')
  return {
    folder,
    project,
    transcriptId: transcript.id,
    codeIds: codes.map(({ id }) => id),
    length: talk.join('\n').length,
  }
}

async function codeUntilKilled(
  host: Awaited<ReturnType<typeof startHost>>,
  { transcriptId, codeIds, length }: Desk,
  promised: Set<QuoteId>,
): Promise<void> {
  try {
    for (;;) {
      const start = Math.floor(Math.random() * (length - 200))
      const end = start + 20 + Math.floor(Math.random() * 150)
      const codeId = codeIds[start % codeIds.length]
      if (!codeId) throw new Error('There are no codes')
      const quote = await host.call('quotes.code', { transcriptId, start, end, codeIds: [codeId] })
      promised.add(quote.id)
    }
  } catch (error) {
    // The host is gone in the middle of a call or between two.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
  }
}

/** Looks at the project as it lies on the disk, first without writing, then as the app opens it. */
async function expectSound(desk: Desk, promised: ReadonlySet<QuoteId>): Promise<void> {
  let said = ''
  const status = await runCommand(['check', desk.project], {
    folder: desk.folder,
    dataFolder: join(desk.folder, 'settings'),
    version: '0.0.0',
    out: () => undefined,
    err: (text) => {
      said += text
    },
  })
  expect(status, said).toBe(0)
  const backend = openBackend(desk.folder)
  const { project } = await backend.call('project.open', { path: desk.project })
  expect(project?.readOnly).toBe(false)
  const { quotes, codings } = await backend.call('quotes.ofTranscript', {
    transcriptId: desk.transcriptId,
  })
  backend.close()
  const coded = new Set(codings.map(({ quoteId }) => quoteId))
  const missing = [...promised].filter((id) => !coded.has(id))
  expect(missing).toEqual([])
  expect(new Set(quotes.map(({ id }) => id))).toEqual(coded)
}

function openBackend(folder: string) {
  return createBackend({
    dataFolder: join(folder, 'settings'),
    version: '0.0.0',
    browse: false,
    announce: () => undefined,
  })
}
