import { expect, test } from 'vitest'
import { findDate } from '../../../electron/import/find-date.ts'

test.each([
  ['2025-11-03 group', '2025-11-03'],
  ['talk-20260615_133555', '2026-06-15'],
  ['Gruppe vom 3.11.2025', '2025-11-03'],
  ['am 3. November 2025 in Graz', '2025-11-03'],
  ['15 June 2026, 03:35am', '2026-06-15'],
  ['June 1st, 2026', '2026-06-01'],
  ['le 14 août 2024', '2024-08-14'],
  ['3 de março de 2023', '2023-03-03'],
  ['12 mrt. 2024', '2024-03-12'],
  ['24/12/2024', '2024-12-24'],
  ['12/24/2024', '2024-12-24'],
])('%s is a date', (text, date) => {
  expect(findDate(text)).toBe(date)
})

test.each([
  ['05/06/2024', 'may be May or June'],
  ['31.02.2024', 'is no day'],
  ['2024-13-01', 'is no month'],
  ['room 2024', 'is a number'],
  ['call 0664 20240199', 'is no day'],
  ['3 people 2024', 'names no month'],
])('%s is none: it %s', (text) => {
  expect(findDate(text)).toBeNull()
})
