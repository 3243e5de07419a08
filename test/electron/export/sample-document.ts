import type { TextDocument } from '../../../shared/model/document.ts'

/** A document with one of everything, and with texts that a careless writer would spoil. */
export const sampleDocument: TextDocument = {
  title: 'Mentoring & <work>',
  subtitle: 'Written 1 March 2026',
  contents: true,
  parts: [
    {
      landscape: false,
      blocks: [
        { kind: 'heading', level: 1, text: 'Findings *first*' },
        {
          kind: 'paragraph',
          style: 'body',
          text: [
            { text: 'Plain, ' },
            { text: 'bold', bold: true },
            { text: ' and ' },
            { text: 'italic', italic: true },
            { text: ', a ' },
            { text: 'link', link: 'https://example.org/?a=1&b=2' },
            { text: ' and ' },
            { text: 'none', link: 'javascript:alert(1)' },
          ],
        },
        {
          kind: 'paragraph',
          style: 'quote',
          text: 'First line.\nSecond <script>alert(1)</script> line.',
        },
        { kind: 'paragraph', style: 'source', text: 'Amina, mentee, FG2-T045-a' },
        { kind: 'paragraph', style: 'quote', text: 'שלום, זה עזר לי מאוד' },
        { kind: 'heading', level: 2, text: 'A list' },
        {
          kind: 'list',
          ordered: false,
          items: [
            { depth: 0, text: 'one' },
            { depth: 1, text: 'one a' },
            { depth: 0, text: 'two' },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            { depth: 0, text: 'first' },
            { depth: 0, text: 'second' },
          ],
        },
        {
          kind: 'chart',
          caption: 'Quotes by programme',
          alt: 'Bars of quotes: Orientation 12 in Harbour and 3 in Bridge.',
          shape: 'bars',
          categories: ['Orientation', 'Network & access'],
          series: [
            { name: 'Harbour', values: [12, 4] },
            { name: 'Bridge', values: [3, null] },
          ],
        },
      ],
    },
    {
      landscape: true,
      blocks: [
        { kind: 'heading', level: 1, text: 'Quotes' },
        {
          kind: 'table',
          caption: 'Quotes | all',
          columns: [
            { title: 'quote id', width: 12 },
            { title: 'quote', width: 60 },
            { title: 'n', width: 8, align: 'end' },
          ],
          rows: [
            ['FG2-T045-a', 'one | two\nthree <b>', '1'],
            ['=1+1', [{ text: 'bold', bold: true }, { text: ' مرحبا' }], '-2'],
            ['short row'],
          ],
        },
        { kind: 'paragraph', style: 'note', text: '* fewer than 5 people \u0007' },
      ],
    },
  ],
}
