import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writeDocx } from '../electron/export/docx-document.ts'
import { writeXlsx } from '../electron/export/xlsx.ts'
import { sampleDocument } from './electron/export/sample-document.ts'
import { packageFaults } from './office-package.ts'

let bytes = new Uint8Array()
beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(sampleDocument))
})

test('a written workbook is without fault', async () => {
  const column = { title: 'quote', width: 20, kind: 'long' } as const
  const sheet = { name: 'Quotes', columns: [column], rows: [['a & <b>\n=1'], [null]] }
  expect(packageFaults(await writeXlsx({ sheet, about: [['Project', 'One & two']] }))).toEqual([])
})

/** The file with one part changed, or taken out. */
function spoilt(name: string, change: (xml: string) => string | null): Uint8Array {
  const { [name]: part = new Uint8Array(), ...others } = unzipSync(bytes)
  const changed = change(strFromU8(part))
  return zipSync({ ...others, ...(changed !== null && { [name]: strToU8(changed) }) })
}

test('a written document is without fault', () => {
  expect(packageFaults(bytes)).toEqual([])
})

test.each([
  {
    what: 'XML that is cut',
    name: 'word/document.xml',
    change: (xml: string) => xml.slice(0, -9),
    fault: /document\.xml: /,
  },
  {
    what: 'a prefix that nobody bound',
    name: 'word/document.xml',
    change: (xml: string) => xml.replace('<w:body>', '<w:body><zz:p/>'),
    fault: /unbound namespace prefix/,
  },
  {
    what: 'a part that is missing',
    name: 'word/styles.xml',
    change: () => null,
    fault: /styles\.xml.*not there/,
  },
  {
    what: 'a relationship that is missing',
    name: 'word/_rels/document.xml.rels',
    change: (xml: string) => xml.replace(/<Relationship [^>]*hyperlink[^>]*>/, ''),
    fault: /document\.xml uses .*, which is not there/,
  },
  {
    what: 'a part without a content type',
    name: '[Content_Types].xml',
    change: (xml: string) => xml.replaceAll(/<[^>]*(?:"xml"|document\.xml)[^>]*>/g, ''),
    fault: /document\.xml has no content type/,
  },
  {
    what: 'a way out of the file that is no page',
    name: 'word/_rels/document.xml.rels',
    change: (xml: string) => xml.replace('https://example.org', 'file:///etc'),
    fault: /leads out to file:/,
  },
])('$what is noticed', ({ name, change, fault }) => {
  expect(packageFaults(spoilt(name, change)).join('\n')).toMatch(fault)
})
