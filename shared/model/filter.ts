import { z } from 'zod'
import { placing } from './cooccurrence.ts'
import {
  attributeId,
  capitalTypeId,
  codeId,
  coderId,
  pairId,
  participantId,
  programmeId,
  speakerId,
  transcriptId,
} from './id.ts'
import { role } from './people.ts'
import { transcriptKind } from './transcript.ts'

/**
 * Which quotes are meant. Every field that is present narrows the result; within a field, one of the values is enough.
 * `null` stands for "no programme" and "no pair". Used alike by the quotes screen, the analyses, exports and the command line.
 */
export const filter = z.strictObject({
  /** With one of these codes or their sub-codes. */
  codes: z.array(codeId).optional(),
  /** With every one of these codes (or a sub-code of it). */
  allOf: z.array(codeId).optional(),
  /** With none of these codes or their sub-codes. */
  not: z.array(codeId).optional(),
  /** On a passage with one of two codes that has the other beside it; the same code twice: with that code and no sub-code. */
  together: z.strictObject({ codes: z.tuple([codeId, codeId]), relation: placing }).optional(),
  /**
   * With (`absent`: without) a passage beside it that bears one of these codes or their sub-codes, whoever says it; each
   * entry narrows.
   */
  beside: z
    .array(
      z.strictObject({
        codes: z.array(codeId).min(1),
        relation: placing,
        absent: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Whose codes serve one of these capital types; `null`: codes mapped to none. */
  capitals: z.array(capitalTypeId.nullable()).optional(),
  programmes: z.array(programmeId.nullable()).optional(),
  pairs: z.array(pairId.nullable()).optional(),
  /** Participants, speakers who are no participant yet, or `null`: what nobody says. */
  participants: z.array(z.union([participantId, speakerId]).nullable()).optional(),
  roles: z.array(role.nullable()).optional(),
  /** Values of one attribute are alternatives, different attributes narrow; `''` stands for "no value". */
  attributes: z.array(z.strictObject({ id: attributeId, value: z.string() })).optional(),
  transcripts: z.array(transcriptId).optional(),
  kinds: z.array(transcriptKind).optional(),
  coders: z.array(coderId).optional(),
  starred: z.boolean().optional(),
  hasMemo: z.boolean().optional(),
  /** True: with a code; false: without any. */
  coded: z.boolean().optional(),
  /** Words that the quote contains, case and diacritics aside. */
  text: z.string().optional(),
  /** ISO date; created on that day or later. */
  since: z.string().optional(),
  /** ISO time; created before it. */
  until: z.string().optional(),
  /** Whether quotes that only moderators and interviewers speak are wanted; left out by default. */
  includeModerators: z.boolean().optional(),
})
export type Filter = z.infer<typeof filter>
