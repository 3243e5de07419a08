import { type WordSums, wordsOfPieces } from './quoted-words.ts'
import type { Places, Tally } from './tally.ts'

/**
 * Adds up words in the cells of a table, words under overlapping quotes once. For every cell it remembers the stretch that
 * grew last: its turn, its first piece, its end and its words. Pieces arrive ordered by the start of their quotes.
 */
export type WordTally = Pick<Tally, 'width' | 'counts'> & {
  readonly turn: Int32Array
  readonly first: Int32Array
  readonly end: Int32Array
  readonly words: Int32Array
}

/** One piece of a quote; `turn` is a number from 1, different for every turn of the project. */
export type QuotedPiece = {
  readonly sums: WordSums
  readonly piece: number
  readonly turn: number
  readonly start: number
  readonly end: number
}

/** A table of words that fills the counts of a tally. */
export function makeWordTally({ width, counts }: Tally): WordTally {
  const cells = counts.length
  return {
    width,
    counts,
    turn: new Int32Array(cells),
    first: new Int32Array(cells),
    end: new Int32Array(cells),
    words: new Int32Array(cells),
  }
}

/** Adds the words of a piece to some cells, as far as they are not counted there already. */
export function addWords(tally: WordTally, { rows, columns }: Places, piece: QuotedPiece): void {
  for (let r = 0; r < rows.length; r += 1) {
    const base = (rows[r] ?? 0) * tally.width
    for (let c = 0; c < columns.length; c += 1) addToCell(tally, base + (columns[c] ?? 0), piece)
  }
}

function addToCell(tally: WordTally, cell: number, piece: QuotedPiece): void {
  // A quote that reached a later turn from an earlier start covers all that is quoted here.
  if (piece.turn < (tally.turn[cell] ?? 0)) return
  const grows = tally.turn[cell] === piece.turn && piece.start <= (tally.end[cell] ?? 0)
  if (grows && piece.end <= (tally.end[cell] ?? 0)) return
  if (!grows) {
    tally.turn[cell] = piece.turn
    tally.first[cell] = piece.piece
    tally.words[cell] = 0
  }
  const words = wordsOfPieces(piece.sums, tally.first[cell] ?? 0, piece.piece)
  tally.counts[cell] = (tally.counts[cell] ?? 0) + words - (tally.words[cell] ?? 0)
  tally.words[cell] = words
  tally.end[cell] = piece.end
}
