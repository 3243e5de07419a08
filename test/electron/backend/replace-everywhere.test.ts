import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Context } from '../../../electron/backend/context.ts'
import { saveDecision } from '../../../electron/store/code-matches.ts'
import { all } from '../../../electron/store/db.ts'
import { holdQuote } from '../../../electron/store/unplaced-quotes.ts'
import { api } from '../../../shared/api.ts'
import { decision } from '../../../shared/model/reconciliation.ts'
import { call } from './codebook-calls.ts'
import { importTalk, projectInMemory } from './project-in-memory.ts'

test('names are found and replaced in whatever is kept as JSON, after a new line, too, and its choices stay', async () => {
  const context = await listing({ Xanthippe: 'M2', text: 'a word', pairs: 'two' })
  const filter = { text: 'so\nXanthippe', kinds: ['interview' as const] }
  await call(context, 'filters.save', { name: 'Any', filter })
  const sections = [
    { id: randomUUID(), title: 'On\nXanthippe', kind: 'text' as const, body: 'By\nXanthippe' },
    { id: randomUUID(), title: '', kind: 'pairs' as const, filter, chart: true },
  ]
  const report = { title: 'For\nXanthippe', contents: true, sections }
  await call(context, 'reports.save', { name: 'All', report })
  const before = (await call(context, 'pseudonyms.inTexts', {})).total
  expect(before).toBe(5)
  expect(await call(context, 'pseudonyms.replaceInTexts', {})).toEqual({ places: 5, codings: 0 })
  const replaced = { ...filter, text: 'so\nM2' }
  expect(await call(context, 'filters.list', {})).toMatchObject([{ filter: replaced }])
  expect(await call(context, 'reports.list', {})).toMatchObject([
    {
      report: {
        title: 'For\nM2',
        sections: [
          { kind: 'text', title: 'On\nM2', body: 'By\nM2' },
          { kind: 'pairs', filter: replaced },
        ],
      },
    },
  ])
  expect((await call(context, 'pseudonyms.inTexts', {})).total).toBe(0)
})

test('a quote that has no place has no name either, in what it says and in its memo', async () => {
  const context = await listing({ one: 'M2', Xanthippe: 'M3' })
  importTalk(context, 'Talk')
  const [transcript] = await call(context, 'transcripts.list', {})
  if (!transcript) throw new Error('not imported')
  const { id } = await call(context, 'codes.add', { name: 'Any' })
  const range = { start: 3, end: 10 }
  const codeIds = [id]
  const quote = await call(context, 'quotes.code', {
    transcriptId: transcript.id,
    ...range,
    codeIds,
  })
  await call(context, 'quotes.memo', { id: quote.id, memo: 'like\nXanthippe' })
  context.change(
    'test',
    () => 'Held',
    () => holdQuote(context.db, quote.id, 0),
  )
  await call(context, 'pseudonyms.replaceInTexts', {})
  const [held] = all<{ quote: string }>(context.db, 'SELECT quote FROM unplacedQuote')
  expect(JSON.parse(held?.quote ?? '{}')).toMatchObject({ words: 'M2 two', memo: 'like\nM3' })
})

test('names of capital types, columns of people, programmes and pairs are replaced as well', async () => {
  const context = await listing({ Xanthippe: 'M2' })
  await call(context, 'capitals.add', { name: 'Xanthippe’s circle' })
  await call(context, 'attributes.add', { name: 'Knows Xanthippe' })
  await call(context, 'programmes.add', { name: 'With Xanthippe' })
  await call(context, 'pairs.add', { name: 'Xanthippe and Ben' })
  expect((await call(context, 'pseudonyms.inTexts', {})).total).toBe(4)
  await call(context, 'pseudonyms.replaceInTexts', {})
  const { programmes, pairs, attributes } = await call(context, 'people.read', {})
  const { capitals } = await call(context, 'codes.read', {})
  const names = [capitals, attributes, programmes, pairs].flat().map(({ name }) => name)
  expect(names).toEqual(['M2’s circle', 'Knows M2', 'With M2', 'M2 and Ben'])
})

test('a decision about a code that is named after somebody is asked for again, others stay', async () => {
  const context = await listing({ Xanthippe: 'M2' })
  const saved = { decision: decision.parse({ verdict: 'both' }), codeId: null, coder: 'Kim' }
  context.change(
    'test',
    () => 'Decided',
    () => {
      for (const name of ['Met Xanthippe', 'Met others'])
        saveDecision(context.db, {
          ...saved,
          ...{ theirs: name.toLowerCase(), seen: JSON.stringify([[name]]), name },
          decidedAt: '2026-01-02T03:04:05.000Z',
        })
    },
  )
  expect((await call(context, 'pseudonyms.inTexts', {})).total).toBe(1)
  await call(context, 'pseudonyms.replaceInTexts', {})
  expect(all(context.db, 'SELECT name FROM codeMatch')).toEqual([{ name: 'Met others' }])
})

test('aliases that become the same are one, and each takes the place of one that goes', async () => {
  const context = await listing({ Anna: 'P1', Anouk: 'P1', Rosa: 'Ida', Ida: 'Max' })
  const aliases = ['Anna', 'Anouk', 'Rosa', 'Ida', 'other']
  const { id } = await call(context, 'codes.add', { name: 'Any' })
  await call(context, 'codes.update', { id, aliases })
  await call(context, 'pseudonyms.replaceInTexts', {})
  const { codes } = await call(context, 'codes.read', {})
  expect(codes.find((code) => code.id === id)?.aliases.toSorted()).toEqual(
    ['P1', 'Ida', 'Max', 'other'].toSorted(),
  )
  await call(context, 'history.undo', {})
  const [before] = (await call(context, 'codes.read', {})).codes
  expect(before?.aliases.toSorted()).toEqual(aliases.toSorted())
})

test('names that no two may have are numbered where they would be the same, case aside', async () => {
  const context = await listing({ Anna: 'P1', Anouk: 'p1', Rosa: 'Role', Ida: 'A; B' })
  const parent = await call(context, 'codes.add', { name: 'Anna' })
  await call(context, 'codes.add', { name: 'Anouk' })
  await call(context, 'codes.add', { name: 'Anouk', parentId: parent.id })
  for (const name of ['Anna', 'P1', 'Anouk']) await call(context, 'programmes.add', { name })
  for (const name of ['Rosa', 'Anna']) await call(context, 'attributes.add', { name })
  await call(context, 'pairs.add', { name: 'Ida' })
  await call(context, 'pseudonyms.replaceInTexts', {})
  const { codes } = await call(context, 'codes.read', {})
  expect(codes.map(({ name }) => name)).toEqual(['P1', 'p1', 'p1 (2)'])
  const { programmes, attributes, pairs } = await call(context, 'people.read', {})
  expect(programmes.map(({ name }) => name)).toEqual(['P1 (2)', 'P1', 'p1 (3)'])
  expect(attributes.map(({ name }) => name)).toEqual(['Role (2)', 'P1'])
  expect(pairs.map(({ name }) => name)).toEqual(['A, B'])
})

test('where names stand is asked anew when any table changes in which one may stand', () => {
  const { reads } = api['pseudonyms.inTexts']
  for (const table of ['capitalType', 'codeAlias', 'codeMatch', 'savedFilter', 'unplacedQuote'])
    expect(reads).toContain(table)
})

/** A new project with this list of names. */
async function listing(names: Readonly<Record<string, string>>): Promise<Context> {
  const context = projectInMemory()
  for (const [original, replacement] of Object.entries(names))
    await call(context, 'pseudonyms.add', { original, replacement })
  return context
}
