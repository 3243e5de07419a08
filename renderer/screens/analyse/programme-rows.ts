import { saturationInShort } from '../../../shared/analysis/saturation-words.ts'
import type { ProgrammeSaturations } from '../../../shared/model/saturation.ts'
import type { MatrixColumn, MatrixRow } from './matrix.ts'

/** The columns of the table of programmes. */
export function programmeColumns({ question }: ProgrammeSaturations): readonly MatrixColumn[] {
  return [
    { key: 'transcripts', name: 'Transcripts' },
    { key: 'codes', name: 'Codes' },
    { key: 'base', name: `Codes of the first ${question.base}` },
    { key: 'percent', name: `% new in the last ${question.run}` },
    { key: 'enough', name: 'Saturation' },
  ]
}

/** Each programme as a row: how much was coded in it, and whether it was enough. */
export function programmeRows({ programmes }: ProgrammeSaturations): readonly MatrixRow[] {
  return programmes.map(({ id, name, saturation }) => {
    const last = saturation.steps.at(-1)
    const percent = last?.run?.percent
    return {
      key: id ?? 'none',
      name,
      cells: [
        figure(saturation.steps.length),
        figure(last?.codesSoFar ?? 0),
        saturation.baseCodes === null ? nothing : figure(saturation.baseCodes),
        percent === undefined ? nothing : { text: `${Math.round(percent * 10) / 10} %` },
        { text: saturationInShort(saturation), empty: saturation.reachedAt === null },
      ],
    }
  })
}

const nothing = { text: '–', empty: true } as const

function figure(value: number) {
  return {
    text: value.toLocaleString('en', { maximumFractionDigits: 1 }),
    empty: value === 0,
  }
}

/** The curves in words, for those who do not see them. */
export function programmesInWords({ programmes }: ProgrammeSaturations): string {
  const words = programmes.map(({ name, saturation }) => {
    const codes = Math.round((saturation.steps.at(-1)?.codesSoFar ?? 0) * 10) / 10
    return `${name}: ${codes} codes in ${saturation.steps.length} transcripts, saturation ${saturationInShort(saturation)}`
  })
  return `Curves of codes so far. ${words.join('; ')}. The table below holds all figures.`
}
