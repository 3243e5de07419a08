import type { PairId, ParticipantId, ProgrammeId } from '../../../shared/model/id.ts'
import type {
  ImportDecision,
  ImportOptions,
  ImportPreview,
  Refusal,
} from '../../../shared/model/import.ts'
import { asksQuestions, type Role } from '../../../shared/model/people.ts'
import type { TranscriptKind } from '../../../shared/model/transcript.ts'

/** Who a speaker becomes: an existing participant, or a new one with this name and role. */
export type SpeakerChoice = {
  readonly participantId: ParticipantId | null
  readonly name: string
  readonly role: Role
  /** True for a new person who speaks in other files of the batch as well. */
  readonly together?: boolean
}

/** What will be written for a file; speakers by the label that was found. */
export type Draft = {
  readonly title: string
  readonly kind: TranscriptKind
  readonly date: string | null
  readonly programmeId: ProgrammeId | null
  readonly pairId: PairId | null
  readonly speakers: Readonly<Record<string, SpeakerChoice>>
}

/** A file that was understood and waits to be imported. */
export type ReadyFile = {
  readonly key: string
  readonly name: string
  readonly state: 'ready'
  readonly preview: ImportPreview
  readonly options: ImportOptions
  readonly draft: Draft
}

/** A chosen file: not read yet, refused with a reason, or ready. */
export type BatchFile =
  | { readonly key: string; readonly name: string; readonly state: 'waiting' }
  | {
      readonly key: string
      readonly name: string
      readonly state: 'refused'
      readonly refusal: Refusal
    }
  | ReadyFile

/** The files chosen for one import, in the order they were chosen. */
export type Batch = {
  readonly files: readonly BatchFile[]
  readonly selected: string | null
}

/** A batch without files. */
export const emptyBatch: Batch = { files: [], selected: null }

/** Adds files that are yet to be read. */
export function addWaiting(
  batch: Batch,
  files: readonly { readonly key: string; readonly name: string }[],
): Batch {
  const waiting = files.map((file) => ({ ...file, state: 'waiting' }) as const)
  return { ...batch, files: [...batch.files, ...waiting] }
}

/** Puts what became of a file in its place; the first that is ready is selected. */
export function settle(batch: Batch, key: string, result: ImportPreview | Refusal): Batch {
  const files = batch.files.map((file) => (file.key === key ? settled(file, result) : file))
  const first = files.find((file) => file.state === 'ready')
  return { files, selected: batch.selected ?? first?.key ?? null }
}

/** Takes a new preview of a file; what was decided stays. */
export function revised(
  batch: Batch,
  key: string,
  { preview, options }: Pick<ReadyFile, 'preview' | 'options'>,
): Batch {
  return change(batch, key, (file) => {
    const proposed = proposeDraft(preview)
    const speakers = { ...proposed.speakers, ...file.draft.speakers }
    return { ...file, preview, options, draft: { ...file.draft, speakers } }
  })
}

/** Changes what will be written for a file. */
export function decide(batch: Batch, key: string, fields: Partial<Draft>): Batch {
  return change(batch, key, (file) => ({ ...file, draft: merge(file.draft, fields) }))
}

/** Gives every file of the batch the same value, e.g. one programme for all. */
export function decideForAll(batch: Batch, fields: Partial<Draft>): Batch {
  return batch.files.reduce((all, { key }) => decide(all, key, fields), batch)
}

/** Leaves a file out; the one after it is selected, or the one before. */
export function leaveOut(batch: Batch, key: string): Batch {
  const at = batch.files.findIndex((file) => file.key === key)
  const files = batch.files.filter((file) => file.key !== key)
  const next = batch.selected === key ? (files[at] ?? files[at - 1]) : undefined
  return { files, selected: batch.selected === key ? (next?.key ?? null) : batch.selected }
}

/** Leaves out every file in one of these states. */
export function withoutState(batch: Batch, state: BatchFile['state']): Batch {
  return batch.files
    .filter((file) => file.state === state)
    .reduce((rest, { key }) => leaveOut(rest, key), batch)
}

/** The files that can be imported; transcripts that are recognised again are none. */
export function readyFiles({ files }: Batch): readonly ReadyFile[] {
  return files.filter((file) => file.state === 'ready').filter(({ preview }) => !preview.again)
}

/** How many transcripts the files that are ready make: of a survey as many as it has questions or respondents. */
export function countTranscripts(batch: Batch): number {
  return readyFiles(batch).reduce((sum, { preview }) => sum + (preview.table?.transcripts ?? 1), 0)
}

