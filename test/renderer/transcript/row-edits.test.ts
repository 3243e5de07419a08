import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Row, readDocument, toOffset } from '../../../renderer/transcript/document.ts'
import { offsetAfter, rowEdits } from '../../../renderer/transcript/row-edits.ts'
import { mapEdits } from '../../../shared/text/edits.ts'
import { makeContent } from './make.ts'

describe('what was edited in a row', () => {
  test('is named by its place in the text, and leaves labels and timestamps alone', () => {
    const { text, row } = rowOf('One ', 'two three.')
    expect(row.shown).toBe('One two three.')
    expect(written(text, row, 'One two and three.')).toBe('A: One [0:03] two and three.')
    expect(written(text, row, 'Two three.')).toBe('A: Two[0:03]  three.')
    expect(written(text, row, 'three.')).toBe('A: [0:03] three.')
  })

  test('says what stood there, so that a text that has changed meanwhile is noticed', () => {
    const { text, row } = rowOf('One two.')
    expect(rowEdits(text, row, 'One to.')).toEqual([{ start: 7, end: 10, was: 'two', text: 'to' }])
  })

  test('is nothing where only blanks were typed at the end', () => {
    const { text, row } = rowOf('One two.')
    expect(rowEdits(text, row, 'One two. \n')).toEqual([])
  })

  test('leads to the text that was typed, whatever was typed', () => {
    const words = fc.array(fc.constantFrom('One', 'two', 'three', '🙂', 'e\u0301', 'x'), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const { text, row } = rowOf('One two 🙂 e\u0301 three.')
        expect(written(text, row, typed.join(' '))).toBe(`A: ${typed.join(' ')}`)
      }),
    )
  })
})

test('the caret is known in the text after the edits, wherever it stands in what was typed', () => {
  const { text, row } = rowOf('One two three.')
  const shown = 'Zero one two, three and four.'
  const map = mapEdits(text, rowEdits(text, row, shown))
  for (let at = 0; at <= shown.length; at += 1)
    expect(offsetAfter(map, row, { shown, at })).toBe(`A: ${shown.slice(0, at)}`.length)
})

test('a caret in words that were not edited is where these words are', () => {
  const { text, row } = rowOf('One ', 'two three.')
  const map = mapEdits(text, [])
  expect(offsetAfter(map, row, { shown: row.shown, at: 8 })).toBe(toOffset(row, 8, 'start'))
})

/** A turn that says some words, with a timestamp between two stretches of them. */
function rowOf(...said: readonly [string, string?]): { text: string; row: Row } {
  const [first, second] = said
  const rest = second ? [{ text: '[0:03]', mark: 'time' as const }, { text: ` ${second}` }] : []
  const content = makeContent([[{ text: 'A:', mark: 'label' }, { text: ` ${first}` }, ...rest]])
  const [row] = readDocument(content).rows
  if (!row) throw new Error('no row')
  return { text: content.text, row }
}

/** The text after what a row shows was edited. */
function written(text: string, row: Row, shown: string): string {
  return mapEdits(text, rowEdits(text, row, shown)).after.trimEnd()
}
