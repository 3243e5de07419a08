import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from '../../../shared/analysis/agreement.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { type AgreementQuestion, agreementQuestion } from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { sketch as anySketch } from './arbitrary.ts'
import { draw, ids, type Sketch } from './made-up.ts'
import { slowAlpha, slowKappa, slowTurns } from './slow-agreement.ts'

const both = [ids.coder(0), ids.coder(1)]

function ask(sketch: Sketch, asked: Partial<AgreementQuestion> = {}, filter: Filter = {}) {
  return agreement(
    number(draw(sketch)),
    agreementQuestion.parse({ coders: both, ...asked }),
    filter,
  )
}

/** One turn of two sentences and one of one, the moderator's between them. */
const talk = {
  people: [{}, { role: 'moderator' as const }],
  codes: [{}, { parent: 0 }, {}],
  capitals: ['social', 'cultural'],
}
const lines = ['A: He opened a door. I walked through.', 'M: And then?', 'A: Then I had work.']
const speakers = { A: 0, M: 1 }

test('a turn has a code where a quote with it holds anything said in it; moderators’ turns do not count', () => {
  const quotes = [
    { at: 'opened', codes: [0], coder: 0 },
    { at: 'walked through', codes: [0], coder: 1 },
    { at: 'Then I had work', codes: [0], coder: 0 },
    { at: 'And then', codes: [2], coder: 1 },
  ]
  const found = ask({ ...talk, transcripts: [{ lines, speakers, quotes }] })
  expect(found.units).toBe(2)
  expect(found.rows.map(({ name }) => name)).toEqual(['Code 0'])
  expect(found.rows[0]?.pairs[0]?.counts).toEqual({ both: 1, onlyA: 1, onlyB: 0, neither: 0 })
  const withThem = ask(
    { ...talk, transcripts: [{ lines, speakers, quotes }] },
    {},
    { includeModerators: true },
  )
  expect(withThem.units).toBe(3)
  expect(withThem.rows.map(({ name }) => name)).toEqual(['Code 0', 'Code 2'])
})

test('sentences are compared one by one, and characters as far as the quotes reach', () => {
  const quotes = [
    { at: 'opened a door', codes: [2], coder: 0 },
    { at: 'opened a door. I walked', codes: [2], coder: 1 },
  ]
  const sketch = { ...talk, transcripts: [{ lines, speakers, quotes }] }
  const sentences = ask(sketch, { unit: 'sentence' })
  expect(sentences.units).toBe(3)
  expect(sentences.rows[0]?.pairs[0]?.counts).toEqual({ both: 1, onlyA: 0, onlyB: 1, neither: 1 })
  const characters = ask(sketch, { unit: 'character' })
  expect(characters.units).toBe(35 + 16)
  expect(characters.rows[0]?.pairs[0]?.counts).toEqual({
    ...{ both: 'opened a door'.length, onlyA: 0 },
    ...{ onlyB: '. I walked'.length, neither: 35 + 16 - 23 },
  })
})

test('a code’s row includes its sub-codes, pooled figures count each code by itself', () => {
  const quotes = [
    { at: 'opened', codes: [0], coder: 0 },
    { at: 'opened', codes: [1], coder: 1 },
  ]
  const { rows, pooled } = ask({ ...talk, transcripts: [{ lines, speakers, quotes }] })
  expect(rows.map(({ name, percent }) => [name, percent])).toEqual([
    ['Code 0', 100],
    ['Code 1', 50],
  ])
  expect(pooled.percent).toBe(50)
  expect(pooled.pairs[0]?.counts).toEqual({ both: 0, onlyA: 1, onlyB: 1, neither: 2 })
})

test('capital types are rows of what serves them', () => {
  const quotes = [
    { at: 'opened', codes: [0], coder: 0 },
    { at: 'opened', codes: [1], coder: 1 },
  ]
  const codes = [{ capitals: [0] }, { capitals: [0, 1] }]
  const found = ask(
    { ...talk, codes, transcripts: [{ lines, speakers, quotes }] },
    { rows: 'capitals' },
  )
  expect(found.rows.map(({ name, percent }) => [name, percent])).toEqual([
    ['social', 100],
    ['cultural', 50],
  ])
})

