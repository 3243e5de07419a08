import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTable } from '../../../electron/import/table.ts'
import { schemaFaults } from '../../office-schema.ts'
import { importTexts, openProject } from './opened.ts'

// What a careless writer would spoil: a formula, a line break, and three directions in one quote.
const words = '=1+1, he said.\nשלום, זה עזר לי! And مرحبا بك, 👍🏽 *so* <b>.'
const formats = ['xlsx', 'csv', 'docx', 'html', 'md', 'json'] as const
type Format = (typeof formats)[number]

test('every format holds the quote as it was said, in all its lines and directions, with its id', async () => {
  const { ref, bytesOf, partOf } = await exported()
  expect(ref).toMatch(/^[A-Z]+1-T001-a$/)
  for (const format of ['xlsx', 'csv'] as const) {
    const { header, rows } = await readTable({ name: `q.${format}`, bytes: bytesOf(format) })
    const cell = (title: string) => rows[0]?.[header.indexOf(title)]
    expect([cell('quote'), cell('quote id')], format).toEqual([words, ref])
  }
  const json = strFromU8(bytesOf('json'))
  expect(json).toContain(JSON.stringify(words))
  expect(json).toContain(JSON.stringify(ref))
  const body = partOf('docx', 'word/document.xml')
  expect(body).toMatch(
    /=1\+1, he said\.<\/w:t><\/w:r><w:r>.*?<w:br\/>.*?שלום, זה עזר לי! And مرحبا بك, 👍🏽 \*so\* &lt;b&gt;\./s,
  )
  const html = strFromU8(bytesOf('html'))
  expect(html).toMatch(
    / dir="auto">[^<]*=1\+1, he said\.<br>שלום, זה עזר לי! And مرحبا بك, 👍🏽 \*so\* &lt;b&gt;\./,
  )
  const markdown = strFromU8(bytesOf('md'))
  expect(markdown).toMatch(
    /=1\+1, he said\.(<br>| {2}\n> )שלום, זה עזר לי! And مرحبا بك, 👍🏽 \\\*so\\\* \\<b\\>\./,
  )
  for (const text of [body, html, markdown]) expect(text).toContain(ref)
})

test('a text that looks like a formula is none in any sheet, and both office files hold to their schemas', async () => {
  const { bytesOf, partOf } = await exported()
  expect(partOf('xlsx', 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
  const csv = strFromU8(bytesOf('csv'))
  for (const cell of ["'=1+1, he said.", "'@Advice"]) expect(csv).toContain(cell)
  expect(csv).not.toMatch(/(^|[,"\n])[=@]/m)
  for (const format of ['xlsx', 'docx'] as const)
    expect(await schemaFaults(bytesOf(format), format), format).toEqual([])
}, 120_000)

test('the search finds a quote by the id that stands in the files', async () => {
  const { backend, ref } = await exported()
  const { rows } = await backend.call('quotes.find', { filter: { text: ref.toLowerCase() } })
  expect(rows.map(({ text }) => text)).toEqual([words])
})

/** A project with that quote, written in every format. */
async function exported() {
  const { backend } = await openProject()
  const text = `Amina: ${words}\nModerator: I see.\nAmina: Yes.`
  const [transcriptId] = await importTexts(backend, { 'talk.txt': text })
  if (!transcriptId) throw new Error('not imported')
  const { id } = await backend.call('codes.add', { name: '@Advice' })
  const start = text.indexOf(words)
  const range = { start, end: start + words.length }
  await backend.call('quotes.code', { transcriptId, ...range, codeIds: [id] })
  const ref = (await backend.call('quotes.find', { filter: {} })).rows[0]?.ref ?? ''
  const files = new Map<Format, Uint8Array>()
  for (const format of formats) {
    const { base64 } = await backend.call('quotes.export', { filter: {}, format, context: 0 })
    files.set(format, new Uint8Array(Buffer.from(base64, 'base64')))
  }
  const bytesOf = (format: Format) => files.get(format) ?? new Uint8Array()
  const partOf = (format: Format, part: string) =>
    strFromU8(unzipSync(bytesOf(format))[part] ?? new Uint8Array())
  return { backend, ref, bytesOf, partOf }
}
