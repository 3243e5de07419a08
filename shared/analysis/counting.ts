import type { Count } from '../model/analysis.ts'
import type { Columns } from './columns.ts'
import type { Block, Numbered } from './numbered.ts'
import { type WordSums, wordSums } from './quoted-words.ts'
import type { Rows } from './rows.ts'
import { type Sieve, wantedCodings, wantedPieces } from './sieve.ts'
import { count, countInSet, makeSetTally, makeTally, type Places, type Tally } from './tally.ts'
import { addWords, makeWordTally } from './word-tally.ts'

/** What is to be counted, in which rows and columns, of what the sieve lets through. */
export type Task = {
  readonly numbered: Numbered
  readonly count: Count
  readonly rows: Rows
  readonly columns: Columns
  readonly sieve: Sieve
}

/** The counts, and what a reader has to be told about the quotes behind them. */
export type Counted = {
  /** One row and one column more than asked for: the last hold the totals. */
  readonly tally: Tally
  /** Quotes that count in more than one column. */
  readonly spanning: number
  /** Quotes left out because nobody but moderators and interviewers speaks in them. */
  readonly asking: number
  /** Counted quotes in text that nobody speaks. */
  readonly unspoken: number
  /** How many coders' codings are counted. */
  readonly coders: number
}

/** Counts every thing once in each cell, row total, column total and in the whole. */
export function countCells(task: Task): Counted {
  const tally = makeTally(task.rows.rows.length + 1, task.columns.columns.length + 1)
  const places = withTotals(task)
  const record = recorder(task, tally)
  const seen = { spanning: 0, asking: 0, unspoken: 0 }
  const coders = new Set<number>()
  task.numbered.blocks.forEach((block, transcript) => {
    if (task.sieve.transcripts[transcript] !== 1) return
    for (let quote = 0; quote < block.transcript.quotes.length; quote += 1) {
      const codings = wantedCodings(task.sieve, block, quote)
      if (codings.length === 0) continue
      const pieces = wantedPieces(task.sieve, block, quote)
      if (pieces.length === 0) {
        if (onlyAsked(task.numbered, block, quote)) seen.asking += 1
        continue
      }
      const columns = columnsOfQuote({ block, codings, pieces }, places)
      record({ block, transcript, quote, codings, pieces, columns }, places)
      if (columns.length > task.columns.levels + 1) seen.spanning += 1
      if (isUnspoken(block, quote)) seen.unspoken += 1
      for (const coding of codings) coders.add(block.codings.coder[coding] ?? -1)
    }
  })
  return { tally, ...seen, coders: coders.size }
}

/** Rows by code, columns by voice or by coder, each with the place of the total at its end. */
type PlacesOf = {
  readonly rows: readonly (readonly number[])[]
  readonly voices: readonly (readonly number[])[]
  readonly coders: readonly (readonly number[])[] | null
}

function withTotals({ rows, columns }: Task): PlacesOf {
  const allRows = rows.rows.length
  const allColumns = columns.columns.length
  return {
    rows: rows.ofCode.map((each) => [...each, allRows]),
    voices: columns.ofVoice.map((each) => [...each, allColumns]),
    coders: columns.ofCoder?.map((column) => [column, allColumns]) ?? null,
  }
}

/** A quote with the places of its wanted codings and pieces in its block. */
type Wanted = {
  readonly block: Block
  readonly transcript: number
  readonly quote: number
  readonly codings: readonly number[]
  readonly pieces: readonly number[]
  /** The columns of all pieces, each once, the total among them. */
  readonly columns: readonly number[]
}

function onlyAsked({ voices }: Numbered, block: Block, quote: number): boolean {
  const { firstPiece, pieceSpeaker } = block.attribution
  const own = pieceSpeaker.subarray(firstPiece[quote], firstPiece[quote + 1])
  return own.every((speaker) => voices[block.firstVoice + speaker]?.asks === true)
}

function isUnspoken({ attribution, transcript }: Block, quote: number): boolean {
  const first = attribution.firstPiece[quote] ?? 0
  return attribution.pieceSpeaker[first] === transcript.speakers.length
}

type Told = Pick<Wanted, 'block' | 'codings' | 'pieces'>

