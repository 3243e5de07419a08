import type {
  CodedQuote,
  CodedTranscript,
  CodedWith,
  Material,
} from '../../../shared/analysis/material.ts'
import type { FrequencyQuestion } from '../../../shared/model/analysis.ts'
import type { Code } from '../../../shared/model/code.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { countWords } from '../../../shared/text/words.ts'

/** One person (or nobody) in one transcript, found character by character. */
type Who = {
  readonly key: string | null
  readonly role: string | null
  readonly programme: string | null
  readonly pairs: readonly (string | null)[]
  readonly values: Readonly<Record<string, string>>
}

/** One coding on what one person says of one quote in one turn: the atoms from which every count is made. */
type Atom = {
  readonly transcript: CodedTranscript
  readonly quote: CodedQuote
  readonly coding: CodedWith
  readonly code: Code
  readonly who: Who
  /** Places of the characters in this turn, spoken or not. */
  readonly characters: readonly number[]
  readonly turn: string | null
}

/** A table counted from the definitions alone, as slowly as it gets: cells by row id and column id, `null` for "no …". */
export type SlowTable = {
  readonly cell: (row: string | null, column: string | null) => number
  readonly rowTotal: (row: string | null) => number
  readonly columnTotal: (column: string | null) => number
  readonly total: number
  readonly people: (column: string | null) => number
  readonly words: (column: string | null) => number
}

/** Counts one question without any of the code under test but the counting of words. */
export function countSlowly(
  material: Material,
  question: FrequencyQuestion,
  filter: Filter,
): SlowTable {
  const asked = { question, filter }
  const atoms = listAtoms(material).filter((atom) => wanted(material, atom, filter))
  const spoken = listSpeech(material).filter(
    ({ who, transcript }) => wantsWho(who, filter) && wantsTranscript(transcript, filter),
  )
  const measure = (chosen: readonly Atom[]) => measureAtoms(chosen, question.count)
  const inRow = (row: string | null) => (atom: Atom) =>
    rowsOf(material, atom.code, asked).includes(row)
  const inColumn = (column: string | null) => (atom: Atom) =>
    columnsOf(atom.who, atom, asked).includes(column)
  const spokenIn = (column: string | null) =>
    spoken.filter(
      ({ who, transcript }) =>
        who.key !== null && columnsOf(who, { transcript }, asked).includes(column),
    )
  return {
    cell: (row, column) => measure(atoms.filter(inRow(row)).filter(inColumn(column))),
    rowTotal: (row) => measure(atoms.filter(inRow(row))),
    columnTotal: (column) => measure(atoms.filter(inColumn(column))),
    total: measure(atoms),
    people: (column) => new Set(spokenIn(column).map(({ who }) => who.key)).size,
    words: (column) => spokenIn(column).reduce((sum, { words }) => sum + words, 0),
  }
}

type Asked = { readonly question: FrequencyQuestion; readonly filter: Filter }

/** Who owns each character of a transcript that is spoken. */
function ownerOf(material: Material, transcript: CodedTranscript, at: number) {
  const turn = transcript.turns.find((each) => each.start <= at && at < each.end)
  const speaker = transcript.speakers.find((each) => each.id === turn?.speakerId)
  const participant = material.participants.find((each) => each.id === speaker?.participantId)
  const who: Who = {
    key: participant?.id ?? speaker?.id ?? null,
    role: participant?.role ?? (speaker ? 'other' : null),
    programme: participant?.programmeId ?? transcript.programmeId,
    pairs: participant?.pairIds.length ? participant.pairIds : [transcript.pairId],
    values: participant?.values ?? {},
  }
  return { turn: turn ? `${transcript.id} ${turn.start}` : null, who }
}

function isSpoken({ text, marks }: CodedTranscript, at: number): boolean {
  return /\S/.test(text.charAt(at)) && !marks.some((mark) => mark.start <= at && at < mark.end)
}

function listAtoms(material: Material): readonly Atom[] {
  return material.transcripts.flatMap((transcript) =>
    transcript.quotes.flatMap((quote) => {
      const shares = sharesOf(material, transcript, quote)
      return quote.codings.flatMap((coding) => {
        const code = material.codebook.codes.find(({ id }) => id === coding.codeId)
        return code ? shares.map((share) => ({ transcript, quote, coding, code, ...share })) : []
      })
    }),
  )
}

function sharesOf(material: Material, transcript: CodedTranscript, { start, end }: CodedQuote) {
  const places = [...transcript.text].length === 0 ? [] : range(start, end)
  const owned = places.map((at) => ({ at, ...ownerOf(material, transcript, at) }))
  const speaking = new Set(
    owned.filter(({ at }) => isSpoken(transcript, at)).map(({ turn }) => turn),
  )
  const shares = [...speaking].flatMap((turn) => {
    const own = owned.filter((each) => each.turn === turn)
    const who = own[0]?.who
    return who ? [{ turn, who, characters: own.map(({ at }) => at) }] : []
  })
  const people = shares.filter(({ who }) => who.key !== null)
  if (people.length > 0) return people
  if (shares.length > 0) return shares
  const who = { ...ownerOf(material, transcript, -1).who }
  return [{ turn: null, who, characters: [] }]
}

function range(start: number, end: number): number[] {
  return [...Array(end - start).keys()].map((at) => at + start)
}

