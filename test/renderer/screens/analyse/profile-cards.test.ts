import { expect, test } from 'vitest'
import {
  aboutProfile,
  cardInWords,
  cardMeasures,
  layOutCards,
  ordered,
  points,
  rowInWords,
} from '../../../../renderer/screens/analyse/profile-cards.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { compareProfiles } from '../../../../shared/analysis/profiles.ts'
import { profileQuestion } from '../../../../shared/model/profile.ts'
import { draw } from '../../../shared/analysis/made-up.ts'

// Three pairs under many codes: pair n names the codes from n on, two sub-codes among them.
const codes = [...Array(20).keys()]
const profiles = compareProfiles(
  number(
    draw({
      pairs: 3,
      people: codes.slice(0, 3).map((pair) => ({ role: 'mentee', pairs: [pair] })),
      codes: codes.map((code) => (code > 17 ? { parent: 0 } : {})),
      transcripts: [
        {
          speakers: { A: 0, B: 1 },
          lines: ['A: one', 'B: two'],
          quotes: [
            { at: 'one', codes: codes.slice(0, 15) },
            { at: 'two', codes: codes.slice(3) },
          ],
        },
      ],
    }),
  ),
  profileQuestion.parse({ rows: 'codes' }),
  {},
)

test('cards stand in lines as wide as there is room, on one scale', () => {
  const { cards, cardWidth, height, most } = layOutCards(profiles, { width: 600, order: 'listed' })
  expect(most).toBe(100)
  expect(cardWidth).toBe(286)
  expect(cards.map(({ x, y }) => [x, y > 0])).toEqual([
    [0, false],
    [286 + cardMeasures.gap, false],
    [0, true],
  ])
  const [first, , third] = cards
  expect(height).toBe((third?.y ?? 0) * 2 - cardMeasures.gap)
  expect(first?.rows.map(({ place }) => place)).toEqual(third?.rows.map(({ place }) => place))
  expect(layOutCards(profiles, { width: 100, order: 'listed' }).cards.map(({ x }) => x)).toEqual([
    0, 0, 0,
  ])
})

test('of many codes those are drawn that differ most, in the order of the codebook and without sub-codes', () => {
  const { cards } = layOutCards(profiles, { width: 900, order: 'listed' })
  const places = cards[0]?.rows.map(({ place }) => place) ?? []
  expect(places).toHaveLength(12)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.map((place) => profiles.rows[place]?.depth)).not.toContain(1)
})

test('who has no quotes stands last where the most different come first', () => {
  expect(ordered(profiles, 'difference').at(-1)?.distance).toBeNull()
  expect(ordered(profiles, 'listed')).toBe(profiles.profiles)
})

test('those who speak most of a row stand first where it is the order, and a row that is gone changes nothing', () => {
  const sixteenth = profiles.rows.findIndex(({ name }) => name === 'Code 16')
  const { id } = profiles.rows[sixteenth] ?? {}
  const [first, ...others] = ordered(profiles, id ?? '')
  expect(first?.figures[sixteenth]?.share).toBe(100)
  expect(others.map(({ figures }) => figures[sixteenth]?.share)).toEqual([0, null])
  expect(ordered(profiles, 'gone')).toBe(profiles.profiles)
})

test('a card is said in words', () => {
  const [card] = layOutCards(profiles, { width: 900, order: 'listed' }).cards
  if (!card) throw new Error('no card')
  expect(cardInWords(card)).toMatch(
    /^Pair 0: 1 quote · 1 person · distance 0\.\d\d .*Code 1 100 %, others 0 %/,
  )
  const [row] = card.rows
  expect(row && rowInWords(card, row)).toMatch(
    /^Code \d+: [01] of 1 quote, (100|0) %; others (100|0) %$/,
  )
  expect(aboutProfile({ ...card.profile, quotes: 2, participants: 0, distance: null })).toBe(
    '2 quotes · 0 people',
  )
  expect([null, 0.3, 12.6, -3.5].map(points)).toEqual(['–', '±0', '+13', '−3'])
})
