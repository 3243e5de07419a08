import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createBackend } from '../../../electron/backend/backend.ts'
import { api, type Method } from '../../../shared/api.ts'
import { UserError } from '../../../shared/model/error.ts'
import { fromSchema, type Known } from './from-schema.ts'

/** Calls that leave the project at hand, or look at the disk. */
const elsewhere: ReadonlySet<Method> = new Set([
  'app.chooseProject',
  'app.folder',
  'project.create',
  'project.open',
  'project.sample',
  'project.close',
  'project.backup',
])

const methods = Object.keys(api) as readonly Method[]
const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
const backend = open()
await backend.call('project.sample', { path: join(folder, 'sample.excerpta') })
const known = await whatIsKnown()

afterAll(() => backend.close())

describe.each(methods)('%s', (method) => {
  it.each([[null], ['words'], [7], [[]]])('refuses %j in the place of its input', async (input) => {
    await expect(call(method, input)).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe.each(methods.filter((method) => !elsewhere.has(method)))('%s', (method) => {
  it('answers whatever has the right shape, or says what is wrong; undo takes back what it did', async () => {
    const inputs = fromSchema(api[method].input, known)
    const once = fc.asyncProperty(inputs, (input) => answersOrExplains(method, input))
    await fc.assert(once, { seed: 1, numRuns: 10 })
    expect(await backend.call('project.check', {})).toEqual({ ok: true, problems: [] })
  })
})

async function answersOrExplains(method: Method, input: unknown): Promise<void> {
  const before = await snapshot()
  await call(method, input).catch(expectWords)
  const { change } = await snapshot()
  if (change !== before.change && !method.startsWith('history.')) {
    await backend.call('history.undo', {})
    expect({ ...(await snapshot()), change: null }).toEqual({ ...before, change: null })
  }
}

/** A problem is one that the user can read; everything else is a bug. */
function expectWords(problem: unknown): void {
  if (!(problem instanceof UserError)) throw problem
  expect(problem.message).toMatch(/\S \S/)
}

/** The newest change, how much of everything there is, and what codes and people are; aliases have no order of their own. */
async function snapshot() {
  const [newest] = await backend.call('history.list', { limit: 1 })
  const { codes, capitals } = await backend.call('codes.read', {})
  return {
    change: newest?.id,
    counts: await backend.call('project.counts', {}),
    codes: codes.map((code) => ({ ...code, aliases: code.aliases.toSorted() })),
    capitals,
    people: await backend.call('people.read', {}),
  }
}

/** A call whose input nobody has looked at, as it comes from outside. */
function call(method: Method, input: unknown): Promise<unknown> {
  return backend.call(method, input as never)
}

async function whatIsKnown(): Promise<Known> {
  const { codes, capitals } = await backend.call('codes.read', {})
  const people = await backend.call('people.read', {})
  const transcripts = await backend.call('transcripts.list', {})
  const { rows } = await backend.call('quotes.find', { filter: {} })
  const all = [
    ...[codes, capitals, people.participants, people.programmes, people.pairs, people.attributes],
    ...[people.speakers, transcripts, rows.slice(0, 40), await backend.call('coders.list', {})],
  ]
  const codings = rows.slice(0, 40).flatMap((row) => row.codings.map(({ id }) => id))
  return {
    ids: [...all.flatMap((things) => things.map(({ id }) => id)), ...codings],
    words: ['', ' ', 'mentor', codes[0]?.name ?? '', '2026-03-01', '\u202e👩🏽‍🔬', 'a'.repeat(80)],
  }
}

function open() {
  return createBackend({
    dataFolder: join(folder, 'data'),
    version: '0.0.0',
    browse: false,
    announce: () => undefined,
  })
}
