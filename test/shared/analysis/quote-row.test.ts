import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { quoteRow } from '../../../shared/analysis/quote-row.ts'
import { sketch } from './arbitrary.ts'
import { draw, type Sketch } from './made-up.ts'

function rows(drawn: Sketch, context: number) {
  const numbered = number(draw(drawn))
  return findQuotes(numbered, { includeModerators: true }).map((found) =>
    quoteRow(numbered, found, context),
  )
}

function talk(lines: readonly string[], at: string): Sketch {
  return { transcripts: [{ lines, quotes: [{ at, codes: [] }] }] }
}

test('context is cut between words, and labels are left out', () => {
  const drawn = talk(['A: one two three', 'B: four five six'], 'three\nB: four')
  expect(rows(drawn, 5)[0]).toMatchObject({ before: 'two', text: 'three\nfour', after: 'five' })
  expect(rows(drawn, 500)[0]).toMatchObject({ before: 'one two', after: 'five six' })
  expect(rows(drawn, 0)[0]).toMatchObject({ before: '', after: '' })
})

test('what stands right beside the quote stays, a full stop for example', () => {
  expect(rows(talk(['A: he opened my eyes. Then'], 'my eyes'), 4)[0]).toMatchObject({ after: '.' })
})

test('scripts without blanks are cut between graphemes', () => {
  const [row] = rows(talk(['A: 我們今天開會討論'], '開會'), 2)
  expect(row).toMatchObject({ before: '今天', text: '開會', after: '討論' })
})

test('a quote in text without turns stands in turn 1', () => {
  const numbered = number({
    ...draw(talk(['A: one two'], 'two')),
    transcripts: draw(talk(['one two'], 'two')).transcripts.map((each) => ({ ...each, turns: [] })),
  })
  const [found] = findQuotes(numbered, {})
  expect(found && quoteRow(numbered, found, 9)).toMatchObject({
    turn: 1,
    startMs: null,
    speakers: [],
  })
})

test('moderators are named as speakers but give a quote neither programme nor pair', () => {
  const [row] = rows(
    {
      programmes: 2,
      people: [
        { name: 'Mod', role: 'moderator' },
        { name: 'Amina', programme: 0 },
      ],
      transcripts: [
        {
          programme: 1,
          speakers: { M: 0, A: 1 },
          lines: ['M: and you', 'A: yes'],
          quotes: [{ at: 'and you\nA: yes', codes: [] }],
        },
      ],
    },
    0,
  )
  expect(row?.speakers.map(({ name }) => name)).toEqual(['Mod', 'Amina'])
  expect(row?.programmes).toHaveLength(1)
})

test('before, quote and after are parts of the text in this order, wherever the quote stands', () => {
  fc.assert(
    fc.property(sketch, fc.nat(20), (drawn, context) => {
      const letters = (text: string) => text.replaceAll(/\s/g, '')
      for (const row of rows(drawn, context)) {
        const transcript = draw(drawn).transcripts.find(({ id }) => id === row.transcriptId)
        const spoken = letters(transcript?.text ?? '').replaceAll(/(?:A|B|M):/g, '')
        expect(spoken).toContain(letters(row.before + row.text + row.after))
      }
    }),
  )
})
