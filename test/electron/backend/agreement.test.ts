import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { readTable } from '../../../electron/import/table.ts'
import {
  type AgreementQuestion,
  agreementQuestion,
  type JudgedUnit,
  type Judgement,
  type Verdict,
} from '../../../shared/model/agreement.ts'
import { importTexts, openProject, startBackend, textFile } from './opened.ts'

/** The sample, in which two coded the focus groups. */
async function sample() {
  const { backend, folder } = startBackend()
  await backend.call('project.sample', { path: `${folder}/sample.excerpta` })
  const coders = await backend.call('agreement.coders', {})
  const question = agreementQuestion.parse({ coders: coders.map(({ id }) => id) })
  return { backend, coders, question }
}

type Asking = { readonly backend: Backend; readonly question: AgreementQuestion }

function units(
  { backend, question }: Asking,
  judgement: Judgement,
  row?: string | null,
): Promise<{ readonly total: number; readonly units: readonly JudgedUnit[] }> {
  return backend.call('agreement.units', { question, filter: {}, row, judgement, limit: 2_000 })
}

async function settle({ backend }: Asking, unit: JudgedUnit | undefined, verdict: Verdict | null) {
  if (!unit) throw new Error('nothing to settle')
  const codingIds = unit.codings.map(({ id }) => id)
  await backend.call('agreement.settle', { codingIds, without: [...unit.without], verdict })
}

/** What decided differences look like in a list. */
async function verdicts(asking: Asking) {
  const found = await units(asking, 'some')
  return found.units.flatMap(({ verdict, row, turn }) =>
    verdict ? [[row.name, turn, verdict]] : [],
  )
}

test('says who coded where', async () => {
  const { coders } = await sample()
  expect(coders.map(({ name, transcripts }) => [name, transcripts.length])).toEqual([
    ['Hanna Vos', 4],
    ['Marek Lind', 4],
  ])
})

test.each(['turn', 'sentence'] as const)(
  'every figure by %s is the number of units that it leads to',
  async (unit) => {
    const { backend, question } = await sample()
    const asking = { backend, question: { ...question, unit } }
    const table = await backend.call('agreement.of', { question: asking.question, filter: {} })
    expect(table.transcripts).toEqual(['Focus group 1', 'Focus group 2'])
    const [a, b] = question.coders
    if (!(a && b)) throw new Error('no coders')
    for (const { id, counts, pairs } of table.rows.slice(0, 4)) {
      const total = async (judgement: Judgement) => (await units(asking, judgement, id)).total
      expect(await total('all')).toBe(counts.all)
      expect(await total('some')).toBe(counts.some)
      expect(await total('none')).toBe(counts.none)
      expect(await total({ by: [a], notBy: [b] })).toBe(pairs[0]?.counts.onlyA)
      expect(await total({ by: [b], notBy: [a] })).toBe(pairs[0]?.counts.onlyB)
    }
  },
)

test('characters that follow each other and are judged alike make one unit; together they are as many as counted', async () => {
  const { backend, question } = await sample()
  const asking = { backend, question: { ...question, unit: 'character' as const } }
  const { rows } = await backend.call('agreement.of', { question: asking.question, filter: {} })
  const found = await units(asking, 'some', rows[0]?.id)
  const characters = found.units.reduce((sum, { start, end }) => sum + end - start, 0)
  expect(characters).toBe(rows[0]?.counts.some)
  expect(found.total).toBeLessThan(30)
})

test('a unit says who gave it which code on which words, and who did not', async () => {
  const { backend, question } = await sample()
  const { units: found } = await units({ backend, question }, 'some')
  for (const { codings, without, text, from, start, end, turn } of found) {
    const own = new Set(codings.map(({ coderId }) => coderId))
    expect([...own, ...without].toSorted()).toEqual([...question.coders].toSorted())
    for (const coding of codings) expect(coding.start < end && coding.end > start).toBe(true)
    expect(start).toBeLessThanOrEqual(from + text.length)
    expect(turn).toBeGreaterThan(0)
  }
})

test('a difference is settled for all, against all or left, each time as one step that can be undone', async () => {
  const asking = await sample()
  const { backend, question } = asking
  const before = await backend.call('agreement.of', { question, filter: {} })
  const { units: open } = await units(asking, 'some')
  const [first, second, third] = open
  await settle(asking, first, 'add')
  await settle(asking, second, 'remove')
  await settle(asking, third, 'keep')
  expect(await verdicts(asking)).toEqual([
    [first?.row.name, first?.turn, 'add'],
    [second?.row.name, second?.turn, 'remove'],
    [third?.row.name, third?.turn, 'keep'],
  ])
  for (const verdict of ['keep', 'remove', 'add']) {
    expect((await verdicts(asking)).at(-1)?.at(-1)).toBe(verdict)
    await backend.call('history.undo', {})
  }
  expect(await verdicts(asking)).toEqual([])
  expect(await backend.call('agreement.of', { question, filter: {} })).toEqual(before)
})

test('what was settled does not touch how the coders agreed by themselves, only how they agree now', async () => {
  const asking = await sample()
  const { backend, question } = asking
  const before = await backend.call('agreement.of', { question, filter: {} })
  const { units: open } = await units(asking, 'some')
  for (const [place, unit] of open.entries())
    await settle(asking, unit, place % 2 ? 'add' : 'remove')
  expect(await backend.call('agreement.of', { question, filter: {} })).toEqual(before)
  const settled = { ...question, settled: true }
  const after = await backend.call('agreement.of', { question: settled, filter: {} })
  expect(after.pooled.alpha).toBeGreaterThan(0.95)
})

