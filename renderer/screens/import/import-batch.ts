import type { TranscriptId } from '../../../shared/model/id.ts'
import type { ImportOptions, ImportPreview, Refusal } from '../../../shared/model/import.ts'
import { call, on, type Step } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { showProblem } from '../../state/problems.ts'
import { recall, remember } from '../../state/settings.ts'
import { createStore, useStore } from '../../state/store.ts'
import { toBase64 } from '../../state/to-base64.ts'
import {
  addAgain,
  addWaiting,
  type Batch,
  decide,
  decisionsOf,
  emptyBatch,
  leaveOut,
  type ReadyFile,
  readyFiles,
  revised,
  selectedFile,
  settle,
  speakerDecisions,
  withoutState,
} from './batch.ts'
import { tooLarge } from './file-bytes.ts'
import {
  type LastImport,
  lastImport,
  optionsLike,
  rolesLike,
  worthRemembering,
} from './last-import.ts'

/** Work that is going on: how many of how many files, and which. */
export type Work = Step & { readonly what: 'reading' | 'importing' }

type Waiting = { readonly key: string; readonly name: string; readonly file: File }

const batch = createStore(emptyBatch)
const work = createStore<Work | null>(null)
let queue: Waiting[] = []
let stop = new AbortController()

// Another project knows nothing of the previews of this one.
on('changed', ({ tables }) => tables.includes('everything') && batch.set(emptyBatch))

/** The files chosen for import, watched; they stay while the person looks at other screens. */
export function useBatch(): Batch {
  return useStore(batch)
}

/** What is being read or written, watched. */
export function useWork(): Work | null {
  return useStore(work)
}

/** Changes the batch as `act` says. */
export function changeBatch(act: (batch: Batch) => Batch): void {
  batch.set(act(batch.get()))
}

/** Has files read and understood, one after the other. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const added = files.map((file) => ({ key: crypto.randomUUID(), name: file.name, file }))
  changeBatch((current) =>
    addWaiting(
      current,
      added.map(({ key, name }) => ({ key, name })),
    ),
  )
  queue.push(...added)
  if (!work.get()) await readQueue()
}

/** Stops reading or writing; what is not read yet is left out, of what was being written nothing is. */
export function cancelWork(): void {
  stop.abort()
  queue = []
  changeBatch((current) => withoutState(current, 'waiting'))
}

/** Has a file understood anew, e.g. in another encoding. */
export async function revise(file: ReadyFile, fields: Partial<ImportOptions>): Promise<void> {
  const options = { ...file.options, ...fields }
  const { previewId } = file.preview
  const preview = await call('import.revise', { previewId, options }).catch(showProblem)
  if (preview) changeBatch((current) => revised(current, file.key, { preview, options }))
}

/** Takes a file out of the batch. */
export function discard(key: string): void {
  const file = batch.get().files.find((candidate) => candidate.key === key)
  if (file?.state === 'ready')
    void call('import.discard', { previewIds: [file.preview.previewId] }).catch(showProblem)
  changeBatch((current) => leaveOut(current, key))
}

/** Writes all files that are ready, as one change that can be undone, and shows the first. */
async function importAll(): Promise<void> {
  const decisions = decisionsOf(batch.get())
  if (decisions.length === 0 || work.get()) return
  const learnt = worthRemembering(readyFiles(batch.get()))
  const signal = begin({ what: 'importing', done: 0, total: decisions.length, label: '' })
  const onStep = (step: Step) => work.set({ what: 'importing', ...step })
  const input = { decisions: [...decisions] }
  const result = await call('import.commit', input, { signal, onStep }).catch(showProblem)
  work.set(null)
  if (!result) return
  if (learnt) remember(memory, learnt)
  changeBatch((current) =>
    readyFiles(current).reduce((rest, { key }) => leaveOut(rest, key), current),
  )
  notifyUndoable(`Imported ${plural(result.transcripts.length, 'transcript')}.${refusedWords()}`)
  go('read', { transcriptId: result.transcripts[0]?.id })
}

/** Under which the last import is remembered. */
const memory = 'import.last'

/** What was said at the last import; null before the first. */
export function recallLast(): LastImport | null {
  return recall<LastImport | null>(memory, { initial: null, check: lastImport.nullable() })
}

/** Reads all files that are ready as those of the last import were read, and gives the same labels the same roles. */
export async function likeLastTime(last: LastImport): Promise<void> {
  for (const file of readyFiles(batch.get())) {
    await revise(file, optionsLike(file, last))
    changeBatch((current) => {
      const ready = readyFiles(current).find(({ key }) => key === file.key)
      if (!ready) return current
      return decide(decide(current, file.key, { kind: last.kind }), file.key, {
        speakers: rolesLike(ready.draft, last),
      })
    })
  }
}

/** Does what the header offers: takes over what was recognised again in the selected transcript, or imports the files. */
export async function confirm(): Promise<void> {
  const file = selectedFile(batch.get())
  if (file?.state === 'ready' && file.preview.again) await relabel(file)
  else await importAll()
}

/** Has the speakers of a transcript recognised again, for the person to look at; nothing is changed yet. */
export async function recogniseAgain(id: TranscriptId): Promise<void> {
  const preview = await call('transcripts.recognise', { id }).catch(showProblem)
  if (preview) changeBatch((current) => addAgain(current, preview))
}

/** Gives a transcript the speakers and turns that were recognised again, and shows it. */
async function relabel(file: ReadyFile): Promise<void> {
  const { previewId, again } = file.preview
  const input = { previewId, speakers: speakerDecisions(file) }
  const done = await call('transcripts.relabel', input).then(() => true, showProblem)
  if (!done) return
  changeBatch((current) => leaveOut(current, file.key))
  notifyUndoable(
    `“${file.name}” has the speakers that you saw. Its text and its codings are as they were.`,
  )
  go('read', { transcriptId: again?.transcriptId })
}

function refusedWords(): string {
  const count = batch.get().files.filter(({ state }) => state === 'refused').length
  if (count === 0) return ''
  return ` ${count} could not be read; under Import it says why.`
}

async function readQueue(): Promise<void> {
  const signal = begin({ what: 'reading', done: 0, total: queue.length, label: '' })
  let done = 0
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { key, name, file } = next
    work.set({ what: 'reading', done, total: done + queue.length + 1, label: name })
    const result = await readOne(file, signal)
    if (result) changeBatch((current) => settle(current, key, result))
    done++
  }
  work.set(null)
}

async function readOne(file: File, signal: AbortSignal): Promise<ImportPreview | Refusal | null> {
  const refused = tooLarge(file)
  if (refused) return refused
  try {
    const files = [{ name: file.name, base64: await toBase64(file) }]
    const answer = await call('import.preview', { files }, { signal })
    return answer.previews[0] ?? answer.refused[0] ?? null
  } catch (error) {
    if (signal.aborted) return null
    const message = error instanceof Error ? error.message : String(error)
    return { file: file.name, code: 'not-read', message }
  }
}

function begin(first: Work): AbortSignal {
  stop = new AbortController()
  work.set(first)
  return stop.signal
}
