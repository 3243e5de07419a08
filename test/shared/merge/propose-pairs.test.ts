import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuotes } from '../../../shared/merge/match-quotes.ts'
import { proposePairs } from '../../../shared/merge/propose-pairs.ts'
import type { CodedPassage } from '../../../shared/model/reconciliation.ts'
import { type CodeSketch, idOf, makeBook, passage } from './books.ts'

describe('a pair of codes', () => {
  it.each<[string, CodeSketch, CodeSketch]>([
    ['id', { name: 'A', id: idOf(1) }, { name: 'B', id: idOf(1) }],
    ['name', { name: 'Advice' }, { name: 'ADVICE ' }],
    ['writing', { name: 'Self-confidence (new)' }, { name: 'new self confidénce' }],
    ['alias', { name: 'Trust', aliases: ['Helpline'] }, { name: 'helpline' }],
    ['alias', { name: 'Trust' }, { name: 'X', aliases: ['trust'] }],
    ['similar', { name: 'Orientation' }, { name: 'Orientaton' }],
  ])('is proposed by %s', (kind, mine, theirs) => {
    const other = { name: 'Quite another' }
    expect(pairs([other, mine], [theirs])).toMatchObject([
      { mine: 1, theirs: 0, reasons: [{ kind }] },
    ])
  })

  it('is proposed for rare words that their definitions share, common ones aside', () => {
    const filler = Array.from({ length: 20 }, (_, n) => ({
      name: `${'xyzw'[n % 4]}${n}`,
      definition: `what the person said about thing${n}`,
    }))
    const mine = { name: 'Trust', definition: 'the person calls the mentor at night when worried' }
    const theirs = {
      name: 'Safety net',
      definition: 'a mentor who can be called at night when worried',
    }
    const [pair] = pairs([mine, ...filler], [theirs])
    expect(pair).toMatchObject({ mine: 0, reasons: [{ kind: 'definition' }] })
    expect(pair?.reasons[0]?.words).toMatch(/“night”/)
    expect(pair?.reasons[0]?.words).not.toMatch(/“the”/)
  })

  it('is proposed for quotes that lie on each other, and says how many', () => {
    const mine = [0, 100, 200, 300].map((start) => passage(0, start))
    const theirs = [3, 104, 204, 900].map((start) => passage(0, start))
    const found = proposePairs(side([{ name: 'Trust' }], mine), side([{ name: 'Net' }], theirs))
    expect(found[0]?.reasons).toEqual([
      expect.objectContaining({
        kind: 'quotes',
        words: '3 of 4 quotes here and 3 of 4 there lie on each other',
      }),
    ])
  })

  it('is not proposed for quotes of other texts, nor for those that only touch', () => {
    const mine = [0, 100].map((start) => passage(0, start))
    const elsewhere = [0, 100].map((start) => passage(0, start, { text: 'B' }))
    const touching = [8, 108].map((start) => passage(0, start))
    for (const theirs of [elsewhere, touching])
      expect(
        proposePairs(side([{ name: 'Trust' }], mine), side([{ name: 'Net' }], theirs)),
      ).toEqual([])
  })

  it('is surer for two reasons than for one, and certain only by id or decision', () => {
    const [one] = pairs([{ name: 'Orientation' }], [{ name: 'Orientaton' }])
    const definition = 'seeing a way forward again'
    const [two] = pairs([{ name: 'Orientation', definition }], [{ name: 'Orientaton', definition }])
    expect(two?.score).toBeGreaterThan(one?.score ?? 1)
    expect(two?.score).toBeLessThan(1)
    expect(pairs([{ name: 'A', id: idOf(1) }], [{ name: 'Z', id: idOf(1) }])[0]?.score).toBe(1)
  })

  it('that was decided before comes before all that speaks against it', () => {
    const known = new Map([['b', String(idOf(1))]])
    const found = proposePairs(
      side([
        { name: 'B', id: idOf(2) },
        { name: 'A', id: idOf(1) },
      ]),
      side([{ name: 'B' }]),
      known,
    )
    expect(found).toMatchObject([{ mine: 1, theirs: 0, score: 1 }])
  })

  it('prefers the place in the tree where several have the name', () => {
    const tree = [{ name: 'Home' }, { name: 'Work' }, { name: 'Other', parent: 0 }]
    const found = pairs(
      [...tree, { name: 'Other', parent: 1 }],
      [{ name: 'Work' }, { name: 'Other', parent: 0 }],
    )
    expect(found.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      [1, 0],
      [3, 1],
    ])
  })
})

describe('all pairs', () => {
  const word = fc.constantFrom('advice', 'trust', 'network', 'job', 'Job', 'language', 'sector')
  const sketch = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    definition: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    aliases: fc.array(word, { maxLength: 2 }),
  })
  const sketches = fc.array(sketch, { maxLength: 8 })

  it('take each code once at most, the surest first', () => {
    fc.assert(
      fc.property(sketches, sketches, (mine, theirs) => {
        const found = pairs(mine, theirs)
        expect(new Set(found.map((pair) => pair.mine)).size).toBe(found.length)
        expect(new Set(found.map((pair) => pair.theirs)).size).toBe(found.length)
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
    )
  })

  it('are as sure in the other direction', () => {
    fc.assert(
      fc.property(sketches, sketches, (mine, theirs) => {
        const sum = (found: ReturnType<typeof pairs>) => found[0]?.score ?? 0
        expect(sum(pairs(mine, theirs))).toBeCloseTo(sum(pairs(theirs, mine)), 10)
      }),
    )
  })
})

describe('quotes that lie on each other', () => {
  const one = fc.record({
    code: fc.nat(2),
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 25 }),
  })
  const some = fc
    .array(one, { maxLength: 12 })
    .map((all) =>
      all.map(({ code, start, length }, quote) =>
        passage(code, start, { end: start + length, quote }),
      ),
    )

  it('are counted as if every two were compared', () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const found = compareQuotes({ mine, theirs, theirCodes: 3 })
        for (let own = 0; own < 3; own += 1)
          for (let other = 0; other < 3; other += 1) {
            const [a, b] = [
              mine.filter(({ code }) => code === own),
              theirs.filter(({ code }) => code === other),
            ]
            const [hits, back] = [hitsOf(a, b), hitsOf(b, a)]
            const share = (hits + back) / (a.length + b.length)
            const words = found.get(own * 3 + other)?.words
            if (share >= 0.25)
              expect(words).toBe(
                `${hits} of ${a.length} quotes here and ${back} of ${b.length} there lie on each other`,
              )
            else expect(words).toBeUndefined()
          }
      }),
    )
  })
})

function hitsOf(from: readonly CodedPassage[], others: readonly CodedPassage[]): number {
  return from.filter((a) =>
    others.some((b) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
    }),
  ).length
}

function side(codes: readonly CodeSketch[], passages: readonly CodedPassage[] = []) {
  return { codes: makeBook('x', codes).book.codes, passages }
}

function pairs(mine: readonly CodeSketch[], theirs: readonly CodeSketch[]) {
  return proposePairs(side(mine), side(theirs))
}
