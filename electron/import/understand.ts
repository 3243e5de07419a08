import type { Mark } from '../../shared/model/transcript.ts'
import { noConvention, structured } from '../../shared/text/conventions.ts'
import { findAlike } from '../../shared/text/doubts.ts'
import { joinedLabel, recognise } from '../../shared/text/recognise.ts'
import type { FoundTurn, Recognition, SpeakerDecisions } from '../../shared/text/recognition.ts'
import { summariseSpeakers } from '../../shared/text/speakers.ts'
import { countWords, spokenWords } from '../../shared/text/words.ts'
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
    title: source.title ?? name.replace(/[_\s]+/g, ' ').trim(),
    date: source.date ?? dateIn(name) ?? dateIn(source.text.slice(0, 600)),
    words:
      marks.length === 0
        ? countWords(source.text)
        : spokenWords(source.text, { start: 0, end: source.text.length }, marks),
  }
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

/** A date in one of the forms that leave no doubt, as ISO, or null. */
function dateIn(text: string): string | null {
  const iso = /(?<!\d)((?:19|20)\d\d)[-._/]?(0[1-9]|1[0-2])[-._/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    text,
  )
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const european =
    /(?<![\d.])(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.((?:19|20)\d\d)(?!\d)/.exec(text)
  if (!european) return null
  const [, day = '', month = '', year = ''] = european
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
