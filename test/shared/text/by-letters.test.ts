import { expect, test } from 'vitest'
import { noHints } from '../../../shared/text/recognition.ts'
import { read, said } from './read.ts'

type Letters = 'bold' | 'italic' | 'headings'

/** A text some lines of which are set in other letters. */
const set = (lines: readonly string[], letters: Letters, isSet: (line: string) => boolean) => {
  let at = 0
  const ranges = lines.flatMap((line) => {
    const range = { start: at, end: at + line.length }
    at += line.length + 1
    return isSet(line) ? [range] : []
  })
  return [lines.join('\n'), { hints: { ...noHints, [letters]: ranges } }] as const
}

const asks = (line: string) => line.endsWith('?')
const interview = Array.from({ length: 5 }, () => [
  'How was it?',
  'It was good.',
  'I learnt a lot.',
]).flat()

test.each([
  ['bold', asks],
  ['italic', asks],
  ['headings', asks],
  ['italic', (line: string) => !asks(line)],
] as const)(
  'questions told from answers by %s letters are two speakers, as a guess',
  (letters, isSet) => {
    const { speakers, verdict, marks, turns } = read(...set(interview, letters, isSet))
    expect(speakers.map(({ label, turns: count, asks }) => [label, count, asks])).toEqual([
      ['Interviewer', 5, true],
      ['Respondent', 5, false],
    ])
    expect(verdict).toBe('doubtful')
    expect(marks).toEqual([])
    expect(turns).toHaveLength(10)
  },
)

test('a title above is spoken by nobody', () => {
  const lines = ['Interview with a mentor', 'Recorded in May.', ...interview]
  const turns = said(...set(lines, 'bold', (line) => asks(line) || line === lines[0]))
  expect(turns.slice(0, 2)).toEqual([
    '-: Interview with a mentor Recorded in May.',
    'Interviewer: How was it?',
  ])
})

test('bold headings that ask nothing are no speaker', () => {
  const report = interview.map((line) => line.replace('How was it?', 'Results'))
  expect(read(...set(report, 'bold', (line) => line === 'Results')).speakers).toEqual([])
})

test('text that is all plain or all bold has no speakers', () => {
  expect(read(...set(interview, 'bold', () => false)).speakers).toEqual([])
  expect(read(...set(interview, 'bold', () => true)).speakers).toEqual([])
})

test('where people are named, letters say nothing', () => {
  const named = interview.map((line) => (asks(line) ? `Anna: ${line}` : `Ben: ${line}`))
  expect(read(...set(named, 'bold', asks)).speakers.map(({ label }) => label)).toEqual([
    'Anna',
    'Ben',
  ])
})
