import type {
  Agreement,
  AgreementPair,
  AgreementQuestion,
  AgreementRow,
} from '../model/agreement.ts'
import type { FrequencyRow } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import {
  addSums,
  meanOrNull,
  pairFigures,
  pooledAlpha,
  pooledKappa,
  sumFigures,
  sumsOfPair,
  total,
} from './agreement-figures.ts'
import { alphaIntervals } from './agreement-interval.ts'
import { type Comparing, prepare } from './agreement-marks.ts'
import { agreementNotes, rowNote } from './agreement-notes.ts'
import { type AgreementTally, pairCounts, rowSums, tallyAgreement } from './agreement-tally.ts'
import type { Numbered } from './numbered.ts'

/**
 * How far coders agree: for each code or capital type who gave it to how many units, and the figures that are made of that.
 * By the same rules as all counts: who speaks decides what is looked at, moderators are left out unless asked for.
 */
export function agreement(
  numbered: Numbered,
  question: AgreementQuestion,
  filter: Filter,
): Agreement {
  const comparing = prepare(numbered, question, filter)
  const tally = tallyAgreement(comparing)
  const used = (row: number) => (tally.rows[row]?.lots.length ?? 0) > 0
  const all = comparing.rows.rows
  const shown = [...all.keys()].filter(used)
  const pooled = rowsToPool(comparing).filter(used)
  const intervals = alphaIntervals(tally, { shown, pooled }, question.seed)
  const coders = question.coders.map(
    (id) => numbered.material.coders.find((coder) => coder.id === id)?.name ?? '',
  )
  const rows = shown.flatMap((row, place) => {
    const title = all[row]
    const interval = intervals.rows[place] ?? null
    return title ? [{ ...figuresOfRow(tally, row, title), interval }] : []
  })
  return {
    question,
    coders,
    transcripts: comparedTitles(comparing),
    units: tally.units,
    rows: rows.map((row) => ({ ...row, note: rowNote(row, question.unit, coders) })),
    pooled: { ...pool(tally, pooled), interval: intervals.pooled },
    notes: agreementNotes({
      ...{ question, filter, coders: coders.length },
      unused: all.length - shown.length,
    }),
  }
}

/** Codes each by itself, as rows with sub-codes would count these twice; capital types as they are. */
function rowsToPool({ question, rows, size }: Comparing): readonly number[] {
  const shown = rows.rows.length
  return [...Array(size).keys()].filter((row) => row < shown === (question.rows === 'capitals'))
}

function comparedTitles({ numbered, took }: Comparing): readonly string[] {
  return numbered.blocks.flatMap(({ transcript }, place) => (took[place] ? transcript.title : []))
}

function figuresOfRow(
  tally: AgreementTally,
  row: number,
  title: FrequencyRow,
): Omit<AgreementRow, 'interval' | 'note'> {
  const { all = 0, some = 0 } = tally.rows[row] ?? {}
  const pairs = tally.pairs.map((coders, place): AgreementPair => {
    const counts = pairCounts(tally, row, place)
    return { coders, counts, ...pairFigures(counts) }
  })
  return {
    ...title,
    counts: { all, some, none: tally.units - all - some },
    ...sumFigures(rowSums(tally, row)),
    kappa: meanOrNull(pairs.map(({ kappa }) => kappa)),
    pairs,
  }
}

function pool(tally: AgreementTally, rows: readonly number[]) {
  const sums = rows.map((row) => rowSums(tally, row))
  const pairs = tally.pairs.map((coders, place): AgreementPair => {
    const each = rows.map((row) => pairCounts(tally, row, place))
    const counts = {
      both: total(each.map(({ both }) => both)),
      onlyA: total(each.map(({ onlyA }) => onlyA)),
      onlyB: total(each.map(({ onlyB }) => onlyB)),
      neither: total(each.map(({ neither }) => neither)),
    }
    const own = each.map(sumsOfPair)
    return {
      ...{ coders, counts },
      ...sumFigures(addSums(own)),
      ...{ kappa: pooledKappa(each), alpha: pooledAlpha(own) },
    }
  })
  return {
    ...sumFigures(addSums(sums)),
    kappa: meanOrNull(pairs.map(({ kappa }) => kappa)),
    alpha: pooledAlpha(sums),
    pairs,
  }
}
