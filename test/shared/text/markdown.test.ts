import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Span } from '../../../shared/model/rich-text.ts'
import {
  plainWords,
  readMarkdown,
  tidyBlocks,
  writeMarkdown,
} from '../../../shared/text/markdown.ts'

const quote = 'excerpta:quote/6f1c1f9e-3f5b-4a57-9a52-0d6a1f1b2c3d'

const span: fc.Arbitrary<Span> = fc.record({
  text: fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'ab *_\\[]()#>-+1.\n\té'), minLength: 1, maxLength: 12 }),
  ),
  bold: fc.boolean(),
  italic: fc.boolean(),
  href: fc.constantFrom(null, null, quote),
})

const block: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('paragraph', 'heading', 'quote', 'bullet', 'number'),
    level: fc.integer({ min: 1, max: 3 }),
    spans: fc.array(span, { minLength: 1, maxLength: 4 }),
  })
  .map((made) => ({ ...made, level: levelFor(made) }))

function levelFor({ kind, level }: { kind: string; level: number }): number {
  if (kind === 'heading') return level
  return kind === 'bullet' || kind === 'number' ? level - 1 : 0
}

test('whatever is written is read back: looks, links, lists, line breaks and every character', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const clean = blocks.map((one) => ({ ...one, spans: one.spans.map(withoutReturns) }))
      const tidy = tidyBlocks(clean)
      expect(readMarkdown(writeMarkdown(clean))).toEqual(tidy)
    }),
    { numRuns: 2000 },
  )
})

test('whatever somebody else wrote keeps its words, and is the same ever after', () => {
  const foreign = fc.string({ unit: fc.constantFrom(...'ab *_\\[]()#>-+1.\n `~|!'), maxLength: 40 })
  fc.assert(
    fc.property(foreign, (markdown) => {
      const once = writeMarkdown(readMarkdown(markdown))
      expect(writeMarkdown(readMarkdown(once))).toBe(once)
      expect(letters(plainWords(markdown))).toBe(letters(markdown))
    }),
    { numRuns: 2000 },
  )
})

test('headings, quotations, lists and looks are what Markdown says they are', () => {
  const text = [
    '# Trust',
    '> she was *there*',
    '- one\n    - **below**\n- two',
    '1. first\n2. second',
    `See [FG1-T004-a](${quote}).`,
  ].join('\n\n')
  const blocks = readMarkdown(text)
  expect(blocks.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    ...['heading 1', 'quote 0', 'bullet 0', 'bullet 1', 'bullet 0'],
    ...['number 0', 'number 0', 'paragraph 0'],
  ])
  expect(blocks[7]?.spans[1]).toEqual({
    text: 'FG1-T004-a',
    bold: false,
    italic: false,
    href: quote,
  })
  expect(writeMarkdown(blocks)).toBe(text.replace('- two\n\n1.', '- two\n1.'))
})

test('what is not ours stays text: tables, code, pictures, links to the web, lone stars', () => {
  for (const text of ['5 * 3 = 15', '`code`', '| a | b |', '![x](y.png)', '~~gone~~', '2*3*4x *'])
    expect(plainWords(text).replaceAll('*', '')).toBe(text.replaceAll('*', ''))
  expect(plainWords('[site](https://example.org)')).toBe('[site](https://example.org)')
  expect(readMarkdown('5 * 3 * 2')[0]?.spans).toEqual([
    { text: '5 * 3 * 2', bold: false, italic: false, href: null },
  ])
})

function withoutReturns(one: Span): Span {
  return { ...one, text: one.text.replaceAll('\r', '') }
}

function letters(text: string): string {
  return text.replaceAll(/[^ab]/g, '')
}
