import type { Names } from '../../../shared/analysis/filter-words.ts'
import type { Saturation, SaturationStep } from '../../../shared/model/saturation.ts'
import type { MatrixColumn, MatrixRow } from './matrix-grid.tsx'

/** The columns of a curve's table. */
export function curveColumns({ question }: Saturation): readonly MatrixColumn[] {
  return [
    { key: 'new', name: 'New codes' },
    { key: 'all', name: 'Codes so far' },
    { key: 'run', name: `New in the last ${question.run}` },
    { key: 'percent', name: `% of the first ${question.base}` },
  ]
}

/** The steps of a curve as rows, each naming the codes that are new in it. */
export function curveRows({ steps, question }: Saturation, names: Names): readonly MatrixRow[] {
  const most = Math.max(1, ...steps.map(({ newCodes }) => newCodes))
  return steps.map((step, place) => ({
    key: String(place),
    name: step.id === null ? step.transcript : `${place + 1}. ${step.transcript}`,
    note: step.codes.map((id) => names.get(id) ?? '').join(', ') || undefined,
    cells: [
      { text: figure(step.newCodes), share: step.newCodes / most, empty: step.newCodes === 0 },
      { text: soFar(step) },
      { text: step.run ? figure(step.run.newCodes) : '–', empty: !step.run?.newCodes },
      {
        text: step.run ? `${figure(step.run.percent)} %` : '–',
        empty: !step.run || step.run.percent > question.threshold,
      },
    ],
  }))
}

/** Whether and when few enough new codes came, in a sentence. */
export function verdictOf({ reachedAt, steps, baseCodes, question }: Saturation): string {
  const { base, run, threshold } = question
  if (reachedAt !== null) {
    return `Saturation at ${reachedAt}+${run}: after ${reachedAt} transcript${reachedAt === 1 ? '' : 's'}, the next ${run} bring${run === 1 ? 's' : ''} at most ${threshold} % new codes (of the ${figure(baseCodes ?? 0)} codes of the first ${base}).`
  }
  return steps.length < base + run
    ? `Too few transcripts to tell: a base of ${base} and a run of ${run} need ${base + run}, and ${steps.length} ${steps.length === 1 ? 'is' : 'are'} coded.`
    : `Not reached: no ${run} transcripts after the first ${base} bring ${threshold} % new codes or less.`
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

function soFar({ codesSoFar, spread }: SaturationStep): string {
  return spread ? `${figure(codesSoFar)} (${spread[0]}–${spread[1]})` : figure(codesSoFar)
}
