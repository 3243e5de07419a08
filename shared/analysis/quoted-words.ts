import type { Range } from '../model/transcript.ts'
import { spokenRanges } from '../text/ranges.ts'
import { countWords, spokenWords } from '../text/words.ts'
import { attribute } from './attribution.ts'
import type { CodedTranscript } from './material.ts'

/**
 * For every piece of every quote of a transcript, sums from which the words of any stretch that begins with one piece and
 * ends with another of the same turn follow at once: `atEnd[last] - atStart[first]`, as long as the stretch holds a blank
 * or another safe cut (`safeStart[first] <= safeEnd[last]`); otherwise its few characters are counted.
 */
export type WordSums = {
  readonly transcript: CodedTranscript
  readonly safeStart: Int32Array
  readonly atStart: Int32Array
  readonly safeEnd: Int32Array
  readonly atEnd: Int32Array
}

/** The sums of a transcript; remembered for each transcript object. */
export function wordSums(transcript: CodedTranscript): WordSums {
  const known = remembered.get(transcript)
  if (known) return known
  const sums = computeSums(transcript)
  remembered.set(transcript, sums)
  return sums
}

const remembered = new WeakMap<CodedTranscript, WordSums>()

/** Words spoken from the start of one piece of a transcript to the end of another (or the same) in the same turn. */
export function wordsOfPieces(sums: WordSums, first: number, last: number): number {
  if ((sums.safeStart[first] ?? 0) <= (sums.safeEnd[last] ?? 0)) {
    return (sums.atEnd[last] ?? 0) - (sums.atStart[first] ?? 0)
  }
  const { text, marks } = sums.transcript
  const { pieceStart, pieceEnd } = attribute(sums.transcript)
  const stretch = { start: pieceStart[first] ?? 0, end: pieceEnd[last] ?? 0 }
  return spokenWords(text, stretch, marks)
}

function computeSums(transcript: CodedTranscript): WordSums {
  const { pieceTurn, pieceStart, pieceEnd } = attribute(transcript)
  const total = pieceTurn.length
  const sums = {
    transcript,
    safeStart: new Int32Array(total),
    atStart: new Int32Array(total),
    safeEnd: new Int32Array(total),
    atEnd: new Int32Array(total),
  }
  for (const [index, pieces] of Map.groupBy(pieceTurn.keys(), (piece) => pieceTurn[piece] ?? -1)) {
    const turn = transcript.turns[index]
    if (!turn) continue
    const cutStart = turnCounter(transcript, turn)
    for (const piece of pieces) {
      const cut = cutStart(pieceStart[piece] ?? 0)
      sums.safeStart[piece] = cut.next
      sums.atStart[piece] = cut.untilNext - cut.rest
    }
    const cutEnd = turnCounter(transcript, turn)
    for (const piece of pieces.toSorted((a, b) => (pieceEnd[a] ?? 0) - (pieceEnd[b] ?? 0))) {
      const cut = cutEnd(pieceEnd[piece] ?? 0)
      sums.safeEnd[piece] = cut.last
      sums.atEnd[piece] = cut.untilLast + cut.begun
    }
  }
  return sums
}

/** What stands around one cut in a turn; a safe cut is one that no word runs across. */
type Cut = {
  /** The last safe cut up to here, the words before it, and the words between it and here. */
  readonly last: number
  readonly untilLast: number
  readonly begun: number
  /** The next safe cut from here on, the words before it, and the words between here and it. */
  readonly next: number
  readonly untilNext: number
  readonly rest: number
}

/** Counts the words of a turn up to its places, asked for in ascending order. */
function turnCounter({ text, marks }: CodedTranscript, turn: Range): (at: number) => Cut {
  const pieces = spokenRanges(turn, marks)
  const counted = { piece: 0, at: pieces[0]?.start ?? turn.end, words: 0 }
  const countUpTo = (at: number): number => {
    counted.words += countWords(text, { start: counted.at, end: at })
    counted.at = at
    return counted.words
  }
  return (at) => {
    for (let piece = pieces[counted.piece]; piece && at > piece.end; ) {
      countUpTo(piece.end)
      counted.piece += 1
      piece = pieces[counted.piece]
      counted.at = piece?.start ?? turn.end
    }
    const piece = pieces[counted.piece]
    if (!piece || at <= piece.start) return safeCut(at, counted.words)
    const last = backToSafe(text, at, piece)
    const next = forwardToSafe(text, at, piece)
    const untilLast = countUpTo(last)
    return {
      last,
      untilLast,
      begun: countWords(text, { start: last, end: at }),
      next,
      untilNext: untilLast + countWords(text, { start: last, end: next }),
      rest: countWords(text, { start: at, end: next }),
    }
  }
}

function safeCut(at: number, words: number): Cut {
  return { last: at, untilLast: words, begun: 0, next: at, untilNext: words, rest: 0 }
}

function backToSafe(text: string, at: number, piece: Range): number {
  let safe = at
  while (!isSafe(text, safe, piece)) safe -= 1
  return safe
}

function forwardToSafe(text: string, at: number, piece: Range): number {
  let safe = at
  while (!isSafe(text, safe, piece)) safe += 1
  return safe
}

function isSafe(text: string, at: number, piece: Range): boolean {
  if (at <= piece.start || at >= piece.end) return true
  return /\s/.test(text.charAt(at - 1)) || /\s/.test(text.charAt(at))
}
