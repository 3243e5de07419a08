import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  headHeight,
  lineOf,
  slideFrame,
  slideInWords,
  slidesOf,
  wrapped,
} from '../../../../renderer/screens/analyse/slide-layout.ts'
import { capitalTable } from '../../../../shared/analysis/capital-table.ts'
import { number } from '../../../../shared/analysis/numbered.ts'
import { draw } from '../../../shared/analysis/made-up.ts'

/** A study with so many capital types, each served by so many codes that one quote each bears. */
function tableWith(capitals: number, codes: number) {
  const all = [...Array(capitals * codes).keys()]
  const words = all.map((n) => `they told me about the thing that is number ${n}`)
  return capitalTable(
    number(
      draw({
        capitals: [...Array(capitals).keys()].map((n) => `capital ${n}`),
        codes: all.map((n) => ({ capitals: [n % capitals] })),
        transcripts: [
          {
            lines: words.map((line) => `A: ${line}`),
            quotes: all.map((n) => ({ at: words[n] ?? '', codes: [n], starred: n % 3 === 0 })),
          },
        ],
      }),
    ),
    {},
  )
}

test('every capital type stands on one slide, and what it says stays within its card', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 19 }), fc.nat(9), (capitals, codes) => {
      const table = tableWith(capitals, codes)
      const slides = slidesOf(table, false)
      const cards = slides.flatMap((slide) => slide.cards.map((card) => ({ ...card, slide })))
      expect(cards.map(({ group }) => group.id)).toEqual(table.groups.map(({ id }) => id))
      for (const { x, y, benefits, quote, slide } of cards) {
        expect(x + slide.cardWidth).toBeLessThanOrEqual(slideFrame.width - slideFrame.side + 1)
        expect(y + slide.cardHeight).toBeLessThanOrEqual(slideFrame.height - slideFrame.foot + 1)
        const lines = benefits.reduce((sum, { name }) => sum + name.length, 0)
        const used = headHeight(slide.type) + lines * lineOf(slide.type.benefit)
        expect(used + quote.length * lineOf(slide.type.quote)).toBeLessThanOrEqual(slide.cardHeight)
      }
    }),
    { numRuns: 30 },
  )
})

test('benefits that have no room are counted, and none is left out silently', () => {
  for (const card of slidesOf(tableWith(8, 9), false).flatMap(({ cards }) => cards)) {
    const last = card.benefits.at(-1)
    const left = Number(/^and (\d+) more$/.exec(last?.name[0] ?? '')?.[1])
    expect(card.benefits.length - 1 + left).toBe(9)
    expect(last?.whole.split('; ').length).toBe(left)
  }
})

test('no quote stands on two cards as long as there are others, and a starred one is preferred', () => {
  const cards = slidesOf(tableWith(4, 3), false).flatMap(({ cards }) => cards)
  const sources = cards.map(({ source }) => source)
  expect(new Set(sources).size).toBe(4)
  expect(sources.every((source) => source.startsWith('★'))).toBe(true)
})

test('capital types without a quote are a finding, unless empty rows are hidden', () => {
  const table = tableWith(3, 0)
  expect(slidesOf(table, false)[0]?.cards).toHaveLength(3)
  expect(slidesOf(table, true)).toEqual([])
})

test('a slide is said in words', () => {
  const [slide] = slidesOf(tableWith(1, 2), false)
  expect(slide && slideInWords(slide)).toBe('capital 0, quotes: 2; Code 0 1; Code 1 1')
})

test('words are wrapped, and an ellipsis says that some are left out', () => {
  expect(wrapped('one two three', { width: 80, size: 15, most: 3 })).toEqual(['one two', 'three'])
  expect(wrapped('one two three', { width: 80, size: 15, most: 1 })).toEqual(['one two…'])
  expect(wrapped('', { width: 80, size: 15, most: 2 })).toEqual([])
})
