import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import { draw, ids, type QuoteSketch } from './made-up.ts'

const quotes: readonly QuoteSketch[] = [
  { at: 'opened my eyes', codes: [1], starred: true },
  { at: 'Crème brûlée', codes: [2], coder: 1, createdAt: '2026-05-02T08:00:00.000Z' },
  { at: 'helped us', codes: [1, 2], memo: 'look again' },
  { at: 'how was it', codes: [2] },
  { at: 'Title', codes: [0] },
  { at: 'nothing coded', codes: [] },
  { at: 'eyes\nJ: helped', codes: [0] },
]

const material = draw({
  programmes: 2,
  people: [
    { role: 'mentee', programme: 0, values: { 0: 'Kenya', 1: '34' } },
    { role: 'mentor', programme: 1, values: { 0: 'Peru' } },
    { role: 'moderator' },
  ],
  capitals: ['social'],
  codes: [{ capitals: [0] }, { parent: 0 }, {}],
  transcripts: [
    {
      speakers: { A: 0, J: 1, M: 2 },
      lines: [
        'Title',
        'M: how was it',
        'A: opened my eyes',
        'J: helped us with Crème brûlée',
        'L: nothing coded',
      ],
      quotes,
    },
  ],
})

/** The first words of the quotes found. */
function found(fields: object): string[] {
  const chosen: Filter = filterSchema.parse(fields)
  return findQuotes(number(material), chosen).map(({ block, quote }) =>
    block.transcript.text.slice(quote.start, quote.end).slice(0, 6),
  )
}

const all = ['Title', 'opened', 'eyes\nJ', 'helped', 'Crème ', 'nothin']

test('quotes come in the order of the text, without those that only moderators speak', () => {
  expect(found({})).toEqual(all)
  expect(found({ includeModerators: true })).toContain('how wa')
})

test.each<[string, object, readonly string[]]>([
  ['a code with its sub-codes', { codes: [ids.code(0)] }, ['Title', 'opened', 'eyes\nJ', 'helped']],
  ['one of two codes', { codes: [ids.code(1), ids.code(2)] }, ['opened', 'helped', 'Crème ']],
  ['all of two codes', { allOf: [ids.code(0), ids.code(2)] }, ['helped']],
  ['without a code', { not: [ids.code(0)] }, ['Crème ', 'nothin']],
  ['a capital type', { capitals: [ids.capital(0)] }, ['Title', 'opened', 'eyes\nJ', 'helped']],
  ['no capital type', { capitals: [null] }, ['helped', 'Crème ']],
  ['a programme', { programmes: [ids.programme(0)] }, ['opened', 'eyes\nJ']],
  ['no programme', { programmes: [null] }, ['Title', 'nothin']],
  ['a role', { roles: ['mentor'] }, ['eyes\nJ', 'helped', 'Crème ']],
  ['nobody', { roles: [null] }, ['Title']],
  ['a participant', { participants: [ids.participant(0)] }, ['opened', 'eyes\nJ']],
  ['a speaker who is no participant', { participants: [ids.speaker(0, 3)] }, ['nothin']],
  [
    'an attribute',
    { attributes: [{ id: ids.attribute(0), value: 'Kenya' }] },
    ['opened', 'eyes\nJ'],
  ],
  ['no value', { attributes: [{ id: ids.attribute(0), value: '' }] }, ['Title', 'nothin']],
  ['a star', { starred: true }, ['opened']],
  ['no memo', { hasMemo: false }, all.filter((each) => each !== 'helped')],
  ['no code', { coded: false }, ['nothin']],
  ['a coder', { coders: [ids.coder(1)] }, ['Crème ']],
  ['a date', { since: '2026-05-02' }, ['Crème ']],
  ['a time before', { until: '2026-05-02' }, all.filter((each) => each !== 'Crème ')],
  ['words, case and accents aside', { text: 'BRULEE creme' }, ['Crème ']],
])('a filter by %s', (_, fields, expected) => {
  expect(found(fields)).toEqual(expected)
})

test('who is asked of one person at a time: a mentor beside a mentee of another programme does not count', () => {
  expect(found({ roles: ['mentor'], programmes: [ids.programme(0)] })).toEqual([])
})

test('values of one attribute are alternatives, different attributes narrow', () => {
  const country = (value: string) => ({ id: ids.attribute(0), value })
  expect(found({ attributes: [country('Kenya'), country('Peru')] })).toHaveLength(4)
  const age = { id: ids.attribute(1), value: '34' }
  expect(found({ attributes: [country('Kenya'), age] })).toHaveLength(2)
  expect(found({ attributes: [country('Peru'), age] })).toEqual([])
})

test('what is asked of one coding at a time: a code by one coder and a date of another do not add up', () => {
  expect(found({ codes: [ids.code(1)], coders: [ids.coder(1)] })).toEqual([])
  expect(found({ codes: [ids.code(1)], since: '2026-05-02' })).toEqual([])
})

test('the codings that the filter wants come with each quote', () => {
  const { [0]: only } = findQuotes(number(material), { codes: [ids.code(1)], hasMemo: true })
  expect(only?.quote.codings).toHaveLength(2)
  expect(only?.codings.map(({ codeId }) => codeId)).toEqual([ids.code(1)])
})
