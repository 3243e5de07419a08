import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { UserError } from '../../shared/model/error.ts'
import { type ParticipantId, speakerId } from '../../shared/model/id.ts'
import type { ImportOptions, ImportPreview, speakerDecision } from '../../shared/model/import.ts'
import type { Speaker, TranscriptContent } from '../../shared/model/transcript.ts'
import { guessKind, uniqueNames } from '../../shared/text/names.ts'
import { type FoundSpeaker, noHints } from '../../shared/text/recognition.ts'
import { readSource } from '../import/formats.ts'
import type { Source, SourceFile } from '../import/importer.ts'
import { describe, understand } from '../import/understand.ts'
import { addParticipant } from '../store/people.ts'
import { readSourceFile, replaceSpeakers } from '../store/speakers.ts'
import { readTranscript, takenNames } from '../store/transcripts.ts'
import type { Context } from './context.ts'
import { type Handlers, read, write } from './handlers.ts'
import { placesOf, proposedRole } from './import-commit.ts'
import { pendingOf } from './session.ts'

/** Recognising again who speaks in a transcript that was imported before. */
export const recogniseHandlers = {
  'transcripts.recognise': read(async (context, { id }) => {
    const stored = readTranscript(context.db, id) ?? gone()
    const bytes = gunzipSync(readSourceFile(context.db, id) ?? noFile())
    const file = { name: stored.transcript.sourceName, bytes }
    const source = await sourceOf(file, stored)
    return previewAgain(context, { previewId: randomUUID(), file, stored, source, options: {} })
  }),
  'transcripts.relabel': write(
    'Recognised again who speaks in a transcript',
    (context, { previewId, speakers }) => {
      relabel(context, previewId, speakers)
      context.session.pending.delete(previewId)
      return null
    },
  ),
} satisfies Partial<Handlers>

type Understanding = {
  readonly file: SourceFile
  readonly source: Source
  readonly options: ImportOptions
  readonly format: string
}

/** What a preview says of a source and of who speaks in it. */
export function describeSource({ file, source, options, format }: Understanding) {
  const { ignore = [], join = {}, accept = [], convention } = options
  const recognition = understand(source, { ignore, join, accept, convention })
  const { title, date, words } = describe(file, source, recognition.marks)
  return {
    file: file.name,
    format,
    title,
    kind: guessKind(`${title} ${file.name}`, answering(recognition.speakers)),
    date,
    encoding: source.encoding?.name ?? null,
    words,
    text: source.text,
    recognition,
    warnings: source.warnings,
  }
}

function answering(speakers: readonly FoundSpeaker[]): number {
  return speakers.filter((speaker) => !speaker.asks).length
}

type AgainRequest = {
  readonly previewId: string
  readonly file: SourceFile
  readonly stored: TranscriptContent
  readonly source: Source
  readonly options: ImportOptions
}

/** A preview of a transcript that was imported before: only who speaks is understood anew. */
export function previewAgain(
  { session }: Context,
  { previewId, file, stored, source, options }: AgainRequest,
): ImportPreview {
  const { id, title, kind, date, format } = stored.transcript
  const preview: ImportPreview = {
    ...describeSource({ file, source, options, format }),
    previewId,
    title,
    kind,
    date,
    encoding: null,
    sameAs: null,
    table: null,
    again: {
      transcriptId: id,
      speakers: stored.speakers.map(({ label, participantId }) => ({ label, participantId })),
    },
  }
  session.pending.set(previewId, { file, source, preview, survey: null, stored })
  return preview
}

/** What the file says beyond its characters, where the text is still the file’s; else the text alone. */
async function sourceOf(
  file: SourceFile,
  { text, transcript }: TranscriptContent,
): Promise<Source> {
  const bare: Source = {
    text,
    title: null,
    date: null,
    language: transcript.language,
    encoding: null,
    hints: noHints,
    structure: null,
    warnings: [],
  }
  try {
    const read = await readSource(file, { format: transcript.format })
    return read.text === text ? { ...read, warnings: [] } : bare
  } catch (error) {
    if (error instanceof UserError) return bare
    throw error
  }
}

type Decisions = readonly z.output<typeof speakerDecision>[]

/** Gives a transcript the turns and speakers of a preview; speakers whose label stays are the same, with whoever they are. */
function relabel({ db, session }: Context, previewId: string, decisions: Decisions): void {
  const { preview, stored } = pendingOf(session, previewId)
  if (!stored) throw notAgain()
  const { id } = stored.transcript
  const current = readTranscript(db, id) ?? gone()
  if (current.text !== stored.text) throw changed()
  const known = new Map(current.speakers.map((speaker) => [speaker.label, speaker]))
  const { kind, short } = current.transcript
  const name = uniqueNames(takenNames(db).participants)
  const newPerson = (found: FoundSpeaker, choice: Decisions[number] | undefined): ParticipantId =>
    addParticipant(db, {
      name: name(choice?.name?.trim() || found.label, short),
      role: choice?.role ?? proposedRole(found, kind),
      programmeId: null,
      pairIds: [],
    }).id
  const speakers = preview.recognition.speakers.map((found): Speaker => {
    const { label } = found
    const choice = decisions.find((decision) => decision.label === label)
    const before = known.get(label)
    const stays = before && (choice?.name ?? label) === label
    const chosen = choice?.participantId ?? (stays ? before.participantId : undefined)
    return {
      id: before?.id ?? speakerId.parse(randomUUID()),
      transcriptId: id,
      label,
      participantId: chosen === undefined ? newPerson(found, choice) : chosen,
    }
  })
  replaceSpeakers(db, { id, speakers, ...placesOf(preview, speakers) })
}

function noFile(): never {
  throw new UserError(
    'no-file',
    'The file that this transcript came from was taken out of the project when names were replaced in the texts. Nothing was changed. Correct the speakers in the text instead (Ctrl+E).',
  )
}

function gone(): never {
  throw new UserError(
    'gone',
    'This transcript no longer exists; it was removed meanwhile. Undo brings it back.',
  )
}

function changed(): UserError {
  return new UserError(
    'text-changed',
    'The text was changed meanwhile, so that the turns found would not fit. Nothing was changed. Recognise again.',
  )
}

function notAgain(): UserError {
  return new UserError(
    'not-imported',
    'This preview is of a file that is not imported yet. Nothing was changed. Import it first.',
  )
}