/** The file that is shown: the one that was selected, or the first. */
export function selectedFile({ files, selected }: Batch): BatchFile | undefined {
  return files.find(({ key }) => key === selected) ?? files[0]
}

/** A doubtful line of a file. */
export type DoubtAt = { readonly key: string; readonly start: number }

/** The doubtful line after a place, or before it; behind the last one of a file come those of the next file that has some. */
export function nextDoubt(batch: Batch, from: DoubtAt, forward: boolean): DoubtAt | null {
  const order = batch.files.findIndex(({ key }) => key === from.key)
  const all = batch.files.flatMap((file, at) =>
    file.state === 'ready'
      ? file.preview.recognition.doubtful.map(({ start }) => ({ key: file.key, start, at }))
      : [],
  )
  const isBefore = (doubt: (typeof all)[number]) =>
    doubt.at < order || (doubt.at === order && doubt.start < from.start)
  const isAfter = (doubt: (typeof all)[number]) =>
    doubt.at > order || (doubt.at === order && doubt.start > from.start)
  const found = forward ? (all.find(isAfter) ?? all[0]) : (all.findLast(isBefore) ?? all.at(-1))
  return found ? { key: found.key, start: found.start } : null
}

/** Adds a transcript whose speakers are recognised again, and selects it; one that is there already is begun anew. */
export function addAgain(batch: Batch, preview: ImportPreview): Batch {
  const { previewId: key, title: name, again } = preview
  const others = batch.files.filter(
    (file) => file.state !== 'ready' || file.preview.again?.transcriptId !== again?.transcriptId,
  )
  return { files: [...others, settled({ key, name, state: 'waiting' }, preview)], selected: key }
}

/** What the backend is told to write. */
export function decisionsOf(batch: Batch): readonly ImportDecision[] {
  return readyFiles(batch).map((file) => ({
    ...file.draft,
    title: file.draft.title.trim() || file.preview.title,
    previewId: file.preview.previewId,
    speakers: speakerDecisions(file),
  }))
}

/** What the backend is told about the speakers of a file. */
export function speakerDecisions({ preview, draft }: ReadyFile) {
  return preview.recognition.speakers.map(({ label }) => decisionFor(label, draft))
}

/** What is proposed for a file before the person said anything. */
function proposeDraft(preview: ImportPreview): Draft {
  const { title, kind, date, recognition, again } = preview
  const known = new Map(again?.speakers.map(({ label, participantId }) => [label, participantId]))
  const speakers = recognition.speakers.map(({ label, asks }): [string, SpeakerChoice] => [
    label,
    {
      participantId: known.get(label) ?? null,
      name: label,
      role: proposeRole(label, asks, kind),
    },
  ])
  return {
    title,
    kind,
    date,
    programmeId: null,
    pairId: null,
    speakers: Object.fromEntries(speakers),
  }
}

function settled(file: BatchFile, result: ImportPreview | Refusal): BatchFile {
  const { key, name } = file
  if (!('previewId' in result)) return { key, name, state: 'refused', refusal: result }
  const options = { ignore: [], join: {} }
  return { key, name, state: 'ready', preview: result, options, draft: proposeDraft(result) }
}

function change(batch: Batch, key: string, act: (file: ReadyFile) => ReadyFile): Batch {
  const files = batch.files.map((file) =>
    file.key === key && file.state === 'ready' ? act(file) : file,
  )
  return { ...batch, files }
}

/** A conversation that becomes an interview is led by an interviewer, any other by a moderator. */
function merge(draft: Draft, fields: Partial<Draft>): Draft {
  const next = { ...draft, ...fields }
  if (!fields.kind || fields.kind === draft.kind) return next
  const speakers = Object.entries(next.speakers).map(([label, choice]) => [
    label,
    asksQuestions(choice.role) ? { ...choice, role: leader(next.kind) } : choice,
  ])
  return { ...next, speakers: Object.fromEntries(speakers) }
}

function proposeRole(label: string, asks: boolean, kind: TranscriptKind): Role {
  if (asks) return leader(kind)
  if (/mentee/i.test(label)) return 'mentee'
  if (/mentor/i.test(label)) return 'mentor'
  return /coordinat/i.test(label) ? 'coordinator' : 'other'
}

function leader(kind: TranscriptKind): Role {
  return kind === 'interview' ? 'interviewer' : 'moderator'
}

function decisionFor(label: string, draft: Draft) {
  const choice = draft.speakers[label]
  if (choice?.participantId) return { label, participantId: choice.participantId }
  const { name = '', role, together } = choice ?? {}
  return { label, name: name.trim() || label, role, ...(together && { together }) }
}
