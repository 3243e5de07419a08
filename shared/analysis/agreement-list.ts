import type {
  JudgedCoding,
  JudgedUnit,
  Judgement,
  Settlement,
  Verdict,
} from '../model/agreement.ts'
import type { FrequencyRow } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import type { Range } from '../model/transcript.ts'
import { spokenTurn } from '../text/coded-units.ts'
import {
  type Comparing,
  eachMarked,
  type Marked,
  prepare,
  unitsOfQuote,
} from './agreement-marks.ts'
import { rangeOfUnit } from './agreement-units.ts'
import type { Numbered } from './numbered.ts'
import { wantedCodings } from './sieve.ts'

/** Which units are to be listed. */
export type JudgedQuestion = {
  readonly question: Comparing['question']
  readonly filter: Filter
  /** Id of a row; null for "no capital type", undefined for every code by itself. */
  readonly row: string | null | undefined
  readonly judgement: Judgement
  /** Which of them are made, by their places in the list. */
  readonly offset: number
  readonly limit: number
}

/**
 * A page of the units behind the figures of an agreement, in the order of the text, with the codings that count in them, and
 * how many units there are in all. Characters that follow each other and are judged alike make one unit.
 */
export function judgedUnits(
  numbered: Numbered,
  { question, filter, row, judgement, offset, limit }: JudgedQuestion,
  settlement: Settlement,
): { readonly total: number; readonly units: readonly JudgedUnit[] } {
  const comparing = prepare(numbered, question, filter)
  const takes = judgementTest(judgement, comparing)
  const rows = wantedRows(comparing, row)
  const found: JudgedUnit[] = []
  let total = 0
  eachMarked(comparing, (marked) => {
    const places = placesOf(comparing, marked, rows).filter((at) => takes(marked, at))
    const stretches = joined(comparing, marked, places)
    const [from, to] = [offset - total, offset + limit - total]
    total += stretches.length
    const page = stretches.slice(Math.max(0, from), Math.max(0, to))
    if (page.length === 0) return
    const codings = codingsAt(comparing, marked, new Set(page.flat()))
    for (const stretch of page)
      found.push(judged(comparing, marked, { stretch, codings, settlement }))
  })
  return { total, units: found }
}

type Test = (marked: Marked, at: number) => boolean

function judgementTest(judgement: Judgement, { numbered, bits }: Comparing): Test {
  if (judgement === 'none') return ({ marks }, at) => marks[at] === 0
  if (judgement === 'all') return ({ marks, took }, at) => ((marks[at] ?? 0) & took) === took
  if (judgement === 'some')
    return ({ marks, took }, at) => {
      const given = (marks[at] ?? 0) & took
      return given !== 0 && given !== took
    }
  const bitsOf = (ids: readonly string[]) =>
    numbered.material.coders.reduce(
      (sum, { id }, place) => (ids.includes(id) ? sum | (bits[place] ?? 0) : sum),
      0,
    )
  const [by, notBy] = [bitsOf(judgement.by), bitsOf(judgement.notBy)]
  return ({ marks, took }, at) => {
    const given = marks[at] ?? 0
    return (took & (by | notBy)) === (by | notBy) && (given & (by | notBy)) === by
  }
}

/** Places of the rows that are looked at: one that is shown, or those of codes by themselves. */
function wantedRows({ rows, size }: Comparing, id: string | null | undefined): readonly number[] {
  const shown = rows.rows.length
  if (id === undefined) return Array.from({ length: size - shown }, (_, code) => shown + code)
  return [rows.rows.findIndex((row) => row.id === id)].filter((row) => row >= 0)
}

/** Places of wanted units in wanted rows, by unit and then by row; of many rows only those that anybody gave anything. */
function placesOf(
  { rows: { rows } }: Comparing,
  { units, wanted, touched }: Marked,
  wantedOnes: readonly number[],
): readonly number[] {
  const width = units.weight.length
  const [only] = wantedOnes
  if (only !== undefined && only < rows.length)
    return [...wanted.keys()]
      .filter((unit) => wanted[unit] === 1)
      .map((unit) => only * width + unit)
  const rowsAt = new Set(wantedOnes)
  return [...touched]
    .filter((at) => rowsAt.has(Math.floor(at / width)))
    .sort((a, b) => (a % width) - (b % width) || a - b)
}

/** Places that are one unit for a reader: single ones, or characters that follow each other and are judged alike. */
function joined(
  { question }: Comparing,
  { units, marks }: Marked,
  places: readonly number[],
): readonly (readonly number[])[] {
  if (question.unit !== 'character') return places.map((at) => [at])
  const width = units.weight.length
  const open = new Map<number, number[]>()
  const stretches: number[][] = []
  for (const at of places) {
    const row = Math.floor(at / width)
    const before = open.get(row)
    const last = before?.at(-1) ?? -1
    const alike = last === at - 1 && marks[last] === marks[at]
    if (before && alike && units.turn[last % width] === units.turn[at % width]) before.push(at)
    else {
      const stretch = [at]
      open.set(row, stretch)
      stretches.push(stretch)
    }
  }
  return stretches
}

