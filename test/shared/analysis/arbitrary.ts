import fc from 'fast-check'
import { columnKinds, counts, type FrequencyQuestion } from '../../../shared/model/analysis.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { ids, type Sketch } from './made-up.ts'

const columns = fc.oneof(
  fc.constantFrom(...columnKinds),
  fc.constant({ attribute: ids.attribute(0) }),
)

/** A question without a rate. */
export const question: fc.Arbitrary<FrequencyQuestion> = fc.record({
  rows: fc.constantFrom('codes', 'capitals'),
  columns,
  count: fc.constantFrom(...counts),
  rate: fc.constant('none'),
})

const line = fc
  .tuple(
    fc.constantFrom('A: ', 'B: ', 'M: ', ''),
    fc.array(fc.constantFrom('ja', 'e', 'é', '-', ' ', '7', '我們', '  ', '…'), { maxLength: 9 }),
  )
  .map(([label, words]) => label + words.join(''))

const place = fc.option(fc.nat(2), { nil: undefined })

const transcript = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    programme: place,
    pair: place,
    quotes: fc.array(
      fc.record({
        from: fc.nat(60),
        length: fc.integer({ min: 1, max: 25 }),
        codes: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
        coder: fc.nat(1),
        starred: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
  })
  .map((sketch) => ({
    ...sketch,
    quotes: sketch.quotes.flatMap((quote) => placed(quote, sketch.lines)),
  }))

/** Puts a quote where the text is, or leaves it out. */
function placed<Q extends { readonly from: number; readonly length: number }>(
  quote: Q,
  lines: readonly string[],
) {
  const length = lines.join('\n').length
  if (quote.from >= length) return []
  return [{ ...quote, at: [quote.from, Math.min(length, quote.from + quote.length)] as const }]
}

const person = fc.record({
  role: fc.constantFrom('mentee' as const, 'mentor' as const, 'moderator' as const),
  programme: place,
  pairs: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  values: fc.constantFrom<Readonly<Record<number, string>>>({}, { 0: 'Kenya' }, { 0: 'Peru' }),
})

/** A small project: three people under three labels, five codes in two trees, quotes anywhere. */
export const sketch: fc.Arbitrary<Sketch> = fc
  .record({
    people: fc.tuple(person, person, person),
    transcripts: fc.array(transcript, { minLength: 1, maxLength: 3 }),
    known: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
  })
  .map(({ people, transcripts, known }) => ({
    programmes: 3,
    pairs: 3,
    people,
    capitals: ['economic', 'social', 'cultural'],
    codes: [
      { capitals: [0, 1] },
      { parent: 0 },
      { parent: 1, capitals: [2] },
      {},
      { parent: 3, capitals: [1] },
    ],
    transcripts: transcripts.map((each, n) => ({
      ...each,
      kind: n === 0 ? ('interview' as const) : ('focus-group' as const),
      speakers: assigned(known.slice(n * 3, n * 3 + 3)),
    })),
  }))

/** Says for the labels A, B and M who they are; 3 stands for nobody known. */
function assigned(known: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    ['A', 'B', 'M'].flatMap((label, n) => {
      const who = known[n] ?? 3
      return who < 3 ? [[label, who]] : []
    }),
  )
}

const sometimes = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 1 })

/** A filter with a few fields. */
export const filter: fc.Arbitrary<Filter> = fc
  .record({
    codes: sometimes(fc.uniqueArray(fc.nat(4).map(ids.code), { minLength: 1, maxLength: 2 })),
    allOf: sometimes(fc.uniqueArray(fc.nat(4).map(ids.code), { minLength: 1, maxLength: 2 })),
    not: sometimes(fc.uniqueArray(fc.nat(4).map(ids.code), { minLength: 1, maxLength: 1 })),
    capitals: sometimes(fc.constantFrom([ids.capital(1)], [null], [ids.capital(0), null])),
    programmes: sometimes(fc.constantFrom([ids.programme(0)], [null], [ids.programme(1), null])),
    pairs: sometimes(fc.constantFrom([ids.pair(0)], [null, ids.pair(1)])),
    roles: sometimes(fc.constantFrom(['mentee' as const], [null], ['other' as const, null])),
    participants: sometimes(fc.constantFrom([ids.participant(0)], [null, ids.speaker(0, 0)])),
    attributes: sometimes(
      fc.constantFrom(
        [{ id: ids.attribute(0), value: '' }],
        [{ id: ids.attribute(0), value: 'Peru' }],
      ),
    ),
    transcripts: sometimes(fc.constant([ids.transcript(0)])),
    coders: sometimes(fc.constant([ids.coder(1)])),
    starred: sometimes(fc.boolean()),
    includeModerators: sometimes(fc.boolean()),
  })
  .map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  )
