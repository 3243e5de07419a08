import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureColumns, sortedRows } from '../../../../renderer/screens/team/agreement-rows.ts'
import {
  atStage,
  decisionFor,
  piecesOf,
  unitAfter,
  unitKey,
} from '../../../../renderer/screens/team/listed.ts'
import type { Sorting } from '../../../../renderer/state/sorting.ts'
import { agreement } from '../../../../shared/analysis/agreement.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { agreementQuestion, type JudgedUnit } from '../../../../shared/model/agreement.ts'
import { draw, ids } from '../../../shared/analysis/made-up.ts'

const compared = agreement(
  number(
    draw({
      codes: [{ name: 'Work' }, { name: 'Advice' }, { name: 'Trust' }],
      transcripts: [
        {
          lines: ['A: one', 'B: two', 'A: three'],
          quotes: [
            { at: 'one', codes: [0, 2], coder: 0 },
            { at: 'two', codes: [0, 2], coder: 0 },
            { at: 'three', codes: [2], coder: 0 },
            { at: 'one', codes: [0, 1, 2], coder: 1 },
            { at: 'two', codes: [2], coder: 1 },
            { at: 'three', codes: [2], coder: 1 },
          ],
        },
      ],
    }),
  ),
  agreementQuestion.parse({ coders: [ids.coder(0), ids.coder(1)] }),
  {},
)

function names(sorting: Sorting<string>) {
  return sortedRows(compared, sorting).map(({ name }) => name)
}

describe('the table', () => {
  test('has a column for each count, which leads to its units, and for each figure', () => {
    const columns = figureColumns(compared)
    expect(columns.map(({ title }) => title)).toEqual(
      'both,only HV,only AM,neither,%,positive,kappa,alpha'.split(','),
    )
    const [row] = compared.rows
    const leads = row && columns.map(({ figure }) => figure(row).leads?.title)
    expect(leads?.slice(0, 5)).toEqual([
      ...['Work: both', 'Work: only HV', 'Work: only AM', 'Work: neither', undefined],
    ])
  })

  test('sorts by a column, what cannot be computed last either way', () => {
    expect(names(null)).toEqual(['Work', 'Advice', 'Trust'])
    expect(names({ column: 'both', descending: true })).toEqual(['Trust', 'Work', 'Advice'])
    expect(names({ column: 'alpha', descending: true }).at(-1)).toBe('Trust')
    expect(names({ column: 'alpha', descending: false }).at(-1)).toBe('Trust')
  })
})

describe('a difference', () => {
  const unit: JudgedUnit = {
    ...{ transcriptId: ids.transcript(0), transcript: 'T', turn: 1, speaker: 'A' },
    ...{ start: 10, end: 30, from: 10, text: 'a turn of twenty cha' },
    row: { id: ids.code(0), name: 'Work', colour: null, depth: 0 },
    without: [ids.coder(1)],
    codings: [
      {
        ...{ id: ids.coding(0, 0), quoteId: ids.quote(0, 0), codeId: ids.code(0) },
        ...{ coderId: ids.coder(0), start: 12, end: 16 },
      },
    ],
    verdict: null,
  }

  test('is decided by its keys while it is open, and only what stays is opened again', () => {
    expect(['A', 'X', 'K', 'U', 'Z'].map((key) => decisionFor(key, unit))).toEqual([
      ...['add', 'remove', 'keep', undefined, undefined],
    ])
    const kept = { ...unit, verdict: 'keep' as const }
    expect(['A', 'U'].map((key) => decisionFor(key, kept))).toEqual([undefined, null])
    expect(decisionFor('A', { ...unit, without: [] })).toBeUndefined()
  })

  test('stands among the open ones or the decided ones; the next one follows, at the end the one before', () => {
    const other = { ...unit, start: 40, verdict: 'add' as const }
    expect(atStage([unit, other], 'open')).toEqual([unit])
    expect(atStage([unit, other], 'decided')).toEqual([other])
    expect(unitAfter([unit, other], unitKey(unit))).toBe(other)
    expect(unitAfter([unit, other], unitKey(other))).toBe(unit)
    expect(unitAfter([unit], unitKey(unit))).toBeUndefined()
  })

  test('shows its turn in pieces that are the whole text, coded where a coding lies', () => {
    const place = fc.nat(60)
    fc.assert(
      fc.property(place, place, fc.array(fc.tuple(place, place)), (start, length, coded) => {
        const codings = coded.map(([at, of]) => ({
          ...{ id: ids.coding(0, 0), quoteId: ids.quote(0, 0), codeId: ids.code(0) },
          ...{ coderId: ids.coder(0), start: at, end: at + of },
        }))
        const pieces = piecesOf({ ...unit, start, end: start + length, codings })
        expect(pieces.map(({ text }) => text).join('')).toBe(unit.text)
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.start + piece.text.length; at += 1) {
            expect(piece.coded).toBe(codings.some((each) => each.start <= at && at < each.end))
            expect(piece.inside).toBe(start <= at && at < start + length)
          }
        }
      }),
    )
  })
})
