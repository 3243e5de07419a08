import { z } from 'zod'

/**
 * Ids are UUIDs made where the row is born; they survive copying, merging and exchange (they are REFI-QDA's GUIDs).
 * Each kind has its own brand, so that a code's id cannot be passed where a quote's is meant.
 */
const id = z.guid()

export const coderId = id.brand<'Coder'>()
export const programmeId = id.brand<'Programme'>()
export const pairId = id.brand<'Pair'>()
export const participantId = id.brand<'Participant'>()
export const attributeId = id.brand<'Attribute'>()
export const transcriptId = id.brand<'Transcript'>()
export const speakerId = id.brand<'Speaker'>()
export const codeId = id.brand<'Code'>()
export const capitalTypeId = id.brand<'CapitalType'>()
export const quoteId = id.brand<'Quote'>()
export const codingId = id.brand<'Coding'>()
export const memoId = id.brand<'Memo'>()
export const savedFilterId = id.brand<'SavedFilter'>()
export const pseudonymId = id.brand<'Pseudonym'>()
export const reportId = id.brand<'Report'>()

export type CoderId = z.infer<typeof coderId>
export type ProgrammeId = z.infer<typeof programmeId>
export type PairId = z.infer<typeof pairId>
export type ParticipantId = z.infer<typeof participantId>
export type AttributeId = z.infer<typeof attributeId>
export type TranscriptId = z.infer<typeof transcriptId>
export type SpeakerId = z.infer<typeof speakerId>
export type CodeId = z.infer<typeof codeId>
export type CapitalTypeId = z.infer<typeof capitalTypeId>
export type QuoteId = z.infer<typeof quoteId>
export type CodingId = z.infer<typeof codingId>
export type MemoId = z.infer<typeof memoId>
export type SavedFilterId = z.infer<typeof savedFilterId>
export type PseudonymId = z.infer<typeof pseudonymId>
export type ReportId = z.infer<typeof reportId>
