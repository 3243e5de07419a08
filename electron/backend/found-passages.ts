import type { Parsed } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { FoundPassage } from '../../shared/model/search.ts'
import type { Range, Turn } from '../../shared/model/transcript.ts'
import { sentencesWith, spokenTurn, wholeWords } from '../../shared/text/coded-units.ts'
import { makeFinder } from '../../shared/text/find.ts'
import { readTerms, type SearchTerm } from '../../shared/text/search-terms.ts'
import type { Db } from '../store/db.ts'
import { quotesOf } from '../store/quotes.ts'
import { listTitles, turnsWith } from '../store/search.ts'
import {
  excerptOf,
  type FoundTranscript,
  placesInTurn,
  speakerOf,
  transcriptReader,
} from '../store/search-hit.ts'
import type { Context } from './context.ts'
import { makePattern } from './pattern.ts'

type Asked = Parsed<'autocode.preview'>

/** More than this is not looked through by anybody before it is coded. */
const mostPassages = 20_000

/** The turns of a transcript in which something was found, each with the places. */
type Found = {
  readonly transcript: FoundTranscript
  readonly turns: readonly {
    readonly turn: Turn
    readonly place: number
    readonly places: readonly Range[]
  }[]
}

/**
 * All stretches that a search, a pattern or a speaker gives, by transcript and in reading order. Throws UserError
 * `too-many`, `bad-pattern`, `slow-pattern`, `unknown-name`.
 */
export function findPassages({ db, coder }: Context, asked: Asked): readonly FoundPassage[] {
  const passages: FoundPassage[] = []
  for (const { transcript, turns } of findTurns(db, asked.wanted, asked.filter)) {
    const coded = asked.codeId ? codedTest(db, transcript, [asked.codeId, coder.id]) : () => null
    for (const { turn, place, places } of turns)
      for (const range of stretches(transcript, { turn, places }, asked))
        passages.push({
          transcriptId: transcript.id,
          transcript: transcript.title,
          turn: place + 1,
          speaker: speakerOf(transcript, turn),
          ...range,
          excerpt: excerptOf(transcript, turn, [range]),
          coded: coded(range),
        })
    if (passages.length > mostPassages) throw tooMany()
  }
  return passages
}

function stretches(
  transcript: FoundTranscript,
  { turn, places }: { readonly turn: Turn; readonly places: readonly Range[] },
  { unit, wanted }: Asked,
): readonly Range[] {
  const whole = spokenTurn(transcript, turn)
  if (!whole) return []
  if (unit === 'turn') return [whole]
  if (unit === 'sentence') return sentencesWith(transcript, turn, places)
  return 'find' in wanted ? wholeWords(transcript, turn, places) : places
}

function findTurns(db: Db, wanted: Asked['wanted'], filter: Asked['filter']): Iterable<Found> {
  if ('find' in wanted) return byWords(db, termsOf(wanted), filter)
  return 'regex' in wanted ? byPattern(db, wanted.regex) : bySpeaker(db, wanted.speaker)
}

function termsOf({ find, together }: Extract<Asked['wanted'], { find: string }>) {
  const terms = readTerms(find)
  const last = terms.at(-1)
  if (!together || !last) return terms
  return [{ words: terms.flatMap(({ words }) => words), exact: last.exact }]
}

function* byWords(db: Db, terms: readonly SearchTerm[], filter: Asked['filter']): Iterable<Found> {
  const find = makeFinder(terms)
  const read = transcriptReader(db)
  for (const [number, turns] of Map.groupBy(
    turnsWith(db, terms, filter),
    ({ transcript: n }) => n,
  )) {
    const transcript = read(number)
    if (!transcript) continue
    const found = turns.flatMap(({ place }) => {
      const turn = transcript.turns[place]
      if (!turn) return []
      const places = placesInTurn(transcript, turn, find)
      // A phrase across a timestamp is in the index and nowhere in the text.
      return [{ turn, place, places: places.length > 0 ? places : [turn] }]
    })
    yield { transcript, turns: found }
  }
}

function* byPattern(db: Db, source: string): Iterable<Found> {
  const find = makePattern(source)
  for (const transcript of everyTranscript(db)) {
    const said = transcript.turns.map((turn) => spokenTurn(transcript, turn))
    const places = find(
      said.map((range) => (range ? transcript.text.slice(range.start, range.end) : '')),
    )
    yield {
      transcript,
      turns: transcript.turns.flatMap((turn, place) => {
        const from = said[place]?.start ?? turn.start
        const own = (places[place] ?? []).map(({ start, end }) => ({
          start: from + start,
          end: from + end,
        }))
        return own.length > 0 ? [{ turn, place, places: own }] : []
      }),
    }
  }
}

function* bySpeaker(db: Db, name: string): Iterable<Found> {
  const wanted = name.trim().toLowerCase()
  let known = false
  for (const transcript of everyTranscript(db)) {
    const own = new Set(
      transcript.speakers
        .filter(({ id, label }) =>
          [label, transcript.names.get(id)].some((each) => each?.toLowerCase() === wanted),
        )
        .map(({ id }) => id),
    )
    known ||= own.size > 0
    yield {
      transcript,
      turns: transcript.turns.flatMap((turn, place) => {
        const range = spokenTurn(transcript, turn)
        const says = turn.speakerId !== null && own.has(turn.speakerId)
        return says && range ? [{ turn, place, places: [range] }] : []
      }),
    }
  }
  if (!known) throw unknownSpeaker(name)
}

function* everyTranscript(db: Db): Iterable<FoundTranscript> {
  for (const { number } of listTitles(db)) {
    // A reader of its own: not all transcripts have to be in memory at once.
    const transcript = transcriptReader(db)(number)
    if (transcript) yield transcript
  }
}

/** Says of a stretch whether it has a code already: on these very words by the coder, or within a quote that has it. */
function codedTest(
  db: Db,
  { id }: FoundTranscript,
  [codeId, coderId]: readonly [CodeId, Context['coder']['id']],
): (range: Range) => FoundPassage['coded'] {
  const { quotes, codings } = quotesOf(db, id)
  const own = codings.filter((coding) => coding.codeId === codeId)
  const ids = new Set(own.map(({ quoteId }) => quoteId))
  const mine = new Set(own.filter((coding) => coding.coderId === coderId).map((one) => one.quoteId))
  const having = quotes.filter(({ id: quote }) => ids.has(quote))
  return ({ start, end }) => {
    const around = having.filter((quote) => quote.start <= start && quote.end >= end)
    if (around.length === 0) return null
    const same = around.some(
      (quote) => quote.start === start && quote.end === end && mine.has(quote.id),
    )
    return same ? 'same' : 'within'
  }
}

function tooMany(): UserError {
  return new UserError(
    'too-many',
    `There are more than ${mostPassages.toLocaleString('en')} passages, so nothing was coded. Look for something rarer, or narrow it with filters.`,
  )
}

function unknownSpeaker(name: string): UserError {
  return new UserError(
    'unknown-name',
    `Nobody with the label or name “${name}” speaks in any transcript. Nothing was coded.`,
  )
}
