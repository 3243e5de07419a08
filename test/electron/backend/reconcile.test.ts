import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { Decision } from '../../../shared/model/reconciliation.ts'
import { importTexts, openProject, startBackend, textFile } from './opened.ts'

const header = 'level 1,level 2,definition,capital types'

describe('codebooks of several people', () => {
  it('are read from projects and from files, and what is none is refused with a reason', async () => {
    const { backend, folder } = await openProject()
    await startBackend().backend.call('project.sample', { path: join(folder, 'other.excerpta') })
    const files = [
      { path: join(folder, 'other.excerpta') },
      textFile('hers.csv', `${header}\nTrust,,,social`),
      textFile('broken.excerpta', 'no project'),
      textFile('letter.csv', 'dear,all\nhello,you'),
    ]
    const { books, refused } = await backend.call('reconcile.open', { files })
    expect(books).toMatchObject([
      { title: 'other.excerpta', codes: 9, codings: 268 },
      { title: 'hers.csv', codes: 1, codings: 0 },
    ])
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      ['broken.excerpta', 'not-a-project'],
      ['letter.csv', 'no-codebook'],
    ])
  })

  it('of an older version are read from a copy: nothing is written to them or beside them', async () => {
    const { backend, folder } = await openProject()
    const path = join(folder, 'old.excerpta')
    copyFileSync(join(import.meta.dirname, '../../projects/version-1.excerpta'), path)
    const { books } = await backend.call('reconcile.open', { files: [{ path }] })
    expect(books).toMatchObject([{ title: 'old.excerpta' }])
    expect(readdirSync(folder).filter((name) => name.startsWith('old'))).toEqual(['old.excerpta'])
  })

  it('are not read while another program is half way through writing them', async () => {
    const { backend, folder } = await openProject()
    const path = join(folder, 'busy.excerpta')
    await startBackend().backend.call('project.sample', { path })
    const writer = new Database(path)
    // So small a cache writes pages to the file before the transaction is over.
    writer.pragma('cache_size = 1')
    writer.exec("BEGIN; UPDATE code SET definition = 'half'; UPDATE quote SET memo = 'half'")
    const { books, refused } = await backend.call('reconcile.open', { files: [{ path }] })
    expect(books).toEqual([])
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      ['busy.excerpta', 'open-elsewhere'],
    ])
    writer.exec('ROLLBACK')
    writer.close()
    const later = await backend.call('reconcile.open', { files: [{ path }] })
    expect(later.books).toMatchObject([{ codes: 9, codings: 268 }])
  }, 20_000)

  it('propose codes by the quotes that both coded in the same text, whatever they are called', async () => {
    const text = 'Anna: one two three four five.\nBert: six seven eight nine ten.\nAnna: eleven.\n'
    const [hers, mine] = [await openProject(), await openProject()]
    for (const [{ backend }, name] of [
      [hers, 'Nearness'],
      [mine, 'Trust'],
    ] as const) {
      await importTexts(backend, { 'talk.txt': text })
      const rows = ['one two', 'six seven', 'eleven'].map((words) => `talk,${name},${words}`)
      const csv = ['transcript,code,text', ...rows].join('\n')
      await backend.call('codings.import', { file: textFile('codings.csv', csv) })
    }
    const [book] = await open(mine.backend, { path: hers.path })
    const { rows } = await mine.backend.call('reconcile.compare', { books: [book ?? ''] })
    expect(rows).toMatchObject([
      { match: { reasons: [{ kind: 'quotes', words: /^3 of 3 quotes here/ }] }, state: 'open' },
    ])
    const examples = await mine.backend.call('reconcile.examples', {
      books: [book ?? ''],
      codes: [
        { book: 0, code: 0 },
        { book: 1, code: 0 },
      ],
    })
    expect(examples).toEqual([
      ['one two', 'six seven', 'eleven'],
      ['one two', 'six seven', 'eleven'],
    ])
  })
})

