import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/backend.ts'
import type { FileOut } from '../../../shared/model/retrieval.ts'
import { findNames, nameFinder } from '../../../shared/text/pseudonyms.ts'
import { everySection } from './every-section.ts'
import { importTexts, openProject } from './opened.ts'

const formats = ['xlsx', 'csv', 'docx', 'html', 'md', 'json'] as const

// Letters that no word of an export has next to each other, so that what is found is the name.
const letter = fc.constantFrom('q', 'x', 'ž', 'ø', 'é', 'ß', 'w', 'y')
const given = fc
  .tuple(fc.constantFrom('Q', 'X', 'Ž', 'Ø', 'W'), fc.array(letter, { minLength: 5, maxLength: 8 }))
  .map(([first, rest]) => first + rest.join(''))

test('no listed name is left in any part of any file that is written with pseudonyms', async () => {
  await fc.assert(
    fc.asyncProperty(given, given, async (one, other) => {
      fc.pre(one !== other)
      const { backend } = await projectAbout(one, `${other} van ${other}`)
      const names = [
        { original: one, replacement: 'P1' },
        { original: `${other} van ${other}`, replacement: 'P2' },
        { original: other, replacement: 'P3' },
      ]
      for (const entry of names) await backend.call('pseudonyms.add', entry)
      const finder = nameFinder(names)
      for (const file of await allFiles(backend)) {
        expect(findNames(finder, file.name), file.name).toEqual([])
        for (const [part, text] of partsOf(file)) {
          // As it is written, and as it is read: a name may be half in bold.
          for (const said of [text, text.replaceAll(/<[^>]*>|\*\*/g, '')]) {
            expect(findNames(finder, said), `${file.name} ${part}`).toEqual([])
            expect(said.includes(one) || said.includes(other), `${file.name} ${part}`).toBe(false)
          }
        }
      }
    }),
    { numRuns: 4 },
  )
}, 180_000)

test('each of these files is refused while names are neither replaced nor allowed, and allowing is for once', async () => {
  const { backend } = await projectAbout('Qxeyw', 'Wøxéq')
  await backend.call('pseudonyms.add', { original: 'Qxeyw', replacement: 'P1' })
  for (const format of formats) {
    const write = (allow?: boolean) =>
      backend.call('quotes.export', { filter: {}, format, context: 100, release: { allow } })
    await expect(write(), format).rejects.toMatchObject({ code: 'export-guard' })
    await write(true)
    await expect(write(), format).rejects.toMatchObject({ code: 'export-guard' })
  }
})

/** Everything that can be written with quotes, codes, memos and people in it. */
async function allFiles(backend: Backend): Promise<readonly FileOut[]> {
  const release = { pseudonyms: true }
  const files: FileOut[] = []
  for (const format of formats)
    files.push(await backend.call('quotes.export', { filter: {}, format, context: 100, release }))
  for (const format of ['docx', 'html', 'md'] as const) {
    files.push(await backend.call('reports.write', { report: everySection(), format, release }))
    files.push(await backend.call('memos.export', { format, release }))
  }
  return files
}

/** The texts of a file; those of its parts where it is a package. */
function partsOf({ base64 }: FileOut): readonly (readonly [part: string, text: string])[] {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.readUInt32LE(0) !== 0x04034b50) return [['', bytes.toString('utf8')]]
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const inner = part.endsWith('.xlsx') ? Object.entries(unzipSync(content)) : []
    return [
      [part, strFromU8(content)] as const,
      ...inner.map(([name, text]) => [`${part}/${name}`, strFromU8(text)] as const),
    ]
  })
}

/** A project that names two people wherever one can write, also half in bold. */
async function projectAbout(one: string, other: string) {
  const opened = await openProject()
  const { backend } = opened
  await backend.call('project.rename', { title: `Study of ${one}` })
  const text = `${one}: I asked ${other}, ${one.toUpperCase()}’s friend.\nBen: And ${other}?\n${one}: Yes.`
  const [id] = await importTexts(backend, { [`${one} talks.txt`]: text })
  if (!id) throw new Error('not imported')
  const code = await backend.call('codes.add', { name: `Met ${other}` })
  const quote = await backend.call('quotes.code', {
    transcriptId: id,
    start: text.indexOf('I asked'),
    end: text.indexOf('\n'),
    codeIds: [code.id],
  })
  await backend.call('quotes.memo', {
    id: quote.id,
    memo: `As **${one.slice(0, 3)}**${one.slice(3)} says`,
  })
  await backend.call('memos.write', {
    subject: { kind: 'code', id: code.id },
    body: `# ${other}\n\n- ${one}`,
  })
  return opened
}
