import { expect, test } from 'vitest'
import { formats, pickImporter } from '../../../electron/import/formats.ts'
import { formatNames } from '../../../shared/model/import.ts'
import { docxFile, file, paragraph, refusalOf, source } from './files.ts'

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))

test('each format has a name and extensions of its own', () => {
  const extensions = formats.flatMap((format) => format.extensions)
  expect(new Set(extensions).size).toBe(extensions.length)
  for (const extension of extensions) expect(extension).toMatch(/^\.[a-z\d]+$/)
  expect(new Set(formats.map((format) => format.name)).size).toBe(formats.length)
})

test('the content decides, then the extension, then it is text', () => {
  const pick = (name: string, content: string | Uint8Array): string =>
    pickImporter(file(name, content)).name
  expect(pick('a.txt', docxFile(paragraph('x')))).toBe('DOCX')
  expect(pick('a.txt', 'WEBVTT\n\n')).toBe('VTT')
  expect(pick('A.MD', 'plain')).toBe('Markdown')
  expect(pick('a.docx', 'Anna: really text')).toBe('TXT')
  expect(pick('a.rtf', 'Anna: really text')).toBe('TXT')
  expect(pick('noextension', 'Anna: text')).toBe('TXT')
})

test('what cannot be read is refused with the way out', () => {
  expect(refusalOf('a.xls', ole)).toBe('file-unsupported')
  const encrypted = ole.slice()
  encrypted.set(Buffer.from('EncryptedPackage\0', 'utf16le'), 200)
  expect(refusalOf('a.docx', encrypted)).toBe('file-protected')
  expect(refusalOf('a.txt', 'SQLite format 3\u0000 and more')).toBe('file-unsupported')
  expect(refusalOf('a.mp4', Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70))).toBe(
    'file-unsupported',
  )
  expect(refusalOf('a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('file-damaged')
  expect(refusalOf('a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('file-unsupported')
})

test('every refusal names the file, the reason and what to do', () => {
  expect(() => source('group 2.xls', ole)).toThrow(
    /^“group 2\.xls” was not imported: .*and import that\.$/,
  )
  expect(() => source('empty.txt', '')).toThrow(/^“empty\.txt” was not imported: .*\. Check/)
})

test('300,000 words are one transcript like any other', () => {
  const text = 'Anna: one two three four five.\nBen: six seven eight nine ten.\n'.repeat(25_000)
  expect(source('long.txt', text).text).toBe(text)
})

test('the formats that a person can choose are those that are read', () => {
  expect(formatNames).toEqual(formats.map(({ name }) => name))
})
