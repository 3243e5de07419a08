import type { CodedTranscript, Material } from '../../../shared/analysis/material.ts'
import type { AgreementQuestion } from '../../../shared/model/agreement.ts'
import type { CodeId, CoderId } from '../../../shared/model/id.ts'
import { turnsOf } from './slow-turns.ts'

/** What each coder says of each unit, one row a coder; null where they never had it before them. */
export type Judgements<T> = readonly (readonly (T | null)[])[]

/**
 * Krippendorff's alpha for nominal values by going through all pairs: one less the share of pairs that differ within units,
 * each unit's pairs weighing as much as it has values, over the share of pairs that differ in all.
 */
export function slowAlpha<T>(judgements: Judgements<T>): number | null {
  const units = transposed(judgements)
    .map((unit) => unit.filter((value) => value !== null))
    .filter(({ length }) => length > 1)
  const values = units.flat()
  if (values.length === 0) return null
  let observed = 0
  for (const unit of units) observed += (shareDiffering(unit) * unit.length) / values.length
  const expected = shareDiffering(values)
  return expected === 0 ? null : 1 - observed / expected
}

/** Cohen's kappa for nominal values of two coders, category by category. */
export function slowKappa<T>([one = [], other = []]: Judgements<T>): number | null {
  const pairs = one.flatMap((value, at) => {
    const second = other[at] ?? null
    return value === null || second === null ? [] : [[value, second] as const]
  })
  const share = (test: (pair: readonly [T, T]) => boolean) =>
    pairs.filter(test).length / pairs.length
  const categories = [...new Set(pairs.flat())]
  const observed = share(([a, b]) => a === b)
  const expected = categories
    .map((each) => share(([a]) => a === each) * share(([, b]) => b === each))
    .reduce((sum, each) => sum + each, 0)
  return pairs.length === 0 || categories.length < 2 ? null : (observed - expected) / (1 - expected)
}

/** Whether each coder gave a code or one below it to each turn that somebody but moderators speaks; all transcripts compared. */
export function slowTurns(
  material: Material,
  { coders }: Pick<AgreementQuestion, 'coders'>,
  code: CodeId,
): Judgements<boolean> {
  return coders.map((coder) =>
    material.transcripts.flatMap((transcript) => {
      const given = turnsWith(material, transcript, { coder, code })
      return transcript.turns.flatMap((turn, n) =>
        isAsked(material, transcript, turn.speakerId) ||
        turnsOf({ transcript, ...turn }).length === 0
          ? []
          : [given.has(n)],
      )
    }),
  )
}

function turnsWith(
  material: Material,
  transcript: CodedTranscript,
  { coder, code }: { readonly coder: CoderId; readonly code: CodeId },
): ReadonlySet<number> {
  const own = transcript.quotes.filter(({ codings }) =>
    codings.some(({ codeId, coderId }) => coderId === coder && isBelow(material, codeId, code)),
  )
  return new Set(own.flatMap((quote) => saidIn(transcript, quote)))
}

/** Turns in which a quote holds something said; where somebody speaks in it, those of somebody. */
function saidIn(
  transcript: CodedTranscript,
  { start, end }: { readonly start: number; readonly end: number },
): readonly number[] {
  const said = transcript.turns.flatMap((turn, n) => {
    const inside = { start: Math.max(start, turn.start), end: Math.min(end, turn.end) }
    return inside.start < inside.end && turnsOf({ transcript, ...inside }).length > 0
      ? [{ n, somebody: turn.speakerId !== null }]
      : []
  })
  const spoken = said.filter(({ somebody }) => somebody)
  return (spoken.length > 0 ? spoken : said).map(({ n }) => n)
}

function isBelow({ codebook }: Material, code: CodeId, above: CodeId): boolean {
  if (code === above) return true
  const parent = codebook.codes.find(({ id }) => id === code)?.parentId ?? null
  return parent !== null && isBelow({ codebook } as Material, parent, above)
}

function isAsked(material: Material, transcript: CodedTranscript, speaker: string | null): boolean {
  const person = transcript.speakers.find(({ id }) => id === speaker)?.participantId
  const role = material.participants.find(({ id }) => id === person)?.role
  return role === 'moderator' || role === 'interviewer'
}

function transposed<T>(rows: Judgements<T>): readonly (readonly (T | null)[])[] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? null))
}

/** The share of ordered pairs of different places whose values differ. */
function shareDiffering<T>(values: readonly T[]): number {
  let differing = 0
  values.forEach((one, a) => {
    values.forEach((other, b) => {
      if (a !== b && one !== other) differing += 1
    })
  })
  return values.length < 2 ? 0 : differing / (values.length * (values.length - 1))
}
