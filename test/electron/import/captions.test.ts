import { expect, test } from 'vitest'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { refusalOf, source, structureOf } from './files.ts'

const cue = (from: string, to: string, text: string): string => `${from} --> ${to}\n${text}\n\n`

test('voices of Teams become speakers, captions of one speaker one turn', () => {
  const text = `WEBVTT

NOTE Confidence: 0.83

4d1d0a8e-6c1f/12-0
${cue('00:00:03.120', '00:00:05.880', '<v Anna de Vries>So shall we &amp;</v>')}${cue('0:0:6.0', '0:0:7.5', '<v.loud Anna de Vries>begin?')}${cue('00:00:08.000', '00:00:09.000', '<v Ben>Yes.</v>')}`
  const read = source('a.vtt', text)
  expect(structureOf(read)).toEqual(['Anna de Vries: So shall we & begin?', 'Ben: Yes.'])
  expect(read.text).toBe('Anna de Vries: So shall we & begin?\n\nBen: Yes.')
  expect(read.structure?.turns[0]).toMatchObject({ startMs: 3120, endMs: 7500 })
})

test('several voices in one caption are several turns', () => {
  const text = `WEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Anna>Hi.</v>\n<v Ben>Hello.</v>')}`
  expect(structureOf(source('a.vtt', text))).toEqual(['Anna: Hi.', 'Ben: Hello.'])
})

test('names in the captions of Zoom are speakers; a caption without a name goes on', () => {
  const lines = [
    'Anna: Good morning all.',
    'and welcome',
    'Ben: The thing is: it rains.',
    'Anna: Well.',
    'Ben | Org: I see.',
  ]
  const text = `WEBVTT\r\n\r\n${lines.map((line, at) => `${at + 1}\r\n${cue(`00:00:0${at}.000`, `00:00:0${at}.900`, line)}`).join('')}`
  expect(structureOf(source('a.vtt', text))).toEqual([
    'Anna: Good morning all. and welcome',
    'Ben: The thing is: it rains.',
    'Anna: Well.',
    'Ben | Org: I see.',
  ])
})

test('rolling captions are not said twice', () => {
  const text = `WEBVTT\nKind: captions\nLanguage: en\n\n${cue('00:00:00.000', '00:00:02.000', 'so<00:00:01.000><c> we</c>')}${cue('00:00:02.000', '00:00:02.010', 'so we')}${cue('00:00:02.010', '00:00:04.000', 'so we\nbegan <c>here</c>')}`
  const read = source('a.vtt', text)
  expect(read.text).toBe('so we began here')
  expect(read.language).toBe('en')
})

test('captions that name nobody are joined to paragraphs, which end at a pause', () => {
  const text = `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'hello and')}${cue('00:02.100', '00:03.000', 'welcome')}${cue('00:09.000', '00:10.000', 'so')}`
  const read = source('a.vtt', text)
  expect(read.text).toBe('hello and welcome\n\nso')
  const { speakers, turns, verdict } = understand(read, noDecisions)
  expect([speakers.length, turns.length, verdict]).toEqual([0, 2, 'none'])
})

test('SRT is read with its names, tags left out', () => {
  const text = `1\n${cue('00:00:03,120', '00:00:05,880', 'Anna: <i>So</i> shall we?')}2\n${cue('00:00:06,000', '00:00:07,000', 'Ben: Yes.')}`
  const read = source('a.srt', text)
  expect(structureOf(read)).toEqual(['Anna: So shall we?', 'Ben: Yes.'])
  expect(read.structure?.turns[1]).toMatchObject({ startMs: 6000, endMs: 7000 })
})

test('two people in one caption are two turns', () => {
  const text = `1\n${cue('00:00:03,120', '00:00:05,880', '- Hi.\n- Hello.')}`
  expect(source('a.srt', text).text).toBe('- Hi. - Hello.')
})

test('captions are known by their content, and refused where there are none', () => {
  const text = `1\n${cue('00:00:03,120', '00:00:05,880', 'Anna: So?')}`
  expect(source('a.txt', text)).toMatchObject({ structure: expect.anything() })
  expect(refusalOf('a.vtt', 'WEBVTT\n\nnothing here')).toBe('file-damaged')
  expect(refusalOf('a.srt', 'no captions')).toBe('file-damaged')
})

test('decisions apply to speakers that the format marks', () => {
  const text = `WEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Anna>Hi.')}${cue('00:02.000', '00:03.000', '<v Ana>You?')}${cue('00:03.000', '00:04.000', '<v Noise>Bang.')}${cue('00:05.000', '00:06.000', '<v Ben>Yes.')}`
  const read = source('a.vtt', text)
  const { speakers, turns } = understand(read, { ignore: ['Noise'], join: { Ana: 'Anna' } })
  expect(speakers.map(({ label, turns: count }) => [label, count])).toEqual([
    ['Anna', 1],
    ['Ben', 1],
  ])
  expect(turns[0]?.endMs).toBe(4000)
  expect(understand(read, { ...noDecisions, convention: 'Name: words' }).convention).toBe(
    'Name: words',
  )
})
