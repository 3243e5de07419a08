import { expect, test } from 'vitest'
import { isNameless } from '../../../shared/model/coder-name.ts'
import { importTexts, openProject } from './opened.ts'

test('who gives a name at last stays the coder of what was coded without one', async () => {
  const { backend } = await openProject()
  const code = await backend.call('codes.add', { name: 'Help' })
  const [before] = await backend.call('coders.list', {})
  expect(isNameless(before?.name ?? '')).toBe(true)
  const named = await backend.call('coders.use', { name: 'Ann' })
  expect(named).toEqual({ id: before?.id, name: 'Ann' })
  const [transcriptId] = await importTexts(backend, { 'One.txt': 'Ida: My mentor helped.\n' })
  if (!transcriptId) throw new Error('a transcript expected')
  await backend.call('quotes.code', { transcriptId, start: 5, end: 14, codeIds: [code.id] })
  expect(await backend.call('coders.list', {})).toEqual([named])
})

test('whoever codes after somebody with a name is another coder', async () => {
  const { backend } = await openProject()
  const ann = await backend.call('coders.use', { name: 'Ann' })
  const bea = await backend.call('coders.use', { name: 'Bea' })
  expect(bea.id).not.toBe(ann.id)
  expect(isNameless('Ann')).toBe(false)
})
