import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { docxFile, paragraph, refusalOf, source, structureOf, table } from './files.ts'

test('paragraphs are lines, their bold stretches are hints', () => {
  const read = source(
    'a.docx',
    docxFile(paragraph('**Anna:** Yes &amp; no.') + paragraph('') + paragraph('Then.')),
  )
  expect(read.text).toBe('Anna: Yes & no.\n\nThen.')
  expect(read.hints.bold).toEqual([{ start: 0, end: 5 }])
  expect(read).toMatchObject({ structure: null, encoding: null, warnings: [] })
})

test('soft breaks, tabs and hyphens are characters; white space between elements is not', () => {
  const body = `
    <w:p>
      <w:r>
        <w:t>Anna</w:t> <w:tab/> <w:t>well</w:t> <w:br/> <w:t>known</w:t> <w:noBreakHyphen/> <w:t>as</w:t>
      </w:r>
    </w:p>`
  expect(source('a.docx', docxFile(body)).text).toBe('Anna\twell\nknown\u2011as')
})

test('tracked changes are taken as accepted', () => {
  const body = `<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del><w:ins><w:r><w:t>often</w:t></w:r></w:ins></w:p>`
  const read = source('a.docx', docxFile(body))
  expect(read.text).toBe('We often')
  expect(read.warnings.map((warning) => warning.code)).toEqual(['deletions-left-out'])
})

test('text boxes are read once, links are kept, field codes and formulas are not text', () => {
  const box = paragraph('In a box')
  const body = `<w:p xmlns:mc="urn:mc" xmlns:m="urn:m"><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>
    <w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><m:r><m:t>x</m:t></m:r></w:p>`
  expect(source('a.docx', docxFile(body)).text).toBe('In a box\nlink')
})

test('comments, notes and headers are reported', () => {
  const body = `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  const header = '<w:hdr xmlns:w="urn:w"><w:p><w:r><w:t>Page 1</w:t></w:r></w:p></w:hdr>'
  const read = source('a.docx', docxFile(body, { 'word/header1.xml': header }))
  expect(read.warnings.map((warning) => warning.code)).toEqual([
    'comments-left-out',
    'notes-left-out',
    'headers-left-out',
  ])
})

test('styles say what is bold and what is a heading, whatever the language of their ids', () => {
  const styles = `<w:styles xmlns:w="urn:w">
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Sprecher"><w:name w:val="Sprecher"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:styleId="Sprecherin"><w:name w:val="Sprecherin"/><w:basedOn w:val="Sprecher"/></w:style>
  </w:styles>`
  const styled = (id: string, text: string): string => {
    return `<w:p><w:pPr><w:pStyle w:val="${id}"/><w:rPr><w:b w:val="0"/></w:rPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  }
  const body = styled('berschrift1', 'Teil 1') + styled('Sprecherin', 'Anna')
  const { hints } = source('a.docx', docxFile(body, { 'word/styles.xml': styles }))
  expect(hints).toEqual({
    headings: [{ start: 0, end: 6 }],
    bold: [{ start: 7, end: 11 }],
    italic: [],
  })
})

const turns = [
  ['Time', 'Speaker', 'Text'],
  ['0:00', 'DB', 'How was it?'],
  ['', 'LG', 'It was good.'],
  ['0:45', '', 'Very good.'],
  ['0:50', 'DB', 'I see.'],
]

test('a table of turns is structure: columns are found, a row without a speaker goes on', () => {
  const read = source('a.docx', docxFile(paragraph('Title') + table(turns)))
  expect(structureOf(read)).toEqual([
    '-: Title',
    'DB: How was it?',
    'LG: It was good.\nVery good.',
    'DB: I see.',
  ])
  expect(read.text).toContain('DB: How was it?')
  expect(read.structure?.turns.map((turn) => turn.startMs)).toEqual([null, 0, null, 50_000])
})

test('columns are found without titles as well', () => {
  const read = source('a.docx', docxFile(table(turns.slice(1))))
  expect(understand(read, noDecisions).speakers.map((speaker) => speaker.label)).toEqual([
    'DB',
    'LG',
  ])
})

test('other tables are text, their cells divided by tabs', () => {
  const body =
    paragraph('Anna: Look.') +
    table([
      ['a', 'b'],
      ['c', 'd'],
    ])
  expect(source('a.docx', docxFile(body))).toMatchObject({
    text: 'Anna: Look.\na\tb\nc\td',
    structure: null,
  })
})

test('the title comes from the properties', () => {
  const core =
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>Group 2</dc:title></cp:coreProperties>'
  expect(source('a.docx', docxFile(paragraph('x'), { 'docProps/core.xml': core })).title).toBe(
    'Group 2',
  )
})

test('a document is known by its content, not by its name', () => {
  expect(source('a.doc', docxFile(paragraph('Anna: Yes.'))).text).toBe('Anna: Yes.')
})

test('documents that cannot be read are refused with the reason', () => {
  const good = docxFile(paragraph('Anna: Yes.'.repeat(200)))
  expect(refusalOf('a.docx', good.subarray(0, good.length / 2))).toBe('file-damaged')
  expect(refusalOf('a.docx', docxFile('<w:p><w:r>'))).toBe('file-damaged')
  expect(refusalOf('a.docx', docxFile(paragraph(' ')))).toBe('file-empty')
  expect(refusalOf('a.docx', zipSync({ 'word/other.xml': strToU8('x') }))).toBe('file-damaged')
})

test('a zip bomb is refused before it fills the memory', () => {
  const bomb = docxFile(`<w:p><w:r><w:t>${' '.repeat(140 * 1024 * 1024)}</w:t></w:r></w:p>`)
  expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
  expect(refusalOf('bomb.docx', bomb)).toBe('text-too-large')
  expect(refusalOf('bomb.docx', claimingSize(bomb, 1000))).toBe('text-too-large')
})

test('entities of its own and deep nesting do no harm', () => {
  const entity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="urn:w"><w:body>&b;</w:body></w:document>`
  expect(refusalOf('a.docx', docxFile('', { 'word/document.xml': entity }))).toBe('file-damaged')
  const deep = `${'<w:sdt>'.repeat(10_000)}${paragraph('Deep')}${'</w:sdt>'.repeat(10_000)}`
  expect(source('a.docx', docxFile(deep)).text).toBe('Deep')
})

/** The same archive with a lie about the size of what it holds. */
function claimingSize(archive: Uint8Array, size: number): Uint8Array {
  const copy = archive.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return copy
}