describe('who had a transcript before them', () => {
  const mine = { lines, speakers, quotes: [{ at: 'opened', codes: [0], coder: 0 }] }
  const ours = {
    ...{ lines, speakers },
    quotes: [
      { at: 'opened', codes: [0], coder: 0 },
      { at: 'Then', codes: [0], coder: 1 },
    ],
  }
  const sketch = { ...talk, coders: 3, transcripts: [mine, ours] }

  test('only transcripts that all coded are compared, unless they are chosen by hand', () => {
    expect(ask(sketch).transcripts).toEqual(['Transcript 1'])
    const chosen = ask(sketch, {}, { transcripts: [ids.transcript(0)] })
    expect(chosen.transcripts).toEqual(['Transcript 0'])
    expect(chosen.rows[0]?.pairs[0]?.counts).toEqual({ both: 0, onlyA: 1, onlyB: 0, neither: 1 })
    expect(chosen.notes.join(' ')).toContain('chosen by hand')
  })

  test('of three coders two are enough where it is said so; the third is missing, not disagreeing', () => {
    const three = { coders: [...both, ids.coder(2)] }
    expect(ask(sketch, three).units).toBe(0)
    const found = ask(sketch, { ...three, scope: 'two' })
    expect(found.transcripts).toEqual(['Transcript 1'])
    expect(found.rows[0]).toMatchObject({ percent: 0, positive: 0, kappa: null })
    expect(found.rows[0]?.alpha).toBeCloseTo(ask(sketch).rows[0]?.alpha ?? Number.NaN, 9)
  })
})

test('per cent, kappa and alpha of turns are as counted turn by turn, whatever the material', () => {
  fc.assert(
    fc.property(anySketch, fc.boolean(), (sketch, swapped) => {
      const material = draw(sketch)
      const coders = swapped ? both.toReversed() : both
      const question = agreementQuestion.parse({ coders })
      const filter = { transcripts: material.transcripts.map(({ id }) => id) }
      const found = agreement(number(material), question, filter)
      for (const code of material.codebook.codes) {
        const judgements = slowTurns(material, { coders }, code.id)
        const row = found.rows.find(({ id }) => id === code.id)
        const given = judgements.flat().some(Boolean)
        expect(row !== undefined).toBe(given)
        if (!row) continue
        expect(found.units).toBe(judgements[0]?.length)
        const [one = [], other = []] = judgements
        const count = (a: boolean, b: boolean) =>
          one.filter((value, at) => value === a && other[at] === b).length
        expect(row.pairs[0]?.counts).toEqual({
          ...{ both: count(true, true), onlyA: count(true, false) },
          ...{ onlyB: count(false, true), neither: count(false, false) },
        })
        expectClose(row.alpha, slowAlpha(judgements))
        expectClose(row.kappa, slowKappa(judgements))
      }
    }),
  )
})

test('every spoken character stands in one unit, and no more of them are coded than the quotes hold', () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const material = draw(sketch)
      const filter = {
        ...{ transcripts: material.transcripts.map(({ id }) => id), includeModerators: true },
      }
      const asked = { coders: both, unit: 'character' as const }
      const found = agreement(number(material), agreementQuestion.parse(asked), filter)
      const quotes = material.transcripts.flatMap((each) => each.quotes)
      for (const { counts, id } of found.rows.filter(({ depth }) => depth === 2)) {
        const own = quotes.filter(({ codings }) => codings.some(({ codeId }) => codeId === id))
        const most = own.reduce((sum, { start, end }) => sum + end - start, 0)
        expect(counts.all + counts.some).toBeLessThanOrEqual(most)
        expect(counts.all + counts.some + counts.none).toBe(found.units)
      }
    }),
  )
})