describe('a reconciliation', () => {
  it('does what the dry run said, as one change that undo takes back', async () => {
    const { backend } = await openProject()
    await makeCodes(backend, ['Trust', 'Advice', 'Network'])
    const theirs = `${header}\nTrusting,,Having somebody,social\nCounsel,,,\nTies,,,\nTies,Friends,,\nNet,,,`
    const book = await open(backend, textFile('hers.csv', theirs))
    await decide(backend, book, {
      Trusting: { verdict: 'same', into: 'Trust', name: 'theirs' },
      Counsel: { verdict: 'child', into: 'Advice' },
      Ties: { verdict: 'parent', into: 'Network' },
      Net: { verdict: 'leave' },
    })
    const before = await backend.call('codes.read', {})
    const dry = await backend.call('reconcile.merge', { books: book, dryRun: true })
    expect(await backend.call('codes.read', {})).toEqual(before)
    expect(await backend.call('reconcile.merge', { books: book })).toEqual(dry)
    expect(dry).toMatchObject({
      added: ['Counsel', 'Ties', 'Friends'],
      changed: ['Trusting'],
      moved: ['Network'],
      capitals: ['social'],
      joined: 1,
      left: 1,
      undecided: 0,
    })
    expect(await outline(backend)).toEqual([
      'Trusting',
      'Advice',
      'Advice › Counsel',
      'Ties',
      'Ties › Network',
      'Ties › Friends',
    ])
    await backend.call('history.undo', {})
    expect(await backend.call('codes.read', {})).toEqual(before)
  })

  it('is not asked about again, and changes nothing the second time', async () => {
    const { backend } = await openProject()
    await makeCodes(backend, ['Trust', 'Advice'])
    const csv = `${header}\nTrusting,,Having somebody,social\nCounsel,,Told,\nHumour,,,`
    const first = await open(backend, textFile('march.csv', csv))
    await decide(backend, first, {
      Trusting: { verdict: 'same', into: 'Trust', texts: 'both' },
      Counsel: { verdict: 'child', into: 'Advice' },
    })
    await backend.call('reconcile.merge', { books: first })
    const after = await backend.call('codes.read', {})
    const second = await open(backend, textFile('april.csv', csv))
    const { rows } = await backend.call('reconcile.compare', { books: second })
    expect(rows.filter(({ state }) => state === 'open')).toEqual([])
    const again = await backend.call('reconcile.merge', { books: second })
    expect(again).toMatchObject({ added: [], changed: [], moved: [], joined: 3 })
    expect(await backend.call('codes.read', {})).toEqual(after)
  })

  it('keeps both codes where they have one name in one place, and says where the second comes from', async () => {
    const { backend } = await openProject()
    await makeCodes(backend, ['Trust'])
    const book = await open(backend, textFile('hers.csv', `${header}\nTrust,,,`))
    await decide(backend, book, { Trust: { verdict: 'both' } })
    await backend.call('reconcile.merge', { books: book })
    expect(await outline(backend)).toEqual(['Trust', 'Trust (hers)'])
  })

  it('puts a code below what its parent has become, also where the parent was left out', async () => {
    const { backend } = await openProject()
    await makeCodes(backend, ['Advice'])
    const csv = `${header}\nAdvices,,,\nAdvices,Inner,,\nGone,,,\nGone,Orphan,,`
    const book = await open(backend, textFile('hers.csv', csv))
    await decide(backend, book, {
      Advices: { verdict: 'same', into: 'Advice' },
      Gone: { verdict: 'leave' },
    })
    await backend.call('reconcile.merge', { books: book })
    expect(await outline(backend)).toEqual(['Advice', 'Advice › Inner', 'Orphan'])
  })

  it('puts a code that is the same where the other codebook has it, if it is told to', async () => {
    const { backend } = await openProject()
    await importBook(backend, `${header}\nAdvice,,,\nTrust,,,\nTrust,Calling,,\nNetwork,,,`)
    const csv = `${header}\nAdvice,Trust,,\nCalling,,,\nNetwork,,,`
    const book = await open(backend, textFile('hers.csv', csv))
    await decide(backend, book, {
      Trust: { verdict: 'same', into: 'Trust', place: 'theirs' },
      Calling: { verdict: 'same', into: 'Calling', place: 'theirs' },
    })
    const before = await backend.call('codes.read', {})
    const dry = await backend.call('reconcile.merge', { books: book, dryRun: true })
    expect(dry).toMatchObject({ moved: ['Trust', 'Calling'], problems: [] })
    expect(await backend.call('reconcile.merge', { books: book })).toEqual(dry)
    const after = ['Advice', 'Advice › Trust', 'Network', 'Calling']
    expect(await outline(backend)).toEqual(after)
    await backend.call('history.undo', {})
    expect(await backend.call('codes.read', {})).toEqual(before)
    await backend.call('history.redo', {})
    const again = await open(backend, textFile('again.csv', csv))
    expect(await backend.call('reconcile.merge', { books: again })).toMatchObject({ moved: [] })
    expect(await outline(backend)).toEqual(after)
  })

  it('leaves a code in its place, and says why, where it would come below itself or beside its namesake', async () => {
    const { backend } = await openProject()
    await importBook(
      backend,
      `${header}\nTrust,,,\nTrust,Calling,,\nAdvice,,,\nAdvice,Help,,\nHelp,,,`,
    )
    const book = await open(
      backend,
      textFile('hers.csv', `${header}\nCalling,,,\nCalling,Trust,,\nAdvice,Help,,`),
    )
    const { books, rows } = await backend.call('reconcile.compare', { books: book })
    const idOf = (path: string) =>
      books[0]?.codes.find((code) => code.path.join(' › ') === path)?.key ?? null
    const into: Readonly<Record<string, string | null>> = {
      ...{ Calling: idOf('Trust › Calling'), Trust: idOf('Trust'), Help: idOf('Help') },
      Advice: idOf('Advice'),
    }
    const decisions = rows.map(({ theirs, key, seen }) => {
      const name = books[theirs.book]?.codes[theirs.code]?.name ?? ''
      const place = name === 'Calling' ? ('mine' as const) : ('theirs' as const)
      const decision = { verdict: 'same' as const, into: into[name] ?? null, place }
      return { theirs: key, seen, name, decision }
    })
    await backend.call('reconcile.decide', { decisions })
    expect(await backend.call('reconcile.merge', { books: book })).toMatchObject({
      moved: [],
      problems: [
        '“Trust” keeps its place in the tree: the code that it would come below stands below it here.',
        '“Help” keeps its place in the tree: there is another code of that name.',
      ],
    })
    expect((await backend.call('project.check', {})).problems).toEqual([])
  })

  it('decides capital types that contradict each other as it is told', async () => {
    for (const [capitals, expected] of [
      ['mine', ['social']],
      ['theirs', ['cultural']],
      ['both', ['social', 'cultural']],
    ] as const) {
      const { backend } = await openProject()
      await importBook(backend, `${header}\nTrust,,,social`)
      const book = await open(backend, textFile('hers.csv', `${header}\nTrust,,,cultural`))
      await decide(backend, book, { Trust: { verdict: 'same', into: 'Trust', capitals } })
      await backend.call('reconcile.merge', { books: book })
      const { codes, capitals: types } = await backend.call('codes.read', {})
      const names = codes[0]?.capitalIds.map((id) => types.find((type) => type.id === id)?.name)
      expect(names).toEqual(expected)
    }
  })

  it('forgets a decision when it is told to, and each decision can be undone', async () => {
    const { backend } = await openProject()
    await makeCodes(backend, ['Trust'])
    const book = await open(backend, textFile('hers.csv', `${header}\nTrusting,,,`))
    const states = async () =>
      (await backend.call('reconcile.compare', { books: book })).rows.map(({ state }) => state)
    await decide(backend, book, { Trusting: { verdict: 'leave' } })
    expect(await states()).toEqual(['decided'])
    await backend.call('history.undo', {})
    expect(await states()).toEqual(['open'])
    await decide(backend, book, { Trusting: { verdict: 'leave' } })
    await decide(backend, book, { Trusting: null })
    expect(await states()).toEqual(['open'])
  })

  it('changes nothing the second time, whatever the codebooks and the decisions', async () => {
    const name = fc.constantFrom(
      'Advice',
      'advices',
      'Trust',
      'Trusting',
      'Network',
      'Net',
      'Humour',
    )
    const line = fc.tuple(
      name,
      fc.constantFrom('', ...['Trust', 'Inner']),
      fc.constantFrom('', 'x y', 'z'),
    )
    const lines = fc.array(line, { minLength: 1, maxLength: 6 })
    const verdict = fc.constantFrom('same', 'parent', 'child', 'both', 'leave')
    const side = fc.constantFrom('mine', 'theirs')
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.array(fc.tuple(verdict, side), { maxLength: 12 }), check),
      { numRuns: 25 },
    )
  })
})

