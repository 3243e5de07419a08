import { expect, test } from 'vitest'
import { splitLines } from '../../../shared/text/lines.ts'
import { noHints } from '../../../shared/text/recognition.ts'

const shown = (text: string): string[] =>
  splitLines(text, noHints).map((line) => text.slice(line.content, line.end))

test('lines lose blanks and direction marks at their ends; blank lines are none', () => {
  expect(shown('  a b \n\n\u200f שלום\u200f\t\n\u00a0')).toEqual(['a b', 'שלום'])
  expect(splitLines('', noHints)).toEqual([])
})

test('lines know their number, the blank line above and the blanks behind', () => {
  const lines = splitLines('a  \n\nb\nc', noHints)
  expect(lines.map(({ number }) => number)).toEqual([1, 3, 4])
  expect(lines.map(({ afterBlank }) => afterBlank)).toEqual([true, true, false])
  expect(lines[0]?.trailing).toBe(2)
})

test('bullets are skipped, line numbers only where most lines have one', () => {
  expect(shown('- a\n* b\n• c')).toEqual(['a', 'b', 'c'])
  expect(shown('01  a\n02  b\n03  c')).toEqual(['a', 'b', 'c'])
  expect(shown('3 people came\nand left\nat night\nin rain')[0]).toBe('3 people came')
  expect(shown('0:43 a\n0:44 b\n0:45 c')[0]).toBe('0:43 a')
})

test('bold and heading hints belong to the lines they touch', () => {
  const hints = { bold: [{ start: 0, end: 4 }], italic: [], headings: [{ start: 9, end: 13 }] }
  const [first, second, third] = splitLines('Anna: hi\nPart\nmore', hints)
  expect(first).toMatchObject({ bold: { start: 0, end: 4 }, heading: false })
  expect(second).toMatchObject({ bold: null, heading: true })
  expect(third).toMatchObject({ heading: false })
})

test('a line inside a bracket that an earlier line opens is known, an unclosed bracket is forgotten', () => {
  const inside = (text: string): boolean[] =>
    splitLines(text, noHints).map((line) => line.inBrackets)
  expect(inside('(Applause,\ncalls: hear)\nAnna: yes')).toEqual([false, true, false])
  expect(inside('(never closed\n\nAnna: yes')).toEqual([false, false])
  expect(inside(`(never closed${'\nx'.repeat(7)}`).at(-1)).toBe(false)
})
