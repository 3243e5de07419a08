import { type WordSums, wordsOfPieces } from './quoted-words.ts'
import type { Places, Tally } from './tally.ts'

/**
 * Adds up words in the cells of a table, words under overlapping quotes once. For every cell it remembers the stretch that
 * grew last, four numbers beside each other: its turn, its first piece, its end and its words. Pieces arrive ordered by the
 * start of their quotes.
 */
export type WordTally = Pick<Tally, 'width' | 'counts'> & { readonly stretches: Int32Array }

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
  return { width, counts, stretches: new Int32Array(counts.length * 4) }
}

/** Adds the words of a piece to some cells, as far as they are not counted there already. */
export function addWords(tally: WordTally, { rows, columns }: Places, piece: QuotedPiece): void {
  for (let r = 0; r < rows.length; r += 1) {
    const base = (rows[r] ?? 0) * tally.width
    for (let c = 0; c < columns.length; c += 1) addToCell(tally, base + (columns[c] ?? 0), piece)
  }
}

function addToCell({ counts, stretches }: WordTally, cell: number, piece: QuotedPiece): void {
  const at = cell * 4
  const turn = stretches[at] ?? 0
  // A quote that reached a later turn from an earlier start covers all that is quoted here.
  if (piece.turn < turn) return
  const end = stretches[at + 2] ?? 0
  const grows = turn === piece.turn && piece.start <= end
  if (grows && piece.end <= end) return
  const first = grows ? (stretches[at + 1] ?? 0) : piece.piece
  const words = wordsOfPieces(piece.sums, first, piece.piece)
  counts[cell] = (counts[cell] ?? 0) + words - (grows ? (stretches[at + 3] ?? 0) : 0)
  stretches[at] = piece.turn
  stretches[at + 1] = first
  stretches[at + 2] = piece.end
  stretches[at + 3] = words
}
