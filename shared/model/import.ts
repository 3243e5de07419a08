import { z } from 'zod'
import type { Recognition } from '../text/recognition.ts'
import { type ParticipantId, pairId, participantId, programmeId, type TranscriptId } from './id.ts'
import { role } from './people.ts'
import { transcriptKind } from './transcript.ts'

/** A file handed to the backend: its bytes from the interface, or its path from the command line. */
export const incomingFile = z.union([
  z.strictObject({ name: z.string(), base64: z.string() }),
  z.strictObject({ path: z.string() }),
])
export type IncomingFile = z.infer<typeof incomingFile>

/** Names of all formats that transcripts are read from. */
export const formatNames = [
  'DOCX',
  'ODT',
  'XLSX',
  'RTF',
  'DOC',
  'PDF',
  'VTT',
  'SRT',
  'JSON',
  'CHAT',
  'HTML',
  'XML',
  'CSV',
  'LRC',
  'Markdown',
  'TXT',
] as const

/** A table of open answers read as a survey, its columns by their titles. */
export const surveyOptions = z.strictObject({
  /** What becomes one transcript. */
  by: z.enum(['question', 'respondent']),
  answers: z.array(z.string()).min(1),
  /** Column that names the respondents, or null to number them. */
  id: z.string().nullable().default(null),
  /** Columns that become attributes of the respondents. */
  attributes: z.array(z.string()).default([]),
})
export type SurveyOptions = z.output<typeof surveyOptions>

/** Which columns of a table with one row a turn hold what, by place from 0; null where there is no such column. */
export const turnColumns = z.strictObject({
  text: z.int().min(0),
  speaker: z.int().min(0).nullable().default(null),
  time: z.int().min(0).nullable().default(null),
  end: z.int().min(0).nullable().default(null),
  /** Whether the first row says what the columns hold. */
  hasHeader: z.boolean().default(true),
})
export type TurnColumns = z.output<typeof turnColumns>

/** How a file is to be read and its speakers recognised; the preview is made anew with each change. */
export const importOptions = z.strictObject({
  encoding: z.string().optional(),
  /** Name of a format, where the one that fits is not the one that is meant. */
  format: z.string().optional(),
  convention: z.string().optional(),
  ignore: z.array(z.string()).default([]),
  join: z.record(z.string(), z.string()).default({}),
  /** Labels that are speakers although the rules say otherwise. */
  accept: z.array(z.string()).default([]),
  /** Null to read a table that looks like a survey as any other table. */
  survey: surveyOptions.nullable().optional(),
  /** Null to read a table that looks like one row a turn as mere text. */
  columns: turnColumns.nullable().optional(),
})
export type ImportOptions = z.input<typeof importOptions>

/** Who a speaker becomes: an existing participant, or a new one with this name and role. */
export const speakerDecision = z.strictObject({
  label: z.string(),
  participantId: participantId.optional(),
  name: z.string().optional(),
  role: role.optional(),
  /** True for a new person who speaks in every file of this import that says so under the same name. */
  together: z.boolean().optional(),
})

/** What is written for one previewed file. */
export const importDecision = z.strictObject({
  previewId: z.string(),
  title: z.string().trim().min(1),
  kind: transcriptKind,
  date: z.iso.date().nullable().default(null),
  programmeId: programmeId.nullable().default(null),
  pairId: pairId.nullable().default(null),
  speakers: z.array(speakerDecision).default([]),
})
export type ImportDecision = z.input<typeof importDecision>

/** Something about a file that the user should know. */
export type ImportWarning = {
  readonly code: string
  readonly message: string
  readonly line: number | null
}

/** What was understood of one file, before anything is written. */
export type ImportPreview = {
  readonly previewId: string
  readonly file: string
  readonly format: string
  readonly title: string
  readonly kind: z.infer<typeof transcriptKind>
  readonly date: string | null
  readonly encoding: string | null
  readonly words: number
  readonly text: string
  readonly recognition: Recognition
  readonly warnings: readonly ImportWarning[]
  /** Title of a transcript in the project with the same text, or null. */
  readonly sameAs: string | null
  /** Null for files that are no tables. */
  readonly table: TablePreview | null
  /** The transcript whose speakers are recognised again, or null for a file that is yet to be imported. */
  readonly again: RecognisedAgain | null
}

/** A transcript of the project whose speakers are recognised again, and who they are by now. */
export type RecognisedAgain = {
  readonly transcriptId: TranscriptId
  readonly speakers: readonly {
    readonly label: string
    readonly participantId: ParticipantId | null
  }[]
}

/** How a table is read: as a survey, as one row a turn, or as mere text where neither is `used`; and what is proposed for each. */
export type TablePreview = {
  /** Titles by place; those of nameless columns are empty. */
  readonly titles: readonly string[]
  readonly survey: { readonly used: SurveyOptions | null; readonly proposed: SurveyOptions }
  readonly turns: { readonly used: TurnColumns | null; readonly proposed: TurnColumns }
  /** How many transcripts it makes. */
  readonly transcripts: number
}

/** A file that was not imported, and why. */
export type Refusal = {
  readonly file: string
  readonly code: string
  readonly message: string
}
