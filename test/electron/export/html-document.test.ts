import { expect, test } from 'vitest'
import { htmlPage } from '../../../electron/export/html-document.ts'
import { source } from '../import/files.ts'
import { sampleDocument } from './sample-document.ts'

const page = htmlPage(sampleDocument)

test('text is text: nothing of it becomes markup', () => {
  expect(page).not.toContain('<script')
  expect(page).not.toContain('javascript:')
  expect(page).toContain('Second &lt;script&gt;alert(1)&lt;/script&gt; line.')
  expect(page).toContain('<title>Mentoring &amp; &lt;work&gt;</title>')
})

test('a page needs nothing else and forbids it', () => {
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
  expect(page).not.toMatch(/(?:src|url)\s*[=(]/)
})

test('contents lead to headings, tables have captions and heads, charts have their words', () => {
  expect(page).toContain('<a href="#h2" dir="auto">A list</a>')
  expect(page).toContain('<h3 id="h2" dir="auto">A list</h3>')
  expect(page).toContain('<caption dir="auto">Table 1. Quotes | all</caption>')
  expect(page.match(/<th scope="col"/g)).toHaveLength(3)
  expect(page).toContain('role="img" aria-label="Bars of quotes: Orientation 12 in Harbour')
})

test('lists nest inside their items and close what they open', () => {
  expect(page).toContain(
    '<ul><li dir="auto">one<ul><li dir="auto">one a</li></ul></li><li dir="auto">two</li></ul>',
  )
  for (const tag of ['ul', 'ol', 'li', 'table', 'section', 'p'])
    expect(page.split(`<${tag}`).length, tag).toBe(page.split(`</${tag}>`).length)
})

test('our own reader finds every text again, line breaks included', () => {
  const { text } = source('a.html', page)
  expect(text).toContain('First line.\nSecond <script>alert(1)</script> line.')
  expect(text).toContain('שלום, זה עזר לי מאוד')
})
