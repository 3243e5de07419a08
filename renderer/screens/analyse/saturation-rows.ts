import type { Names } from '../../../shared/analysis/filter-words.ts'
import type { Saturation, SaturationStep } from '../../../shared/model/saturation.ts'
import type { MatrixColumn, MatrixRow } from './matrix.ts'

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

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

function soFar({ codesSoFar, spread }: SaturationStep): string {
  return spread ? `${figure(codesSoFar)} (${spread[0]}–${spread[1]})` : figure(codesSoFar)
}
