import { expect, test } from 'vitest'
import { findColumns, hasTitles, rowsToUtterances } from '../../../electron/import/columns.ts'

const body = [
  ['1', '0:01', 'Anna', 'So how was it for you?'],
  ['2', '0:04', 'Ben', 'It was very good, I think.'],
  ['3', '0:09', 'Anna', 'And then?'],
  ['4', '0:12', 'Ben', 'Then we left, and it rained.'],
]

test('columns are found by what they hold', () => {
  expect(findColumns(body)).toEqual({ text: 3, speaker: 2, time: 1, end: null, hasHeader: false })
})

test('columns are found by their titles in several languages', () => {
  expect(
    findColumns([
      ['Zeit', 'Sprecher', 'Inhalt'],
      ['', 'A', 'x'],
      ['', 'B', 'y'],
    ]),
  ).toMatchObject({
    time: 0,
    speaker: 1,
    text: 2,
    hasHeader: true,
  })
  expect(hasTitles(['Horodatage', 'Locuteur', 'Texte'])).toBe(true)
  expect(hasTitles(['时间', '说话人', '内容'])).toBe(true)
  expect(hasTitles(['वक्ता', 'पाठ'])).toBe(true)
  expect(hasTitles(['화자', '내용'])).toBe(true)
  expect(hasTitles(['Время', 'Говорящий', 'Текст'])).toBe(true)
  expect(hasTitles(['a', 'b'])).toBe(false)
})

test('other tables have no turns', () => {
  expect(
    findColumns([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]),
  ).toBeNull()
  expect(findColumns([['Anna', 'So?']])).toBeNull()
  expect(findColumns([])).toBeNull()
})

test('rows become what people say, with start and end', () => {
  const rows = [
    ['Speaker', 'Timespan', 'Text'],
    ['Anna:', '0:00:03.1 - 0:00:05.9', 'So?'],
    ['', '', 'Now.'],
    ['Ben', '[0:07]', 'Yes.'],
  ]
  const columns = findColumns(rows)
  expect(columns && rowsToUtterances(rows, columns)).toEqual([
    { label: 'Anna', text: 'So?', startMs: 3100, endMs: 5900 },
    { label: 'Anna', text: 'Now.', startMs: null, endMs: null },
    { label: 'Ben', text: 'Yes.', startMs: 7000, endMs: null },
  ])
})