describe('intervals', () => {
  /** Transcripts of single turns, each with the codes of two coders as letters: both, a, b or none. */
  function turns(patterns: string): Sketch {
    const words = [...patterns].map((_, n) => `word${n}x`)
    const quotes = [...patterns].flatMap((pattern, n) => [
      ...(pattern === '2' || pattern === 'a' ? [{ at: `word${n}x`, codes: [0], coder: 0 }] : []),
      ...(pattern === '2' || pattern === 'b' ? [{ at: `word${n}x`, codes: [0], coder: 1 }] : []),
    ])
    return { codes: [{}], transcripts: [{ lines: words.map((word) => `A: ${word}`), quotes }] }
  }

  test('hold alpha, narrow with more material, and are the same for the same seed', () => {
    const small = ask(turns('22ab000000')).rows[0]
    const large = ask(turns('22ab000000'.repeat(30))).rows[0]
    for (const row of [small, large]) {
      expect(row?.interval?.[0]).toBeLessThan(row?.alpha ?? 0)
      expect(row?.interval?.[1]).toBeGreaterThan(row?.alpha ?? 0)
    }
    const width = (row: typeof small) => (row?.interval?.[1] ?? 0) - (row?.interval?.[0] ?? 0)
    expect(width(large)).toBeLessThan(width(small) / 3)
    expect(ask(turns('22ab000000')).rows[0]).toEqual(small)
    expect(ask(turns('22ab000000'), { seed: 2 }).rows[0]?.interval).not.toEqual(small?.interval)
  })

  // The large-sample standard error of alpha for two coders with equal shares is near that of kappa (Fleiss, Cohen and Everitt
  // 1969): here 300 units of which 120 both, 30 and 30 one each, 120 none.
  test('are as wide as the standard error of kappa lets one expect', () => {
    const row = ask(turns('22ab000000'.replace('00', '22').repeat(30))).rows[0]
    const width = (row?.interval?.[1] ?? 0) - (row?.interval?.[0] ?? 0)
    const error = errorOfKappa({ both: 120, onlyA: 30, onlyB: 30, neither: 120 })
    expect(width / (2 * 1.96 * error)).toBeGreaterThan(0.9)
    expect(width / (2 * 1.96 * error)).toBeLessThan(1.1)
  })

  test('are there for none that can seldom be computed', () => {
    expect(ask(turns('2222')).rows[0]).toMatchObject({ alpha: null, interval: null })
  })

  // Three neighbours that are alike are one piece of evidence, not three: the standard error is √3 times as large.
  test('are wider where neighbours among very many turns are alike, as these are drawn together', () => {
    const many = ask(turns(`222aaabbb${'0'.repeat(21)}`.repeat(100))).rows[0]
    const error = errorOfKappa({ both: 300, onlyA: 300, onlyB: 300, neither: 2100 })
    const width = (many?.interval?.[1] ?? 0) - (many?.interval?.[0] ?? 0)
    expect(width / (2 * 1.96 * error)).toBeGreaterThan(1.5)
    expect(width / (2 * 1.96 * error)).toBeLessThan(2)
  })
})

describe('notes', () => {
  const notesOf = (patterns: readonly string[]) => {
    const [a = '', b = ''] = patterns
    const words = [...a].map((_, n) => `word${n}x`)
    const quotes = [a, b].flatMap((own, coder) =>
      [...own].flatMap((mark, n) => (mark === '1' ? [{ at: `word${n}x`, codes: [0], coder }] : [])),
    )
    const lines = words.map((word) => `A: ${word}`)
    return ask({ codes: [{}], transcripts: [{ lines, quotes }] }).rows[0]?.note
  }

  test('say that a high per cent says little where hardly any turn has the code', () => {
    expect(notesOf(['10000000000000000000', '01000000000000000000'])).toBe(
      'Most turns are without it, so a high per cent says little: of the 2 turns that anybody gave it, they agree on 0.',
    )
    expect(notesOf(['11111111111111111110', '11111111111111111101'])).toBe(
      'Most turns have it, so a high per cent says little: of the 2 turns that anybody left without it, they agree on 0.',
    )
  })

  test('say why a figure cannot be computed, and what is too little', () => {
    expect(notesOf(['111', '111'])).toContain('cannot be computed')
    expect(notesOf(['1000', '1100'])).toBe(
      'Given to 2 turns only: too few to say much about how well the coders agree.',
    )
  })

  test('say who gives a code much more than the other', () => {
    expect(notesOf(['1111111110', '1100000000'])).toBe(
      'Mostly one-sided: only HV gave it to 7 turns, only AM to 0.',
    )
    expect(notesOf(['1111100000', '1111010000'])).toBe('')
  })
})

/** The large-sample standard error of kappa for two categories (Fleiss, Cohen and Everitt 1969, formula 13). */
function errorOfKappa(counts: { both: number; onlyA: number; onlyB: number; neither: number }) {
  const units = counts.both + counts.onlyA + counts.onlyB + counts.neither
  const p = [
    [counts.both / units, counts.onlyA / units],
    [counts.onlyB / units, counts.neither / units],
  ] as const
  const rows = p.map(([a, b]) => a + b)
  const columns = [p[0][0] + p[1][0], p[0][1] + p[1][1]]
  const observed = p[0][0] + p[1][1]
  const expected = [0, 1].reduce((sum, i) => sum + (rows[i] ?? 0) * (columns[i] ?? 0), 0)
  let sum = 0
  for (const i of [0, 1] as const) {
    for (const j of [0, 1] as const) {
      const margin =
        i === j ? (rows[i] ?? 0) + (columns[i] ?? 0) : (columns[i] ?? 0) + (rows[j] ?? 0)
      sum +=
        p[i][j] *
        (i === j ? (1 - expected - margin * (1 - observed)) ** 2 : (margin * (1 - observed)) ** 2)
    }
  }
  const square = sum - (observed * expected - 2 * expected + observed) ** 2
  return Math.sqrt(square / units) / (1 - expected) ** 2
}

function expectClose(found: number | null, wanted: number | null): void {
  if (found === null || wanted === null) expect(found).toBe(wanted)
  else expect(found).toBeCloseTo(wanted, 9)
}
