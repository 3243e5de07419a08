import type { CodeId, CodingId, QuoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'

/** What was decided about a quote: it stays with the code that is split, or has another from now on. */
export type Decision = CodeId | 'kept'

/** What became of the coding of a quote that was looked at again. */
export type Became = Decision | 'removed'

/** Decisions by quote. */
export type Decisions = ReadonlyMap<QuoteId, Decision>

/** Place of the next quote without a decision, from a place on and then from the beginning; the place itself where all are decided. */
export function nextOpen(
  rows: readonly QuoteRow[],
  decisions: ReadonlyMap<QuoteId, unknown>,
  from: number,
): number {
  const isOpen = (row: QuoteRow) => !decisions.has(row.id)
  const later = rows.findIndex((row, place) => place >= from && isOpen(row))
  if (later >= 0) return later
  const earlier = rows.findIndex(isOpen)
  return earlier >= 0 ? earlier : Math.min(from, rows.length - 1)
}

/** The codings of a quote with the code that is split, whoever made them. */
export function ownCodings({ codings }: QuoteRow, code: CodeId): CodingId[] {
  return codings.filter(({ codeId }) => codeId === code).map(({ id }) => id)
}

/** Whether giving a quote another code makes two codings of one coder one: that one cannot be told apart again but by undo. */
export function fallsTogether({ codings }: QuoteRow, code: CodeId, to: Decision): boolean {
  const coders = codings.filter(({ codeId }) => codeId === code).map(({ coderId }) => coderId)
  return codings.some(({ codeId, coderId }) => codeId === to && coders.includes(coderId))
}

/** What a key asks for while quotes are split: a target by its number from 1, 0 to keep, a step; undefined for all else. */
export function askedBy(keys: string): number | 'back' | 'forward' | 'undo' | undefined {
  if (/^\d$/.test(keys)) return Number(keys)
  return steps[keys]
}

/** What a key asks for while quotes are looked at again: a target by its number from 1, to keep or remove, a step. */
export function reviewAskedBy(
  keys: string,
): number | 'kept' | 'removed' | 'back' | 'forward' | 'undo' | undefined {
  if (keys === 'K' || keys === '0') return 'kept'
  if (keys === 'X' || keys === 'Delete') return 'removed'
  return askedBy(keys)
}

const steps: Readonly<Record<string, 'back' | 'forward' | 'undo'>> = {
  Left: 'back',
  Up: 'back',
  Right: 'forward',
  Down: 'forward',
  'Mod+Z': 'undo',
  Backspace: 'undo',
}
