import { expect, test } from 'vitest'
import { read } from './read.ts'

const bolded = (lines: readonly string[], isBold: (line: string) => boolean) => {
  let at = 0
  const bold = lines.flatMap((line) => {
    const range = { start: at, end: at + line.length }
    at += line.length + 1
    return isBold(line) ? [range] : []
  })
  return read(lines.join('\n'), { hints: { bold, headings: [] } })
}

const interview = Array.from({ length: 5 }, () => [
  'How was it?',
  'It was good.',
  'I learnt a lot.',
]).flat()

test('questions in bold and answers in plain letters are two speakers, as a guess', () => {
  const { speakers, verdict, marks, turns } = bolded(interview, (line) => line.endsWith('?'))
  expect(speakers.map(({ label, turns: count, asks }) => [label, count, asks])).toEqual([
    ['Bold', 5, true],
    ['Plain', 5, false],
  ])
  expect(verdict).toBe('doubtful')
  expect(marks).toEqual([])
  expect(turns).toHaveLength(10)
})

test('bold headings that ask nothing are no speaker', () => {
  const report = interview.map((line) => line.replace('How was it?', 'Results'))
  expect(bolded(report, (line) => line === 'Results').speakers).toEqual([])
})

test('text that is all plain or all bold has no speakers', () => {
  expect(bolded(interview, () => false).speakers).toEqual([])
  expect(bolded(interview, () => true).speakers).toEqual([])
})
