import { expect, test } from 'vitest'
import { filterInWords, filterParts } from '../../../shared/analysis/filter-words.ts'
import { namesOf } from '../../../shared/analysis/names.ts'
import type { Placing } from '../../../shared/model/cooccurrence.ts'
import { filter as filterSchema } from '../../../shared/model/filter.ts'
import { draw, ids } from './made-up.ts'

const names = namesOf(
  draw({
    programmes: 1,
    pairs: 1,
    people: [{ name: 'Amina' }],
    codes: [{ name: 'Advice' }, { name: 'Network' }],
    capitals: ['social'],
    transcripts: [{ lines: ['B: words'] }],
  }),
)

function inWords(fields: object): string {
  return filterInWords(filterSchema.parse(fields), names)
}

test('a filter is said in words, field by field', () => {
  expect(
    inWords({
      codes: [ids.code(0), ids.code(1)],
      capitals: [ids.capital(0), null],
      programmes: [ids.programme(0)],
      pairs: [null],
      participants: [ids.participant(0), ids.speaker(0, 0), null],
      roles: ['mentee', null],
      transcripts: [ids.transcript(0)],
      kinds: ['focus-group'],
      coders: [ids.coder(1)],
    }),
  ).toBe(
    'Code: Advice or Network; Capital type: social or no capital type; Programme: Programme 0; Pair: no pair; ' +
      'Participant: Amina or B or nobody; Role: mentee or nobody; Transcript: Transcript 0; ' +
      'Kind of transcript: focus group; Coder: AM',
  )
})

test('switches, dates, texts and attributes are said in words, too', () => {
  expect(
    inWords({
      starred: true,
      hasMemo: false,
      coded: true,
      text: 'my eyes',
      since: '2026-01-31',
      includeModerators: true,
      attributes: [
        { id: ids.attribute(0), value: 'Kenya' },
        { id: ids.attribute(0), value: '' },
        { id: ids.attribute(1), value: '34' },
      ],
    }),
  ).toBe(
    'Attribute: Country Kenya or no value, Age 34; Star: starred; Memo: without a memo; Codes: with a code; ' +
      'Text: “my eyes”; Since: 2026-01-31; Moderators and interviewers: included',
  )
})

test('no filter, and what was removed meanwhile', () => {
  expect(inWords({})).toBe('none')
  expect(inWords({ includeModerators: false })).toBe('none')
  expect(inWords({ allOf: [ids.code(0), ids.code(9)] })).toBe(
    'All of these codes: Advice and removed',
  )
  expect(filterParts({ starred: false }, names)).toEqual([
    { field: 'starred', label: 'Star', text: 'not starred' },
  ])
})

test('codes that stand together are named with how they do, and one code alone as itself', () => {
  const [one, other] = [ids.code(0), ids.code(1)]
  const known = new Map<string, string>([
    [one, 'Advice'],
    [other, 'Trust'],
  ])
  const words = (codes: [typeof one, typeof one], relation: Placing) =>
    filterInWords({ together: { codes, relation } }, known)
  expect(words([one, other], 'overlap')).toBe('Together: Advice and Trust, overlapping')
  expect(words([one, other], { near: 1 })).toBe('Together: Advice and Trust, at most 1 turn apart')
  expect(words([one, one], 'same-quote')).toBe('Together: Advice itself, without sub-codes')
  expect(words([one, one], { followed: 1 })).toBe(
    'Together: Advice, then Advice, at most 1 turn later',
  )
})

test('what lies beside is said with how it stands, and what must not', () => {
  const [advice, network] = [[ids.code(0)], [ids.code(0), ids.code(1)]]
  expect(
    inWords({
      beside: [
        { codes: advice, relation: 'same-turn' },
        { codes: network, relation: { preceded: 0 }, absent: true },
      ],
    }),
  ).toBe(
    'Near another code: Advice (in the same turn) and not Advice or Network (earlier in the same turn)',
  )
})
