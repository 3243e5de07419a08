import { expect, test } from 'vitest'
import { trackedTables } from '../../../electron/store/change-log.ts'
import { all } from '../../../electron/store/db.ts'
import { namedPlaces, numbered } from '../../../electron/store/named-places.ts'
import { openMemory } from '../../../electron/store/open.ts'

/** Ids, times and choices that a program made or offered. */
const noWords =
  /^(id|.*Id|.*At|colour|kind|role|date|decidedOn|language|format|layout|requiredTexts)$/

/** Words that have a way of their own, or that are no words about the material. */
const apart: readonly string[] = [
  // Corrected like any other word of a transcript, with all that quotes remember of it.
  'transcript.text',
  'speaker.label',
  'quote.words',
  'quote.before',
  'quote.after',
  // Aliases that become the same are one, and decisions about a code that is named so are asked for again.
  'codeAlias.name',
  'codeMatch.theirs',
  'codeMatch.seen',
  'codeMatch.name',
  'codeMatch.decision',
  // Who did the work.
  'coder.name',
  'codeMatch.coder',
  // Ids within JSON.
  'unplacedQuote.codings',
  // The list itself.
  'pseudonym.original',
  'pseudonym.replacement',
]

test('every column with words is replaced, or left alone for a reason', () => {
  const db = openMemory()
  const columns = trackedTables(db).flatMap((table) =>
    all<{ name: string; type: string }>(db, 'SELECT name, type FROM pragma_table_info(?)', table)
      .filter(({ name, type }) => type === 'TEXT' && !noWords.test(name))
      .map(({ name }) => `${table}.${name}`),
  )
  const replaced = namedPlaces.map(({ table, column }) => `${table}.${column}`)
  expect(columns.toSorted()).toEqual([...replaced, ...apart].toSorted())
})

test('a name that is taken gets the first number that is free', () => {
  const taken = new Set(['P1', 'P1 (2)'])
  expect(numbered('P1', (name) => taken.has(name))).toBe('P1 (3)')
  expect(numbered('P2', (name) => taken.has(name))).toBe('P2')
})
