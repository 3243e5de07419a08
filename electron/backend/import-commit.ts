import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { z } from 'zod'
import { type ParticipantId, speakerId, transcriptId } from '../../shared/model/id.ts'
import type { ImportPreview, importDecision } from '../../shared/model/import.ts'
import type { Role } from '../../shared/model/people.ts'
import type { ImportResult } from '../../shared/model/replies.ts'
import type { Speaker } from '../../shared/model/transcript.ts'
import { shortName, uniqueName } from '../../shared/text/names.ts'
import type { FoundSpeaker } from '../../shared/text/recognition.ts'
import type { Db } from '../store/db.ts'
import { addParticipant } from '../store/people.ts'
import { addTranscript, takenNames } from '../store/transcripts.ts'
import type { Context } from './context.ts'
import { write } from './handlers.ts'
import { commitSurvey } from './import-survey.ts'
import { type Pending, pendingOf } from './session.ts'

type Decision = z.output<typeof importDecision>

/** Writes previewed files as transcripts, all of them as one undoable change. */
export const commitImport = write<
  { decisions: readonly Decision[]; task?: string | undefined },
  ImportResult
>(
  (_, { transcripts }) =>
    transcripts.length === 1
      ? `Imported “${transcripts[0]?.title}”`
      : `Imported ${transcripts.length} transcripts`,
  (context, { decisions, task }) => {
    const transcripts = decisions.flatMap((decision, index) => {
      context.progress(task, { done: index, total: decisions.length, label: decision.title })
      const pending = pendingOf(context.session, decision.previewId)
      const { survey, file } = pending
      const written = survey
        ? commitSurvey(context, { ...pending, survey }, decision)
        : [commitOne(context, pending, decision)]
      return written.map((transcript) => ({ ...transcript, file: file.name }))
    })
    for (const { previewId } of decisions) context.session.pending.delete(previewId)
    return { transcripts, refused: [] }
  },
)

function commitOne(context: Context, { file, source, preview }: Pending, decision: Decision) {
  const { db } = context
  const taken = takenNames(db)
  const id = transcriptId.parse(randomUUID())
  const title = uniqueName(decision.title, null, taken.titles)
  const short = shortName(decision.kind, title, taken.shorts)
  const speakers = preview.recognition.speakers.map((found) => ({
    id: speakerId.parse(randomUUID()),
    transcriptId: id,
    label: found.label,
    participantId: participantFor(db, found, { decision, short }),
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
    source: gzipSync(file.bytes),
    speakers,
    ...placesOf(preview, speakers),
  })
  return { id, title }
}

function placesOf({ recognition }: ImportPreview, speakers: readonly Speaker[]) {
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
  db: Db,
  found: FoundSpeaker,
  { decision, short }: { readonly decision: Decision; readonly short: string },
): ParticipantId {
  const choice = decision.speakers.find((speaker) => speaker.label === found.label)
  if (choice?.participantId) return choice.participantId
  const name = uniqueName(choice?.name?.trim() || found.label, short, takenNames(db).participants)
  const role = choice?.role ?? proposedRole(found, decision)
  return addParticipant(db, { name, role, programmeId: null, pairIds: [] }).id
}

function proposedRole(found: FoundSpeaker, { kind }: Decision): Role {
  if (!found.asks) return 'other'
  return kind === 'interview' ? 'interviewer' : 'moderator'
}
