import type { Saturation } from '../model/saturation.ts'

/** Whether and when few enough new codes came, in a sentence. */
export function saturationInWords({ reachedAt, steps, baseCodes, question }: Saturation): string {
  const { base, run, threshold } = question
  if (reachedAt !== null) {
    return `Saturation at ${reachedAt}+${run}: after ${reachedAt} transcript${reachedAt === 1 ? '' : 's'}, the next ${run} bring${run === 1 ? 's' : ''} at most ${threshold} % new codes (of the ${figure(baseCodes ?? 0)} codes of the first ${base}).`
  }
  return steps.length < base + run
    ? `Too few transcripts to tell: a base of ${base} and a run of ${run} need ${base + run}, and ${steps.length} ${steps.length === 1 ? 'is' : 'are'} coded.`
    : `Not reached: no ${run} transcripts after the first ${base} bring ${threshold} % new codes or less.`
}

/** The same in a word, as it is reported: `6+2` where six transcripts and a run of two that confirms them were enough. */
export function saturationInShort({
  reachedAt,
  steps,
  question: { base, run },
}: Saturation): string {
  if (reachedAt !== null) return `${reachedAt}+${run}`
  return steps.length < base + run ? 'too few' : 'not reached'
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}
