import { expect, test } from 'vitest'
import { attribute } from '../../../shared/analysis/attribution.ts'
import { listVoices } from '../../../shared/analysis/voices.ts'
import { draw, ids, type TranscriptSketch } from './made-up.ts'

/** Who speaks in each quote, by label; `-` for nobody. */
function speakersOf(sketch: TranscriptSketch): string[] {
  const [transcript] = draw({ transcripts: [sketch] }).transcripts
  if (!transcript) return []
  const { firstPiece, pieceSpeaker } = attribute(transcript)
  return transcript.quotes.map((_, quote) =>
    [...pieceSpeaker.subarray(firstPiece[quote], firstPiece[quote + 1])]
      .map((place) => transcript.speakers[place]?.label ?? '-')
      .join(' '),
  )
}

const lines = ['Heading', 'A: one two', 'B: three', '(laughter)', 'A: four']

test('a quote belongs to everybody of whom it holds a spoken character', () => {
  const quotes = ['two', 'two\nB: three', 'one two\nB: three\n(laughter)\nA: fo'].map((at) => ({
    at,
    codes: [],
  }))
  expect(speakersOf({ lines, quotes }).toSorted()).toEqual(['A', 'A B', 'A B A'])
})

test('labels, timestamps and blanks make nobody a speaker', () => {
  expect(speakersOf({ lines, quotes: [{ at: 'two\nB: ', codes: [] }] })).toEqual(['A'])
})

test('text that nobody speaks counts only where nobody else speaks in the quote', () => {
  const quotes = [
    { at: 'Heading', codes: [] },
    { at: 'Heading\nA: one', codes: [] },
    { at: '(laughter)', codes: [] },
  ]
  expect(speakersOf({ lines, quotes })).toEqual(['-', 'A', '-'])
})

test('a quote that holds nothing but a label belongs to nobody', () => {
  expect(speakersOf({ lines, quotes: [{ at: 'B: ', codes: [] }] })).toEqual(['-'])
})

test('the same participant is one person everywhere, a label without participant is one in each transcript', () => {
  const talk = { lines: ['A: one', 'B: two'], speakers: { A: 0 } }
  const voices = listVoices(draw({ people: [{ name: 'Amina' }], transcripts: [talk, talk] }))
  expect(voices.map(({ name, person }) => [name, person])).toEqual([
    ['Amina', 0],
    ['B', 1],
    ['', -1],
    ['Amina', 0],
    ['B', 2],
    ['', -1],
  ])
})

test('programme and pair are the person’s, else the transcript’s, else none', () => {
  const talk = { lines: ['A: one', 'B: two', 'C: three'], speakers: { A: 0, B: 1 } }
  const sketch = {
    programmes: 2,
    pairs: 3,
    people: [{ programme: 0, pairs: [0, 1] }, {}],
    transcripts: [{ ...talk, programme: 1, pair: 2 }, talk],
  }
  const [programme, other] = [ids.programme(0), ids.programme(1)]
  const [pair, second, third] = [ids.pair(0), ids.pair(1), ids.pair(2)]
  expect(
    listVoices(draw(sketch)).map(({ programmeId, pairIds }) => [programmeId, ...pairIds]),
  ).toEqual([
    [programme, pair, second],
    [other, third],
    [other, third],
    [other, third],
    [programme, pair, second],
    [null, null],
    [null, null],
    [null, null],
  ])
})

test('an unassigned speaker has the role other and is counted; moderators and interviewers ask', () => {
  const talk = { lines: ['A: a', 'B: b', 'C: c'], speakers: { A: 0, B: 1 } }
  const people = [{ role: 'moderator' as const }, { role: 'interviewer' as const }]
  const voices = listVoices(draw({ people, transcripts: [talk] }))
  expect(voices.map(({ role, asks }) => [role, asks])).toEqual([
    ['moderator', true],
    ['interviewer', true],
    ['other', false],
    [null, false],
  ])
})