type Line = readonly [string, string, string]
type Verdicts = readonly (readonly [Decision['verdict'], 'mine' | 'theirs'])[]

async function check(mine: readonly Line[], theirs: readonly Line[], verdicts: Verdicts) {
  const { backend } = await openProject()
  const csv = (lines: readonly Line[]) =>
    [header, ...lines.map((line) => `${line.join(',')},`)].join('\n')
  await importBook(backend, csv(mine))
  const book = await open(backend, textFile('hers.csv', csv(theirs)))
  const { books, rows } = await backend.call('reconcile.compare', { books: book })
  const decisions = rows.flatMap(({ key, seen, match }, place) => {
    const [verdict, name] = verdicts[place] ?? []
    const into = match ? (books[match.mine.book]?.codes[match.mine.code]?.key ?? null) : null
    if (!verdict || !name || (into === null && verdict !== 'both' && verdict !== 'leave')) return []
    const decision = { verdict, into, name, texts: name, capitals: name, place: name }
    return [{ theirs: key, seen, name: key, decision }]
  })
  if (decisions.length > 0) await backend.call('reconcile.decide', { decisions })
  await backend.call('reconcile.merge', { books: book })
  const after = await backend.call('codes.read', {})
  const again = await open(backend, textFile('again.csv', csv(theirs)))
  expect(await backend.call('reconcile.merge', { books: again })).toMatchObject({
    ...{ added: [], changed: [], moved: [], capitals: [] },
  })
  expect(await backend.call('codes.read', {})).toEqual(after)
  expect((await backend.call('project.check', {})).problems).toEqual([])
}

