import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { UserError } from '../../../shared/model/error.ts'
import { isSound, type Place, parted } from './parted.ts'

/** Something that somebody does in a copy; what it is done to is counted round what there is. */
type Act = { readonly kind: (typeof kinds)[number]; readonly at: number; readonly other: number }

const kinds = [
  'code',
  'uncode',
  'recode',
  'star',
  'memo',
  'add',
  'rename',
  'move',
  'remove',
  'note',
  'correct',
  'undo',
  'redo',
] as const

const acts = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(6), other: fc.nat(6) }),
  { minLength: 1, maxLength: 10 },
)

/** Two codes that are each moved below the other. */
const ring: [Act[], Act[]] = [
  [{ kind: 'move', at: 0, other: 3 }],
  [{ kind: 'move', at: 2, other: 1 }],
]

test('any two copies merge into a sound project that has all of mine, or tells what it lacks, and merging again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, async (here, there) => {
      const { backend, theirs, merge, mergeBack, place } = await parted(prepare)
      const base = await contents(backend, place)
      for (const act of here) await perform(backend, place, act)
      for (const act of there) await perform(theirs, place, act)
      const before = await contents(backend, place)
      const other = await contents(theirs, place)
      await merge()
      await isSound(backend)
      const merged = await contents(backend, place)
      expectKept({ base, before, other, merged })
      expect(await merge()).toMatchObject({ added: {}, changed: {}, deleted: {} })
      expect(await contents(backend, place)).toEqual(merged)
      await mergeBack()
      await isSound(theirs)
      const [newest] = await backend.call('history.list', { limit: 1 })
      // What brings nothing leaves nothing to be undone.
      if (newest?.what === 'merge.copy') await backend.call('history.undo', {})
      expect(await contents(backend, place)).toEqual(before)
      await isSound(backend)
    }),
    { numRuns: 25, examples: [ring] },
  )
}, 120_000)

/** Codes one below the other and beside each other, so that there is something to move. */
async function prepare(backend: Backend, { codeId }: Place) {
  await backend.call('codes.add', { name: 'Advice', parentId: codeId })
  await backend.call('codes.add', { name: 'Trust', parentId: null })
}

/** Does it, or leaves it where the app refuses it in words. */
async function perform(backend: Backend, place: Place, act: Act): Promise<void> {
  await doing(backend, place, act).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
  })
}

async function doing(backend: Backend, { transcriptId }: Place, { kind, at, other }: Act) {
  const { codes } = await backend.call('codes.read', {})
  const { quotes, codings } = await backend.call('quotes.ofTranscript', { transcriptId })
  const { text } = await backend.call('transcripts.read', { id: transcriptId })
  const pick = <T>(list: readonly T[], place: number) => list.slice(place % (list.length || 1))[0]
  const code = pick(codes, at)
  const quote = pick(quotes, at)
  const coding = pick(codings, at)
  const start = at * 9
  if (kind === 'undo' || kind === 'redo') await backend.call(`history.${kind}`, {})
  if (kind === 'add')
    await backend.call('codes.add', { name: `New ${at % 2}`, parentId: pick(codes, other)?.id })
  if (kind === 'note')
    await backend.call('memos.write', { subject: { kind: 'project' }, body: `Note ${at}` })
  if (kind === 'correct') {
    const edit = { start, end: start + 2, was: text.slice(start, start + 2), text: `x${other}` }
    const corrections = [{ kind: 'text' as const, edits: [edit] }]
    await backend.call('transcripts.correct', { id: transcriptId, corrections })
  }
  if (quote && kind === 'star')
    await backend.call('quotes.star', { ids: [quote.id], starred: other % 2 === 0 })
  if (quote && kind === 'memo')
    await backend.call('quotes.memo', { id: quote.id, memo: `Memo ${other}` })
  if (coding && kind === 'uncode') await backend.call('quotes.uncode', { codingIds: [coding.id] })
  if (!code) return
  if (kind === 'code') {
    const range = { transcriptId, start, end: start + 4 + other }
    await backend.call('quotes.code', { ...range, codeIds: [code.id] })
  }
  if (coding && kind === 'recode')
    await backend.call('quotes.recode', { codingIds: [coding.id], codeId: code.id })
  if (kind === 'rename') await backend.call('codes.update', { id: code.id, name: `New ${other}` })
  if (kind === 'remove') await backend.call('codes.remove', { ids: [code.id] })
  const parentId = pick([null, ...codes.map(({ id }) => id)], other) ?? null
  if (kind === 'move') await backend.call('codes.move', { ids: [code.id], parentId, before: null })
}

/** All that somebody made, by what it is; references of quotes are given by each copy for itself. */
async function contents(backend: Backend, { transcriptId }: Place): Promise<Contents> {
  const { text } = await backend.call('transcripts.read', { id: transcriptId })
  const { codes } = await backend.call('codes.read', {})
  const { quotes, codings } = await backend.call('quotes.ofTranscript', { transcriptId })
  const memos = await backend.call('memos.list', {})
  return new Map([
    ['text', text],
    ...codes.map((code) => [`code ${code.id}`, JSON.stringify(code)] as const),
    ...quotes.map(({ ref: _, ...quote }) => [`quote ${quote.id}`, JSON.stringify(quote)] as const),
    ...codings.map((coding) => [`coding ${coding.id}`, JSON.stringify(coding)] as const),
    ...memos
      .filter(({ subject }) => subject.kind === 'project')
      .map(({ coderId, createdAt, body }) => [`memo ${coderId} ${createdAt}`, body] as const),
  ])
}

type Contents = ReadonlyMap<string, string>

type Merged = Readonly<Record<'base' | 'before' | 'other' | 'merged', Contents>>

/** Expects what was done here to stand, unless the other went on from the very same. */
function expectKept({ base, before, other, merged }: Merged) {
  for (const name of new Set([...base.keys(), ...before.keys()])) {
    if (before.get(name) === base.get(name)) continue
    const theirs = other.get(name) === base.get(name) ? [] : [other.get(name)]
    expect([before.get(name), ...theirs], name).toContain(merged.get(name))
  }
}
