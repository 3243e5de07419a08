import type { JudgedUnit, Judgement, Verdict } from '../../../shared/model/agreement.ts'

/** Which units are listed: those behind one figure, or without a row all on which coders differ. */
export type Listed = {
  readonly row?: string | null
  readonly judgement: Judgement
  /** What they are in words. */
  readonly title: string
}

/** All units on which coders differ, under each code by itself. */
export const allDifferences: Listed = { judgement: 'some', title: 'Differences' }

/** Which of the differences are shown. */
export const stages = ['open', 'decided', 'all'] as const
export type Stage = (typeof stages)[number]

/** Tells one unit under one code from all others, also when the list was made anew. */
export function unitKey({ transcriptId, row, start }: JudgedUnit): string {
  return `${transcriptId} ${row.id ?? ''} ${start}`
}

/** Whether coders differ about a unit. */
export function differs({ codings, without }: JudgedUnit): boolean {
  return codings.length > 0 && without.length > 0
}

/** The units of a stage. */
export function atStage(units: readonly JudgedUnit[], stage: Stage): readonly JudgedUnit[] {
  if (stage === 'all') return units
  return units.filter((unit) => (unit.verdict !== null) === (stage === 'decided'))
}

/** The unit to go to when one has been decided: the next of the list, at its end the one before. */
export function unitAfter(units: readonly JudgedUnit[], key: string): JudgedUnit | undefined {
  const at = units.findIndex((unit) => unitKey(unit) === key)
  return units[at + 1] ?? units[at - 1]
}

/** What can be decided about a difference, with its key. */
export const decisions = [
  { id: 'add', label: 'Give it to all', key: 'A', done: 'given to all' },
  { id: 'remove', label: 'Remove it', key: 'X', done: 'removed' },
  { id: 'keep', label: 'Leave as it is', key: 'K', done: 'left as it is' },
] as const satisfies readonly {
  readonly id: Verdict
  readonly label: string
  readonly key: string
  readonly done: string
}[]

/** What a key decides; null to open a difference again that was left, undefined where the key means nothing. */
export function decisionFor(key: string, unit: JudgedUnit): Verdict | null | undefined {
  if (!differs(unit)) return undefined
  if (key === 'U') return unit.verdict === 'keep' ? null : undefined
  return unit.verdict ? undefined : decisions.find((decision) => decision.key === key)?.id
}

/** What was decided, in a word or two. */
export function verdictWords(verdict: Verdict | null): string {
  return decisions.find(({ id }) => id === verdict)?.done ?? 'to decide'
}

/** A piece of a turn's text: whether it is coded, and whether it lies in the unit that is looked at. */
export type Piece = {
  readonly start: number
  readonly text: string
  readonly coded: boolean
  readonly inside: boolean
}

/** Cuts the text of a turn where codings and the unit begin and end. */
export function piecesOf({ from, text, start, end, codings }: JudgedUnit): readonly Piece[] {
  const limit = from + text.length
  const edges = [from, limit, start, end, ...codings.flatMap((each) => [each.start, each.end])]
  const cuts = [...new Set(edges)]
    .filter((at) => at >= from && at <= limit)
    .toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((at, place) => ({
    start: at,
    text: text.slice(at - from, (cuts[place + 1] ?? limit) - from),
    coded: codings.some((each) => each.start <= at && at < each.end),
    inside: start <= at && at < end,
  }))
}