test('what decisions removed is found when the text before it was corrected, and told of when its words are gone', async () => {
  const asking = await sample()
  const { backend, question } = asking
  const before = await backend.call('agreement.of', { question, filter: {} })
  const { units: open } = await units(asking, 'some')
  for (const unit of open) await settle(asking, unit, 'remove')
  const id = open[0]?.transcriptId
  if (!id) throw new Error('no difference')
  const { quotes } = await backend.call('quotes.ofTranscript', { transcriptId: id })
  const left = new Set(quotes.map((quote) => quote.id))
  const first = open.find(({ codings: [one] }) => one && !left.has(one.quoteId))
  const coding = first?.codings[0]
  if (!(first && coding)) throw new Error('no quote went with its codings')
  const correct = (start: number, was: string, text: string) =>
    backend.call('transcripts.correct', {
      id,
      corrections: [{ kind: 'text', edits: [{ start, end: start + was.length, was, text }] }],
    })
  await correct(first.from, '', 'Well, ')
  expect(await backend.call('agreement.of', { question, filter: {} })).toEqual(before)
  const said = first.text.slice(coding.start - first.from, coding.end - first.from)
  await correct(coding.start + 'Well, '.length, said, 'Something else.')
  const { notes } = await backend.call('agreement.of', { question, filter: {} })
  expect(notes.at(-1)).toMatch(/^\d+ codings? that a decision removed (is|are) missing here/)
  const settled = { ...question, settled: true }
  expect(
    (await backend.call('agreement.of', { question: settled, filter: {} })).notes,
  ).not.toContain(notes.at(-1))
})

test('a page of units is that part of the whole list', async () => {
  const { backend, question } = await sample()
  for (const unit of ['turn', 'sentence', 'character'] as const) {
    const asked = { question: { ...question, unit }, filter: {}, judgement: 'some' as const }
    const whole = await backend.call('agreement.units', { ...asked, limit: 2_000 })
    const pages = [0, 20, 40, 60, 80, 100].map((offset) =>
      backend.call('agreement.units', { ...asked, offset, limit: 20 }),
    )
    const read = await Promise.all(pages)
    expect(read.map(({ total }) => total)).toEqual(pages.map(() => whole.total))
    expect(read.flatMap((page) => page.units)).toEqual(whole.units.slice(0, 120))
  }
})

test('a decision to let a difference stay is forgotten again, or goes with its coding', async () => {
  const asking = await sample()
  const [first] = (await units(asking, 'some')).units
  await settle(asking, first, 'keep')
  expect(await verdicts(asking)).toHaveLength(1)
  await settle(asking, first, null)
  expect(await verdicts(asking)).toEqual([])
  await settle(asking, first, 'keep')
  const codingIds = first?.codings.map(({ id }) => id) ?? []
  await asking.backend.call('quotes.uncode', { codingIds })
  expect(await verdicts(asking)).toEqual([])
})

test('of three coders one may have coded less, which is missing and not disagreement', async () => {
  const { backend } = await openProject()
  const lines = 'A: one\n\nB: two\n\nA: three\n\nB: four\n'
  await importTexts(backend, { 'one.txt': lines, 'two.txt': lines })
  await backend.call('codes.add', { name: 'Orientation', parentId: null })
  const rows = [
    ...['Ann,one,one', 'Ben,one,one', 'Cem,one,two', 'Ann,one,four', 'Ben,one,four'],
    ...['Ann,two,two', 'Ben,two,two', 'Ben,two,three'],
  ]
  const table = ['coder,transcript,text,code', ...rows.map((row) => `${row},Orientation`)].join(
    '\n',
  )
  await backend.call('codings.import', { file: textFile('codings.csv', table) })
  const coders = (await backend.call('agreement.coders', {})).map(({ id }) => id)
  const ask = (scope: 'all' | 'two') =>
    backend.call('agreement.of', { question: { coders, scope }, filter: {} })
  expect((await ask('all')).rows[0]?.counts).toEqual({ all: 0, some: 3, none: 1 })
  const { rows: [row] = [], units: count } = await ask('two')
  expect(count).toBe(8)
  expect(row?.counts).toEqual({ all: 1, some: 4, none: 3 })
  expect(row?.pairs.map(({ counts }) => counts)).toEqual([
    { both: 3, onlyA: 0, onlyB: 1, neither: 4 },
    { both: 0, onlyA: 2, onlyB: 1, neither: 1 },
    { both: 0, onlyA: 2, onlyB: 1, neither: 1 },
  ])
})

test.each(['xlsx', 'csv'] as const)(
  'the exported %s holds a row for each code and the pooled figures',
  async (format) => {
    const { backend, question } = await sample()
    const { rows } = await backend.call('agreement.of', { question, filter: {} })
    const { name, base64 } = await backend.call('agreement.export', {
      question,
      filter: {},
      format,
    })
    const table = await readTable({ name, bytes: Buffer.from(base64, 'base64') })
    expect(table.header.slice(0, 6)).toEqual(
      'code,level,both,only Hanna Vos,only Marek Lind,neither'.split(','),
    )
    expect(table.rows.map(([code]) => code)).toEqual([...rows.map((row) => row.name), 'pooled'])
    expect(Number(table.rows[0]?.[9])).toBeCloseTo(rows[0]?.alpha ?? 0, 3)
  },
)
