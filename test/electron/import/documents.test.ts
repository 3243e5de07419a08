import { expect, test } from 'vitest'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { refusalOf, source, structureOf } from './files.ts'
import { odt } from './odt-file.ts'

const rtf = (body: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\title x}}${body}}`

test('RTF: paragraphs, bold, breaks and characters of all kinds', () => {
  const read = source(
    'a.rtf',
    rtf(
      "{\\b Anna:} So\\'e9 \\u8230? \\{ok\\}\\line\nnext\\tab x\\par {\\*\\generator y}\\pard Ben\\~: \\emdash\\par",
    ),
  )
  expect(read.text.trimEnd()).toBe('Anna: Soé … {ok}\nnext\tx\nBen\u00a0: —')
  expect(read.hints.bold).toEqual([{ start: 0, end: 5 }])
})

test('RTF: the code page counts, deleted text does not', () => {
  expect(source('a.rtf', "{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'e8}").text).toBe('При')
  expect(source('a.rtf', rtf('We {\\deleted never }often')).text).toBe('We often')
  expect(source('a.rtf', rtf("{\\uc2\\u1488\\'3f\\'3f}b")).text).toBe('אb')
})

test('RTF: rows of a table are turns', () => {
  const row = (...cells: string[]): string =>
    `\\trowd ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `
  const body =
    row('Sprecher', 'Text') + row('I', 'Wie war das?') + row('B', 'Gut.') + row('I', 'Ja?')
  expect(structureOf(source('a.rtf', rtf(body)))).toEqual(['I: Wie war das?', 'B: Gut.', 'I: Ja?'])
})

test('RTF: times at the end of paragraphs as f4 writes them', () => {
  const line = (at: number): string => `\\pard ${at % 2 ? 'B' : 'I'}: Ja. #00:00:0${at}-5#\\par\n`
  const { turns } = understand(
    source('a.rtf', rtf([1, 2, 3, 4, 5, 6].map(line).join(''))),
    noDecisions,
  )
  expect(turns.map(({ label, endMs }) => [label, endMs]).slice(0, 2)).toEqual([
    ['B', 1500],
    ['I', 2500],
  ])
})

test('RTF that is cut off or empty is refused, deep groups are not', () => {
  expect(refusalOf('a.rtf', '{\\rtf1 Anna: So')).toBe('file-damaged')
  expect(refusalOf('a.rtf', '{\\rtf1 }')).toBe('file-empty')
  expect(source('a.rtf', `{\\rtf1 ${'{'.repeat(10_000)}Deep${'}'.repeat(10_000)}}`).text).toBe(
    'Deep',
  )
})

test('ODT: paragraphs, headings, bold spans, blanks; notes and comments are reported', () => {
  const body = `<text:h>Part</text:h><text:p><text:span text:style-name="T1">Anna:</text:span><text:s text:c="2"/>So<text:line-break/>on<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p><text:p>Ben<office:annotation><text:p>hm</text:p></office:annotation></text:p>`
  const read = source('a.odt', odt(body))
  expect(read.text).toBe('Part\nAnna:  So\non\nBen')
  expect(read.hints).toEqual({
    bold: [{ start: 5, end: 10 }],
    italic: [],
    headings: [{ start: 0, end: 4 }],
  })
  expect(read.warnings.map(({ code }) => code)).toEqual(['comments-left-out', 'notes-left-out'])
})

test('ODT: tables of turns, and what is protected, damaged or no text', () => {
  const cell = (text: string): string =>
    `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
  const table = `<table:table>${row('Name', 'Text')}${row('Anna', 'So?')}${row('Ben', 'Yes.')}</table:table>`
  expect(structureOf(source('a.odt', odt(table)))).toEqual(['Anna: So?', 'Ben: Yes.'])
  expect(
    refusalOf(
      'a.odt',
      odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    ),
  ).toBe('file-protected')
  expect(
    refusalOf('a.ods', odt('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
  ).toBe('file-damaged')
  expect(refusalOf('a.odt', odt('<text:p>'))).toBe('file-damaged')
})

test('HTML: paragraphs, headings, bold, entities; scripts, styles and crossed tags do no harm', () => {
  const page = `<!DOCTYPE html><html><head><title>Talk &amp; more</title><style>p > b {x: y}</style></head><body>
    <h2>Part</h2><p><strong>Anna:</strong> So&nbsp;<i>we</i>
      went &lt;home&gt;<br>then</p><script>if (a < b) "<p>no</p>"</script><p><b>Ben:</p> Yes</b>.</body></html>`
  const read = source('a.html', page)
  expect(read).toMatchObject({
    title: 'Talk & more',
    text: 'Part\nAnna: So\u00a0we went <home>\nthen\nBen:\nYes.',
  })
  expect(read.hints.headings).toEqual([{ start: 0, end: 4 }])
})

test('HTML: a table of turns, a declared encoding, and nothing at all', () => {
  const rows = [
    ['Time', 'Speaker', 'Text'],
    ['0:01', 'Anna', 'So?'],
    ['0:02', 'Ben', 'Yes.'],
  ]
  const table = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')
  expect(structureOf(source('a.html', `<html><table>${table}</table></html>`))).toEqual([
    'Anna: So?',
    'Ben: Yes.',
  ])
  const latin = Buffer.from(
    '<html><meta charset="iso-8859-1"><p>\u00e9t\u00e9</p></html>',
    'latin1',
  )
  expect(source('a.html', latin).text).toBe('été')
  expect(refusalOf('a.html', '<html><body></body></html>')).toBe('file-empty')
})

test('XML of parliaments: speeches by reference and by name, headings by nobody', () => {
  const akoma = `<akomaNtoso><debate><meta><TLCPerson id="a" showAs="Anna Ek"/></meta><heading>Day 1</heading>
    <speech by="#a"><p>So?</p><p>Now.</p></speech><narrative>(Applause)</narrative><speech by="#a"><p>Thanks.</p></speech><speech by="#b"><p>Yes.</p></speech></debate></akomaNtoso>`
  expect(structureOf(source('a.xml', akoma))).toEqual([
    '-: Day 1',
    'Anna Ek: So?\nNow.\n(Applause)\nThanks.',
    'b: Yes.',
  ])
  const dutch = `<handelingen><spreekbeurt><spreker>De heer <naam>Klaver</naam> (<politiek>GL</politiek>) :</spreker><tekst><al>Zo is dat.</al></tekst></spreekbeurt></handelingen>`
  expect(structureOf(source('a.xml', dutch))).toEqual(['De heer Klaver (GL): Zo is dat.'])
  const tei =
    '<TEI><teiHeader>about</teiHeader><text><u who="#A">mhm</u><u who="#B">yes</u></text></TEI>'
  expect(structureOf(source('a.xml', tei))).toEqual(['A: mhm', 'B: yes'])
})