/** The columns of all pieces of a quote, or of all its coders, each once, the total among them. */
function columnsOfQuote({ block, codings, pieces }: Told, places: PlacesOf): readonly number[] {
  const { coders } = places
  let columns: readonly number[] = noColumns
  const others = coders ? codings : pieces
  for (const other of others) {
    const more = coders
      ? (coders[block.codings.coder[other] ?? -1] ?? noColumns)
      : columnsOfPiece(block, other, places)
    columns = columns.length === 0 ? more : union(columns, more)
  }
  return columns
}

const noColumns: readonly number[] = []

/** All of two short lists, each once; the first list itself where the second adds nothing. */
function union(some: readonly number[], more: readonly number[]): readonly number[] {
  if (some === more || more.every((each) => some.includes(each))) return some
  return [...some, ...more.filter((each) => !some.includes(each))]
}

function columnsOfPiece(block: Block, piece: number, { voices }: PlacesOf): readonly number[] {
  return voices[block.firstVoice + (block.attribution.pieceSpeaker[piece] ?? 0)] ?? []
}

type Recorder = (wanted: Wanted, places: PlacesOf) => void

function recorder(task: Task, tally: Tally): Recorder {
  switch (task.count) {
    case 'quotes':
      return byCoding(tally, ({ block, quote }) => block.firstQuote + quote + 1)
    case 'codings':
      return byCoding(tally, ({ block }, coding) => block.firstCodingOfBlock + coding + 1)
    case 'transcripts':
      return byCoding(tally, ({ transcript }) => transcript + 1)
    default:
      return byPiece(() => pieceRecorder(task, tally))
  }
}

/** For what is the same in the whole quote. */
function byCoding(tally: Tally, thing: (wanted: Wanted, coding: number) => number): Recorder {
  return (wanted, places) => {
    const { block } = wanted
    for (const coding of wanted.codings) {
      const rows = places.rows[block.codings.code[coding] ?? -1] ?? []
      const columns = places.coders?.[block.codings.coder[coding] ?? -1] ?? wanted.columns
      count(tally, { rows, columns }, thing(wanted, coding))
    }
  }
}

type PieceRecorder = (at: Places, block: Block, piece: number) => void

/**
 * For what each speaker brings into the quote. Text that nobody speaks has a recorder of its own: only so does a quote that
 * starts earlier and reaches further cover all that a later one adds, which the recorders rely on.
 */
function byPiece(makeRecorder: () => PieceRecorder): Recorder {
  const spoken = makeRecorder()
  const unspoken = makeRecorder()
  return ({ block, quote, codings, pieces }, places) => {
    const record = isUnspoken(block, quote) ? unspoken : spoken
    for (const coding of codings) {
      const rows = places.rows[block.codings.code[coding] ?? -1] ?? []
      const ofCoder = places.coders?.[block.codings.coder[coding] ?? -1]
      for (const piece of pieces) {
        const columns = ofCoder ?? columnsOfPiece(block, piece, places)
        record({ rows, columns }, block, piece)
      }
    }
  }
}

function pieceRecorder(task: Task, tally: Tally): PieceRecorder {
  if (task.count === 'turns') return turnRecorder(tally)
  return task.count === 'words' ? wordRecorder(tally) : personRecorder(task.numbered, tally)
}

function turnRecorder({ width, counts }: Tally): PieceRecorder {
  const tally = { width, counts, last: new Int32Array(counts.length) }
  return (at, block, piece) => {
    const turn = block.attribution.pieceTurn[piece] ?? -1
    if (turn >= 0) count(tally, at, block.firstTurn + turn + 1)
  }
}

function wordRecorder(tally: Tally): PieceRecorder {
  const words = makeWordTally(tally)
  let sums: WordSums | undefined
  return (at, { transcript, attribution, firstTurn }, piece) => {
    if (sums?.transcript !== transcript) sums = wordSums(transcript)
    const turn = attribution.pieceTurn[piece] ?? -1
    if (turn < 0) return
    const start = attribution.pieceStart[piece] ?? 0
    const end = attribution.pieceEnd[piece] ?? 0
    addWords(words, at, { sums, piece, turn: firstTurn + turn + 1, start, end })
  }
}

function personRecorder({ voices, people }: Numbered, tally: Tally): PieceRecorder {
  const set = makeSetTally(tally, people)
  return (at, block, piece) => {
    const voice = voices[block.firstVoice + (block.attribution.pieceSpeaker[piece] ?? 0)]
    if (voice && voice.person >= 0) countInSet(set, at, voice.person)
  }
}
