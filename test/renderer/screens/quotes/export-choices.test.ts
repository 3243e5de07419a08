import { expect, test } from 'vitest'
import {
  columnsKey,
  exportChoices,
  firstExport,
  layoutOf,
  listedColumns,
} from '../../../../renderer/screens/quotes/export-choices.ts'
import { attributeId } from '../../../../shared/model/id.ts'
import { pageColumns } from '../../../../shared/model/quote-table.ts'

const age = attributeId.parse('00000000-0000-4000-8000-000000000001')

test('what is proposed the first time can be remembered', () => {
  expect(exportChoices.parse(firstExport)).toEqual(firstExport)
})

test('what was remembered when the byte order mark was a choice of this dialog still holds', () => {
  expect(exportChoices.parse({ ...firstExport, bom: false })).toEqual(firstExport)
})

test('pages and sheets have columns of their own', () => {
  expect(columnsKey('docx')).toBe('page')
  expect(columnsKey('csv')).toBe('sheet')
  expect(layoutOf({ ...firstExport, format: 'md' }).columns).toEqual(pageColumns)
})

test('chosen columns stand first in their order, and none is lost', () => {
  const attributes = [{ id: age, name: 'age', kind: 'number', position: 0 }] as const
  const all = listedColumns([], attributes)
  const listed = listedColumns([{ attribute: age }, 'code', 'ref'], attributes)
  expect(listed.slice(0, 3).map(({ label }) => label)).toEqual(['age', 'Code', 'Quote id'])
  expect(listed.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
})

test('a table without a chosen column has them all', () => {
  expect(layoutOf({ ...firstExport, sheet: [] })).toEqual({ rows: 'codings', group: 'none' })
})
