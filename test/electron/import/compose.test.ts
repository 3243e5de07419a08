import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose, type Utterance } from '../../../electron/import/compose.ts'
import { spokenText } from '../../../shared/text/ranges.ts'

const said = (
  label: string | null,
  text: string,
  [startMs, endMs]: readonly number[] = [],
): Utterance => {
  return { label, text, startMs: startMs ?? null, endMs: endMs ?? null }
}

test('each turn is a paragraph that begins with its label', () => {
  const { text, turns, marks } = compose(
    [said('Anna', 'So?'), said('Ben', 'Yes.'), said(null, '(pause)')],
    'lines',
  )
  expect(text).toBe('Anna: So?\n\nBen: Yes.\n\n(pause)')
  expect(turns.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Anna: So?',
    'Ben: Yes.',
    '(pause)',
  ])
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Anna:', 'Ben:'])
})

test('lines stay lines; captions run together until a long pause', () => {
  const parts = [
    said('Anna', 'so I', [0, 1000]),
    said('Anna', 'left.', [1000, 2000]),
    said('Anna', 'Then', [9000, 9500]),
  ]
  expect(compose(parts, 'lines').text).toBe('Anna: so I\nleft.\nThen')
  expect(compose(parts, 'captions').text).toBe('Anna: so I left.\nThen')
  expect(compose(parts, 'captions').turns).toMatchObject([{ startMs: 0, endMs: 9500 }])
})

test('captions of nobody become paragraphs at a pause and after a sentence in a long paragraph', () => {
  const sentence = said(null, `${'word '.repeat(30)}end.`)
  expect(
    compose(
      Array.from({ length: 6 }, () => sentence),
      'captions',
    ).turns,
  ).toHaveLength(2)
})

test('no word is lost and turns cover the text, whoever speaks', () => {
  const utterance = fc.record({
    label: fc.constantFrom('Anna', 'Ben', null),
    text: fc.stringMatching(/^[a-z ]{0,12}$/),
    startMs: fc.option(fc.nat(10_000)),
    endMs: fc.option(fc.nat(10_000)),
  })
  fc.assert(
    fc.property(
      fc.array(utterance),
      fc.constantFrom('lines', 'captions'),
      (utterances, joining) => {
        const { text, turns, marks } = compose(utterances, joining)
        const words = turns.map((turn) => spokenText(text, turn, marks)).join(' ')
        const expected = utterances.map((part) => part.text).join(' ')
        expect(words.split(/\s+/).join(' ').trim()).toBe(expected.split(/\s+/).join(' ').trim())
        for (const [index, turn] of turns.entries()) {
          expect(text.slice(turns[index - 1]?.end ?? 0, turn.start).trim()).toBe('')
        }
      },
    ),
  )
})
