import { expect, test } from 'vitest'
import {
  columnChoices,
  columnKey,
  countChoices,
  orderChoices,
  rowChoices,
  withColumns,
} from '../../../renderer/state/question-choices.ts'
import { counts, rowKinds } from '../../../shared/model/analysis.ts'
import type { Attribute } from '../../../shared/model/people.ts'
import { saturationOrders } from '../../../shared/model/saturation.ts'
import { ids } from '../../shared/analysis/made-up.ts'

const country: Attribute = { id: ids.attribute(0), name: 'country', kind: 'text', position: 0 }
const question = { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' } as const

test('every choice of columns is a question and back', () => {
  for (const { id } of columnChoices([country])) {
    expect(columnKey(withColumns(question, id).columns)).toBe(id)
  }
})

test('everything that can be asked is offered', () => {
  const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id)
  expect(ids(rowChoices)).toEqual(rowKinds)
  expect(ids(countChoices)).toEqual(counts)
  expect(ids(orderChoices)).toEqual(saturationOrders)
})
