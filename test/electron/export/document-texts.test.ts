import { expect, test } from 'vitest'
import { documentTexts } from '../../../electron/export/document-texts.ts'
import { htmlPage } from '../../../electron/export/html-document.ts'
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
