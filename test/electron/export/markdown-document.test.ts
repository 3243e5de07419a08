import { expect, test } from 'vitest'
import { writeMarkdown } from '../../../electron/export/markdown-document.ts'
import type { Inline, TextDocument } from '../../../shared/model/document.ts'
import { sampleDocument } from './sample-document.ts'

const written = (document: TextDocument) => new TextDecoder().decode(writeMarkdown(document))

function paragraph(text: Inline): string {
  const blocks = [{ kind: 'paragraph', style: 'body', text }] as const
  const document = {
    title: 'T',
    subtitle: '',
    contents: false,
    parts: [{ landscape: false, blocks }],
  }
  return written(document).slice('# T\n\n'.length, -1)
}

test('the whole of a document has its place', () => {
  expect(written(sampleDocument).split('\n\n')).toEqual([
    '# Mentoring & \\<work\\>',
    '*Written 1 March 2026*',
    '- Findings \\*first\\*\n  - A list\n- Quotes',
    '## Findings \\*first\\*',
    'Plain, **bold** and *italic*, a [link](<https://example.org/?a=1&b=2>) and none',
    '> First line.  \n> Second \\<script\\>alert(1)\\</script\\> line.',
    'Amina, mentee, FG2-T045-a',
    '> שלום, זה עזר לי מאוד',
    '### A list',
    '- one\n   - one a\n- two',
    '1. first\n1. second',
    '**Figure 1. Quotes by programme**',
    'Bars of quotes: Orientation 12 in Harbour and 3 in Bridge.',
    '|  | Harbour | Bridge |\n| --- | ---: | ---: |\n| Orientation | 12 | 3 |\n| Network & access | 4 |  |',
    '## Quotes',
    '**Table 1. Quotes \\| all**',
    '| quote id | quote | n |\n| --- | --- | ---: |\n| FG2-T045-a | one \\| two<br>three \\<b\\> | 1 |\n| \\=1+1 | **bold** مرحبا | \\-2 |\n| short row |  |  |',
    '\\* fewer than 5 people \n',
  ])
})

test('what begins like a list, a rule or a heading stays text', () => {
  expect(paragraph('- no list')).toBe('\\- no list')
  expect(paragraph('1. no list\n2) neither')).toBe('1\\. no list  \n2\\) neither')
  expect(paragraph('# no heading &amp; `code` [x](y)')).toBe(
    '\\# no heading \\&amp; \\`code\\` \\[x\\](y)',
  )
})

test('marks stand close to their words, blanks outside, on every line', () => {
  const run = { text: ' loud \nand clear', bold: true, italic: true }
  expect(paragraph([run])).toBe(' ***loud***   \n***and clear***')
})
