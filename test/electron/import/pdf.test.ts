import { expect, test, vi } from 'vitest'
import { readSource } from '../../../electron/import/formats.ts'
import { readPage } from '../../../electron/import/pdf-page.ts'
import { lineText } from '../../../electron/import/pdf-text.ts'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { file, outcomeOf } from './files.ts'
import { column, pdfFile, type Words } from './pdf-file.ts'

const read = (pages: readonly (readonly Words[])[]) => readSource(file('a.pdf', pdfFile(pages)))

/** Lines of about the same length, as a word processor breaks them. */
const long = 'and so we went on with the work that we had begun the week before it rained'
const codes = (source: { readonly warnings: readonly { readonly code: string }[] }) =>
  source.warnings.map(({ code }) => code)

test('lines that are full go on, lines that are short end a paragraph', async () => {
  const text = [
    `Anna: So ${long}`,
    `well, ${long}`,
    'until it stopped.',
    'Ben: Yes.',
    'Anna: Good.',
  ]
  const source = await read([column(text)])
  expect(source.text.split('\n')).toEqual([
    `Anna: So ${long} well, ${long} until it stopped.`,
    'Ben: Yes.',
    'Anna: Good.',
  ])
})

test('a label that comes again begins a paragraph even below a full line', async () => {
  const turns = ['Anna', 'Ben', 'Anna', 'Ben'].map((name) => `${name}: ${long}`)
  const source = await read([column(turns)])
  expect(source.text.split('\n')).toEqual(turns)
})

test('a wider distance ends a paragraph, an indent as well', async () => {
  const words = [
    ...column([long, long]),
    ...column([long], { top: 710 }),
    ...column([long], { x: 90, top: 696 }),
    ...column([long], { top: 682 }),
  ]
  expect((await read([words])).text.split('\n')).toEqual([
    `${long} ${long}`,
    '',
    long,
    `${long} ${long}`,
  ])
})

test('words divided at the end of a line are joined where they go on in small letters', async () => {
  const lines = [
    `${long} and then the neigh-`,
    `bours came. ${long} the Smith-`,
    `Jones family was well-`,
    `known here. A well-known one. ${long}`,
  ]
  const wide = lines.map((line) => line.padEnd(60))
  const source = await read([column([`${long} ${long.slice(0, 24)}`, ...wide])])
  expect(source.text).toContain('the neighbours came.')
  expect(source.text).toContain('Smith-')
  expect(codes(source)).toContain('hyphens-joined')
})

test('heads and feet that repeat and page numbers are left out and named', async () => {
  const page = (number: number): readonly Words[] => [
    { x: 72, y: 800, text: `Interview 7, page ${number} of 3` },
    ...column([
      `Anna: Hello number ${number * 7}.`,
      `Ben: Answer to ${number * 5}, which is longer.`,
    ]),
    { x: 300, y: 30, text: String(number) },
  ]
  const source = await read([page(1), page(2), page(3)])
  expect(source.text).not.toMatch(/Interview 7|^\d$/m)
  expect(source.text).toContain('Hello number 21.')
  expect(codes(source)).toEqual(['page-heads-left-out'])
  expect(source.warnings[0]?.message).toContain('“Interview 7, page 1 of 3”')
})

test('numbers of lines in the margin are left out, numbers that are said stay', async () => {
  const said = ['Anna: Twelve of us?', 'Ben: 12 in all.', '14 with the children.', 'Anna: I see.']
  const words = Array.from({ length: 12 }, (_, index): readonly Words[] => [
    { x: 40, y: 760 - index * 20, text: String(index + 1) },
    { x: 72, y: 760 - index * 20, text: said[index % 4] ?? '' },
  ])
  const source = await read([words.flat()])
  expect(source.text.split('\n').filter((line) => line !== '')).toEqual([...said, ...said, ...said])
  expect(codes(source)).toEqual(['line-numbers-left-out'])
})

test('two columns are read one after the other, a title above both before them', async () => {
  const left = Array.from({ length: 12 }, (_, index) => `Left line ${index}: words of a column`)
  const right = Array.from({ length: 12 }, (_, index) => `Right line ${index}: words of it`)
  const words = [
    {
      x: 72,
      y: 800,
      text: 'A title that stands above the two columns and is as wide as both of them',
    },
    ...column(left),
    ...column(right, { x: 330 }),
  ]
  const text = (await read([words])).text
  expect(text.indexOf('A title')).toBe(0)
  expect(text.indexOf('Left line 11')).toBeLessThan(text.indexOf('Right line 0'))
})

test('bold labels are known as bold', async () => {
  const words = ['Anna', 'Ben', 'Anna', 'Ben', 'Anna', 'Ben'].flatMap((name, index) => [
    { x: 72, y: 760 - index * 30, text: `${name}:`, bold: true },
    { x: 110, y: 760 - index * 30, text: 'Something is said here.' },
  ])
  const source = await read([words])
  expect(source.hints.bold.map(({ start, end }) => source.text.slice(start, end))).toContain('Ben:')
  const { speakers, verdict } = understand(source, noDecisions)
  expect(speakers.map(({ label, turns }) => [label, turns])).toEqual([
    ['Anna', 3],
    ['Ben', 3],
  ])
  expect(verdict).toBe('sure')
})

test('words from right to left stand in the order they are read, numbers among them from left to right', () => {
  const piece = (text: string, start: number, end: number) => {
    return { text, start, end, y: 700, size: 12, bold: false, italic: false, angle: 0 }
  }
  const { lines } = readPage(
    [
      piece('שלום', 460, 500),
      piece('אנה:', 420, 455),
      piece('2016', 350, 380),
      piece('שנת', 385, 410),
    ],
    0,
  )
  expect(lines.map((line) => lineText(line).text)).toEqual(['שלום אנה: שנת 2016'])
  const english = readPage(
    [piece('two', 130, 150), piece('one', 100, 126), piece('turned', 5, 9)],
    0,
  )
  expect(english.lines.map((line) => lineText(line).text)).toEqual(['turned\tone two'])
})

test('text at an angle is left out and said so', () => {
  const upright = {
    text: 'words of the page',
    start: 72,
    end: 160,
    y: 700,
    size: 12,
    bold: false,
    italic: false,
  }
  const page = readPage(
    [
      { ...upright, angle: 0 },
      { ...upright, text: 'DRAFT', angle: 1 },
    ],
    0,
  )
  expect(page.turned).toBe(1)
  expect(page.lines).toHaveLength(1)
})

test('a scan, a protected and a damaged PDF are refused with their own reason', async () => {
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >> /ID [(a) (b)]`
  expect(await outcomeOf('a.pdf', pdfFile([[]]))).toBe('pdf-without-text')
  expect(await outcomeOf('a.pdf', pdfFile([column(['Anna: Hello.'])], locked))).toBe(
    'pdf-protected',
  )
  expect(await outcomeOf('a.pdf', '%PDF-1.4\nand nothing of the kind')).toBe('pdf-damaged')
})

test('pages without text are named', async () => {
  const source = await read([column(['Anna: Hello.', 'Ben: Hello.']), [], []])
  expect(source.warnings.map(({ message }) => message)).toEqual([
    'No text was found on pages 2, 3; pictures are not read.',
  ])
})

test('nothing is said on the console', async () => {
  const said = ['log', 'warn', 'error'] as const
  const spies = said.map((kind) => vi.spyOn(console, kind))
  await outcomeOf('a.pdf', '%PDF-1.4\n1 0 obj << >> endobj trailer << /Root 1 0 R >>')
  await read([column(['Anna: Hello.'])])
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})
