import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { refusalOf, source, structureOf } from './files.ts'

test('Whisper names nobody: segments become paragraphs with their times', () => {
  const segments = [
    { start: 0.5, end: 2, text: ' Hello and' },
    { start: 2.1, end: 3, text: ' welcome.' },
    { start: 9, end: 10.25, text: ' So.' },
  ]
  const read = source('a.json', JSON.stringify({ text: 'x', segments, language: 'en' }))
  expect(read).toMatchObject({ text: 'Hello and welcome.\n\nSo.', language: 'en' })
  expect(read.structure?.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [500, 3000],
    [9000, 10_250],
  ])
})

test('WhisperX and lists of speaker and content say who speaks', () => {
  const whisperx = [
    { start: 0, end: 1, text: ' So?', speaker: 'SPEAKER_00' },
    { start: 1, end: 2, text: ' Yes.', speaker: 'SPEAKER_01' },
    { start: 2, end: 3, text: ' I see', speaker: 'SPEAKER_01' },
  ]
  expect(structureOf(source('a.json', JSON.stringify({ segments: whisperx })))).toEqual([
    'SPEAKER_00: So?',
    'SPEAKER_01: Yes. I see',
  ])
  const list = [
    { speaker: 'Anna:', content: 'So?' },
    { speaker: 2, content: 'Yes.' },
  ]
  expect(
    structureOf(source('a.json', JSON.stringify({ about: [{ text: 'x' }], meeting: list }))),
  ).toEqual(['Anna: So?', 'Speaker 2: Yes.'])
})

test('oTranscribe is a page in JSON; its timestamps become marks', () => {
  const line = (time: string, words: string): string =>
    `<p><span class="timestamp">${time}</span> ${words}<br></p>`
  const text = ['0:03', '0:05', '0:09', '0:12']
    .map((time, at) => line(time, `${at % 2 ? 'Ben' : 'Anna'}:&nbsp;So.`))
    .join('')
  const read = source('a.otr', JSON.stringify({ text, media: 'a.mp3', 'media-time': 1 }))
  const { speakers, turns } = understand(read, noDecisions)
  expect(speakers.map(({ label }) => label)).toEqual(['Anna', 'Ben'])
  expect(turns.map(({ startMs }) => startMs)).toEqual([3000, 5000, 9000, 12_000])
})

test('JSON that is damaged or no transcript is refused', () => {
  expect(refusalOf('a.json', '{"segments": [{"text": "So')).toBe('file-damaged')
  expect(refusalOf('a.json', '{"a": 1}')).toBe('file-unsupported')
})

const rows = [
  ['speaker', 'words', 'time'],
  ['DB:', 'How was it; really?', '0:00'],
  ['', 'Tell me&#8212;now.', ''],
  ['LG:', 'She said "good".', '0:45'],
]

test.each([
  [',', 'a.csv'],
  [';', 'a.csv'],
  ['\t', 'a.txt'],
])('one row a turn, divided by “%s”, is structure', (delimiter, name) => {
  const text = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n')
  const read = source(name, text)
  expect(structureOf(read)).toEqual([
    'DB: How was it; really?\nTell me—now.',
    'LG: She said "good".',
  ])
  expect(read.structure?.turns[1]?.startMs).toBe(45_000)
})

test('NVivo and Whisper write such tables with tabs', () => {
  const nvivo =
    'Timespan\tContent\tSpeaker\n0:00:03.1 - 0:00:05.9\tSo?\tAnna\n0:00:06.0 - 0:00:07.0\tYes.\tBen\n'
  expect(source('a.txt', nvivo).structure?.turns[0]).toMatchObject({
    label: 'Anna',
    startMs: 3100,
    endMs: 5900,
  })
  const whisper = 'start\tend\ttext\n43810\t47850\tHello\n48350\t54570\tthere\n'
  const { structure, text } = source('a.tsv', whisper)
  expect(text).toBe('Hello there')
  expect(structure?.turns[0]).toMatchObject({ label: null, startMs: 43_810, endMs: 54_570 })
})

test('a table that holds no turns is text', () => {
  expect(source('a.csv', 'a,b\n1,2\n3,4\n')).toMatchObject({
    text: 'a\tb\n1\t2\n3\t4',
    structure: null,
  })
})

const chat = `@UTF8
@Begin
@Languages:\teng
@Participants:\tANN Ann Adult, BEN Ben Adult
@Date:\t07-APR-1992
*ANN:\tso did you \u00153312_4016\u0015
\tsee it? \u00154016_5000\u0015
%com:\tlaughs
*BEN:\tyes . \u00155000_6000\u0015
*ANN:\tright .
@End
`

test('CHAT is read with its times, wrapped lines and date; annotation lines are reported', () => {
  const read = source('a.cha', chat)
  expect(structureOf(read).slice(1, 4)).toEqual([
    'ANN: so did you\nsee it?',
    'BEN: yes .',
    'ANN: right .',
  ])
  expect(read.structure?.turns[1]).toMatchObject({ startMs: 3312, endMs: 5000 })
  expect(read).toMatchObject({ date: '1992-04-07', language: 'eng' })
  expect(read.warnings.map(({ code }) => code)).toEqual(['tiers-left-out'])
  expect(read.text).toContain('@Participants:')
})

test('LRC is captions with one time', () => {
  const read = source('a.lrc', '[00:43.810]Hello\n[00:47.850]\n\n[00:48.350]there\n[00:54.570]\n')
  expect(read.text).toBe('Hello there')
  expect(read.structure?.turns[0]).toMatchObject({ startMs: 43_810, endMs: 54_570 })
})

function workbook(sheet: string): Uint8Array {
  const strings = `<sst><si><t>Speaker</t></si><si><r><t>Te</t></r><r><t>xt</t></r><rPh><t>no</t></rPh></si><si><t>Anna</t></si></sst>`
  const parts = {
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  )
}

test('a workbook with one row a turn is structure; times are shares of a day', () => {
  const sheet = `<worksheet><sheetData>
    <row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Time</t></is></c><c r="D1" t="s"><v>1</v></c></row>
    <row><c r="A2" t="s"><v>2</v></c><c r="B2"><v>0.000694444444</v></c><c r="D2" t="str"><v>So?</v></c></row>
    <row><c r="A3" t="str"><v>Ben</v></c><c r="D3" t="str"><v>Yes.</v></c></row></sheetData></worksheet>`
  const read = source('a.xlsx', workbook(sheet))
  expect(structureOf(read)).toEqual(['Anna: So?', 'Ben: Yes.'])
  expect(read.structure?.turns[0]?.startMs).toBe(60_000)
  expect(refusalOf('a.xlsx', workbook('<worksheet/>'))).toBe('file-empty')
  expect(refusalOf('a.xlsx', workbook('<worksheet>'))).toBe('file-damaged')
})
