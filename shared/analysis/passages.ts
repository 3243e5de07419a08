import type { Relation } from '../model/cooccurrence.ts'
import type { Range } from '../model/transcript.ts'
import { firstEndingAfter } from '../text/ranges.ts'
import type { Block } from './numbered.ts'
import { hasWantedPiece, type Sieve, wantedCodings } from './sieve.ts'

/** A stretch of a transcript with the codes that anybody gave it: what several coders picked alike is one passage. */
export type Passage = Range & {
  /** Place of the first turn that ends after its start: never smaller in a later passage. */
  readonly startsIn: number
  /** Places of the first and the last turn in which it holds something said; both -1 outside all turns. */
  readonly firstTurn: number
  readonly lastTurn: number
  /** Places of its codes, each once. */
  readonly codes: readonly number[]
}

/** The coded passages of a transcript that a sieve lets through, in the order of the text. */
export function listPassages(sieve: Sieve, block: Block): readonly Passage[] {
  const passages: Passage[] = []
  block.transcript.quotes.forEach((quote, place) => {
    const codes = codesOf(sieve, block, place)
    if (codes.length === 0 || !hasWantedPiece(sieve, block, place)) return
    const last = passages.at(-1)
    if (last?.start === quote.start && last.end === quote.end) {
      passages[passages.length - 1] = { ...last, codes: [...new Set([...last.codes, ...codes])] }
      return
    }
    passages.push(passageOf(block, place, codes))
  })
  return passages
}

/** For each passage the codes that stand beside it in a relation, its own among them, each once; `meet` hears of every pair on the way. */
export function codesBeside(
  passages: readonly Passage[],
  relation: Relation,
  meet?: (one: Passage, other: Passage) => void,
): readonly (readonly number[])[] {
  const beside = passages.map(({ codes }) => [...codes])
  forEachMeeting(passages, relation, (place, otherPlace) => {
    const one = passages[place]
    const other = passages[otherPlace]
    if (!one || !other) return
    addMissing(beside[place], other.codes)
    addMissing(beside[otherPlace], one.codes)
    meet?.(one, other)
  })
  return beside
}

function addMissing(codes: number[] | undefined, more: readonly number[]): void {
  for (const code of more) if (codes && !codes.includes(code)) codes.push(code)
}

/** Meets every two different passages that stand in a relation, once, by their places, the earlier one first. */
function forEachMeeting(
  passages: readonly Passage[],
  relation: Relation,
  meet: (one: number, other: number) => void,
): void {
  if (relation === 'same-quote') return
  passages.forEach((one, place) => {
    for (let other = place + 1; other < passages.length; other += 1) {
      const next = passages[other]
      if (!next || isPast(relation, one, next)) break
      if (stand(relation, one, next)) meet(place, other)
    }
  })
}

/** The places of the wanted codes of a quote, each once. */
function codesOf(sieve: Sieve, block: Block, quote: number): readonly number[] {
  const codes: number[] = []
  for (const coding of wantedCodings(sieve, block, quote)) {
    const code = block.codings.code[coding] ?? -1
    if (code >= 0 && !codes.includes(code)) codes.push(code)
  }
  return codes
}

function passageOf(block: Block, place: number, codes: readonly number[]): Passage {
  const { attribution, transcript } = block
  const { start = 0, end = 0 } = transcript.quotes[place] ?? {}
  const first = attribution.firstPiece[place] ?? 0
  const last = (attribution.firstPiece[place + 1] ?? first + 1) - 1
  return {
    start,
    end,
    startsIn: firstEndingAfter(transcript.turns, start),
    firstTurn: attribution.pieceTurn[first] ?? -1,
    lastTurn: attribution.pieceTurn[last] ?? -1,
    codes,
  }
}

/** Turns from one passage to the other at most; null where only their characters are compared. */
function mostTurns(relation: Relation): number | null {
  if (typeof relation === 'object') return relation.near
  return relation === 'same-turn' ? 0 : null
}

/** Whether neither this passage nor any later one can stand with the earlier one. */
function isPast(relation: Relation, one: Passage, next: Passage): boolean {
  const most = mostTurns(relation)
  if (most === null) return next.start >= one.end
  return one.firstTurn < 0 || next.startsIn > one.lastTurn + most
}

function stand(relation: Relation, one: Passage, next: Passage): boolean {
  const most = mostTurns(relation)
  if (most === null) return true
  const apart = Math.max(next.firstTurn - one.lastTurn, one.firstTurn - next.lastTurn)
  return next.firstTurn >= 0 && apart <= most
}