function listSpeech(material: Material) {
  return material.transcripts.flatMap((transcript) =>
    transcript.turns
      .filter((turn) => range(turn.start, turn.end).some((at) => isSpoken(transcript, at)))
      .map((turn) => ({
        transcript,
        who: ownerOf(material, transcript, turn.start).who,
        words: wordsAt(transcript, range(turn.start, turn.end)),
      })),
  )
}

/** Words in a set of characters, marks left out; stretches that do not touch are counted apart. */
function wordsAt({ text, marks }: CodedTranscript, characters: readonly number[]): number {
  const kept = [...new Set(characters)]
    .filter((at) => !marks.some((mark) => mark.start <= at && at < mark.end))
    .toSorted((a, b) => a - b)
  let words = 0
  let stretch = ''
  kept.forEach((at, index) => {
    stretch += text.charAt(at)
    if (kept[index + 1] === at + 1) return
    words += countWords(stretch)
    stretch = ''
  })
  return words
}

function measureAtoms(atoms: readonly Atom[], count: FrequencyQuestion['count']): number {
  const different = (key: (atom: Atom) => string | null) =>
    new Set(atoms.map(key).filter((each) => each !== null)).size
  switch (count) {
    case 'quotes':
      return different(({ quote }) => quote.id)
    case 'codings':
      return different(({ coding }) => coding.id)
    case 'turns':
      return different(({ turn }) => turn)
    case 'participants':
      return different(({ who }) => who.key)
    case 'transcripts':
      return different(({ transcript }) => transcript.id)
    case 'words': {
      const byTurn = Map.groupBy(atoms, ({ turn }) => turn)
      byTurn.delete(null)
      return [...byTurn.values()].reduce((sum, each) => {
        const first = each[0]
        return (
          sum +
          (first
            ? wordsAt(
                first.transcript,
                each.flatMap((a) => a.characters),
              )
            : 0)
        )
      }, 0)
    }
  }
}

function wanted(material: Material, atom: Atom, filter: Filter): boolean {
  const { quote, coding } = atom
  const serves = capitalsOf(material, atom.code)
  const byCoder = quote.codings.filter(
    (each) => !filter.coders || filter.coders.includes(each.coderId),
  )
  const has = (id: string) =>
    byCoder.some((each) => pathOf(material, each.codeId).some((code) => code.id === id))
  return (
    wantsTranscript(atom.transcript, filter) &&
    wantsWho(atom.who, filter) &&
    byCoder.includes(coding) &&
    (!filter.since || coding.createdAt >= filter.since) &&
    (!filter.until || coding.createdAt < filter.until) &&
    (!filter.codes ||
      filter.codes.some((id) => pathOf(material, coding.codeId).some((code) => code.id === id))) &&
    (!filter.capitals || serves.some((each) => filter.capitals?.some((id) => id === each))) &&
    (filter.allOf ?? []).every(has) &&
    !(filter.not ?? []).some(has) &&
    (filter.starred === undefined || filter.starred === quote.starred)
  )
}

function wantsTranscript(transcript: CodedTranscript, filter: Filter): boolean {
  return !filter.transcripts || filter.transcripts.includes(transcript.id)
}

function wantsWho(who: Who, filter: Filter): boolean {
  const asks = who.role === 'moderator' || who.role === 'interviewer'
  return (
    (filter.includeModerators === true || !asks) &&
    (!filter.roles || filter.roles.some((role) => role === who.role)) &&
    (!filter.participants || filter.participants.some((id) => id === who.key)) &&
    (!filter.programmes || filter.programmes.some((id) => id === who.programme)) &&
    (!filter.pairs || filter.pairs.some((id) => who.pairs.includes(id))) &&
    (filter.attributes ?? []).every(
      (each) =>
        filter.attributes?.some(
          (other) => other.id === each.id && (who.values[other.id] ?? '') === other.value,
        ) ?? false,
    )
  )
}

function pathOf({ codebook }: Material, id: string): readonly Code[] {
  const code = codebook.codes.find((each) => each.id === id)
  if (!code) return []
  return code.parentId === null
    ? [code]
    : [code, ...pathOf({ codebook } as Material, code.parentId)]
}

function capitalsOf(material: Material, code: Code): readonly (string | null)[] {
  const mapped = pathOf(material, code.id).find((each) => each.capitalIds.length > 0)
  return mapped?.capitalIds ?? [null]
}

function rowsOf(
  material: Material,
  code: Code,
  { question, filter }: Asked,
): readonly (string | null)[] {
  if (question.rows === 'codes') return pathOf(material, code.id).map(({ id }) => id)
  return capitalsOf(material, code).filter(
    (id) => !filter.capitals || filter.capitals.some((each) => each === id),
  )
}

function columnsOf(
  who: Who,
  { transcript, coding }: { transcript: CodedTranscript; coding?: CodedWith },
  { question: { columns }, filter }: Asked,
): readonly (string | null)[] {
  if (typeof columns === 'object') return [who.values[columns.attribute] || null]
  switch (columns) {
    case 'programme':
      return [who.programme]
    case 'pair':
      return who.pairs.filter((id) => !filter.pairs || filter.pairs.some((each) => each === id))
    case 'programme-pair':
      return [
        who.programme ?? 'none',
        ...who.pairs
          .filter((id) => !filter.pairs || filter.pairs.some((each) => each === id))
          .map((id) => `${who.programme ?? 'none'}/${id ?? 'none'}`),
      ]
    case 'participant':
      return [who.key]
    case 'role':
      return [who.role]
    case 'transcript':
      return [transcript.id]
    case 'kind':
      return [transcript.kind]
    case 'coder':
      return coding ? [coding.coderId] : []
  }
}
