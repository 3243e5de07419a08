import type { Range } from '../model/transcript.ts'
import { firstEndingAfter, isBlank, spokenRanges } from '../text/ranges.ts'
import { spokenWords } from '../text/words.ts'
import type { CodedQuote, CodedTranscript } from './material.ts'

/**
 * Who says what in one transcript and in its quotes, before it is asked who the speakers are. Speakers are named by their
 * place in `speakers`; the place after the last stands for nobody. A quote is cut into pieces, one for each turn in which
 * it holds at least one spoken character; turns that nobody speaks count only where nobody else speaks in the quote.
 */
export type Attribution = {
  /** The pieces of quote q are those from `firstPiece[q]` up to `firstPiece[q + 1]`; every quote has one at least. */
  readonly firstPiece: Int32Array
  readonly pieceSpeaker: Int32Array
  /** Place of the turn in `turns`, or -1 for a quote that lies in no turn. */
  readonly pieceTurn: Int32Array
  readonly pieceStart: Int32Array
  readonly pieceEnd: Int32Array
  /** Words that each speaker says in the whole transcript, nobody last. */
  readonly wordsOfSpeaker: Int32Array
  /** 1 for each speaker who says anything at all. */
  readonly speaks: Uint8Array
}

/** Cuts the quotes of a transcript into what each speaker says in them; remembered for each transcript object. */
export function attribute(transcript: CodedTranscript): Attribution {
  const known = remembered.get(transcript)
  if (known) return known
  const attribution = { ...speech(transcript), ...pieces(transcript) }
  remembered.set(transcript, attribution)
  return attribution
}

const remembered = new WeakMap<CodedTranscript, Attribution>()

function speech(transcript: CodedTranscript): Pick<Attribution, 'wordsOfSpeaker' | 'speaks'> {
  const places = transcript.speakers.length + 1
  const wordsOfSpeaker = new Int32Array(places)
  const speaks = new Uint8Array(places)
  const placeOf = speakerPlaces(transcript)
  transcript.turns.forEach((turn, index) => {
    const place = placeOf[index] ?? 0
    const words = spokenWords(transcript.text, turn, transcript.marks)
    wordsOfSpeaker[place] = (wordsOfSpeaker[place] ?? 0) + words
    if (words > 0 || saysSomething(transcript, turn)) speaks[place] = 1
  })
  return { wordsOfSpeaker, speaks }
}

type Piece = Range & { readonly speaker: number; readonly turn: number }

function pieces(transcript: CodedTranscript): Omit<Attribution, 'wordsOfSpeaker' | 'speaks'> {
  const placeOf = speakerPlaces(transcript)
  const firstPiece = new Int32Array(transcript.quotes.length + 1)
  const all: Piece[] = []
  transcript.quotes.forEach((quote, index) => {
    all.push(...piecesOf(transcript, quote, placeOf))
    firstPiece[index + 1] = all.length
  })
  return {
    firstPiece,
    pieceSpeaker: Int32Array.from(all, (piece) => piece.speaker),
    pieceTurn: Int32Array.from(all, (piece) => piece.turn),
    pieceStart: Int32Array.from(all, (piece) => piece.start),
    pieceEnd: Int32Array.from(all, (piece) => piece.end),
  }
}

function piecesOf(
  transcript: CodedTranscript,
  quote: CodedQuote,
  placeOf: readonly number[],
): readonly Piece[] {
  const nobody = transcript.speakers.length
  const found: Piece[] = []
  let spokenBySomebody = false
  for (let turn = firstEndingAfter(transcript.turns, quote.start); ; turn += 1) {
    const range = transcript.turns[turn]
    if (!range || range.start >= quote.end) break
    const start = Math.max(range.start, quote.start)
    const end = Math.min(range.end, quote.end)
    if (!saysSomething(transcript, { start, end })) continue
    const speaker = placeOf[turn] ?? nobody
    if (speaker !== nobody) spokenBySomebody = true
    found.push({ speaker, turn, start, end })
  }
  if (found.length === 0) return [{ ...bare(quote), speaker: nobody, turn: -1 }]
  return spokenBySomebody ? found.filter((piece) => piece.speaker !== nobody) : found
}

function bare({ start, end }: Range): Range {
  return { start, end }
}

/** The place of each turn's speaker in `speakers`. */
function speakerPlaces(transcript: CodedTranscript): readonly number[] {
  const nobody = transcript.speakers.length
  const places = new Map(transcript.speakers.map((speaker, place) => [speaker.id, place]))
  return transcript.turns.map((turn) =>
    turn.speakerId === null ? nobody : (places.get(turn.speakerId) ?? nobody),
  )
}

/** Whether a range holds a character that is neither blank nor inside a mark. */
function saysSomething({ text, marks }: CodedTranscript, range: Range): boolean {
  for (const piece of spokenRanges(range, marks)) {
    for (let at = piece.start; at < piece.end; at += 1) {
      if (!isBlank(text, at)) return true
    }
  }
  return false
}
