import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frequencies } from '../../../shared/analysis/frequency.ts'
import type { Material } from '../../../shared/analysis/material.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import type { FrequencyQuestion, FrequencyTable } from '../../../shared/model/analysis.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { filter, question, sketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { countSlowly } from './slow-count.ts'

test('every cell, total and denominator equals a slow count made from the definitions', () => {
  fc.assert(
    fc.property(sketch, question, fc.oneof(fc.constant({}), filter), (drawn, asked, chosen) => {
      const material = draw(drawn)
      expectSame(material, asked, chosen)
    }),
    { numRuns: 600 },
  )
})

function expectSame(material: Material, asked: FrequencyQuestion, chosen: Filter): void {
  const table = frequencies(number(material), asked, chosen)
  const slow = countSlowly(material, asked, chosen)
  expect(table.total).toBe(slow.total)
  expect(table.rowTotals).toEqual(table.rows.map((row) => slow.rowTotal(row.id)))
  expect(table.columnTotals).toEqual(table.columns.map((column) => slow.columnTotal(column.id)))
  expect(table.cells).toEqual(
    table.rows.map((row) => table.columns.map((column) => slow.cell(row.id, column.id))),
  )
  if (asked.columns === 'coder') return
  expect(table.columns.map((column) => column.participants)).toEqual(
    table.columns.map((column) => slow.people(column.id)),
  )
  expect(table.columns.map((column) => column.words)).toEqual(
    table.columns.map((column) => slow.words(column.id)),
  )
}

test('0/1 is 1 wherever a slow count finds any, and its totals count the ones', () => {
  fc.assert(
    fc.property(sketch, question, fc.oneof(fc.constant({}), filter), (drawn, asked, chosen) => {
      const material = draw(drawn)
      const table = frequencies(number(material), { ...asked, rate: 'presence' }, chosen)
      const slow = countSlowly(material, asked, chosen)
      const ones = table.rows.map((row) =>
        table.columns.map((column) => Number(slow.cell(row.id, column.id) > 0)),
      )
      const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
      expect(table.cells).toEqual(ones)
      expect(table.columnTotals).toEqual(
        table.columns.map((_, place) => sum(ones.map((row) => row[place] ?? 0))),
      )
      // Programmes with their pairs beside them are one column too many for a sum.
      if (asked.columns === 'programme-pair') return
      expect(table.rowTotals).toEqual(ones.map(sum))
      expect(table.total).toBe(sum(ones.map(sum)))
    }),
    { numRuns: 200 },
  )
})

test('every rate is what a slow count gives, related to what it is related to', () => {
  const rates = ['per-1000-words', 'row', 'column', 'participants'] as const
  fc.assert(
    fc.property(sketch, question, fc.constantFrom(...rates), (drawn, asked, rate) => {
      if (asked.columns === 'coder') return
      const material = draw(drawn)
      const table = frequencies(number(material), { ...asked, rate }, {})
      const slow = countSlowly(material, asked, {})
      const related = (part: number, whole: number) => (whole === 0 ? null : part / whole)
      const rateOf = (row: string | null, column: string | null) => {
        const own = slow.cell(row, column)
        if (rate === 'per-1000-words') return related(own * 1000, slow.words(column))
        if (rate === 'participants') return related(own * 100, slow.people(column))
        return related(own * 100, rate === 'row' ? slow.rowTotal(row) : slow.columnTotal(column))
      }
      expect(table.cells).toEqual(
        table.rows.map((row) => table.columns.map((column) => rateOf(row.id, column.id))),
      )
    }),
    { numRuns: 200 },
  )
})

const mentors: Sketch = {
  programmes: 2,
  pairs: 3,
  people: [
    { name: 'Amina', role: 'mentee', programme: 0, pairs: [0] },
    { name: 'Josef', role: 'mentor', programme: 1, pairs: [1, 2] },
    { name: 'Mod', role: 'moderator' },
    { name: 'Lea', role: 'mentee' },
  ],
  capitals: ['information', 'social'],
  codes: [{ capitals: [0] }, { parent: 0 }, { capitals: [0, 1] }, {}],
  transcripts: [
    {
      programme: 1,
      pair: 2,
      speakers: { A: 0, J: 1, M: 2, L: 3 },
      lines: [
        'A title nobody says',
        'M: what changed for you',
        'A: he opened my eyes',
        'J: we simply talked',
        'L: for me nothing',
      ],
      quotes: [
        { at: 'he opened my eyes', codes: [1, 2] },
        { at: 'my eyes\nJ: we simply', codes: [1] },
        { at: 'what changed', codes: [3] },
        { at: 'you\nA: he', codes: [3] },
        { at: 'title', codes: [3] },
        { at: 'for me', codes: [3] },
      ],
    },
  ],
}

function ask(asked: Partial<FrequencyQuestion>, chosen: Filter = {}) {
  const complete = { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' } as const
  return frequencies(number(draw(mentors)), { ...complete, ...asked }, chosen)
}

/** The cells of one row by column name. */
function row(table: FrequencyTable, name: string): Record<string, number | null> {
  const place = table.rows.findIndex((each) => each.name === name)
  return Object.fromEntries(
    table.columns.map((column, at) => [column.name, table.cells[place]?.[at] ?? null]),
  )
}

test('a quote across two people counts for each of them and once in the total', () => {
  const table = ask({ columns: 'participant' })
  expect(row(table, 'Code 1')).toEqual({ Amina: 2, Josef: 1, Lea: 0, nobody: 0 })
  expect(table.rowTotals[1]).toBe(2)
  expect(table.notes.join(' ')).toContain('1 quote stands in more than one column')
})

test('people of unknown programme and text without speaker count under the transcript’s programme', () => {
  expect(row(ask({}), 'Code 3')).toEqual({ 'Programme 0': 1, 'Programme 1': 2 })
})

test('a person in two pairs counts in both, and without a pair in the transcript’s', () => {
  const table = ask({ columns: 'pair' })
  expect(row(table, 'Code 1')).toEqual({ 'Pair 0': 2, 'Pair 1': 1, 'Pair 2': 1 })
  expect(row(table, 'Code 3')).toEqual({ 'Pair 0': 1, 'Pair 1': 0, 'Pair 2': 2 })
})

test('what only moderators say is left out unless they are asked for, and the notes say so', () => {
  expect(row(ask({ columns: 'role' }), 'Code 3')).toEqual({ mentee: 2, mentor: 0, nobody: 1 })
  expect(ask({}).notes.join(' ')).toContain('1 quote in which nobody else speaks is not counted')
  const table = ask({ columns: 'role' }, { includeModerators: true })
  expect(row(table, 'Code 3')).toMatchObject({ moderator: 2, mentee: 2 })
})

test('a code’s row includes its sub-codes, each quote once', () => {
  expect(ask({}).rowTotals).toEqual([2, 2, 1, 3])
})

test('capital types are inherited, a quote counts once in each, and unmapped codes have a row of their own', () => {
  const table = ask({ rows: 'capitals' })
  expect(table.rows.map((each) => each.name)).toEqual(['information', 'social', 'no capital type'])
  expect(table.rowTotals).toEqual([2, 1, 3])
  expect(table.total).toBe(5)
})

test('denominators hold all that the people of a column say, coded or not, without labels', () => {
  const [first, second] = ask({}).columns
  expect(first).toMatchObject({ name: 'Programme 0', participants: 1, words: 4, transcripts: 1 })
  expect(second).toMatchObject({ name: 'Programme 1', participants: 2, words: 6, small: true })
  expect(ask({}).all).toMatchObject({ participants: 3, words: 10, transcripts: 1 })
})

test('words under overlapping quotes count once, and only those of the column’s people', () => {
  expect(row(ask({ columns: 'participant', count: 'words' }), 'Code 0')).toMatchObject({
    Amina: 4,
    Josef: 2,
  })
})

test('rates relate counts to words, people, rows and columns, and are null without a denominator', () => {
  const cell = (rate: FrequencyQuestion['rate']) => row(ask({ rate }), 'Code 3')
  expect(cell('per-1000-words')).toEqual({ 'Programme 0': 250, 'Programme 1': 2000 / 6 })
  expect(cell('row')).toEqual({ 'Programme 0': 100 / 3, 'Programme 1': 200 / 3 })
  expect(cell('column')).toEqual({ 'Programme 0': 100 / 3, 'Programme 1': 200 / 3 })
  expect(cell('participants')).toEqual({ 'Programme 0': 100, 'Programme 1': 100 })
  const nobody = ask({ columns: 'role', rate: 'per-1000-words' }, { roles: [null] })
  expect(row(nobody, 'Code 3')).toEqual({ nobody: null })
})

test('programmes in which nobody has spoken yet keep their column', () => {
  const table = frequencies(
    number(draw({ ...mentors, programmes: 3 })),
    { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' },
    {},
  )
  expect(table.columns.map((each) => each.name)).toContain('Programme 2')
})

test('values of an attribute are columns, ordered as numbers where they are numbers', () => {
  const material = draw({
    people: [
      { name: 'Old', values: { 1: '100' } },
      { name: 'Young', values: { 1: '25' } },
      { name: 'Unknown' },
    ],
    codes: [{}],
    transcripts: [
      {
        speakers: { O: 0, Y: 1, U: 2 },
        lines: ['O: one', 'Y: two', 'U: three'],
        quotes: [{ at: 'one\nY: two\nU: three', codes: [0] }],
      },
    ],
  })
  const asked = { rows: 'codes', columns: { attribute: ids.attribute(1) } } as const
  const table = frequencies(number(material), { ...asked, count: 'quotes', rate: 'none' }, {})
  expect(table.columns.map((each) => each.name)).toEqual(['25', '100', 'no value'])
  expect(table.cells).toEqual([[1, 1, 1]])
})
