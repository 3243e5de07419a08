import { expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/export/xlsx.ts'
import { readTable } from '../../../electron/import/table.ts'
import { UserError } from '../../../shared/model/error.ts'

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test.each([
  [';', 'a;b\n1;2'],
  [',', 'a,b\n1,2'],
  ['\t', 'a\tb\n1\t2'],
])('the delimiter %j is detected', async (_, text) => {
  const table = await readTable({ name: 'x.csv', bytes: bytes(text) })
  expect(table).toEqual({ header: ['a', 'b'], rows: [['1', '2']], numbers: [2] })
})

test('UTF-16 and Windows-1252 are recognised', async () => {
  const wide = new Uint8Array(Buffer.from('\ufeffname;Größe\nJosé;2', 'utf16le'))
  expect((await readTable({ name: 'x.csv', bytes: wide })).rows).toEqual([['José', '2']])
  const old = Uint8Array.from(Buffer.from('name;Größe der Gruppe\nJosé;zwölf', 'latin1'))
  expect((await readTable({ name: 'x.csv', bytes: old })).header).toEqual([
    'name',
    'Größe der Gruppe',
  ])
})

test('blank rows and columns without a title are left out, short rows are filled', async () => {
  const table = await readTable({ name: 'x.csv', bytes: bytes('\n a ,b,,\n1\n,,,\n3,4,5,6\n') })
  expect(table).toEqual({
    header: ['a', 'b'],
    rows: [
      ['1', ''],
      ['3', '4'],
    ],
    numbers: [2, 4],
  })
})

test('rows of a workbook keep their numbers as well', async () => {
  const sheet = {
    name: 'x',
    columns: [{ title: 'a', width: 8, kind: 'text' }],
    rows: [['one'], [null], [' '], ['four']],
  } as const
  const bytes = await writeXlsx({ sheet, about: [] })
  const table = await readTable({ name: 'x.xlsx', bytes })
  expect(table).toEqual({ header: ['a'], rows: [['one'], ['four']], numbers: [2, 5] })
})

test('a table of one column is read', async () => {
  expect(await readTable({ name: 'x.csv', bytes: bytes('participant\nAmina\n') })).toEqual({
    header: ['participant'],
    rows: [['Amina']],
    numbers: [2],
  })
})

test.each([
  ['an empty file', new Uint8Array()],
  ['old Excel or a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['a cut workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
])('%s is refused with the name of the file and what to do', async (_, content) => {
  const error = await readTable({ name: 'people.xlsx', bytes: content }).catch((each) => each)
  expect(error).toBeInstanceOf(UserError)
  expect(error.message).toContain('people.xlsx')
})
