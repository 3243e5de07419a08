import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writeDocx } from '../../../electron/export/docx-document.ts'
import { convertWithOffice } from '../../office.ts'
import { officeTest } from '../../office-test.ts'
import { source } from '../import/files.ts'
import { sampleDocument } from './sample-document.ts'

let bytes = new Uint8Array()
let parts: Readonly<Record<string, Uint8Array>> = {}
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())

beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(sampleDocument))
  parts = unzipSync(bytes)
})

test('headings, quotes and captions carry the styles that Word knows', () => {
  const body = part('word/document.xml')
  const styles = part('word/styles.xml')
  for (const style of [
    'Heading1',
    'Heading2',
    'Quote',
    'QuoteSource',
    'Note',
    'Caption',
    'Title',
  ]) {
    expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(styles).toContain(`w:styleId="${style}"`)
  }
  expect(body).toContain('<w:tblStyle w:val="ExcerptaTable"/>')
  expect(styles).toContain('w:styleId="ExcerptaTable"')
})

test('the header of a table repeats, captions are numbered by fields, the contents are a field', () => {
  const body = part('word/document.xml')
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body).toContain('SEQ Table')
  expect(body).toContain('SEQ Figure')
  expect(body).toMatch(/<w:instrText[^>]*>TOC /)
})

test('pages of a part lie or stand as asked', () => {
  const sizes = part('word/document.xml').match(/<w:pgSz [^>]*>/g) ?? []
  expect(sizes.map((size) => size.includes('landscape'))).toEqual([false, true])
})

test('a chart is one of Word with an alternative text and its figures', () => {
  expect(part('word/document.xml')).toContain(
    'descr="Bars of quotes: Orientation 12 in Harbour and 3 in Bridge."',
  )
  const chart = part('word/charts/chart1.xml')
  for (const words of ['Orientation', 'Network &amp; access', 'Harbour', 'Bridge'])
    expect(chart).toContain(words)
})

test('properties name no person and no folder', () => {
  const core = part('docProps/core.xml')
  expect(core).toContain('<dc:creator>Excerpta</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>Excerpta</cp:lastModifiedBy>')
  const all = Object.values(parts)
    .map((each) => strFromU8(each))
    .join('\n')
  for (const trace of [process.cwd(), process.env['HOME'] ?? process.cwd(), 'Un-named'])
    expect(all).not.toContain(trace)
})

test('a link leads somewhere only where that is a page or a mail address', () => {
  const links = part('word/_rels/document.xml.rels')
  expect(links).toContain('https://example.org/?a=1&amp;b=2')
  expect(links).not.toContain('javascript')
})

test('right-to-left text is marked as such, control characters are left out', () => {
  const body = part('word/document.xml')
  expect(body.match(/<w:bidi\/>/g)).toHaveLength(1)
  expect(body).not.toContain('\u0007')
})

test('our own reader finds every text again, line breaks included', () => {
  const { text } = source('a.docx', bytes)
  expect(text).toContain('First line.\nSecond <script>alert(1)</script> line.')
  expect(text).toContain('שלום, זה עזר לי מאוד')
  expect(text).toContain('one | two\nthree <b>')
})

officeTest('LibreOffice opens it and finds the same text', () => {
  const text = convertWithOffice(bytes, { from: 'docx', to: 'txt:Text' }).toString('utf8')
  for (const words of [
    'Mentoring & <work>',
    'Table 1. Quotes | all',
    'Figure 1. Quotes by programme',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/FG2-T045-a\s+one \| two\s+three <b>\s+1/)
})

officeTest('LibreOffice prints it', () => {
  const pdf = convertWithOffice(bytes, { from: 'docx', to: 'pdf' })
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
})
