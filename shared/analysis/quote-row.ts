import type { CapitalTypeId } from '../model/id.ts'
import type { QuoteRow } from '../model/retrieval.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { firstEndingAfter, spokenText } from '../text/ranges.ts'
import type { FoundQuote } from './filter.ts'
import type { Numbered } from './numbered.ts'
import type { Voice } from './voices.ts'

/** A found quote with all that a reader wants to see beside it; `context` in units of text before and after. */
export function quoteRow(numbered: Numbered, found: FoundQuote, context: number): QuoteRow {
  const { transcript } = found.block
  const voices = voicesOfQuote(numbered, found)
  return {
    ...found.quote,
    transcriptId: transcript.id,
    transcript: transcript.title,
    turn: turnNumber(found),
    startMs: turnStart(found),
    text: quotedWords(found),
    before: wordsBefore(found, context),
    after: wordsAfter(found, context),
    speakers: voices.flatMap(({ id, name, role }) => (id && role ? [{ id, name, role }] : [])),
    programmes: programmesOf(voices),
    pairs: pairsOf(voices),
    capitals: capitalsOf(numbered, found),
  }
}

/** Number of the first turn that a quote touches, from 1. */
export function turnNumber({ block, quote }: FoundQuote): number {
  const { turns } = block.transcript
  return Math.min(firstEndingAfter(turns, quote.start), Math.max(0, turns.length - 1)) + 1
}

/** Start of that turn in milliseconds; null where it is not known. */
export function turnStart({ block, quote }: FoundQuote): number | null {
  const { turns } = block.transcript
  return turns[firstEndingAfter(turns, quote.start)]?.startMs ?? null
}

/** What is said in a quote, labels and timestamps left out. */
export function quotedWords({ block: { transcript }, quote }: FoundQuote): string {
  return spokenText(transcript.text, quote, transcript.marks)
}

/** Everybody whose turns a quote overlaps, in reading order, each once; nobody where nobody speaks. */
export function voicesOfQuote(
  { voices }: Numbered,
  { block, place }: Pick<FoundQuote, 'block' | 'place'>,
): readonly Voice[] {
  const { firstPiece, pieceSpeaker } = block.attribution
  const own = pieceSpeaker.subarray(firstPiece[place], firstPiece[place + 1])
  const people = new Map<number, Voice>()
  for (const speaker of own) {
    const voice = voices[block.firstVoice + speaker]
    if (voice && !people.has(voice.person)) people.set(voice.person, voice)
  }
  return [...people.values()]
}

/** Those for whom a quote counts: everybody but moderators and interviewers, unless only they speak in it. */
export function countedVoices(voices: readonly Voice[]): readonly Voice[] {
  const answering = voices.filter((voice) => !voice.asks)
  return answering.length > 0 ? answering : voices
}

/** The programmes that a quote counts in, from those who speak in it; null for none. */
export function programmesOf(voices: readonly Voice[]): QuoteRow['programmes'] {
  return [...new Set(countedVoices(voices).map((voice) => voice.programmeId))]
}

/** The pairs that a quote counts in, from those who speak in it; null for none. */
export function pairsOf(voices: readonly Voice[]): QuoteRow['pairs'] {
  return [...new Set(countedVoices(voices).flatMap((voice) => voice.pairIds))]
}

function capitalsOf({ capitals }: Numbered, { quote }: FoundQuote): readonly CapitalTypeId[] {
  return [...new Set(quote.codings.flatMap(({ codeId }) => capitals.get(codeId) ?? []))]
}

/** What is said before a quote, without the word that the outer end would cut. */
export function wordsBefore({ block, quote: { start: end } }: FoundQuote, context: number): string {
  const { text, marks } = block.transcript
  let start = Math.max(0, end - context)
  if (start > 0 && !isBlank(text, start - 1)) start = nextBlank(text, start, end)
  return spokenText(text, snapToGraphemes(text, { start, end }), marks)
}

/** What is said after a quote, without the word that the outer end would cut. */
export function wordsAfter({ block, quote: { end: start } }: FoundQuote, context: number): string {
  const { text, marks } = block.transcript
  let end = Math.min(text.length, start + context)
  if (end < text.length && !isBlank(text, end)) end = lastBlank(text, start, end)
  return spokenText(text, snapToGraphemes(text, { start, end }), marks)
}

/** The first blank from a place on; the place itself where there is none, as in scripts without blanks. */
function nextBlank(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (isBlank(text, at)) return at
  return start
}

function lastBlank(text: string, start: number, end: number): number {
  for (let at = end; at > start; at -= 1) if (isBlank(text, at)) return at
  return end
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
