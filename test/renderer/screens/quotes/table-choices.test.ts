import { expect, test } from 'vitest'
import {
  nextSort,
  shownColumns,
  viewMemory,
} from '../../../../renderer/screens/quotes/table-choices.ts'
import { attributeId } from '../../../../shared/model/id.ts'

const age = attributeId.parse('00000000-0000-4000-8000-000000000001')

test('a title pressed again and again sorts up, down, not at all', () => {
  const up = nextSort(null, 'pair')
  const down = nextSort(up, 'pair')
  expect([up, down, nextSort(down, 'pair')]).toEqual([
    { column: 'pair', descending: false },
    { column: 'pair', descending: true },
    null,
  ])
})

test('another title sorts up by it, whatever the last one did', () => {
  const last = { column: 'pair', descending: true } as const
  expect(nextSort(last, 'role')).toEqual({ column: 'role', descending: false })
  expect(nextSort(last, { attribute: age })).toEqual({
    column: { attribute: age },
    descending: false,
  })
  const byAge = { column: { attribute: age }, descending: false }
  expect(nextSort(byAge, { attribute: age })).toEqual({ ...byAge, descending: true })
})

test('where every column was taken away, the usual ones are shown', () => {
  expect(shownColumns({ ...viewMemory.initial, columns: [] })).toEqual(viewMemory.initial.columns)
  expect(shownColumns({ ...viewMemory.initial, columns: ['memo'] })).toEqual(['memo'])
})
