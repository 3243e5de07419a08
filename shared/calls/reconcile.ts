import { z } from 'zod'
import { incomingFile, type Refusal } from '../model/import.ts'
import { release } from '../model/pseudonym.ts'
import {
  codeDecision,
  decision,
  type ReadComparison,
  type ReconcileResult,
} from '../model/reconciliation.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

const books = z.array(z.string()).min(1).max(9)
const codeRef = z.object({ book: z.int().min(0), code: z.int().min(0) })

/** A codebook that was read and waits to be compared. */
export type OpenedBook = {
  /** What the calls know it by as long as the project is open. */
  readonly id: string
  readonly title: string
  readonly codes: number
  readonly codings: number
}

/** Calls about codebooks of several people: side by side, decided code by code, and brought together. */
export const reconcileCalls = {
  /** Reads codebooks from projects, QDC, CSV, XLSX or JSON files; nothing of the project changes. */
  'reconcile.open': call(
    z.object({ files: z.array(incomingFile).min(1).max(9), task: z.string().optional() }),
    out<{ books: readonly OpenedBook[]; refused: readonly Refusal[] }>(),
  ),
  'reconcile.compare': call(z.object({ books }), out<ReadComparison>(), [
    'code',
    'codeAlias',
    'capitalType',
    'codeCapital',
    'codeMatch',
    'coding',
    'quote',
  ]),
  /** Words of up to three quotes of each code. */
  'reconcile.examples': call(
    z.object({ books, codes: z.array(codeRef) }),
    out<readonly (readonly string[])[]>(),
    ['coding', 'quote', 'code'],
  ),
  /** Keeps decisions in the project, null forgets one; answers where in the change log they stand. */
  'reconcile.decide': call(
    z.object({
      decisions: z.array(
        z.object({
          theirs: z.string(),
          seen: z.string(),
          name: z.string(),
          decision: decision.nullable(),
        }),
      ),
    }),
    out<{ at: number }>(),
  ),
  /** What was compared, decided and left open, as a document. */
  'reconcile.report': call(
    z.object({ books, format: z.enum(['docx', 'html', 'md']), release }),
    out<FileOut>(),
  ),
  /** Carries out what is clear and what was decided; `decisions` count before those that were kept. */
  'reconcile.merge': call(
    z.object({
      books,
      decisions: z.array(codeDecision).default([]),
      dryRun: z.boolean().optional(),
    }),
    out<ReconcileResult>(),
    ['code', 'codeAlias', 'capitalType', 'codeCapital', 'codeMatch', 'coding', 'quote'],
  ),
}
