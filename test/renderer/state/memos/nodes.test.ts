import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createMemoEditor,
  markdownOf,
  showMarkdown,
} from '../../../../renderer/state/memos/editor.ts'
import type { Block } from '../../../../shared/model/rich-text.ts'
import { readMarkdown, tidyBlocks, writeMarkdown } from '../../../../shared/text/markdown.ts'

const code = 'excerpta:code/6f1c1f9e-3f5b-4a57-9a52-0d6a1f1b2c3d'

const span = fc.record({
  text: fc.string({
    unit: fc.constantFrom(...'ab *_\\[]()#>-1.\n\té🙂'),
    minLength: 1,
    maxLength: 9,
  }),
  bold: fc.boolean(),
  italic: fc.boolean(),
  href: fc.constantFrom(null, null, code),
})

const block: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('paragraph', 'heading', 'quote', 'bullet', 'number'),
    level: fc.integer({ min: 1, max: 3 }),
    spans: fc.array(span, { minLength: 1, maxLength: 4 }),
  })
  .map(({ kind, level, spans }) => ({
    kind,
    spans,
    level: kind === 'heading' ? level : kind === 'bullet' || kind === 'number' ? level - 1 : 0,
  }))

test('the editor shows everything that a memo says, and saves it as it was', () => {
  const editor = createMemoEditor()
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const markdown = writeMarkdown(blocks)
      showMarkdown(editor, markdown)
      expect(readMarkdown(markdownOf(editor))).toEqual(tidyBlocks(blocks))
      expect(markdownOf(editor)).toBe(markdown)
    }),
    { numRuns: 500 },
  )
})

test('what is not ours stays as the text that it is', () => {
  const editor = createMemoEditor()
  for (const text of ['`code`', '| a | b |', '~~gone~~', '[site](https://example.org)', '5 * 3']) {
    showMarkdown(editor, text)
    const shown = editor.getEditorState().read(() => readMarkdown(markdownOf(editor)))
    expect(shown[0]?.spans.map((one) => one.text).join('')).toBe(text)
  }
})

test('an empty memo is empty', () => {
  const editor = createMemoEditor()
  showMarkdown(editor, '')
  expect(markdownOf(editor)).toBe('')
})
