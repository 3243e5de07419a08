import { expect, test } from 'vitest'
import {
  addableFields,
  chosenIn,
  kindOf,
  withChosen,
  without,
} from '../../../../renderer/state/filters/filter-fields.ts'
import { ids } from '../../../shared/analysis/made-up.ts'

test('values are chosen in a field and read back, "none" among them', () => {
  const filter = withChosen({}, 'programmes', [ids.programme(0), null])
  expect(filter).toEqual({ programmes: [ids.programme(0), null] })
  expect(chosenIn(filter, 'programmes')).toEqual([ids.programme(0), null])
  expect(chosenIn(filter, 'pairs')).toEqual([])
})

test('attributes are chosen as id and value', () => {
  const keys = [`${ids.attribute(0)}\nKenya`, `${ids.attribute(0)}\n`]
  const filter = withChosen({}, 'attributes', keys)
  expect(filter.attributes).toEqual([
    { id: ids.attribute(0), value: 'Kenya' },
    { id: ids.attribute(0), value: '' },
  ])
  expect(chosenIn(filter, 'attributes')).toEqual(keys)
})

test('a field without values is no field', () => {
  const filter = withChosen({ starred: true, codes: [ids.code(0)] }, 'codes', [])
  expect(filter).toEqual({ starred: true })
  expect(without(filter, 'starred')).toEqual({})
})

test('every field that can be added has an editor', () => {
  expect(new Set(addableFields.map(kindOf))).toEqual(new Set(['list', 'beside', 'yesno', 'date']))
})
