import { agreementOf, tallyAgreement } from '../../shared/analysis/pairs.ts'
import {
  type ComparedPair,
  type PairComparison,
  type PairProfile,
  type Side,
  type SideQuotes,
  sides,
} from '../../shared/model/pairs.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** All pairs side by side: for each code in how many pairs both, one or neither name it, and the quotes of each side. */
export function pairsSheet({ pairs, codes, cells }: PairComparison): Sheet {
  const number = (title: string) => ({ title, width: 12, kind: 'number' as const })
  return {
    name: 'Pairs',
    columns: [
      { title: 'code', width: 34, kind: 'text' },
      number('level'),
      ...['both', 'only mentor', 'only mentee', 'neither'].map(number),
      ...pairs.flatMap((pair) => sides.map((side) => number(sideTitle(pair, side)))),
    ],
    rows: codes.map(({ name, depth }, row) => {
      const figures = cells[row] ?? []
      const { both, mentor, mentee, neither } = tallyAgreement(figures)
      const quotes = figures.flatMap((cell) => [cell.mentor, cell.mentee])
      return [name, depth + 1, both, mentor, mentee, neither, ...quotes]
    }),
  }
}

function sideTitle({ name, people }: ComparedPair, side: Side): string {
  return `${name} ${side}${people[side] === 0 ? ' (not heard)' : ''}`
}

/** One pair, code by code, with a quote of each side. */
export function pairSheet({ pair, codes }: PairProfile): Sheet {
  const ofSide = (side: string) => [
    { title: `${side} quotes`, width: 12, kind: 'number' as const },
    { title: `${side} quote`, width: 60, kind: 'long' as const },
    { title: `${side} quote id`, width: 15, kind: 'text' as const },
  ]
  return {
    name: pair.name,
    columns: [
      { title: 'code', width: 34, kind: 'text' },
      { title: 'level', width: 7, kind: 'number' },
      { title: 'named by', width: 12, kind: 'text' },
      ...ofSide('mentor'),
      ...ofSide('mentee'),
    ],
    rows: codes.map(({ row, quotes: { mentor, mentee } }) => {
      const verdict = agreementOf({ mentor: mentor.count, mentee: mentee.count })
      return [row.name, row.depth + 1, verdict, ...sideCells(mentor), ...sideCells(mentee)]
    }),
  }
}

function sideCells({ count, best }: SideQuotes): readonly SheetCell[] {
  return [count, best?.text ?? '', best?.ref ?? '']
}
