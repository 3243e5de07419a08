import { z } from 'zod'
import { type CorrectionReport, correction } from '../model/correction.ts'
import * as id from '../model/id.ts'
import {
  type ImportPreview,
  importDecision,
  importOptions,
  incomingFile,
  type Refusal,
  speakerDecision,
} from '../model/import.ts'
import type { ImportResult, TranscriptListing } from '../model/replies.ts'
import { type TranscriptContent, transcriptKind } from '../model/transcript.ts'
import { call, out } from './call.ts'

/** Calls about importing, transcripts and their speakers. */
export const transcriptsCalls = {
  'import.preview': call(
    z.object({
      files: z.array(incomingFile),
      options: importOptions.optional(),
      task: z.string().optional(),
    }),
    out<{ previews: readonly ImportPreview[]; refused: readonly Refusal[] }>(),
  ),
  'import.revise': call(
    z.object({ previewId: z.string(), options: importOptions }),
    out<ImportPreview>(),
  ),
  'import.commit': call(
    z.object({ decisions: z.array(importDecision), task: z.string().optional() }),
    out<ImportResult>(),
  ),
  'import.discard': call(z.object({ previewIds: z.array(z.string()) }), out<null>()),
  'transcripts.list': call(z.object({}), out<readonly TranscriptListing[]>(), [
    'transcript',
    'quote',
    'speaker',
  ]),
  'transcripts.read': call(z.object({ id: id.transcriptId }), out<TranscriptContent>(), [
    'transcript',
    'speaker',
  ]),
  'transcripts.update': call(
    z.object({
      id: id.transcriptId,
      title: z.string().trim().min(1).optional(),
      short: z.string().trim().min(1).optional(),
      kind: transcriptKind.optional(),
      date: z.iso.date().nullable().optional(),
      programmeId: id.programmeId.nullable().optional(),
      pairId: id.pairId.nullable().optional(),
    }),
    out<null>(),
  ),
  /** Has the speakers of a transcript recognised again; `import.revise` corrects what was understood. Writes nothing. */
  'transcripts.recognise': call(z.object({ id: id.transcriptId }), out<ImportPreview>()),
  /** Takes over what was recognised again: turns and speakers change, the text and its codings stay. */
  'transcripts.relabel': call(
    z.object({ previewId: z.string(), speakers: z.array(speakerDecision).default([]) }),
    out<null>(),
  ),
  /** Corrects words, turns, speakers and times, one after the other, as one change; quotes move along. */
  'transcripts.correct': call(
    z.object({ id: id.transcriptId, corrections: z.array(correction).min(1) }),
    out<CorrectionReport>(),
  ),
  'transcripts.remove': call(z.object({ ids: z.array(id.transcriptId) }), out<null>()),
  'speakers.assign': call(
    z.object({ id: id.speakerId, participantId: id.participantId.nullable() }),
    out<null>(),
  ),
}
