import { expect, test } from 'vitest'
import { readClock, stampAt, stampsIn } from '../../../shared/text/time.ts'
import { read, said, talk } from './read.ts'

test.each([
  ['0:03', 3000],
  ['75:12', 4_512_000],
  ['1:02:03', 3_723_000],
  ['00:00:15-3', 15_300],
  ['00:00:03,120', 3120],
  ['12.5', 12_500],
  ['', null],
  ['soon', null],
])('the clock %s is read', (text, ms) => {
  expect(readClock(text)).toBe(ms)
})

test('a timestamp is read with its brackets, as a point or a stretch', () => {
  expect(stampAt('[0:02 - 0:08] yes', 0)).toMatchObject({
    start: 0,
    end: 13,
    startMs: 2000,
    endMs: 8000,
  })
  expect(stampAt('at 10:30', 3)).toMatchObject({ bracketed: false })
  expect(stampAt('10:305', 0)).toBeNull()
})

test('bracketed timestamps inside a line are found, other brackets are not', () => {
  const line = 'so [00:01:02] yes [laughs] #00:01:05-3# no [crosstalk 00:12:03]'
  expect(stampsIn(line, { start: 0, end: line.length }).map((stamp) => stamp.startMs)).toEqual([
    62_000, 65_300,
  ])
})

test('a timestamp beside the label is where the turn starts', () => {
  const text = talk(
    4,
    (speaker, at) => `[0:${speaker}${at}] ${speaker ? 'Ben' : 'Anna'}: Yes, well.`,
  )
  expect(
    read(text)
      .turns.map((turn) => turn.startMs)
      .slice(0, 3),
  ).toEqual([0, 10_000, 1000])
  expect(said(text)[0]).toBe('Anna: Yes, well.')
})

test('a stretch gives the end as well', () => {
  const text = talk(4, (speaker) => `[${speaker ? 'Ben' : 'Anna'}] (0:02 - 0:08)\nYes, well.`)
  expect(read(text).turns[0]).toMatchObject({ startMs: 2000, endMs: 8000 })
})

test('timestamps behind what was said end a turn and begin the next', () => {
  const text = talk(4, (speaker, at) => `${speaker ? 'B' : 'I'}: Yes. #00:0${at}:0${speaker}-5#`)
  const { turns } = read(text)
  expect(turns[0]).toMatchObject({ startMs: null, endMs: 500 })
  expect(turns[1]).toMatchObject({ startMs: 500, endMs: 1500 })
  expect(said(text)[0]).toBe('I: Yes.')
})

test('a timestamp alone above a label belongs to that label', () => {
  const text = talk(
    4,
    (speaker, at) => `[00:0${at}:0${speaker}]\n${speaker ? 'Ben' : 'Anna'}: Yes.`,
  )
  const { turns } = read(text)
  expect(turns.map((turn) => turn.startMs).slice(0, 3)).toEqual([0, 1000, 60_000])
})

test('times at the beginning of line after line are timestamps, a single one is speech', () => {
  const lines = ['00:01 We began.', '00:09 Then it rained.', '00:20 We left.']
  expect(read(lines.join('\n')).marks).toHaveLength(3)
  expect(read('10:30 was when we met.').marks).toHaveLength(0)
})
