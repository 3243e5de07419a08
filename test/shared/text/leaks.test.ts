import { expect, test } from 'vitest'
import { findLeaks } from '../../../shared/text/leaks.ts'
import { nameFinder } from '../../../shared/text/pseudonyms.ts'

const finder = nameFinder([{ original: 'Amina', replacement: 'P1' }])

function matches(text: string): readonly string[] {
  return findLeaks(finder, [{ where: 'quote', text }], 100).leaks.map(
    ({ kind, match }) => `${kind}: ${match}`,
  )
}

test('finds listed names with their replacement, place and context', () => {
  const { leaks, total } = findLeaks(finder, [{ where: 'memo', text: 'I asked Amina twice.' }], 100)
  expect(total).toBe(1)
  expect(leaks).toEqual([
    {
      kind: 'name',
      where: 'memo',
      match: 'Amina',
      before: 'I asked ',
      after: ' twice.',
      replacement: 'P1',
    },
  ])
})

test('finds e-mail addresses', () => {
  expect(matches('Write to jo.van-dijk+work@post.example.org, or @nobody.')).toEqual([
    'e-mail: jo.van-dijk+work@post.example.org',
  ])
})

test.each([
  '+31 6 1234 5678',
  '06-12345678',
  '(020) 123 45 67',
  '030/1234567',
  '+49 (0)30 123456',
  '0041 44 123 45 67',
  '(555) 010-2345',
  '555-010-2345',
  '555.010.2345',
  '+44 20 7946 0958',
  '07700 900123',
  '+7 495 123-45-67',
  '8 (495) 123-45-67',
  '138 0013 8000',
  '98765 43210',
  '0803 123 4567',
  '+963 944 123 456',
  '06 12 34 56 78',
])('takes %s for a telephone number', (number) => {
  expect(matches(`Call ${number}, please.`)).toEqual([`telephone: ${number}`])
})

test.each([
  ['my tel. is 123 45 67.', '123 45 67'],
  ['WhatsApp: 601 234 567', '601 234 567'],
  ['мой телефон 5550123', '5550123'],
])('takes the number in “%s” for one of a telephone, as it is said to be one', (text, number) => {
  expect(matches(text)).toEqual([`telephone: ${number}`])
})

test.each([
  'on 01.02.2025 and 01 24.12.26',
  'from 2025-03-21 to 0000-00-00',
  'at 00:12:13 and 00:12:13.555',
  'the sum of 12,345,678.90 and 0.123456789',
  'in 2008, 2009 and 2010',
  'turn 045 of 310',
  'between 1998 2002 and 2010, or 2008/2009 to 2010/2011',
  'with 601 234 567 or 12 345 678 people for € 1.250.000,00',
  'p = 0.000123, pages 012-013, on 03 04 05 06',
  'ISBN 978-3-16-148410-0 and 0000-0002-1825-0097',
  'we telephoned in 2019 for 12 minutes',
  'id 0a12b3c4-0123-4567-89ab-0123456789ab',
])('takes nothing for a telephone number in “%s”', (text) => {
  expect(matches(text)).toEqual([])
})

test('lists what repeats in one place once, and counts it', () => {
  const { leaks, total } = findLeaks(finder, [{ where: 'quote', text: 'Amina, Amina, Amina' }], 100)
  expect([leaks.length, total]).toEqual([1, 3])
})

test('lists no more than wanted, and counts all', () => {
  const texts = Array.from({ length: 9 }, (_, index) => ({ where: `row ${index}`, text: 'Amina' }))
  const { leaks, total } = findLeaks(finder, texts, 4)
  expect([leaks.length, total]).toEqual([4, 9])
})