async function open(backend: Backend, file: Parameters<typeof openOne>[1]): Promise<string[]> {
  return [await openOne(backend, file)]
}

async function openOne(
  backend: Backend,
  file: { readonly path: string } | { readonly name: string; readonly base64: string },
): Promise<string> {
  const { books } = await backend.call('reconcile.open', { files: [file] })
  return books[0]?.id ?? ''
}

/** Decides about codes of the only other codebook by their names; `into` is the name of a code of the project. */
async function decide(
  backend: Backend,
  books: string[],
  decided: Readonly<Record<string, Partial<Decision> | null>>,
): Promise<void> {
  const { books: compared, rows } = await backend.call('reconcile.compare', { books })
  const keyOf = (name: string | null | undefined) =>
    compared[0]?.codes.find((code) => code.name === name)?.key ?? null
  const decisions = rows.flatMap(({ theirs, key, seen }) => {
    const name = compared[theirs.book]?.codes[theirs.code]?.name ?? ''
    const made = decided[name]
    if (made === undefined) return []
    const decision = made && { verdict: 'leave' as const, ...made, into: keyOf(made.into) }
    return [{ theirs: key, seen, name, decision }]
  })
  await backend.call('reconcile.decide', { decisions })
}

async function makeCodes(backend: Backend, names: readonly string[]): Promise<void> {
  for (const name of names) await backend.call('codes.add', { name })
}

async function importBook(backend: Backend, csv: string): Promise<void> {
  await backend.call('codebook.import', { file: textFile('mine.csv', csv) })
}

async function outline(backend: Backend): Promise<readonly string[]> {
  const { codes } = await backend.call('codes.read', {})
  const paths = new Map<string, string>()
  return codes.map(({ id, parentId, name }) => {
    const path = parentId ? `${paths.get(parentId)} › ${name}` : name
    paths.set(id, path)
    return path
  })
}
