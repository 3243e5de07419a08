import { expect, test } from 'vitest'
import {
  baseOf,
  labelKind,
  namesAsker,
  namesRole,
  normaliseLabel,
} from '../../../shared/text/label.ts'

test.each([
  ['  Anna  Ek ', 'Anna Ek'],
  ['\u200f\u202aאנה\u202c', 'אנה'],
  ['**Anna**', 'Anna'],
  ['E\u0301lodie\u00a0D.', 'Élodie D.'],
  ['<Anna>', 'Anna'],
])('the label %j is shown as %j', (raw, shown) => {
  expect(normaliseLabel(raw)).toBe(shown)
})

test.each([
  [
    'name',
    [
      'Anna',
      'Anna de Vries',
      "O'Brien-van der Zee",
      'J. K.',
      'Will Corcoran',
      'Anna | Firm',
      'רפאל לוי',
      '陳小明',
    ],
  ],
  ['code', ['I', 'B1', 'P12', 'PS037', '2M', 'id1', 'SPEAKER_00', 'TN 4', 'ANN']],
  [
    'role',
    [
      'Interviewer',
      'Participant 12',
      'Moderatorin',
      'De voorzitter',
      'Speaker 2',
      '主持人',
      'מנחה',
    ],
  ],
  ['plain', ['marco', 'bond of friends', 'Die Sache', '???', '教育部陳組長']],
  [
    'never',
    [
      'Note',
      'Datum',
      'For example',
      'e.g.',
      'The thing is',
      'Das Problem, das wir haben',
      '10',
      '10:30',
      '',
    ],
  ],
  [
    'never',
    [
      'laughs',
      'Beifall bei der Linken',
      'Okay',
      'sli.do',
      'a@b.org',
      'https',
      '甲案',
      '我們的看法',
      'Große Unruhe.',
    ],
  ],
  [
    'never',
    [
      '(Anna)',
      '1. Anna',
      '• Anna',
      'Why?',
      'Stop!',
      '“Anna”',
      'a very long label that goes on and on without any end',
    ],
  ],
])('%s: %j', (kind, labels) => {
  for (const label of labels) expect(`${label}: ${labelKind(label)}`).toBe(`${label}: ${kind}`)
})

test('what follows in brackets, a bar or a comma is not the name itself', () => {
  expect(baseOf('Dr. Meyer, Minister of Work')).toBe('Dr. Meyer')
  expect(baseOf('Anna Ek (she/her)')).toBe('Anna Ek')
  expect(baseOf('Lumi | Offchain')).toBe('Lumi')
  expect(baseOf('(Anna)')).toBe('(Anna)')
})

test('who asks is known by words of many languages and by one-letter codes', () => {
  for (const label of [
    'Moderator 1',
    'Enquêtrice',
    'Gespreksleider',
    'מראיינת',
    'I',
    'Int2',
    'Q',
  ]) {
    expect(namesAsker(label), label).toBe(true)
  }
  for (const label of ['Anna', 'B', 'Participant 3', 'Irene'])
    expect(namesAsker(label), label).toBe(false)
  expect(namesRole('Mentee 4')).toBe(true)
})
