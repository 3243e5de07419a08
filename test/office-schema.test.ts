import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writeDocx } from '../electron/export/docx-document.ts'
import { writeXlsx } from '../electron/export/xlsx.ts'
import { sampleDocument } from './electron/export/sample-document.ts'
import { schemaFaults } from './office-schema.ts'

let bytes = new Uint8Array()
let faults: readonly string[] = []
// The first look takes long, as all schemas are read.
beforeAll(async () => {
  bytes = new Uint8Array(await writeDocx(sampleDocument))
  faults = await schemaFaults(bytes, 'docx')
}, 120_000)

test('a written document holds to the schemas of Word', () => {
  expect(faults).toEqual([])
})

test('a written workbook holds to the schemas of Excel', async () => {
  const columns = (['text', 'long', 'number', 'yesno'] as const).map((kind) => ({
    title: kind,
    width: 20,
    kind,
  }))
  const rows = [
    ['=1+1', 'two\nlines', -2.5, true],
    [null, 'שלום 👍🏽', null, null],
  ]
  const sheet = { name: 'Quotes', columns, rows }
  const workbook = await writeXlsx({ sheet, about: [['Project', 'One & two']] })
  expect(await schemaFaults(workbook, 'xlsx')).toEqual([])
})

test.each([
  {
    what: 'an element that has no place there',
    change: (xml: string) => xml.replace('<w:body>', '<w:body><w:jc w:val="start"/>'),
    fault: /document\.xml.*invalid child element .*jc/,
  },
  {
    what: 'a value that is none',
    change: (xml: string) => xml.replace(/w:leader="\w+"/, 'w:leader="stars"'),
    fault: /leader.*invalid value 'stars'/,
  },
  {
    what: 'an id that two bookmarks have',
    change: (xml: string) => xml.replaceAll(/(<w:bookmarkStart [^>]*w:id=)"\d+"/g, '$1"7"'),
    fault: /id.*unique|duplicate/i,
  },
])('$what is noticed', async ({ change, fault }) => {
  const parts = unzipSync(bytes)
  const { 'word/document.xml': part = new Uint8Array() } = parts
  const spoilt = zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(part))) })
  expect((await schemaFaults(spoilt, 'docx')).join('\n')).toMatch(fault)
})