/** The codings that count at some places, by place. */
function codingsAt(
  comparing: Comparing,
  { block, units }: Marked,
  places: ReadonlySet<number>,
): ReadonlyMap<number, readonly JudgedCoding[]> {
  const width = units.weight.length
  const found = new Map<number, JudgedCoding[]>()
  block.transcript.quotes.forEach((quote, place) => {
    const first = block.codings.first[place] ?? 0
    const codings = wantedCodings(comparing.sieve, block, place)
    const inside = codings.length > 0 ? unitsOfQuote(comparing, { block, units }, place) : []
    for (const coding of codings) {
      const made = quote.codings[coding - first]
      if (!made) continue
      const { id, codeId, coderId } = made
      const { id: quoteId, start, end } = quote
      for (const row of comparing.ofCode[block.codings.code[coding] ?? -1] ?? []) {
        for (const unit of inside) {
          const at = row * width + unit
          if (!places.has(at)) continue
          const own = found.get(at) ?? []
          found.set(at, [...own, { id, quoteId, codeId, coderId, start, end }])
        }
      }
    }
  })
  return found
}

type Stretch = {
  readonly stretch: readonly number[]
  readonly codings: ReadonlyMap<number, readonly JudgedCoding[]>
  readonly settlement: Settlement
}

function judged(
  comparing: Comparing,
  { block, units, took, marks }: Marked,
  { stretch, codings, settlement }: Stretch,
): JudgedUnit {
  const { transcript } = block
  const width = units.weight.length
  const [first = 0, last = first] = [stretch[0], stretch.at(-1)]
  const turn = units.turn[first % width] ?? 0
  const own = uniqueById(stretch.flatMap((at) => codings.get(at) ?? []))
  const missing = took & ~(marks[first] ?? 0)
  const range = {
    start: rangeOfUnit(units, first % width).start,
    end: rangeOfUnit(units, last % width).end,
  }
  const without = comparing.question.coders.filter((_, place) => ((missing >>> place) & 1) === 1)
  return {
    ...{ transcriptId: transcript.id, transcript: transcript.title, turn: turn + 1 },
    speaker: nameOf(comparing, block.firstVoice + (units.speaker[first % width] ?? 0)),
    ...range,
    ...turnText(transcript, transcript.turns[turn] ?? { start: 0, end: 0 }),
    row: rowAt(comparing, Math.floor(first / width)),
    ...{ without, codings: own },
    verdict: verdictOn(
      { ...range, transcriptId: transcript.id, codings: own, without },
      settlement,
    ),
  }
}

function nameOf({ numbered }: Comparing, voice: number): string {
  return numbered.voices[voice]?.name ?? ''
}

type Difference = Pick<JudgedUnit, 'transcriptId' | 'start' | 'end' | 'codings' | 'without'>

/** What was decided about a difference, from what became of its codings. */
function verdictOn(
  { transcriptId, start, end, codings, without }: Difference,
  { added, removed, kept }: Settlement,
): Verdict | null {
  if (codings.length === 0 || without.length === 0) return null
  if (codings.every(({ id }) => kept.has(id))) return 'keep'
  if (codings.every(({ id }) => removed.some(({ coding }) => coding.id === id))) return 'remove'
  const given = added.filter(
    ({ quote, coding }) =>
      quote.transcriptId === transcriptId &&
      quote.start < end &&
      quote.end > start &&
      codings.some(({ codeId }) => codeId === coding.codeId),
  )
  const got = new Set(given.map(({ coding }) => coding.coderId))
  return without.every((coder) => got.has(coder)) ? 'add' : null
}

function uniqueById(codings: readonly JudgedCoding[]): readonly JudgedCoding[] {
  return [...new Map(codings.map((coding) => [coding.id, coding])).values()]
}

/** What is said in a turn, from its first word to its last. */
function turnText(transcript: Marked['block']['transcript'], turn: Range) {
  const { start, end } = spokenTurn(transcript, turn) ?? turn
  return { from: start, text: transcript.text.slice(start, end) }
}

function rowAt({ rows, numbered }: Comparing, row: number): FrequencyRow {
  const shown = rows.rows[row]
  if (shown) return shown
  const code = numbered.material.codebook.codes[row - rows.rows.length]
  return { id: code?.id ?? null, name: code?.name ?? '', colour: code?.colour ?? null, depth: 0 }
}
