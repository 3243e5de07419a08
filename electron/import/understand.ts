import type { Mark } from '../../shared/model/transcript.ts'
import { noConvention, structured } from '../../shared/text/conventions.ts'
import { findAlike } from '../../shared/text/doubts.ts'
import { joinedLabel, recognise } from '../../shared/text/recognise.ts'
import type { FoundTurn, Recognition, SpeakerDecisions } from '../../shared/text/recognition.ts'
import { summariseSpeakers } from '../../shared/text/speakers.ts'
import { spokenWords } from '../../shared/text/words.ts'
import { findDate } from './find-date.ts'
import type { Source, SourceFile } from './importer.ts'

/** What a preview says about a file before its speakers. */
export type Description = {
  readonly title: string
  /** ISO date, or null. */
  readonly date: string | null
  /** Words, labels and timestamps left out. */
  readonly words: number
}

/** Who speaks in a source: as its format says, or recognised in its text; the user's decisions applied to both. */
export function understand(source: Source, decisions: SpeakerDecisions): Recognition {
  const { structure, text, hints } = source
  const marked = structure?.turns.some((turn) => turn.label !== null)
  const wanted = decisions.convention
  if (structure && marked && (wanted === undefined || wanted === structured)) {
    return fromStructure(text, structure, decisions)
  }
  const found = recognise(text, hints, decisions)
  // Where nobody is named, the format's own turns are the better paragraphs, since they have times.
  return structure && !marked && found.speakers.length === 0
    ? fromStructure(text, structure, decisions)
    : found
}

/** Title, date and length of a source, from the document or else from the file's name. */
export function describe(file: SourceFile, source: Source, marks: readonly Mark[]): Description {
  const name = file.name.replace(/\.[^.]{1,8}$/, '')
  return {
    title: usableTitle(source.title) ?? (name.replace(/[_\s]+/g, ' ').trim() || file.name),
    date: source.date ?? findDate(name) ?? findDate(source.text.slice(0, headLength)),
    words: spokenWords(source.text, { start: 0, end: source.text.length }, marks),
  }
}

/** Where the date of a conversation stands, if it stands in its text. */
const headLength = 600

/** A title that somebody gave, not one that a program made up or that names a file. */
function usableTitle(title: string | null): string | null {
  const words = title?.replace(/\s+/g, ' ').trim() ?? ''
  const madeUp =
    /^(?:microsoft (?:word|powerpoint)|document|dokument|documento|untitled|unbenannt|sans (?:titre|nom)|sin título|template|vorlage|modèle|doc|presentation)(?:\b|\d|$)/i
  const namesFile = /\.(?:docx?|dotx?|odt|rtf|pdf|txt|html?)$/i
  if (words.length < 3 || words.length > 150 || !/\p{L}/u.test(words)) return null
  return madeUp.test(words) || namesFile.test(words) ? null : words
}

type Structure = { readonly turns: readonly FoundTurn[]; readonly marks: readonly Mark[] }

function fromStructure(
  text: string,
  { turns, marks }: Structure,
  decisions: SpeakerDecisions,
): Recognition {
  const ignored = new Set(decisions.ignore)
  const decided: FoundTurn[] = []
  for (const turn of turns) {
    const last = decided.at(-1)
    const goesOn = turn.label !== null && ignored.has(turn.label)
    const label = goesOn
      ? (last?.label ?? null)
      : turn.label && joinedLabel(turn.label, decisions.join)
    if (last && label !== null && last.label === label) {
      decided[decided.length - 1] = { ...last, end: turn.end, endMs: turn.endMs ?? last.endMs }
    } else decided.push({ ...turn, label })
  }
  const speakers = summariseSpeakers(text, decided, marks)
  return {
    convention: speakers.length > 0 ? structured : noConvention,
    verdict: speakers.length > 0 ? 'sure' : 'none',
    speakers,
    turns: decided,
    marks,
    doubtful: [],
    alike: findAlike(speakers),
  }
}
