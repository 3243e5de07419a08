import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt, blocksOf } from '../../../../renderer/screens/import/blocks.ts'
import { recognise } from '../../../../shared/text/recognise.ts'
import { noDecisions, noHints } from '../../../../shared/text/recognition.ts'
import { preview } from './preview.ts'

describe('blocksOf', () => {
  it('shows each turn with its label and timestamp apart from its words', () => {
    const text = 'Focus group\n\n[00:01] Anna: Yes.\nBen: No,\nnever.\nAnna: Well.\nBen: No.'
    const blocks = blocksOf(understood(text))
    expect(blocks.map(({ label }) => label)).toEqual([null, 'Anna', 'Ben', 'Anna', 'Ben'])
    const words = blocks.map(({ pieces }) => pieces.filter(({ look }) => look === 'words'))
    expect(words[2]?.map(({ text }) => text.trim())).toEqual(['No,\nnever.'])
    expect(blocks[1]?.pieces.some(({ look }) => look === 'label')).toBe(true)
  })

  it('leaves out nothing but blanks, and shows nothing twice, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Anna: yes', 'Ben: no', '[00:01] Anna: hm', '', 'Note: later', '(laughs)'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const shown = blocksOf(understood(text)).flatMap(({ pieces }) => pieces)
        expect(
          shown
            .map((piece) => piece.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('blockAt', () => {
  it('finds the block that holds a place, and the last one past the end', () => {
    const text = 'Anna: Yes.\nBen: No.\nAnna: Yes.\nBen: No.'
    const blocks = blocksOf(understood(text))
    expect(blockAt(blocks, 0)).toBe(0)
    expect(blockAt(blocks, text.indexOf('Ben'))).toBe(1)
    expect(blockAt(blocks, 10_000)).toBe(blocks.length - 1)
  })
})

function understood(text: string) {
  const recognition = recognise(text, noHints, noDecisions)
  return { ...preview(), text, recognition }
}
