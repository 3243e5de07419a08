import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, Range } from '../../../shared/model/transcript.ts'
import { spokenRanges, spokenText, trimRange } from '../../../shared/text/ranges.ts'

const whole = (text: string): Range => ({ start: 0, end: text.length })

test('trimming leaves blanks out at both ends and keeps those inside', () => {
  expect(trimRange('  a b\u00a0\n', whole('  a b\u00a0\n'))).toEqual({ start: 2, end: 5 })
  expect(trimRange('   ', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 })
})

test('what is said has neither labels nor timestamps nor the blanks they leave', () => {
  const text = 'Anna: well [0:03] yes\nBen: no'
  const marks: Mark[] = [
    { kind: 'label', start: 0, end: 5 },
    { kind: 'time', start: 11, end: 17 },
    { kind: 'label', start: 22, end: 26 },
  ]
  expect(spokenText(text, whole(text), marks)).toBe('well yes\nno')
  expect(spokenText(text, { start: 2, end: 9 }, marks)).toBe('wel')
})

const marksIn = (length: number) =>
  fc
    .uniqueArray(fc.nat(length), { maxLength: 12 })
    .map((cuts) => [...cuts].sort((a, b) => a - b))
    .map((cuts) =>
      cuts.flatMap((start, index): Mark[] => {
        const end = cuts[index + 1]
        return index % 2 === 0 && end !== undefined ? [{ kind: 'time', start, end }] : []
      }),
    )

test('spoken pieces cover exactly the units that no mark covers', () => {
  fc.assert(
    fc.property(marksIn(60), fc.nat(60), fc.nat(60), (marks, a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) }
      const pieces = spokenRanges(range, marks)
      for (let at = 0; at < 60; at += 1) {
        const expected = holds([range], at) && !holds(marks, at)
        expect(holds(pieces, at)).toBe(expected)
      }
    }),
  )
})

function holds(ranges: readonly Range[], at: number): boolean {
  return ranges.some((range) => range.start <= at && at < range.end)
}
