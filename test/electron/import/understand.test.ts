import { expect, test } from 'vitest'
import { describe as describeSource, understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { file, source } from './files.ts'

const talk = 'Anna: How was it?\nBen: Good, thank you.\n'.repeat(5)

test('title, date and words come from the document or its name', () => {
  const read = source('x.txt', talk)
  const { marks } = understand(read, noDecisions)
  const about = describeSource(file('Focus_Group_2 2024-05-03.txt', talk), read, marks)
  expect(about).toEqual({ title: 'Focus Group 2 2024-05-03', date: '2024-05-03', words: 30 })
})

test.each([
  ['Interview 20240503', '', '2024-05-03'],
  ['Interview', 'Ort: Wien, 3. 5. 2024\n', '2024-05-03'],
  ['Interview', 'Ort: Wien, 3/5/2024\n', null],
  ['Interview', 'Wien, 3.5.2024\n', '2024-05-03'],
  ['Interview 03-05-24', '', null],
])('a date is taken from %s and “%s” only if it leaves no doubt', (name, head, date) => {
  const text = head + talk
  expect(describeSource(file(`${name}.txt`, text), source('x.txt', text), []).date).toBe(date)
})

test.each([
  ['Anna at the harbour', 'Anna at the harbour'],
  ['Microsoft Word - Anna.doc', 'Talk 1'],
  ['Document1', 'Talk 1'],
  ['anna_final_v2.docx', 'Talk 1'],
  ['12', 'Talk 1'],
  [null, 'Talk 1'],
])('the title %j of a document gives %s', (title, shown) => {
  const read = { ...source('x.txt', talk), title }
  expect(describeSource(file('Talk_1.docx', talk), read, []).title).toBe(shown)
})

test('a text is recognised, and recognised again with decisions', () => {
  const read = source('x.txt', talk)
  expect(understand(read, noDecisions).speakers).toHaveLength(2)
  expect(understand(read, { ignore: ['Ben'], join: {} }).speakers).toHaveLength(1)
  expect(understand(read, { ...noDecisions, convention: 'none' }).verdict).toBe('none')
})

test('captions that name nobody keep their times', () => {
  const cue = (at: number): string => `00:0${at}.000 --> 00:0${at}.500\nhello there\n\n`
  const { turns, verdict } = understand(
    source('a.vtt', `WEBVTT\n\n${cue(1)}${cue(5)}`),
    noDecisions,
  )
  expect(turns.map(({ startMs }) => startMs)).toEqual([1000, 5000])
  expect(verdict).toBe('none')
})
