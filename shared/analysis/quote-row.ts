import type { CapitalTypeId } from '../model/id.ts'
import type { QuoteRow } from '../model/retrieval.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { firstEndingAfter, spokenText } from '../text/ranges.ts'
import type { FoundQuote } from './filter.ts'
import type { CodedTranscript } from './material.ts'
import type { Numbered } from './numbered.ts'
import type { Voice } from './voices.ts'

/** A found quote with all that a reader wants to see beside it; `context` in units of text before and after. */
export function quoteRow(numbered: Numbered, found: FoundQuote, context: number): QuoteRow {
  const { block, quote } = found
  const { transcript } = block
  const first = firstEndingAfter(transcript.turns, quote.start)
  const voices = voicesOfQuote(numbered, found)
  const { start, end } = quote
  return {
    ...quote,
    transcriptId: transcript.id,
    transcript: transcript.title,
    turn: Math.min(first, Math.max(0, transcript.turns.length - 1)) + 1,
    startMs: transcript.turns[first]?.startMs ?? null,
    text: spokenText(transcript.text, quote, transcript.marks),
    before: textBefore(transcript, start, context),
    after: textAfter(transcript, end, context),
    speakers: voices.flatMap(({ id, name, role }) => (id && role ? [{ id, name, role }] : [])),
    ...belonging(voices),
    capitals: capitalsOf(numbered, found),
  }
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

function belonging(voices: readonly Voice[]): Pick<QuoteRow, 'programmes' | 'pairs'> {
  const counted = countedVoices(voices)
  return {
    programmes: [...new Set(counted.map((voice) => voice.programmeId))],
    pairs: [...new Set(counted.flatMap((voice) => voice.pairIds))],
  }
}

function capitalsOf({ capitals }: Numbered, { quote }: FoundQuote): readonly CapitalTypeId[] {
  return [...new Set(quote.codings.flatMap(({ codeId }) => capitals.get(codeId) ?? []))]
}

/** What is said before a place, without the word that the outer end would cut. */
function textBefore({ text, marks }: CodedTranscript, end: number, context: number): string {
  let start = Math.max(0, end - context)
  if (start > 0 && !isBlank(text, start - 1)) start = nextBlank(text, start, end)
  return spokenText(text, snapToGraphemes(text, { start, end }), marks)
}

/** What is said after a place, without the word that the outer end would cut. */
function textAfter({ text, marks }: CodedTranscript, start: number, context: number): string {
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
