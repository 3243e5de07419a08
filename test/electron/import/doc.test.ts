import { expect, test } from 'vitest'
import { readSource } from '../../../electron/import/formats.ts'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { compoundFile, docFile } from './doc-file.ts'
import { file, outcomeOf } from './files.ts'

const read = (bytes: Uint8Array, name = 'a.doc') => readSource(file(name, bytes))

test('paragraphs of an old Word document are lines, soft hyphens go and hard ones stay', async () => {
  const source = await read(docFile('Anna: re\x1fmember the e\x1email?\r\rBen: Yes.\vQuite.\r'))
  expect(source.text).toBe('Anna: remember the e‑mail?\n\nBen: Yes.\nQuite.')
  expect(source.format).toBe('DOC')
})

test('fields show their results, one inside the other as well', async () => {
  const stored =
    'See \x13 HYPERLINK "x\x13 PAGE \x147\x15" \x14the \x13 REF a \x14site\x15\x15 now.\r'
  expect((await read(docFile(stored))).text).toBe('See the site now.')
})

test('what points to notes, comments and deletions is counted and left out', async () => {
  const source = await read(docFile('One\x02 two\x02 three\x05.\0\0\0 Four.\r'))
  expect(source.text).toBe('One two three. Four.')
  expect(source.warnings.map(({ message }) => message)).toEqual([
    '1 × comment was left out.',
    '2 × footnote or endnote were left out.',
    '1 × tracked deletion was left out.',
  ])
})

test('a table with one row a turn is a conversation', async () => {
  const rows = ['Anna', 'Ben', 'Anna', 'Ben'].map((name) => `${name}\x07Something said here.\x07\n`)
  const source = await read(docFile(`Interview 7\rSpeaker\x07Text\x07\n${rows.join('')}The end\r`))
  const { speakers } = understand(source, noDecisions)
  expect(speakers.map(({ label, turns }) => [label, turns])).toEqual([
    ['Anna', 2],
    ['Ben', 2],
  ])
  expect(source.text).toMatch(/^Interview 7\n\nAnna: Something.*The end$/s)
})

test('what is protected, older, no document or damaged is refused with its own reason', async () => {
  const good = docFile('Anna: Hello.\r')
  const older = good.slice()
  older.set([0xdc, 0xa5], 3 * 512)
  expect(await outcomeOf('a.doc', docFile('Anna: Hello.\r', 0x0100))).toBe('file-protected')
  expect(await outcomeOf('a.doc', older)).toBe('file-old-word')
  expect(await outcomeOf('a.doc', docFile(''))).toBe('file-empty')
  expect(await outcomeOf('a.doc', good.slice(0, 1800))).toBe('file-damaged')
  const book = compoundFile([{ name: 'Workbook', bytes: Buffer.alloc(4096) }])
  expect(await outcomeOf('a.xls', book)).toBe('file-unsupported')
})

test('a chain of sectors that goes in a circle is refused rather than followed for ever', async () => {
  const bytes = Buffer.from(docFile('Anna: Hello.\r'))
  bytes.writeInt32LE(2, 512 + 5 * 4)
  expect(await outcomeOf('a.doc', bytes)).toBe('file-damaged')
})

test('a directory whose branches meet is refused', async () => {
  const bytes = Buffer.from(docFile('Anna: Hello.\r'))
  bytes.writeInt32LE(1, 1024 + 2 * 128 + 68)
  expect(await outcomeOf('a.doc', bytes)).toBe('file-damaged')
})
