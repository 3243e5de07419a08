import { expect, test } from 'vitest'
import { documentTexts } from '../../../electron/export/document-texts.ts'
import { htmlPage } from '../../../electron/export/html-document.ts'
import type { Run } from '../../../shared/model/document.ts'
import { sampleDocument } from './sample-document.ts'

test('no text of a document is passed over', () => {
  const silent = documentTexts(sampleDocument, () => '')
  const style = /<style>.*<\/style>/s
  const words = htmlPage(silent)
    .replace(style, '')
    .replaceAll(/<[^>]*>/g, ' ')
  expect(words.replace('Contents', '').match(/\p{L}+/gu)).toBeNull()
})

test('a document that nobody changes is the same', () => {
  expect(documentTexts(sampleDocument, (text) => text)).toEqual(sampleDocument)
})

test('a hit says where it stands', () => {
  const places = new Map<string, string>()
  documentTexts(sampleDocument, (text, where) => {
    places.set(text, where)
    return text
  })
  expect(places.get('one | two\nthree <b>')).toBe('quote')
  expect(places.get('Findings *first*')).toBe('heading')
  expect(places.get('https://example.org/?a=1&b=2')).toBe('link')
})

test('a name that reaches from one look into another is replaced, and other looks stay', () => {
  const changed = (text: string) => text.replaceAll('Anna', 'P1')
  const runsOf = (...runs: readonly Run[]) => {
    const block = { kind: 'paragraph', style: 'body', text: runs } as const
    const part = { landscape: false, blocks: [block] }
    const document = { title: '', subtitle: '', contents: false, parts: [part] }
    const [written] = documentTexts(document, changed).parts[0]?.blocks ?? []
    return written?.kind === 'paragraph' ? written.text : null
  }
  const bold = { text: 'An', bold: true }
  expect(runsOf(bold, { text: 'na said' })).toBe('P1 said')
  expect(runsOf(bold, { text: ' Anna' })).toEqual([bold, { text: ' P1' }])
})
