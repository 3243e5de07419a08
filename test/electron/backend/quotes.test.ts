import { expect, test } from 'vitest'
import { importTexts, openProject } from './opened.ts'

test('splitting and joining quotes are one step each, which undo names and takes back', async () => {
  const { backend } = await openProject()
  const text = 'Ana: He opened my eyes. He did so slowly.\nBen: I see.'
  const [transcriptId = fail()] = await importTexts(backend, { 'talk.txt': text })
  const { id: codeId } = await backend.call('codes.add', { name: 'Advice' })
  const start = text.indexOf('He')
  const range = { transcriptId, start, end: text.indexOf('\n') }
  const quote = await backend.call('quotes.code', { ...range, codeIds: [codeId] })
  const read = () => backend.call('quotes.ofTranscript', { transcriptId })
  const whole = await read()

  const at = text.indexOf('He did')
  const rest = await backend.call('quotes.split', { id: quote.id, at })
  expect(rest).toMatchObject({ words: 'He did so slowly.', coderId: quote.coderId })
  const parts = await read()
  expect(parts.quotes.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    [quote.id, 'He opened my eyes.'],
    [rest.id, rest.words],
  ])
  expect(parts.codings.map((coding) => coding.codeId)).toEqual([codeId, codeId])

  const joined = await backend.call('quotes.join', { ids: [rest.id, quote.id] })
  expect(joined).toEqual(quote)
  expect(await read()).toMatchObject({ quotes: whole.quotes, codings: whole.codings })

  expect(await backend.call('history.undo', {})).toMatchObject({ done: 'Joined 2 quotes' })
  expect(await read()).toMatchObject({ quotes: parts.quotes, codings: parts.codings })
  expect(await backend.call('history.undo', {})).toMatchObject({ done: 'Split a quote' })
  expect(await read()).toMatchObject({ quotes: whole.quotes, codings: whole.codings })
})

function fail(): never {
  throw new Error('missing')
}
