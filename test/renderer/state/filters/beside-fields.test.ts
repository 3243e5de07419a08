import { expect, test } from 'vitest'
import {
  linesOf,
  newLine,
  type PlacingKind,
  turnChoices,
  withLines,
} from '../../../../renderer/state/filters/beside-fields.ts'
import { filter as filterSchema } from '../../../../shared/model/filter.ts'
import { ids } from '../../../shared/analysis/made-up.ts'

test('lines become a filter and the filter the same lines again', () => {
  const kinds: readonly PlacingKind[] = [
    'overlap',
    'same-quote',
    'same-turn',
    'near',
    'followed',
    'preceded',
  ]
  const lines = kinds.map((kind, place) => ({
    absent: place % 2 === 0,
    kind,
    turns: turnChoices(kind)[0] ?? newLine.turns,
    code: ids.code(place),
  }))
  expect(linesOf(withLines({}, lines))).toEqual(lines)
})

test('a line without a code does not count yet, and a filter without lines shows a new one', () => {
  expect(withLines({ starred: true }, [newLine])).toEqual({ starred: true })
  expect(linesOf({})).toEqual([newLine])
})

test('an entry with several codes is shown a line each', () => {
  const beside = [{ codes: [ids.code(0), ids.code(1)], relation: { near: 2 } }]
  expect(linesOf(filterSchema.parse({ beside })).map(({ code }) => code)).toEqual(beside[0]?.codes)
})
