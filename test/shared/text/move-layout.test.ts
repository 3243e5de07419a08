import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, Range, Turn } from '../../../shared/model/transcript.ts'
import { diffTexts } from '../../../shared/text/diff.ts'
import { mapEdits } from '../../../shared/text/edits.ts'
import { moveMarks, moveTurns } from '../../../shared/text/move-layout.ts'
import { tricky } from './tricky.ts'

const text = 'A: One two.\nB: Three. [0:03]\nA: Four.'
const turns = [turn(0, 11), turn(12, 28), turn(29, 37)]
const marks: Mark[] = [
  label(0, 2),
  label(12, 14),
  { kind: 'time', start: 22, end: 28 },
  label(29, 31),
]

test('what is typed at the end or the beginning of a turn belongs to it', () => {
  const after = 'A: Well, one two, yes.\nB: So three. And? [0:03]\nA: Four.'
  expect(turnsIn(after)).toEqual(after.split('\n'))
  expect(marksIn(after)).toEqual(['A:', 'B:', '[0:03]', 'A:'])
  expect(turnsIn(`${text} Five.`)).toEqual([...text.split('\n').slice(0, 2), 'A: Four. Five.'])
})

test('a turn that was deleted is left out with its label', () => {
  const after = 'A: One two.\nA: Four.'
  expect(turnsIn(after)).toEqual(['A: One two.', 'A: Four.'])
  expect(marksIn(after)).toEqual(['A:', 'A:'])
})

test('a corrected label or timestamp stays one', () => {
  expect(marksIn('Anna: One two.\nB: Three. [0:04]\nA: Four.')).toEqual([
    'Anna:',
    'B:',
    '[0:04]',
    'A:',
  ])
})

test('turns and marks stay ordered, apart and inside the text, whatever becomes of it', () => {
  fc.assert(
    fc.property(tricky, tricky, fc.array(fc.nat(40), { maxLength: 8 }), (before, after, cuts) => {
      const ranges = rangesFrom(before, cuts)
      const map = mapEdits(before, diffTexts(before, after))
      const movedTurns = moveTurns(
        map,
        ranges.map(({ start, end }) => turn(start, end)),
      )
      for (const moved of [
        movedTurns,
        moveMarks(
          map,
          ranges.map(({ start, end }) => label(start, end)),
        ),
      ])
        moved.forEach((range, index) => {
          expect(range.start).toBeGreaterThanOrEqual(moved[index - 1]?.end ?? 0)
          expect(range.end).toBeGreaterThan(range.start)
          expect(range.end).toBeLessThanOrEqual(after.length)
        })
    }),
    { numRuns: 1000 },
  )
})

function turnsIn(after: string): string[] {
  const moved = moveTurns(mapEdits(text, diffTexts(text, after)), turns)
  return moved.map(({ start, end }) => after.slice(start, end))
}

function marksIn(after: string): string[] {
  const moved = moveMarks(mapEdits(text, diffTexts(text, after)), marks)
  return moved.map(({ start, end }) => after.slice(start, end))
}

function turn(start: number, end: number): Turn {
  return { start, end, speakerId: null, startMs: null, endMs: null }
}

function label(start: number, end: number): Mark {
  return { kind: 'label', start, end }
}

function rangesFrom(before: string, cuts: readonly number[]): Range[] {
  const places = [...new Set(cuts.map((cut) => cut % (before.length + 1)))].sort((a, b) => a - b)
  return places.flatMap((start, index) => {
    const end = places[index + 1]
    return end === undefined || index % 3 === 2 ? [] : [{ start, end }]
  })
}
