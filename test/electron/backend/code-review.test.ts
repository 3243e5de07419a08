import { describe, expect, it } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import { api } from '../../../shared/api.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { importTexts, openProject, textFile } from './opened.ts'

describe('the queue of what was coded before a definition', () => {
  it('is empty while a code means what it meant when it was made', async () => {
    const { backend, trust } = await coded()
    await backend.call('codes.update', { id: trust, example: 'x', colour: '#123456' })
    expect(await review(backend, trust)).toEqual({ since: null, pending: [], reviewed: 0 })
  })

  it('holds what is older, in reading order, and remembers what was kept until the next definition', async () => {
    const { backend, trust } = await coded()
    await define(backend, trust, 'Having somebody')
    const { pending } = await review(backend, trust)
    expect(await words(backend, pending)).toEqual(['one two', 'six seven', 'eleven'])
    await settle(backend, [pending[0]?.codingId], 'kept')
    expect(await review(backend, trust)).toMatchObject({ reviewed: 1, pending: pending.slice(1) })
    await define(backend, trust, 'Having somebody to call')
    expect(await review(backend, trust)).toMatchObject({ reviewed: 0, pending })
  })

  it('gives codings another code or takes them away, each as one change that undo takes back', async () => {
    const { backend, trust, advice } = await coded()
    await define(backend, trust, 'Having somebody')
    const before = await review(backend, trust)
    const [first, second] = before.pending
    await settle(backend, [first?.codingId], advice)
    await settle(backend, [second?.codingId], 'removed')
    expect((await review(backend, trust)).pending).toHaveLength(1)
    expect(await backend.call('codes.counts', {})).toEqual({ [trust]: 1, [advice]: 1 })
    await backend.call('history.undo', {})
    await backend.call('history.undo', {})
    expect(await review(backend, trust)).toEqual(before)
    expect(await backend.call('codes.counts', {})).toEqual({ [trust]: 3 })
  })

  it('does not ask again at the new code about what was just given to it', async () => {
    const { backend, trust, advice } = await coded()
    await define(backend, trust, 'Having somebody')
    await define(backend, advice, 'Being told')
    const [first] = (await review(backend, trust)).pending
    await settle(backend, [first?.codingId], advice)
    expect(await review(backend, advice)).toMatchObject({ pending: [], reviewed: 1 })
  })
})

describe('what removing codes would take along', () => {
  it('is asked anew when a star alone keeps a quote', async () => {
    const { backend, trust, announced } = await coded()
    const preview = async () => await backend.call('codes.removePreview', { ids: [trust] })
    expect((await preview()).quotesGone).toBe(3)
    const [row] = (await backend.call('quotes.find', { filter: {} })).rows
    if (!row) throw new Error('no quote')
    announced.length = 0
    await backend.call('quotes.star', { ids: [row.id], starred: true })
    expect((await preview()).quotesGone).toBe(2)
    const changed = announced.flatMap(({ payload }) => ('tables' in payload ? payload.tables : []))
    const { reads = [] } = api['codes.removePreview']
    expect(changed.filter((table) => reads.includes(table))).toEqual(['quote'])
  })
})

describe('what every code is to have', () => {
  it('is kept in the project and can be undone', async () => {
    const { backend } = await openProject()
    const texts = async () => (await backend.call('codes.required', {})).texts
    expect(await texts()).toEqual([])
    await backend.call('codes.require', { texts: ['definition', 'example'] })
    expect(await texts()).toEqual(['definition', 'example'])
    await backend.call('history.undo', {})
    expect(await texts()).toEqual([])
  })
})

describe('quotes as examples of a code', () => {
  it('show their words as they are now, count as an example, and go with their quote', async () => {
    const { backend, trust } = await coded()
    const { rows } = await backend.call('quotes.find', { filter: { codes: [trust] } })
    const [quote] = rows
    if (!quote) throw new Error('No quote')
    const set = (kind: 'typical' | 'borderline' | null) =>
      backend.call('codes.setExample', { codeId: trust, quoteId: quote.id, kind })
    await set('typical')
    await set('borderline')
    expect(await backend.call('codes.examples', { id: trust })).toMatchObject([
      { quoteId: quote.id, kind: 'borderline', words: 'one two' },
    ])
    expect((await backend.call('codes.required', {})).quoted).toEqual({
      typical: [],
      borderline: [trust],
    })
    const { base64 } = await backend.call('codebook.export', { format: 'md' })
    const appendix = Buffer.from(base64, 'base64').toString('utf8')
    expect(appendix).toMatch(/\*\*Borderline quote: ?\*\* ?“one two”/)
    await backend.call('quotes.remove', { ids: [quote.id] })
    expect(await backend.call('codes.examples', { id: trust })).toEqual([])
    await backend.call('history.undo', {})
    await set(null)
    expect(await backend.call('codes.examples', { id: trust })).toEqual([])
  })
})

describe('codes that become one', () => {
  it('keep the examples of each', async () => {
    const { backend, trust, advice } = await coded()
    const { rows } = await backend.call('quotes.find', { filter: { codes: [trust] } })
    const [quoteId] = rows.map(({ id }) => id)
    if (!quoteId) throw new Error('No quote')
    await backend.call('codes.setExample', { codeId: trust, quoteId, kind: 'typical' })
    await backend.call('codes.merge', { into: advice, from: [trust] })
    expect(await backend.call('codes.examples', { id: advice })).toMatchObject([{ quoteId }])
  })
})

/** A project with three quotes coded “Trust”, and an unused code “Advice”. */
async function coded() {
  const { backend, announced } = await openProject()
  await importTexts(backend, {
    'talk.txt': 'Anna: one two three four five.\nBert: six seven eight nine ten.\nAnna: eleven.\n',
  })
  const lines = ['eleven', 'one two', 'six seven'].map((text) => `talk,Trust,${text}`)
  const csv = ['transcript,code,text', ...lines].join('\n')
  await backend.call('codings.import', { file: textFile('codings.csv', csv) })
  const { id: advice } = await backend.call('codes.add', { name: 'Advice' })
  const { codes } = await backend.call('codes.read', {})
  const trust = codes.find(({ name }) => name === 'Trust')?.id
  if (!trust) throw new Error('No code')
  return { backend, announced, trust, advice }
}

/** The definition comes later than all that was done before, however quick the machine is. */
async function define(backend: Backend, id: CodeId, definition: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3))
  await backend.call('codes.update', { id, definition })
}

function review(backend: Backend, id: CodeId) {
  return backend.call('codes.review', { id })
}

type Pending = Awaited<ReturnType<typeof review>>['pending']

async function settle(
  backend: Backend,
  codingIds: readonly (Pending[number]['codingId'] | undefined)[],
  become: CodeId | 'kept' | 'removed',
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3))
  await backend.call('codes.reviewed', { codingIds: codingIds.flatMap((id) => id ?? []), become })
}

async function words(backend: Backend, pending: Pending): Promise<readonly string[]> {
  const { rows } = await backend.call('quotes.find', { filter: { includeModerators: true } })
  return pending.map(({ quoteId }) => rows.find(({ id }) => id === quoteId)?.text ?? '')
}
