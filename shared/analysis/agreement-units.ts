import type { AgreementUnit } from '../model/agreement.ts'
import type { Range } from '../model/transcript.ts'
import { sentencesOf } from '../text/coded-units.ts'
import { spokenRanges, trimRange } from '../text/ranges.ts'
import type { CodedTranscript } from './material.ts'

/**
 * What coders can agree about in one transcript: turns, their sentences, or stretches of spoken characters that no edge of a
 * quote cuts. Units are cut into the pieces that are spoken, without labels and timestamps; all of it ordered by the text.
 */
export type Units = {
  /** Start and end of each piece, and the place of the unit that it belongs to. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly unit: Int32Array
  /** Of each unit: how often it counts, the place of its turn, and of who speaks in `speakers`, nobody last. */
  readonly weight: Int32Array
  readonly turn: Int32Array
  readonly speaker: Int32Array
}

/** Cuts a transcript into units; remembered for each transcript object. */
export function unitsOf(transcript: CodedTranscript, kind: AgreementUnit): Units {
  const known = remembered[kind].get(transcript)
  if (known) return known
  const units = cut(transcript, kind)
  remembered[kind].set(transcript, units)
  return units
}

const remembered: Readonly<Record<AgreementUnit, WeakMap<CodedTranscript, Units>>> = {
  turn: new WeakMap(),
  sentence: new WeakMap(),
  character: new WeakMap(),
}

/** The places of the units that a range touches, ascending. */
export function unitsIn({ start, end, unit }: Units, range: Range): readonly number[] {
  const found: number[] = []
  for (let at = firstAfter(end, range.start); at < start.length; at += 1) {
    if ((start[at] ?? 0) >= range.end) break
    const place = unit[at] ?? 0
    if (found.at(-1) !== place) found.push(place)
  }
  return found
}

/** Where a unit starts and ends in the text. */
export function rangeOfUnit({ start, end, unit }: Units, place: number): Range {
  const first = firstAfter(unit, place - 1)
  const last = firstAfter(unit, place) - 1
  return { start: start[first] ?? 0, end: end[last] ?? 0 }
}

/** Place of the first of ascending numbers that is greater than one. */
function firstAfter(ascending: Int32Array, number: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}

type Piece = Range & { readonly unit: number }
type Unit = { readonly weight: number; readonly turn: number; readonly speaker: number }

function cut(transcript: CodedTranscript, kind: AgreementUnit): Units {
  const pieces: Piece[] = []
  const units: Unit[] = []
  const cutTurn = cutters[kind](transcript)
  const speakers = new Map(transcript.speakers.map(({ id }, place) => [id, place]))
  transcript.turns.forEach((range, turn) => {
    const nobody = transcript.speakers.length
    const speaker = range.speakerId === null ? nobody : (speakers.get(range.speakerId) ?? nobody)
    for (const own of cutTurn(range)) {
      if (own.length === 0) continue
      for (const piece of own) pieces.push({ ...piece, unit: units.length })
      units.push({ weight: kind === 'character' ? lengthOf(own) : 1, turn, speaker })
    }
  })
  return {
    start: Int32Array.from(pieces, ({ start }) => start),
    end: Int32Array.from(pieces, ({ end }) => end),
    unit: Int32Array.from(pieces, ({ unit }) => unit),
    weight: Int32Array.from(units, ({ weight }) => weight),
    turn: Int32Array.from(units, ({ turn }) => turn),
    speaker: Int32Array.from(units, ({ speaker }) => speaker),
  }
}

function lengthOf(pieces: readonly Range[]): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** What of a range is said, blanks at the ends of each piece left out. */
function spokenPieces({ text, marks }: CodedTranscript, range: Range): readonly Range[] {
  return spokenRanges(range, marks)
    .map((piece) => trimRange(text, piece))
    .filter(({ start, end }) => start < end)
}

/** Cuts a turn into units, each as the pieces that are spoken. */
type Cutter = (transcript: CodedTranscript) => (turn: Range) => readonly (readonly Range[])[]

const cutters: Readonly<Record<AgreementUnit, Cutter>> = {
  turn: (transcript) => (turn) => [spokenPieces(transcript, turn)],
  sentence: (transcript) => (turn) =>
    sentencesOf(transcript, turn).map((sentence) => spokenPieces(transcript, sentence)),
  character: (transcript) => {
    const edges = edgesOf(transcript)
    return (turn) =>
      spokenPieces(transcript, turn).flatMap((piece) => cutAt(piece, edges).map((part) => [part]))
  },
}

/** Where quotes start or end, ascending. */
function edgesOf({ quotes }: CodedTranscript): Int32Array {
  return Int32Array.from(quotes.flatMap(({ start, end }) => [start, end])).sort()
}

/** Cuts a range at the edges that lie inside it. */
function cutAt({ start, end }: Range, edges: Int32Array): readonly Range[] {
  const pieces: Range[] = []
  let from = start
  for (let at = firstAfter(edges, start); at < edges.length; at += 1) {
    const edge = edges[at] ?? end
    if (edge >= end) break
    if (edge === from) continue
    pieces.push({ start: from, end: edge })
    from = edge
  }
  return [...pieces, { start: from, end }]
}
