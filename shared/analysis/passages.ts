import type { Placing } from '../model/cooccurrence.ts'
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

/** The coded passages of a transcript that a sieve lets through, in the order of the text; where `bare`, also those without a code. */
export function listPassages(sieve: Sieve, block: Block, bare = false): readonly Passage[] {
  const passages: Passage[] = []
  block.transcript.quotes.forEach((quote, place) => {
    const codes = codesOf(sieve, block, place)
    if ((codes.length === 0 && !bare) || !hasWantedPiece(sieve, block, place)) return
    const last = passages.at(-1)
    if (last?.start === quote.start && last.end === quote.end) {
      passages[passages.length - 1] = { ...last, codes: [...new Set([...last.codes, ...codes])] }
      return
    }
    passages.push(passageOf(block, place, codes))
  })
  return passages
}

/**
 * For each passage the codes that stand beside it, each once; its own are among them unless the placing has an order.
 * `meet` hears of every pair on the way, the earlier passage first.
 */
export function codesBeside(
  passages: readonly Passage[],
  placing: Placing,
  meet?: (one: Passage, other: Passage) => void,
): readonly (readonly number[])[] {
  const isFollowed = typeof placing === 'object' && 'followed' in placing
  const isPreceded = typeof placing === 'object' && 'preceded' in placing
  const beside = passages.map(({ codes }) => (isFollowed || isPreceded ? [] : [...codes]))
  forEachMeeting(passages, placing, (place, otherPlace) => {
    const one = passages[place]
    const other = passages[otherPlace]
    if (!one || !other) return
    if (!isPreceded) addMissing(beside[place], other.codes)
    if (!isFollowed) addMissing(beside[otherPlace], one.codes)
    meet?.(one, other)
  })
  return beside
}

/** The placing seen from the other passage. */
export function reversed(placing: Placing): Placing {
  if (typeof placing !== 'object') return placing
  if ('followed' in placing) return { preceded: placing.followed }
  return 'preceded' in placing ? { followed: placing.preceded } : placing
}

function addMissing(codes: number[] | undefined, more: readonly number[]): void {
  for (const code of more) if (codes && !codes.includes(code)) codes.push(code)
}

/** Meets every two different passages that stand in a relation, once, by their places, the earlier one first. */
function forEachMeeting(
  passages: readonly Passage[],
  placing: Placing,
  meet: (one: number, other: number) => void,
): void {
  if (placing === 'same-quote') return
  passages.forEach((one, place) => {
    for (let other = place + 1; other < passages.length; other += 1) {
      const next = passages[other]
      if (!next || isPast(placing, one, next)) break
      if (stand(placing, one, next)) meet(place, other)
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
function mostTurns(placing: Placing): number | null {
  if (typeof placing !== 'object') return placing === 'same-turn' ? 0 : null
  if ('near' in placing) return placing.near
  return 'followed' in placing ? placing.followed : placing.preceded
}

/** Whether neither this passage nor any later one can stand with the earlier one. */
function isPast(placing: Placing, one: Passage, next: Passage): boolean {
  const most = mostTurns(placing)
  if (most === null) return next.start >= one.end
  return one.firstTurn < 0 || next.startsIn > one.lastTurn + most
}

function stand(placing: Placing, one: Passage, next: Passage): boolean {
  const most = mostTurns(placing)
  if (most === null) return true
  if (next.firstTurn < 0) return false
  const hasOrder = typeof placing === 'object' && !('near' in placing)
  if (hasOrder && next.start < one.end) return false
  return Math.max(next.firstTurn - one.lastTurn, one.firstTurn - next.lastTurn) <= most
}
