import { randomUUID } from 'node:crypto'
import type { Correction, CorrectionReport } from '../../shared/model/correction.ts'
import { UserError } from '../../shared/model/error.ts'
import { type QuoteId, speakerId, type TranscriptId } from '../../shared/model/id.ts'
import { correct } from '../../shared/text/correct.ts'
import { describeCorrection } from '../../shared/text/describe-correction.ts'
import type { Draft } from '../../shared/text/draft.ts'
import { type EditMap, editAt } from '../../shared/text/edits.ts'
import type { Anchor, Anchored } from '../../shared/text/move-quotes.ts'
import { placeAgain, placeQuote } from '../../shared/text/place-quote.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { saveSpeakers } from './corrected-speakers.ts'
import { type Db, update } from './db.ts'
import { encodeLayout, readLayout, readSpeakers } from './layout.ts'
import { codingsOfQuotes, quotesOf, wordsAt } from './quotes.ts'
import { readText } from './transcript-text.ts'
import { holdQuote, listUnplaced, placeHeld } from './unplaced-quotes.ts'

/**
 * Corrects a transcript and moves everything in it along: turns, labels, timestamps and quotes, whose references stay. The file
 * as it was received stays as it is. Throws UserError `gone`, and those of `correct`.
 */
export function correctTranscript(
  db: Db,
  id: TranscriptId,
  corrections: readonly Correction[],
): CorrectionReport {
  const before = readState(db, id)
  const after = corrections.reduce(step, { ...before, summary: [] })
  const { draft } = after
  update(db, 'transcript', { id, text: draft.text, layout: encodeLayout(draft, draft.speakers) })
  saveSpeakers(db, id, { before: before.draft.speakers, after: draft.speakers })
  saveQuotes(db, before, after)
  return { summary: after.summary.join('; '), ...report(db, before, after) }
}

type Held = Anchor & { readonly at: number }

/** A transcript with its quotes: those in the text, and those whose words are not in it any more. */
type State = {
  readonly transcriptId: TranscriptId
  readonly draft: Draft
  readonly placed: ReadonlyMap<QuoteId, Anchored>
  readonly held: ReadonlyMap<QuoteId, Held>
}

/** A state with what was done so far, in words. */
type Described = State & { readonly summary: readonly string[] }

function readState(db: Db, id: TranscriptId): State {
  const text = readText(db, id)
  if (text === undefined)
    throw new UserError('gone', 'This transcript no longer exists. Undo brings it back.')
  return {
    transcriptId: id,
    draft: { text, speakers: readSpeakers(db, id), ...readLayout(db, id) },
    placed: new Map(quotesOf(db, id).quotes.map((quote) => [quote.id, quote])),
    held: new Map(listUnplaced(db, id).map((quote) => [quote.id, quote])),
  }
}

/** One correction: each quote goes where its words are, also one that had no place. */
function step(before: Described, correction: Correction): Described {
  const { draft, transcriptId } = before
  const fresh = { id: speakerId.parse(randomUUID()), transcriptId, participantId: null }
  const corrected = correct(draft, correction, fresh)
  const { text } = corrected.draft
  const placed = new Map<QuoteId, Anchored>()
  const held = new Map<QuoteId, Held>()
  for (const [id, quote] of before.placed) {
    const range = placeQuote(draft, corrected, quote)
    if (range) placed.set(id, { ...range, ...wordsAt(text, range) })
    else held.set(id, { ...quote, at: offsetAfter(corrected.map, quote.start) })
  }
  for (const [id, quote] of before.held) {
    const range = placeAgain(corrected, quote)
    if (range) placed.set(id, { ...range, ...wordsAt(text, range) })
    else held.set(id, { ...quote, at: offsetAfter(corrected.map, quote.at) })
  }
  const summary = [...before.summary, describeCorrection(draft, correction)]
  return { ...before, draft: corrected.draft, placed, held, summary }
}

function offsetAfter(map: EditMap, offset: number): number {
  const { edit, shift } = editAt(map, offset)
  return (edit && edit.start < offset ? edit.start : offset) + shift
}

function saveQuotes(db: Db, before: State, after: State): void {
  for (const [id, quote] of before.placed) {
    const place = after.placed.get(id)
    if (!place) holdQuote(db, id, after.held.get(id)?.at ?? 0)
    else if (differs(quote, place)) update(db, 'quote', { id, ...placeOf(place) })
  }
  for (const [id, quote] of before.held) {
    const place = after.placed.get(id)
    const at = after.held.get(id)?.at ?? quote.at
    if (place) placeHeld(db, id, place)
    else if (at !== quote.at) update(db, 'unplacedQuote', { id, at })
  }
}

function placeOf({ start, end, words, before, after }: Anchored) {
  return { start, end, words, before, after }
}

function differs(quote: Anchored, place: Anchored): boolean {
  const { start, end, words, before, after } = quote
  return (
    start !== place.start ||
    end !== place.end ||
    words !== place.words ||
    before !== place.before ||
    after !== place.after
  )
}

function report(db: Db, before: State, after: Described): Omit<CorrectionReport, 'summary'> {
  const codings = codingsOfQuotes(db, before.transcriptId)
  const said = ({ draft }: State, place: Anchored) => spokenText(draft.text, place, draft.marks)
  let [moved, reworded, placed, unplaced] = [0, 0, 0, 0]
  for (const [id, quote] of before.placed) {
    const place = after.placed.get(id)
    const own = codings.get(id) ?? 0
    if (!place) unplaced += 1
    else if (place.words !== quote.words && said(after, place) !== said(before, quote))
      reworded += own
    else if (place.start !== quote.start) moved += own
  }
  for (const id of before.held.keys()) if (after.placed.has(id)) placed += 1
  return { moved, reworded, placed, unplaced }
}
