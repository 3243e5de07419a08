import { randomUUID } from 'node:crypto'
import { constants, gzipSync } from 'node:zlib'
import type { z } from 'zod'
import { type ParticipantId, speakerId, transcriptId } from '../../shared/model/id.ts'
import type { ImportPreview, importDecision } from '../../shared/model/import.ts'
import type { Role } from '../../shared/model/people.ts'
import type { ImportResult } from '../../shared/model/replies.ts'
import type { Speaker, TranscriptKind } from '../../shared/model/transcript.ts'
import { shortNames, uniqueNames } from '../../shared/text/names.ts'
import type { FoundSpeaker } from '../../shared/text/recognition.ts'
import type { Db } from '../store/db.ts'
import { participantAdder } from '../store/people.ts'
import { addTranscript, takenNames } from '../store/transcripts.ts'
import type { Context } from './context.ts'
import { writeInSteps } from './handlers.ts'
import { commitSurvey } from './import-survey.ts'
import { type Pending, pendingOf } from './session.ts'

type Decision = z.output<typeof importDecision>

/** Writes previewed files as transcripts, all of them as one undoable change. */
export const commitImport = writeInSteps<
  { decisions: readonly Decision[]; task?: string | undefined },
  ImportResult
>(
  (_, { transcripts }) =>
    transcripts.length === 1
      ? `Imported “${transcripts[0]?.title}”`
      : `Imported ${transcripts.length} transcripts`,
  function* (context, { decisions, task }) {
    const transcripts: ImportResult['transcripts'][number][] = []
    const together = new Map<string, ParticipantId>()
    let names = namesIn(context.db, together)
    for (const [index, decision] of decisions.entries()) {
      context.progress(task, { done: index, total: decisions.length, label: decision.title })
      const pending = pendingOf(context.session, decision.previewId)
      const { survey, file } = pending
      if (survey) {
        const parts = yield* commitSurvey(context, { ...pending, survey }, decision)
        transcripts.push(...parts.map((part) => ({ ...part, file: file.name })))
        names = namesIn(context.db, together)
      } else {
        const written = commitOne(context, pending, { decision, names })
        transcripts.push({ ...written, file: file.name })
      }
      yield
    }
    for (const { previewId } of decisions) context.session.pending.delete(previewId)
    return { transcripts, refused: [] }
  },
)

/** What gives new names that nobody has; what each gave is taken from then on. */
type Names = {
  readonly title: ReturnType<typeof uniqueNames>
  readonly short: ReturnType<typeof shortNames>
  readonly person: ReturnType<typeof uniqueNames>
  readonly add: ReturnType<typeof participantAdder>
  /** New people who speak in several files, by the name that was wanted for them. */
  readonly together: Map<string, ParticipantId>
}

function namesIn(db: Db, together: Names['together']): Names {
  const taken = takenNames(db)
  return {
    title: uniqueNames(taken.titles),
    short: shortNames(taken.shorts),
    person: uniqueNames(taken.participants),
    add: participantAdder(db),
    together,
  }
}

type Deciding = { readonly decision: Decision; readonly names: Names }

function commitOne(
  context: Context,
  { file, source, preview }: Pending,
  { decision, names }: Deciding,
) {
  const { db } = context
  const id = transcriptId.parse(randomUUID())
  const title = names.title(decision.title, null)
  const short = names.short(decision.kind, title)
  const speakers = preview.recognition.speakers.map((found) => ({
    id: speakerId.parse(randomUUID()),
    transcriptId: id,
    label: found.label,
    participantId: participantFor(found, { decision, short, names }),
  }))
  const { kind, date, programmeId, pairId } = decision
  addTranscript(db, {
    transcript: {
      id,
      title,
      short,
      kind,
      date,
      language: source.language,
      programmeId,
      pairId,
      sourceName: file.name,
      format: preview.format,
      importedAt: context.now(),
    },
    text: source.text,
    source: gzipSync(file.bytes, { level: constants.Z_BEST_SPEED }),
    speakers,
    ...placesOf(preview, speakers),
  })
  return { id, title }
}

/** Turns and marks of a preview, with the speakers of the project. */
export function placesOf({ recognition }: ImportPreview, speakers: readonly Speaker[]) {
  const ids = new Map(speakers.map((speaker) => [speaker.label, speaker.id]))
  return {
    turns: recognition.turns.map(({ label, ...place }) => ({
      ...place,
      speakerId: (label !== null && ids.get(label)) || null,
    })),
    marks: recognition.marks,
  }
}

/** The person whom the user chose for a speaker, or a new one: the same label elsewhere is somebody else until the user says so. */
function participantFor(
  found: FoundSpeaker,
  { decision, short, names }: Deciding & { readonly short: string },
): ParticipantId {
  const choice = decision.speakers.find((speaker) => speaker.label === found.label)
  if (choice?.participantId) return choice.participantId
  const wanted = choice?.name?.trim() || found.label
  const shared = choice?.together ? names.together.get(wanted) : undefined
  if (shared) return shared
  const name = names.person(wanted, short)
  const role = choice?.role ?? proposedRole(found, decision.kind)
  const { id } = names.add({ name, role, programmeId: null, pairIds: [] })
  if (choice?.together) names.together.set(wanted, id)
  return id
}

/** The role that somebody seems to have in a conversation of this kind. */
export function proposedRole(found: FoundSpeaker, kind: TranscriptKind): Role {
  if (!found.asks) return 'other'
  return kind === 'interview' ? 'interviewer' : 'moderator'
}
